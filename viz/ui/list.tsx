// The list twin of the picture: every connection that is shown, as a table that sorts, for those who read rather than
// look and for those who cannot see the picture. The same filters hold, and each row opens the same panel.

import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Link } from '../core/model.ts';
import { chipCaption } from '../core/certainty.ts';
import { listOf, textOf } from '../core/property.ts';
import { select } from '../core/state.ts';
import { dateText } from '../core/wording.ts';
import type { Store } from './store.ts';
import { Swatch } from './swatch.tsx';

interface Entry {
  readonly link: Link;
  readonly bundle: string;
  readonly from: string;
  readonly to: string;
  readonly since: string;
}

const columns = [
  ['from', 'Who'],
  ['relation', 'Relation'],
  ['to', 'Whom or what'],
  ['sure', 'How sure'],
  ['count', 'Statements'],
  ['since', 'First reported'],
] as const;
type Column = (typeof columns)[number][0];

const most = 500;

export function List({ store }: { readonly store: Store }): JSX.Element {
  const order = useSignal<{ readonly column: Column; readonly down: boolean }>({ column: 'count', down: true });
  const entries = entriesOf(store);
  const sorted = entries.toSorted((a, b) => compare(a, b, order.value.column) * (order.value.down ? -1 : 1));
  return (
    <div class="list" tabIndex={0} role="region" aria-label="Connections as a table">
      <table>
        <caption>
          {entries.length > most
            ? `The first ${most} of ${entries.length.toLocaleString('en')} connections`
            : `${entries.length} connections`}
        </caption>
        <thead>
          <tr>
            {columns.map(([column, title]) => (
              <th
                key={column}
                scope="col"
                aria-sort={order.value.column === column ? (order.value.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() =>
                    (order.value = { column, down: order.value.column === column ? !order.value.down : false })
                  }
                >
                  {title}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((entry) => (
            <Row key={entry.link.id} entry={entry} store={store} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, store }: { readonly entry: Entry; readonly store: Store }): JSX.Element {
  const { link, bundle, since } = entry;
  const { things } = store.model;
  const end = (id: string) => {
    const thing = things.get(id);
    return thing ? (
      <button type="button" class="name" onClick={() => store.step((now) => select(now, { type: 'thing', id }))}>
        <Swatch kind={thing.kind} /> {thing.name}
      </button>
    ) : null;
  };
  const factuality = listOf(link.edge.properties, 'factuality')[0] ?? 'asserted';
  return (
    <tr class={store.state.value.selection?.id === bundle ? 'chosen' : undefined}>
      <td>{end(link.edge.source)}</td>
      <td>
        <button
          type="button"
          class="name"
          onClick={() => store.step((now) => select(now, { type: 'bundle', id: bundle }))}
        >
          {link.caption}
        </button>
      </td>
      <td>{end(link.edge.target)}</td>
      <td>
        <span class={`chip ${link.certainty}`}>
          {link.certainty === 'fact'
            ? 'fact'
            : link.certainty === 'denial'
              ? 'denied'
              : chipCaption(factuality, 'positive')}
        </span>{' '}
        {link.disputed && <span class="chip denial">disputed</span>}
      </td>
      <td class="number">{link.statements.length || ''}</td>
      <td>{dateText(since)}</td>
    </tr>
  );
}

function entriesOf(store: Store): readonly Entry[] {
  const { things } = store.model;
  return [...store.shown.value.bundles.values()].flatMap(({ bundle, links }) =>
    links.map((link) => ({
      link,
      bundle: bundle.id,
      from: things.get(link.edge.source)?.name ?? '',
      to: things.get(link.edge.target)?.name ?? '',
      since: textOf(link.edge.properties, 'firstReported'),
    })),
  );
}

function compare(a: Entry, b: Entry, column: Column): number {
  if (column === 'count') return a.link.statements.length - b.link.statements.length || b.from.localeCompare(a.from);
  const value = (entry: Entry) =>
    column === 'relation' ? entry.link.caption : column === 'sure' ? entry.link.certainty : entry[column];
  return value(a).localeCompare(value(b)) || a.from.localeCompare(b.from);
}
