// A plan's versions in the order in which one was made from another, with the statements behind each version and each
// step. In: the model and a plan or one of its versions. Out: the rungs of its ladder, first version first.

import type { Link, Model, Thing } from './model.ts';
import { listOf, textOf } from './property.ts';

export interface Rung {
  readonly version: Thing;
  readonly statements: readonly string[];
  /** Statements that say that it was made from the version before; empty at the first. */
  readonly step: readonly string[];
  readonly steps: boolean;
}

/** The plan of a version; the plan itself; null for anything else. */
export function planOf(thing: Thing, model: Model): Thing | null {
  const versioned = links(thing, model).filter((link) => link.edge.type === 'HAS_VERSION');
  const parent = versioned.find((link) => link.edge.target === thing.id)?.edge.source;
  if (parent !== undefined) return model.things.get(parent) ?? null;
  return thing.kind.id === 'Plan' || versioned.length > 0 ? thing : null;
}

export function ladder(plan: Thing, model: Model): readonly Rung[] {
  const versions = links(plan, model)
    .filter((link) => link.edge.type === 'HAS_VERSION' && link.edge.source === plan.id)
    .flatMap((link) => model.things.get(link.edge.target) ?? []);
  const revisions = versions.flatMap((version) =>
    links(version, model).filter((link) => link.edge.type === 'REVISED_TO' && link.edge.source === version.id),
  );
  const before = new Map(revisions.map((link) => [link.edge.target as string, link]));
  const depth = (id: string, seen: ReadonlySet<string>): number => {
    const from = before.get(id)?.edge.source;
    return from === undefined || seen.has(id) ? 0 : 1 + depth(from, new Set([...seen, id]));
  };
  const sorted = versions.toSorted(
    (a, b) => depth(a.id, new Set()) - depth(b.id, new Set()) || (reported(a) < reported(b) ? -1 : 1),
  );
  return sorted.map((version) => {
    const step = before.get(version.id);
    return {
      version,
      statements: listOf(version.node.properties, 'statements'),
      step: step?.statements ?? [],
      steps: step !== undefined,
    };
  });
}

function links(thing: Thing, model: Model): readonly Link[] {
  return (model.bundlesOf.get(thing.id) ?? []).flatMap((bundle) => bundle.links);
}

function reported(thing: Thing): string {
  return textOf(thing.node.properties, 'firstReported');
}
