// Lists in a panel that lead on: neighbours with what joins them, and things (events, quotes) with their dates.

import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { Connection } from '../core/about.ts';
import type { Thing } from '../core/model.ts';
import { listOf, textOf } from '../core/property.ts';
import { type Selection, select } from '../core/state.ts';
import { certainty, certaintyWord, chipCaption } from '../core/certainty.ts';
import { dateText } from '../core/wording.ts';
import type { Store } from './store.ts';
import { Swatch } from './swatch.tsx';

export function Connections({ of, store }: { readonly of: readonly Connection[]; readonly store: Store }): JSX.Element {
  return (
    <Rows>
      {of.map(({ other, bundle, links }) => (
        <Lead key={bundle.id} store={store} to={{ type: 'bundle', id: bundle.id }}>
          <Swatch kind={other.kind} />
          <span class="what">
            <strong>{other.name}</strong>
            <span class="hint">{[...new Set(links.map(said))].slice(0, 4).join(', ')}</span>
          </span>
          {links.some((link) => link.disputed) && <span class="chip denial">disputed</span>}
        </Lead>
      ))}
    </Rows>
  );
}

function said(link: Connection['links'][number]): string {
  return link.certainty === 'fact' ? link.caption : `${link.caption} (${certaintyWord[link.certainty]})`;
}

export function Things({ things, store }: { readonly things: readonly Thing[]; readonly store: Store }): JSX.Element {
  return (
    <Rows>
      {things.map((thing) => {
        const { properties } = thing.node;
        const factuality = listOf(properties, 'factuality')[0] ?? 'asserted';
        const polarity = textOf(properties, 'polarity');
        const sure = certainty(factuality, polarity);
        return (
          <Lead key={thing.id} store={store} to={{ type: 'thing', id: thing.id }}>
            <Swatch kind={thing.kind} />
            <span class="what">
              <strong>{thing.name}</strong>
              <span class="hint">
                {[thing.kind.caption, dateText(textOf(properties, 'date'))].filter(Boolean).join(' · ')}
              </span>
            </span>
            {sure !== 'fact' && <span class={`chip ${sure}`}>{chipCaption(factuality, polarity)}</span>}
            {thing.disputed && <span class="chip denial">disputed</span>}
          </Lead>
        );
      })}
    </Rows>
  );
}

interface LeadProps {
  readonly to: Selection;
  readonly store: Store;
  readonly children: ComponentChildren;
}

function Lead({ to, store, children }: LeadProps): JSX.Element {
  return (
    <li>
      <button type="button" class="lead" onClick={() => store.step((now) => select(now, to))}>
        {children}
      </button>
    </li>
  );
}

function Rows({ children }: { readonly children: readonly JSX.Element[] }): JSX.Element {
  const all = useSignal(false);
  const cut = children.length > 7 && !all.value;
  return (
    <>
      <ul class="rows">{cut ? children.slice(0, 6) : children}</ul>
      {cut && (
        <button type="button" class="more" onClick={() => (all.value = true)}>
          Show all {children.length}
        </button>
      )}
    </>
  );
}
