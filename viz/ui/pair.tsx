// The panel of a pair: every relation of the two with its sentences, the conflicts in it, and the events that both took
// part in.

import type { JSX } from 'preact';
import { shared } from '../core/about.ts';
import { certaintyWord } from '../core/certainty.ts';
import { type Bundle, type Link, type Model, sources } from '../core/model.ts';
import { listOf } from '../core/property.ts';
import { select } from '../core/state.ts';
import { counted, sourcesText } from '../core/wording.ts';
import { Things } from './connections.tsx';
import { Disputes } from './dispute.tsx';
import { Proofs } from './proof.tsx';
import type { Store } from './store.ts';
import { Swatch } from './swatch.tsx';
import { Part } from './thing.tsx';

export function PairPanel({ bundle, store }: { readonly bundle: Bundle; readonly store: Store }): JSX.Element {
  const { model } = store;
  const statements = bundle.links.flatMap((link) => evidenceOf(link, model));
  const events = shared(bundle, model);
  return (
    <>
      <header class="heading">
        <p class="overline">Connection</p>
        <h2 tabIndex={-1}>
          <End id={bundle.source} store={store} />
          <span class="and">and</span>
          <End id={bundle.target} store={store} />
        </h2>
      </header>
      <Disputes ids={statements} store={store} />
      {bundle.links.toSorted(surestFirst).map((link) => (
        <Relation key={link.id} link={link} store={store} />
      ))}
      <Part title="Events of both" count={events.length}>
        <Things things={events} store={store} />
      </Part>
    </>
  );
}

function End({ id, store }: { readonly id: string; readonly store: Store }): JSX.Element | null {
  const thing = store.model.things.get(id);
  if (!thing) return null;
  return (
    <button type="button" class="name" onClick={() => store.step((now) => select(now, { type: 'thing', id }))}>
      <Swatch kind={thing.kind} /> {thing.name}
    </button>
  );
}

function Relation({ link, store }: { readonly link: Link; readonly store: Store }): JSX.Element {
  const { things } = store.model;
  const [from, to] = [things.get(link.edge.source)?.name ?? '', things.get(link.edge.target)?.name ?? ''];
  const { articles, origins } = sources(link.edge.properties);
  const ids = evidenceOf(link, store.model);
  const count = [ids.length > 0 ? counted(ids.length, 'statement') : '', sourcesText(articles, origins)];
  return (
    <section class="part relation">
      <h3>
        <span class="sentence">
          {from} <em>{link.caption}</em> {to}
        </span>
        {link.certainty !== 'fact' && <span class={`chip ${link.certainty}`}>{certaintyWord[link.certainty]}</span>}
      </h3>
      <p class="hint">{count.filter(Boolean).join(' in ')}</p>
      <Proofs ids={ids} store={store} />
    </section>
  );
}

/** Structural edges carry no statements of their own: the event or quote at one end does. */
function evidenceOf(link: Link, model: Model): readonly string[] {
  if (link.statements.length > 0) return link.statements;
  const ends = [link.edge.source, link.edge.target].flatMap((id) => model.things.get(id) ?? []);
  const bearer = ends.find((thing) => thing.kind.layer !== 'actor' && thing.kind.layer !== 'place');
  return bearer ? listOf(bearer.node.properties, 'statements') : [];
}

function surestFirst(a: Link, b: Link): number {
  return Number(b.certainty === 'fact') - Number(a.certainty === 'fact') || b.statements.length - a.statements.length;
}
