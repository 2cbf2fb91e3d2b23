// What there is to tell about a thing or a pair: its connections, its events, its quotes, and the sentences that remain.
// In: the model. Out: lists for the panel, most said first.

import { relatedType } from './kind.ts';
import type { Bundle, Link, Model, Thing } from './model.ts';
import { listOf, textOf } from './property.ts';

export interface Connection {
  readonly other: Thing;
  readonly bundle: Bundle;
  readonly links: readonly Link[];
}

const quiet: ReadonlySet<string> = new Set([relatedType]);

export interface Wanted {
  readonly layers: readonly string[];
  /** Relations to leave out. Default: what is only related. */
  readonly without?: ReadonlySet<string>;
}

/** Neighbours of the layers given, by how much is said. */
export function connections(thing: Thing, model: Model, wanted: Wanted): readonly Connection[] {
  const { layers, without = quiet } = wanted;
  const found = (model.bundlesOf.get(thing.id) ?? []).flatMap((bundle) => {
    const other = model.things.get(bundle.source === thing.id ? bundle.target : bundle.source);
    const links = bundle.links.filter(({ relation }) => !without.has(relation));
    return other && links.length > 0 && layers.includes(other.kind.layer) ? [{ other, bundle, links }] : [];
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
    return thing ? connections(thing, model, { layers: ['event'] }).map((one) => one.other) : [];
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
  const events = connections(thing, model, { layers: ['event'] }).flatMap((one) =>
    listOf(one.other.node.properties, 'statements'),
  );
  return [...new Set([...own, ...thing.statements, ...events])];
}

function statementsIn(connection: Connection): number {
  return new Set(connection.links.flatMap((link) => link.statements)).size;
}
