// All that a person has chosen, as one readonly value, and the pure steps from one such value to the next. What is drawn
// follows from it (shown.ts), and so does the address of the page (address.ts).

import type { Certainty } from './certainty.ts';
import { type Layer, relatedType } from './kind.ts';
import type { Model } from './model.ts';

export interface Selection {
  readonly type: 'thing' | 'bundle' | 'conflicts';
  readonly id: string;
}

export interface Reading {
  readonly article: string;
  readonly statement: string | null;
}

export interface ViewState {
  readonly page: 'graph' | 'list';
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenRelations: ReadonlySet<string>;
  readonly hiddenCertainties: ReadonlySet<Certainty>;
  readonly conflictsOnly: boolean;
  /** Past the limit of what the picture opens with. */
  readonly everything: boolean;
  readonly selection: Selection | null;
  /** Where the selection came from, for the way back. */
  readonly trail: readonly Selection[];
  readonly reading: Reading | null;
}

/** The part of the state that decides what stands in the picture. */
export type Filters = Pick<
  ViewState,
  'hiddenKinds' | 'hiddenRelations' | 'hiddenCertainties' | 'conflictsOnly' | 'everything' | 'selection'
>;

export const openingLimit = 300;
const quiet: ReadonlySet<Layer> = new Set<Layer>(['event', 'quote', 'place']);

/** Actors, plans and what joins them; events, what is only related, quotes and places that are nobody wait until they are asked for. */
export function opening(model: Model): ViewState {
  const loud = model.kinds.some((kind) => !quiet.has(kind.layer));
  return {
    page: 'graph',
    hiddenKinds: new Set(loud ? model.kinds.filter((kind) => quiet.has(kind.layer)).map((kind) => kind.id) : []),
    hiddenRelations: new Set([relatedType]),
    hiddenCertainties: new Set(),
    conflictsOnly: false,
    everything: false,
    selection: null,
    trail: [],
    reading: null,
  };
}

export function select(state: ViewState, selection: Selection | null): ViewState {
  if (selection === null) return { ...state, selection: null, trail: [], reading: null };
  const same = state.selection?.id === selection.id && state.selection.type === selection.type;
  const trail = state.selection && !same ? [...state.trail, state.selection].slice(-30) : state.trail;
  return { ...state, selection, trail, reading: null };
}

export function back(state: ViewState): ViewState {
  return { ...state, selection: state.trail.at(-1) ?? null, trail: state.trail.slice(0, -1), reading: null };
}

export function read(state: ViewState, reading: Reading | null): ViewState {
  return { ...state, reading };
}

export function toggleKinds(state: ViewState, kinds: readonly string[], hide: boolean): ViewState {
  return { ...state, hiddenKinds: toggled(state.hiddenKinds, kinds, hide) };
}

export function toggleRelations(state: ViewState, relations: readonly string[], hide: boolean): ViewState {
  return { ...state, hiddenRelations: toggled(state.hiddenRelations, relations, hide) };
}

export function toggleCertainty(state: ViewState, certainty: Certainty, hide: boolean): ViewState {
  return { ...state, hiddenCertainties: toggled(state.hiddenCertainties, [certainty], hide) };
}

/** Escape goes one step back out: the article, then the panel. */
export function escape(state: ViewState): ViewState {
  if (state.reading) return read(state, null);
  return state.selection ? select(state, null) : state;
}

function toggled<Value extends string>(
  set: ReadonlySet<Value>,
  values: readonly Value[],
  add: boolean,
): ReadonlySet<Value> {
  const next = new Set(set);
  for (const value of values) {
    if (add) next.add(value);
    else next.delete(value);
  }
  return next;
}
