// What every part of the graph is assembled from: the records, what the linker said about them, and lookups from the
// ids of the records to the nodes of the graph. Made once, read by all parts.

import type { Cluster, Resolution } from '../model/cluster.ts';
import { type Corpus, corpus, type EntityRecord } from '../model/corpus.ts';
import type { Extraction } from '../model/extraction.ts';
import type { EntityId, NodeId } from '../model/id.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { phrase } from './phrase.ts';

export interface Assembly {
  readonly corpus: Corpus;
  readonly resolution: Resolution;
  readonly ontology: Ontology;
  /** Ids of statements and attributions that stand on a side of a conflict. */
  readonly disputed: ReadonlySet<string>;
  /** Entities that are nodes of the graph, by cluster. */
  readonly actors: ReadonlyMap<NodeId, Actor>;
  /** Article-level entity -> its node, where it has one. */
  actorOf(entity: EntityId | null): Actor | null;
  /** Those who act where the entity does: the members of a group that lists them, else itself. */
  partiesOf(entity: EntityId | null): readonly Actor[];
}

/** A cluster of entities that the graph shows. */
export interface Actor {
  readonly id: NodeId;
  readonly cluster: Cluster<EntityId>;
  readonly kind: string;
  readonly labels: readonly string[];
  readonly name: string;
  /** Other clusters that are its members. */
  readonly members: readonly NodeId[];
}

const shown = ['Person', 'Organization', 'Group', 'Plan', 'Place'];
/** Places without a name ("the front", "home") are none that a reader could look up. */
const shownUnnamed = ['Person', 'Organization', 'Group', 'Plan'];

export function assembly(extractions: readonly Extraction[], resolution: Resolution, ontology: Ontology): Assembly {
  const all = corpus(extractions);
  const busy = busyEntities(all);
  const clusterOf = new Map(
    resolution.entities.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const groups = new Set<EntityId>();
  for (const [id, { entity }] of all.entities)
    if (busy.has(id)) for (const member of entity.members) groups.add(member);
  const actors = new Map<NodeId, Actor>();
  const membersOf = ({ id, members }: Cluster<EntityId>): readonly NodeId[] => {
    const inside = members.flatMap((member) => all.entities.get(member)?.entity.members ?? []);
    return [...new Set(inside.flatMap((member) => clusterOf.get(member) ?? []))].filter((one) => one !== id).sort();
  };
  // "We" of one speaker: a group that no article calls anything is no node, and whoever is known to be in it acts.
  const unspoken = new Map<NodeId, readonly NodeId[]>();
  for (const cluster of resolution.entities) {
    if (!isCalled(cluster, all)) {
      unspoken.set(cluster.id, membersOf(cluster));
      continue;
    }
    const kind = kindOf(cluster, all);
    const labels = ontology.entityKinds.get(kind)?.labels ?? [];
    const named = cluster.members.some((id) => isNamed(id, all));
    const matters = named || cluster.members.some((id) => busy.has(id) || groups.has(id));
    if (!matters || !labels.some((label) => (named ? shown : shownUnnamed).includes(label))) continue;
    actors.set(cluster.id, {
      id: cluster.id,
      cluster,
      kind,
      labels,
      name: nameOf(cluster, all, ontology),
      members: membersOf(cluster),
    });
  }
  const actorOf = (entity: EntityId | null): Actor | null => {
    const node = entity === null ? undefined : clusterOf.get(entity);
    const within = (node && unspoken.get(node)) ?? [];
    return (node && actors.get(within.length === 1 ? (within[0] ?? node) : node)) ?? null;
  };
  const within = (entity: EntityId | null): readonly NodeId[] => {
    const node = entity === null ? undefined : clusterOf.get(entity);
    return (node && (unspoken.get(node) ?? actors.get(node)?.members)) ?? [];
  };
  return {
    corpus: all,
    resolution,
    ontology,
    disputed: new Set(resolution.conflicts.flatMap(({ sides }) => sides.flat())),
    actors,
    actorOf,
    partiesOf: (entity) => {
      const actor = actorOf(entity);
      const members = within(entity).flatMap((id) => actors.get(id) ?? []);
      return members.length > 1 ? members : actor ? [actor] : [];
    },
  };
}

/** Entities that take part in a statement, speak or are spoken to. */
function busyEntities({ statements, attributions }: Corpus): ReadonlySet<EntityId> {
  const busy = new Set<EntityId>();
  for (const { statement } of statements.values()) {
    for (const { entity } of statement.arguments) if (entity !== null) busy.add(entity);
  }
  for (const { attribution } of attributions.values()) {
    for (const part of [attribution.source, attribution.addressee]) if (part?.entity) busy.add(part.entity);
  }
  return busy;
}

/** Whether an article names or describes it, rather than only saying "we" or "they". */
function isCalled({ members }: Cluster<EntityId>, { entities }: Corpus): boolean {
  return members.some((id) => entities.get(id)?.mentions.some(({ form }) => form !== 'pronoun') ?? false);
}

function isNamed(id: EntityId, { entities }: Corpus): boolean {
  return entities.get(id)?.mentions.some(({ form }) => form === 'name') ?? false;
}

/** The kind that most mentions of the cluster have; of two equally frequent ones the first by name. */
function kindOf({ members }: Cluster<EntityId>, { entities }: Corpus): string {
  const votes = new Map<string, number>();
  for (const record of members.flatMap((id) => entities.get(id) ?? [])) {
    votes.set(record.entity.kind, (votes.get(record.entity.kind) ?? 0) + Math.max(1, record.mentions.length));
  }
  return mostFrequent(votes, (a, b) => (a < b ? -1 : 1));
}

// A country has one name everywhere; others have the one that most articles give them, in full.
function nameOf({ members }: Cluster<EntityId>, all: Corpus, { countries }: Ontology): string {
  const own = members.flatMap((id) => all.entities.get(id) ?? []);
  const named = own.filter(({ entity }) => isNamed(entity.id, all));
  const country = own
    .map(({ entity }) => (entity.kind === 'Country' ? countries.named(entity.name) : null))
    .find(Boolean);
  if (country) return country.name;
  const votes = new Map<string, number>();
  for (const record of named.length > 0 ? named : own) {
    const name = named.length > 0 ? record.entity.name : describedAs(record);
    votes.set(name, (votes.get(name) ?? 0) + 1);
  }
  return mostFrequent(votes, (a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function describedAs({ entity, mentions, extraction }: EntityRecord): string {
  const mention = mentions.find(({ text }) => text === entity.name);
  return mention ? phrase(mention, extraction) : entity.name;
}

function mostFrequent(votes: ReadonlyMap<string, number>, byValue: (a: string, b: string) => number): string {
  return [...votes].sort(([a, m], [b, n]) => n - m || byValue(a, b))[0]?.[0] ?? '';
}
