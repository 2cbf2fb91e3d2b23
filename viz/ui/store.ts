// Holds the state for the panels: one signal for what was chosen, one computed for what that shows, and the steps of
// core/state.ts as calls. The only place where state is replaced.

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Model } from '../core/model.ts';
import { type Search, search } from '../core/search.ts';
import { type Shown, shown } from '../core/shown.ts';
import { type Filters, opening, type ViewState } from '../core/state.ts';

export type Appearance = 'light' | 'dark';

export interface Store {
  readonly model: Model;
  readonly state: ReadonlySignal<ViewState>;
  readonly shown: ReadonlySignal<Shown>;
  readonly search: Search;
  readonly appearance: Signal<Appearance>;
  /** Words for a sentence on the screen and for screen readers when the picture cannot be drawn. */
  readonly trouble: Signal<string>;
  step(next: (state: ViewState) => ViewState): void;
}

export function store(model: Model, start: ViewState = opening(model)): Store {
  const state = signal(start);
  let index: Search | null = null;
  return {
    model,
    state,
    shown: shownOf(model, state),
    // The index is built at the first search, so that opening a large graph does not wait for it.
    search: (words) => (index ??= search(model))(words),
    appearance: signal<Appearance>(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
    trouble: signal(''),
    step: (next) => {
      state.value = next(state.value);
    },
  };
}

/** Recomputed when a filter changes, and for a choice only where the chosen one would not stand in the picture. */
function shownOf(model: Model, state: ReadonlySignal<ViewState>): ReadonlySignal<Shown> {
  const hiddenKinds = computed(() => state.value.hiddenKinds);
  const hiddenRelations = computed(() => state.value.hiddenRelations);
  const hiddenCertainties = computed(() => state.value.hiddenCertainties);
  const conflictsOnly = computed(() => state.value.conflictsOnly);
  const everything = computed(() => state.value.everything);
  const filters = computed<Filters>(() => ({
    hiddenKinds: hiddenKinds.value,
    hiddenRelations: hiddenRelations.value,
    hiddenCertainties: hiddenCertainties.value,
    conflictsOnly: conflictsOnly.value,
    everything: everything.value,
    selection: null,
  }));
  const usual = computed(() => shown(model, filters.value));
  return computed(() => {
    const { selection } = state.value;
    const isMissing = selection?.type === 'thing' && !usual.value.things.has(selection.id);
    return isMissing ? shown(model, { ...filters.value, selection }) : usual.value;
  });
}
