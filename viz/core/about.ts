// What there is to tell about a thing or a pair: its connections, its events, its quotes, and the sentences that remain.
// In: the model. Out: lists for the panel, most said first.

import type { Bundle, Link, Model, Thing } from './model.ts';
import { listOf, textOf } from './property.ts';

export interface Connection {
  readonly other: Thing;
  readonly bundle: Bundle;
  readonly links: readonly Link[];
}

/** Neighbours of the layers given, by how much is said. */
export function connections(thing: Thing, model: Model, layers: readonly string[]): readonly Connection[] {
  const found = (model.bundlesOf.get(thing.id) ?? []).flatMap((bundle) => {
    const other = model.things.get(bundle.source === thing.id ? bundle.target : bundle.source);
    return other && layers.includes(other.kind.layer) ? [{ other, bundle, links: bundle.links }] : [];
  });
  return found.sort(
    (a, b) =>
      statementsIn(b) - statementsIn(a) || b.other.weight - a.other.weight || (a.other.name < b.other.name ? -1 : 1),
  );
}

/** Events in which both ends of a pair took part. */
export function shared(bundle: Bundle, model: Model): readonly Thing[] {
  const events = (id: string) => {
    const thing = model.things.get(id);
    return thing ? connections(thing, model, ['event']).map((one) => one.other) : [];
  };
  const theirs = new Set(events(bundle.target));
  return inTime(events(bundle.source).filter((event) => theirs.has(event)));
}

/** By date, the undated last. */
export function inTime(things: readonly Thing[]): readonly Thing[] {
  const date = (thing: Thing) => textOf(thing.node.properties, 'date') || '9999';
  return things.toSorted((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : b.weight - a.weight));
}

/** Attributions of a speaker, and statements that lie in them. */
export function spoken(thing: Thing, model: Model): readonly string[] {
  return [...model.evidence.statements.values()]
    .filter((statement) => statement.kind === 'said' && statement.voices.at(-1)?.id === thing.id)
    .map((statement) => statement.id);
}

/** Statements of the thing itself: listed on it, or on the events and relations it takes part in. */
export function told(thing: Thing, model: Model): readonly string[] {
  const own = listOf(thing.node.properties, 'statements');
  const events = connections(thing, model, ['event']).flatMap((one) => listOf(one.other.node.properties, 'statements'));
  return [...new Set([...own, ...thing.statements, ...events])];
}

function statementsIn(connection: Connection): number {
  return new Set(connection.links.flatMap((link) => link.statements)).size;
}
