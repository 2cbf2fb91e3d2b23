// The whole viewer: bar, legend, picture or list, panel; and the keys that work everywhere.

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { escape } from '../core/state.ts';
import { themes } from '../draw/colour.ts';
import type { Picture } from '../draw/picture.ts';
import { Header } from './header.tsx';
import { Legend } from './legend.tsx';
import { List } from './list.tsx';
import { Panel } from './panel.tsx';
import { Stage } from './stage.tsx';
import type { Store } from './store.ts';

interface AppProps {
  readonly store: Store;
  readonly onPicture: (picture: Picture | null) => void;
}

export function App({ store, onPicture }: AppProps): JSX.Element {
  const legend = useSignal(matchMedia('(min-width: 1000px)').matches);
  const root = useRef<HTMLDivElement>(null);
  const { page, selection, reading } = store.state.value;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.composedPath()[0] instanceof HTMLInputElement;
      if (event.key === 'Escape') store.step(escape);
      else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
        root.current?.querySelector<HTMLInputElement>('.finder input')?.focus();
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);
  const classes = [
    'app',
    store.appearance.value,
    legend.value ? 'with-legend' : '',
    selection || reading ? 'with-panel' : '',
  ];
  const { ground, ink, muted, line, alarm } = themes[store.appearance.value];
  const colours = { '--ground': ground, '--ink': ink, '--muted': muted, '--line': line, '--alarm': alarm };
  return (
    <div class={classes.filter(Boolean).join(' ')} style={colours} ref={root}>
      <Header store={store} legend={legend.value} onLegend={() => (legend.value = !legend.value)} />
      {legend.value && <Legend store={store} />}
      <main aria-label={page === 'list' ? 'Connections' : 'Graph'}>
        {store.trouble.value !== '' && (
          <p class="trouble" role="alert">
            {store.trouble.value}
          </p>
        )}
        {page === 'list' ? <List store={store} /> : <Stage store={store} onPicture={onPicture} />}
      </main>
      <Panel store={store} />
    </div>
  );
}
