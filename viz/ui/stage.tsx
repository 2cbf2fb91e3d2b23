// Where the picture stands: starts it, hands it every new scene, and keeps its buttons and the line that says how much of
// the graph is shown. Without WebGL it says so, and the list takes over.

import { effect } from '@preact/signals';
import { Maximize, Minus, Plus } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusOf, endsOf } from '../core/focus.ts';
import type { Shown } from '../core/shown.ts';
import { openingLimit, select } from '../core/state.ts';
import { counted } from '../core/wording.ts';
import { themes } from '../draw/colour.ts';
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
      {store.trouble.value !== '' && (
        <p class="trouble" role="alert">
          {store.trouble.value}
        </p>
      )}
    </div>
  );
}

function start(element: HTMLElement, store: Store, onMade: (picture: Picture) => void): () => void {
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  let last: Shown | null = null;
  let made: Picture | null = null;
  return effect(() => {
    const shown = store.shown.value;
    const { selection } = store.state.value;
    const scene = {
      model: store.model,
      shown,
      theme: themes[store.appearance.value],
      focus: focusOf(selection, store.model, shown),
      hovered: null,
    };
    if (made) {
      made.show(scene, last !== shown);
      if (selection) made.reveal(endsOf(selection, store.model), smooth);
    } else {
      made = attempt(element, scene, store);
      if (made) onMade(made);
    }
    last = shown;
  });
}

function attempt(element: HTMLElement, scene: ConstructorParameters<typeof Picture>[1], store: Store): Picture | null {
  try {
    return new Picture(element, scene, { onSelect: (selection) => store.step((now) => select(now, selection)) });
  } catch {
    store.trouble.value =
      'This browser gives the page no WebGL, so the picture cannot be drawn; the list shows the same.';
    store.step((now) => ({ ...now, page: 'list' }));
    return null;
  }
}

function Status({ shown, store }: { readonly shown: Shown; readonly store: Store }): JSX.Element {
  const { model, state } = store;
  const reports = model.evidence.reports.size;
  return (
    <p class="status">
      {shown.limited ? (
        <>
          The {openingLimit} most reported of {shown.matching.toLocaleString('en')} nodes{' '}
          <button type="button" class="plain" onClick={() => store.step((now) => ({ ...now, everything: true }))}>
            Show all
          </button>
        </>
      ) : (
        <>
          {counted(shown.things.size, 'node')}, {counted(shown.bundles.size, 'connection')} from{' '}
          {counted(reports, 'article')}
          {state.value.everything && shown.matching > openingLimit && (
            <>
              {' '}
              <button type="button" class="plain" onClick={() => store.step((now) => ({ ...now, everything: false }))}>
                Show the main {openingLimit}
              </button>
            </>
          )}
        </>
      )}
    </p>
  );
}
