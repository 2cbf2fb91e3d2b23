// The bar on top: what this is, the search, the switch between picture and list, the conflicts, light or dark.

import { List as ListIcon, Moon, SlidersHorizontal, Sun, TriangleAlert, Waypoints } from 'lucide';
import type { JSX } from 'preact';
import { select } from '../core/state.ts';
import { counted } from '../core/wording.ts';
import { Finder } from './finder.tsx';
import { Icon } from './icon.tsx';
import type { Store } from './store.ts';

interface HeaderProps {
  readonly store: Store;
  readonly legend: boolean;
  readonly onLegend: () => void;
}

export function Header({ store, legend, onLegend }: HeaderProps): JSX.Element {
  const { model, state, appearance } = store;
  const { page, selection } = state.value;
  const disputes = model.evidence.disputes.length;
  const dark = appearance.value === 'dark';
  return (
    <header class="bar">
      <button type="button" class="square" aria-label="Legend and filters" aria-expanded={legend} onClick={onLegend}>
        <Icon of={SlidersHorizontal} />
      </button>
      <h1>
        <span class="mark" aria-hidden="true">
          <Icon of={Waypoints} size={18} />
        </span>
        <span class="title">{model.payload.title || 'wiregraph'}</span>
      </h1>
      <Finder store={store} />
      <div class="switch" role="group" aria-label="Show as">
        <button
          type="button"
          aria-pressed={page === 'graph'}
          onClick={() => store.step((now) => ({ ...now, page: 'graph' }))}
        >
          <Icon of={Waypoints} /> <span>Graph</span>
        </button>
        <button
          type="button"
          aria-pressed={page === 'list'}
          onClick={() => store.step((now) => ({ ...now, page: 'list' }))}
        >
          <Icon of={ListIcon} /> <span>List</span>
        </button>
      </div>
      {disputes > 0 && (
        <button
          type="button"
          class="alarm"
          aria-pressed={selection?.type === 'conflicts'}
          aria-label={`Show ${counted(disputes, 'conflict')}`}
          onClick={() =>
            store.step((now) => select(now, selection?.type === 'conflicts' ? null : { type: 'conflicts', id: 'all' }))
          }
        >
          <Icon of={TriangleAlert} /> {disputes} <span>{disputes === 1 ? 'conflict' : 'conflicts'}</span>
        </button>
      )}
      <button
        type="button"
        class="square"
        aria-label={dark ? 'Use light colours' : 'Use dark colours'}
        onClick={() => (appearance.value = dark ? 'light' : 'dark')}
      >
        <Icon of={dark ? Sun : Moon} />
      </button>
    </header>
  );
}
