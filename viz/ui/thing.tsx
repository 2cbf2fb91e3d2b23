// The panel of one thing: who or what it is, what disputes it, how a plan changed, when an event was, what somebody said,
// whom it is connected with, and the sentences behind all of it.

import type { ComponentChildren, JSX } from 'preact';
import { connections, inTime, spoken, told } from '../core/about.ts';
import { chipCaption } from '../core/certainty.ts';
import { relatedType } from '../core/kind.ts';
import { type Thing, sources } from '../core/model.ts';
import { planOf } from '../core/plans.ts';
import { listOf, textOf } from '../core/property.ts';
import { counted, dateText, durationText, sourcesText } from '../core/wording.ts';
import { Connections, Things } from './connections.tsx';
import { Disputes } from './dispute.tsx';
import { Ladder } from './ladder.tsx';
import { Proofs } from './proof.tsx';
import type { Store } from './store.ts';
import { Swatch } from './swatch.tsx';

export function ThingPanel({ thing, store }: { readonly thing: Thing; readonly store: Store }): JSX.Element {
  const { model } = store;
  const plan = planOf(thing, model);
  const without = new Set([relatedType].filter((type) => store.state.value.hiddenRelations.has(type)));
  // A plan's versions stand on its ladder already.
  const joined = connections(thing, model, { layers: ['actor', 'plan', 'other', 'place'], without }).filter(
    ({ links }) => links.some((link) => link.edge.type !== 'HAS_VERSION'),
  );
  const isActor = thing.kind.layer === 'actor';
  const quotes = connections(thing, model, { layers: ['quote'] }).map((one) => one.other);
  const events = inTime(connections(thing, model, { layers: ['event'] }).map((one) => one.other));
  const said = isActor ? spoken(thing, model) : [];
  const statements = told(thing, model);
  return (
    <>
      <Heading thing={thing} />
      {thing.kind.layer === 'event' && <Facts thing={thing} store={store} />}
      {thing.kind.layer === 'quote' && (
        <blockquote class="quote">{textOf(thing.node.properties, 'text') || thing.name}</blockquote>
      )}
      <Disputes ids={statements} store={store} />
      {plan && <Ladder plan={plan} store={store} />}
      <Part title={thing.kind.layer === 'event' ? 'Who took part' : 'Connections'} count={joined.length}>
        <Connections of={joined} store={store} />
      </Part>
      <Part title="Events" count={events.length}>
        <Things things={events} store={store} />
      </Part>
      <Part title="Quotes" count={quotes.length}>
        <Things things={quotes} store={store} />
      </Part>
      <Part title="What they say" count={quotes.length === 0 ? said.length : 0}>
        <Proofs ids={said} store={store} />
      </Part>
      <Part title="Sentences" count={statements.length}>
        <Proofs ids={statements} store={store} />
      </Part>
    </>
  );
}

function Heading({ thing }: { readonly thing: Thing }): JSX.Element {
  const { properties } = thing.node;
  const { articles, origins } = sources(properties);
  const roles = listOf(properties, 'roles').map(roleText);
  const others = thing.aliases.filter((alias) => alias !== thing.name);
  return (
    <header class="heading">
      <p class="overline">
        <Swatch kind={thing.kind} /> {thing.kind.caption}
      </p>
      <h2 tabIndex={-1}>{thing.name}</h2>
      {roles.length > 0 && <p class="roles">{[...new Set(roles)].slice(0, 4).join(' · ')}</p>}
      {others.length > 0 && <p class="hint">Also called {others.slice(0, 6).join(', ')}</p>}
      {articles > 0 && (
        <p class="hint">
          {counted(thing.statements.length, 'statement')} in {sourcesText(articles, origins)}
        </p>
      )}
    </header>
  );
}

/** A role is plain words, or JSON that has them under `text`. */
function roleText(role: string): string {
  return /^\{.*"text"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(role)?.[1] ?? role;
}

function Facts({ thing, store }: { readonly thing: Thing; readonly store: Store }): JSX.Element {
  const { properties } = thing.node;
  const [from, to] = [textOf(properties, 'date'), textOf(properties, 'dateEnd')];
  const place = connections(thing, store.model, { layers: ['place', 'actor'] }).find((one) =>
    one.links.some((link) => link.edge.type === 'TOOK_PLACE_IN'),
  );
  const days = [...new Set([from, to].filter(Boolean))].map(dateText);
  const facts: readonly (readonly [string, string])[] = [
    ['When', days.length > 0 ? days.join(' – ') : 'not stated'],
    ['How long', durationText(textOf(properties, 'duration'))],
    ['Where', place?.other.name ?? ''],
    [
      'Reported',
      listOf(properties, 'factuality')
        .map((value) => chipCaption(value, 'positive'))
        .join(', '),
    ],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

export function Part({ title, count, children }: PartProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <section class="part">
      <h3>
        {title} <span class="count">{count.toLocaleString('en')}</span>
      </h3>
      {children}
    </section>
  );
}
