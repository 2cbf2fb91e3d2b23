// Where the picture stands: starts it, hands it every new scene, and keeps its buttons and the line that says how much of
// the graph is shown. Without WebGL it says so, and the list takes over.

import { effect } from '@preact/signals';
import { Maximize, Minus, Plus } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusOf, endsOf } from '../core/focus.ts';
import type { Shown } from '../core/shown.ts';
import { openingLimit, select, type Selection } from '../core/state.ts';
import { counted } from '../core/wording.ts';
import { themes } from '../draw/colour.ts';
import type { Scene } from '../draw/look.ts';
import { Picture } from '../draw/picture.ts';
import { Icon } from './icon.tsx';
import type { Store } from './store.ts';

interface StageProps {
  readonly store: Store;
  readonly onPicture: (picture: Picture | null) => void;
}

export function Stage({ store, onPicture }: StageProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const end = start(element, store, (made) => {
      picture.current = made;
      onPicture(made);
    });
    return () => {
      end();
      picture.current?.kill();
      picture.current = null;
      onPicture(null);
    };
  }, [store]);
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <div class="stage">
      <div
        class="canvas"
        ref={box}
        role="img"
        aria-label={`A network of ${counted(store.shown.value.things.size, 'node')} and ${counted(store.shown.value.bundles.size, 'connection')}. The list shows the same as a table.`}
      />
      {store.model.things.size === 0 && (
        <p class="empty">Nothing to draw: the articles say nothing that was found, or there are none.</p>
      )}
      <Status shown={store.shown.value} store={store} />
      <div class="zoom" role="group" aria-label="Zoom">
        <button
          type="button"
          class="square"
          aria-label="Zoom in"
          onClick={() => picture.current?.zoom(1 / 1.5, smooth)}
        >
          <Icon of={Plus} />
        </button>
        <button type="button" class="square" aria-label="Zoom out" onClick={() => picture.current?.zoom(1.5, smooth)}>
          <Icon of={Minus} />
        </button>
        <button
          type="button"
          class="square"
          aria-label="Fit the whole graph"
          onClick={() => picture.current?.fit(smooth)}
        >
          <Icon of={Maximize} />
        </button>
      </div>
    </div>
  );
}

/** Makes the picture and keeps it up with the state; the answer ends both. */
function start(element: HTMLElement, store: Store, onMade: (picture: Picture) => void): () => void {
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const made = attempt(element, store);
  if (!made) return () => undefined;
  onMade(made);
  let last: Shown | null = null;
  return effect(() => {
    const { selection } = store.state.value;
    const scene = sceneOf(store);
    made.show(scene, last !== scene.shown);
    if (selection) made.reveal(endsOf(selection, store.model), smooth);
    last = scene.shown;
  });
}

function sceneOf({ model, shown, state, appearance }: Store): Scene {
  const focus = focusOf(state.value.selection, model, shown.value);
  return { model, shown: shown.value, theme: themes[appearance.value], focus, hovered: null, scale: 1 };
}

function attempt(element: HTMLElement, store: Store): Picture | null {
  const onSelect = (selection: Selection | null) => store.step((now) => select(now, selection));
  try {
    return new Picture(element, sceneOf(store), { onSelect });
  } catch {
    store.trouble.value =
      'This browser gives the page no WebGL, so the picture cannot be drawn; the list shows the same.';
    store.step((now) => ({ ...now, page: 'list' }));
    return null;
  }
}

/** Says plainly how much is shown, of how much, and why not all of it. */
function Status({ shown, store }: { readonly shown: Shown; readonly store: Store }): JSX.Element {
  const { model, state } = store;
  const { things, bundles, matching, lonely, limited } = shown;
  const reports = counted(model.evidence.reports.size, 'article');
  const everything = state.value.everything;
  const part = limited || lonely > 0;
  const why = [
    limited ? `the ${openingLimit} most reported` : '',
    lonely > 0 ? `${lonely} without a connection left out` : '',
  ];
  return (
    <p class="status">
      {counted(things.size, 'node')}
      {part && ` of ${matching.toLocaleString('en')}`}, {counted(bundles.size, 'connection')} from {reports}
      {part && ` (${why.filter(Boolean).join('; ')})`}
      {(part || everything) && (
        <>
          {' '}
          <button
            type="button"
            class="plain"
            onClick={() => store.step((now) => ({ ...now, everything: !now.everything }))}
          >
            {everything ? 'Show the main ones' : 'Show all'}
          </button>
        </>
      )}
    </p>
  );
}
