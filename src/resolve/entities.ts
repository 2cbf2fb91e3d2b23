// Who is who over all articles: people by their names, then by surname and office, then bodies and places, plans by what
// belongs to them, groups by their members. In: the records, the judgements. Out: clusters of article-level entities,
// each merge with score and reason, and the pairs that a person should look at.

import type { Cluster, Merge } from '../model/cluster.ts';
import type { Corpus } from '../model/corpus.ts';
import { type EntityId, type NodeId, nodeId } from '../model/id.ts';
import { byId } from '../model/order.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { linked } from './blocks.ts';
import { bodyKeys, compareBodies, naming } from './bodies.ts';
import { clusters, type Judged, merge } from './clusters.ts';
import { comparison, mergeAt } from './comparison.ts';
import { contextLinks } from './context.ts';
import { comparePersons, differentPersons, personKeys } from './persons.ts';
import { comparePlans, planKeys, planProfiles, planSignature } from './plans.ts';
import { type Profile, profiles, type Sort } from './profile.ts';

export interface Entities {
  readonly profiles: ReadonlyMap<EntityId, Profile>;
  /** Links of every strength from `proposeAt` upwards. */
  readonly links: readonly Merge[];
}

export function entityLinks(corpus: Corpus, judged: Judged, ontology: Ontology): Entities {
  const all = profiles(corpus, ontology);
  const sorted = [...all.values()].sort(byId);
  const of = (...wanted: readonly Sort[]) => sorted.filter(({ sort }) => sort !== null && wanted.includes(sort));
  const persons = of('Person');
  const names = naming(ontology);
  const fullNames = linked(
    persons.filter(({ named }) => named),
    { keys: personKeys, compare: comparePersons, signature: personSignature },
  );
  const known = clusterIndex(
    clusters(
      persons.map(({ id }) => id),
      fullNames,
      personBounds(all, judged),
    ),
  );
  const context = contextLinks(persons, (id) => known.get(id) ?? id, corpus);
  const bodies = linked(
    of('Organization', 'Place', 'Group').filter(({ named }) => named),
    {
      keys: (profile) => bodyKeys(profile, names),
      compare: (a, b) => compareBodies(a, b, names),
      signature: ({ sort, kind, names: called }) => JSON.stringify([sort, kind, called]),
    },
  );
  const links = [...fullNames, ...context, ...bodies];
  const plain = entityClusters(all, links, judged);
  const side = sides(plain, all);
  const plans = linked(planProfiles(of('Plan'), { corpus, ontology, sideOf: (id) => side.get(id) ?? [] }), {
    keys: planKeys,
    compare: comparePlans,
    signature: planSignature,
  });
  return { profiles: all, links: [...links, ...plans, ...groupLinks(of('Group'), clusterIndex(plain))] };
}

export function entityClusters(
  all: ReadonlyMap<EntityId, Profile>,
  links: readonly Merge[],
  judged: Judged,
): readonly Cluster<EntityId>[] {
  const made = clusters(all.keys(), links, personBounds(all, judged));
  return made.map(({ members, merges }) => ({ id: canonical(members, all), members, merges }));
}

const prefixes = { Person: 'per', Organization: 'org', Group: 'grp', Plan: 'plan', Place: 'pla' } as const;

// Named after the smallest member, so that a further article seldom changes the id.
function canonical(members: readonly EntityId[], all: ReadonlyMap<EntityId, Profile>): NodeId {
  const first = members[0] ?? '';
  const sort = [...members].map((id) => all.get(id)?.sort).find((one) => one) ?? null;
  return nodeId(sort === null ? 'ent' : prefixes[sort], first);
}

function personSignature({ names, offices, countries }: Profile): string {
  const held = offices.map(({ title, of }) => `${title}|${of}`).sort();
  return JSON.stringify([[...names].sort(), held, [...countries].sort()]);
}

// Clusters of entities of other kinds have no contradictions that their links would not know.
function personBounds(all: ReadonlyMap<EntityId, Profile>, judged: Judged) {
  return {
    judged,
    signature: (id: EntityId) => {
      const profile = all.get(id);
      return profile?.sort === 'Person' && profile.named ? [...profile.names].sort().join('|') : '';
    },
    contradict: (a: EntityId, b: EntityId) => {
      const left = all.get(a);
      const right = all.get(b);
      return left?.named === true && right?.named === true && left.sort === 'Person' && differentPersons(left, right);
    },
  };
}

/** Group entities with the same members, each known: "the two envoys" of one article and of another. */
function groupLinks(groups: readonly Profile[], clusterOf: ReadonlyMap<string, string>): Merge[] {
  const byMembers = new Map<string, Profile>();
  return groups.flatMap((group): Merge[] => {
    const members = [...new Set(group.members.map((id) => clusterOf.get(id) ?? id))].sort();
    if (members.length < 2) return [];
    const first = byMembers.get(members.join());
    byMembers.set(members.join(), first ?? group);
    return first ? [merge(first.id, group.id, comparison(0.9, 'same members'))] : [];
  });
}

/** For every entity its cluster and the countries that any of the cluster's members acts for. */
function sides(
  made: readonly Cluster<EntityId>[],
  all: ReadonlyMap<EntityId, Profile>,
): ReadonlyMap<EntityId, readonly string[]> {
  const found = new Map<EntityId, readonly string[]>();
  for (const { id, members } of made) {
    const countries = new Set(members.flatMap((member) => [...(all.get(member)?.countries ?? [])]));
    for (const member of members) found.set(member, [id, ...countries]);
  }
  return found;
}

export function clusterIndex(
  made: readonly { readonly id?: string; readonly members: readonly string[] }[],
): ReadonlyMap<string, string> {
  return new Map(made.flatMap(({ id, members }) => members.map((member) => [member, id ?? members[0] ?? member])));
}

export function proposals(links: readonly Merge[]): readonly Merge[] {
  return links
    .filter(({ score }) => score < mergeAt)
    .sort((a, b) => b.score - a.score || (a.left + a.right < b.left + b.right ? -1 : 1));
}
