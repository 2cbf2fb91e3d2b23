// What a state shows of a model: the things and bundles in the picture, the links that count in each bundle, and how many
// things are left out and why. A pure function, recomputed when a filter changes.

import { type Certainty, certainties } from './certainty.ts';
import type { Bundle, Link, Model, Thing } from './model.ts';
import { type Filters, openingLimit } from './state.ts';

/** How a bundle is drawn: the links left after filtering, the surest of them, one colour, one direction. */
export interface ShownBundle {
  readonly bundle: Bundle;
  readonly links: readonly Link[];
  readonly statements: number;
  readonly certainty: Certainty;
  readonly colour: string;
  readonly conflict: boolean;
  /** `to` and `from` go by the bundle's own source and target; `both` is drawn without an arrow. */
  readonly direction: 'to' | 'from' | 'both';
  readonly structural: boolean;
}

export interface Shown {
  readonly things: ReadonlySet<string>;
  readonly bundles: ReadonlyMap<string, ShownBundle>;
  /** Things that the filters let through, of which `things` may be the heaviest. */
  readonly matching: number;
  /** Why some are left out: `lonely` things have no connection that is shown; `limited` is the opening limit. */
  readonly lonely: number;
  readonly limited: boolean;
}

export function shown(model: Model, state: Filters): Shown {
  const bundles = new Map<string, ShownBundle>();
  const asked = state.selection?.type === 'thing' ? state.selection.id : null;
  const wanted = (thing: Thing) => !state.hiddenKinds.has(thing.kind.id) || thing.id === asked;
  for (const bundle of model.bundles.values()) {
    const [source, target] = [model.things.get(bundle.source), model.things.get(bundle.target)];
    if (!source || !target || !wanted(source) || !wanted(target)) continue;
    const one = shownBundle(bundle, state);
    if (one) bundles.set(bundle.id, one);
  }
  const ends = new Set([...bundles.values()].flatMap(({ bundle }) => [bundle.source, bundle.target]));
  const all = model.ranked.filter(
    (thing) => wanted(thing) && (!state.conflictsOnly || ends.has(thing.id) || thing.disputed),
  );
  // A node that nothing joins to another tells little in a picture; where there is nothing else, all are shown.
  const matching = state.everything || ends.size === 0 ? all : all.filter((thing) => ends.has(thing.id));
  const limited = !state.everything && matching.length > openingLimit;
  const things = new Set((limited ? matching.slice(0, openingLimit) : matching).map((thing) => thing.id));
  if (asked !== null && model.things.has(asked)) things.add(asked);
  for (const [id, { bundle }] of bundles) {
    if (!things.has(bundle.source) || !things.has(bundle.target)) bundles.delete(id);
  }
  return { things, bundles, matching: all.length, lonely: all.length - matching.length, limited };
}

function shownBundle(bundle: Bundle, state: Filters): ShownBundle | null {
  const links = bundle.links.filter(
    (link) =>
      !state.hiddenRelations.has(link.relation) &&
      !state.hiddenCertainties.has(link.certainty) &&
      (!state.conflictsOnly || link.disputed),
  );
  if (links.length === 0) return null;
  const surest = certainties.find((certainty) => links.some((link) => link.certainty === certainty)) ?? 'fact';
  const leading = links.toSorted((a, b) => b.statements.length - a.statements.length || (a.id < b.id ? -1 : 1))[0];
  // An arrow only where all of it goes one way; a meeting has no direction.
  const forth = links.some((link) => link.mutual || link.edge.source === bundle.source);
  const back = links.some((link) => link.mutual || link.edge.source === bundle.target);
  return {
    bundle,
    links,
    statements: new Set(links.flatMap((link) => link.statements)).size,
    certainty: links.some((link) => link.certainty === 'fact') ? 'fact' : surest,
    colour: leading?.colour ?? '#6f7681',
    conflict: links.some((link) => link.disputed),
    direction: forth === back ? 'both' : forth ? 'to' : 'from',
    structural: links.every((link) => link.structural),
  };
}
