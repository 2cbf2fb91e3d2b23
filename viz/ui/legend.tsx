// The legend, which is also the filter: kinds of things with their shapes, relations with their lines, and how sure a
// report is. Each row is a checkbox that says what it is, how it is drawn, and how many there are.

import { useSignal } from '@preact/signals';
import { EyeOff } from 'lucide';
import type { JSX } from 'preact';
import { certainties, certaintyCaption } from '../core/certainty.ts';
import { type Kind, type Layer, relatedType } from '../core/kind.ts';
import type { Model } from '../core/model.ts';
import { opening, toggleCertainty, toggleKinds, toggleRelations } from '../core/state.ts';
import { Icon } from './icon.tsx';
import type { Store } from './store.ts';
import { Line, Swatch } from './swatch.tsx';

const groups: readonly { readonly layer: Layer; readonly title: string }[] = [
  { layer: 'actor', title: 'Who' },
  { layer: 'plan', title: 'Plans' },
  { layer: 'other', title: 'Other' },
  { layer: 'event', title: 'Events' },
  { layer: 'quote', title: 'Quotes' },
  { layer: 'place', title: 'Places' },
];

export function Legend({ store }: { readonly store: Store }): JSX.Element {
  const { model, state } = store;
  const counts = tally(model);
  const untouched = { ...opening(model), selection: state.value.selection, trail: state.value.trail };
  return (
    <nav class="legend" aria-label="Legend and filters">
      <section>
        <h2>In the picture</h2>
        {groups.map(({ layer, title }) => (
          <Group
            key={layer}
            title={title}
            kinds={model.kinds.filter((kind) => kind.layer === layer)}
            counts={counts.kinds}
            store={store}
          />
        ))}
      </section>
      <Relations store={store} relations={counts.relations} />
      <section>
        <h2>How sure</h2>
        {certainties
          .filter((certainty) => counts.certainties.has(certainty))
          .map((certainty) => (
            <Row
              key={certainty}
              checked={!state.value.hiddenCertainties.has(certainty)}
              count={counts.certainties.get(certainty) ?? 0}
              onToggle={(hide) => store.step((now) => toggleCertainty(now, certainty, hide))}
            >
              <Line certainty={certainty} />
              {certaintyCaption[certainty]}
            </Row>
          ))}
        {model.evidence.disputes.length > 0 && (
          <Row
            quiet
            checked={state.value.conflictsOnly}
            count={model.evidence.disputes.length}
            onToggle={(off) => store.step((now) => ({ ...now, conflictsOnly: !off }))}
          >
            <span class="ring" aria-hidden="true" />
            Only what is disputed
          </Row>
        )}
      </section>
      <button type="button" class="plain" onClick={() => store.step((now) => ({ ...untouched, page: now.page }))}>
        Reset filters
      </button>
    </nav>
  );
}

interface GroupProps {
  readonly title: string;
  readonly kinds: readonly Kind[];
  readonly counts: ReadonlyMap<string, number>;
  readonly store: Store;
}

/** One kind is one row; many kinds of a layer (events) are one row that opens. */
function Group({ title, kinds, counts, store }: GroupProps): JSX.Element | null {
  const { state } = store;
  const first = kinds[0];
  if (!first) return null;
  const rows = kinds
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map((kind) => (
      <Row
        key={kind.id}
        checked={!state.value.hiddenKinds.has(kind.id)}
        count={counts.get(kind.id) ?? 0}
        onToggle={(hide) => store.step((now) => toggleKinds(now, [kind.id], hide))}
      >
        <Swatch kind={kind} />
        {kind.caption}
      </Row>
    ));
  if (kinds.length <= (first.layer === 'event' ? 1 : 6)) return <>{rows}</>;
  const visible = kinds.filter((kind) => !state.value.hiddenKinds.has(kind.id));
  return (
    <>
      <Row
        checked={visible.length > 0}
        count={kinds.reduce((sum, kind) => sum + (counts.get(kind.id) ?? 0), 0)}
        onToggle={(hide) =>
          store.step((now) =>
            toggleKinds(
              now,
              kinds.map((kind) => kind.id),
              hide,
            ),
          )
        }
      >
        <Swatch kind={{ ...first, colour: 'var(--muted)' }} />
        {title}
      </Row>
      <details>
        <summary>{title} by kind</summary>
        {rows}
      </details>
    </>
  );
}

interface RelationsProps {
  readonly store: Store;
  readonly relations: Tally['relations'];
}

function Relations({ store, relations }: RelationsProps): JSX.Element {
  const all = useSignal(false);
  const sorted = [...relations]
    .filter(([relation]) => relation !== relatedType)
    .sort((a, b) => b[1].count - a[1].count);
  const related = relations.get(relatedType);
  const off = store.state.value.hiddenRelations;
  const hidden = new Set([...off].filter((relation) => relation !== relatedType));
  const names = sorted.map(([relation]) => relation);
  return (
    <section>
      <h2>
        Connections
        <button
          type="button"
          class="plain"
          onClick={() => store.step((now) => toggleRelations(now, names, hidden.size === 0))}
        >
          {hidden.size === 0 ? 'Hide all' : 'Show all'}
        </button>
      </h2>
      {(all.value ? sorted : sorted.slice(0, 8)).map(([relation, { caption, colour, count }]) => (
        <Row
          key={relation}
          checked={!hidden.has(relation)}
          count={count}
          onToggle={(hide) => store.step((now) => toggleRelations(now, [relation], hide))}
        >
          <Line colour={colour} />
          {caption}
        </Row>
      ))}
      {sorted.length > 8 && (
        <button type="button" class="plain" aria-expanded={all.value} onClick={() => (all.value = !all.value)}>
          {all.value ? 'Fewer kinds' : `All ${sorted.length} kinds`}
        </button>
      )}
      {related && (
        <Row
          quiet
          checked={!off.has(relatedType)}
          count={related.count}
          onToggle={(hide) => store.step((now) => toggleRelations(now, [relatedType], hide))}
        >
          <Line colour={related.colour} />
          Also in the text, without a kind
        </Row>
      )}
    </section>
  );
}

interface RowProps {
  readonly checked: boolean;
  readonly count: number;
  /** Gets whether the row is to be hidden now. */
  readonly onToggle: (hide: boolean) => void;
  /** A switch that is off by nature hides nothing. */
  readonly quiet?: boolean;
  readonly children: JSX.Element | (JSX.Element | string)[];
}

function Row({ checked, count, onToggle, quiet, children }: RowProps): JSX.Element {
  return (
    <label class={checked ? 'row' : 'row off'}>
      <input type="checkbox" checked={checked} onChange={() => onToggle(checked)} />
      <span class="what">{children}</span>
      {!checked && quiet !== true && <Icon of={EyeOff} size={14} />}
      <span class="count">{count.toLocaleString('en')}</span>
    </label>
  );
}

interface Tally {
  readonly kinds: ReadonlyMap<string, number>;
  readonly relations: ReadonlyMap<
    string,
    { readonly caption: string; readonly colour: string; readonly count: number }
  >;
  readonly certainties: ReadonlyMap<string, number>;
}

/** Structural lines (took part, said) follow their layer and need no row of their own. */
function tally(model: Model): Tally {
  const kinds = new Map<string, number>();
  const relations = new Map<string, { caption: string; colour: string; count: number }>();
  const sure = new Map<string, number>();
  for (const thing of model.things.values()) kinds.set(thing.kind.id, (kinds.get(thing.kind.id) ?? 0) + 1);
  for (const link of [...model.bundles.values()].flatMap((bundle) => bundle.links)) {
    if (link.structural) continue;
    const { caption, colour } = link;
    relations.set(link.relation, { caption, colour, count: (relations.get(link.relation)?.count ?? 0) + 1 });
    sure.set(link.certainty, (sure.get(link.certainty) ?? 0) + 1);
  }
  return { kinds, relations, certainties: sure };
}
