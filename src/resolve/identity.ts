// Every article-level entity with what its cluster over all articles knows: the canonical id, the countries, whether any
// article names it. Events, quotes and plans are compared by these. In: profiles and clusters. Out: a lookup.

import type { Cluster } from '../model/cluster.ts';
import type { EntityId, NodeId } from '../model/id.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Office, Profile, Sort } from './profile.ts';

export interface Identity {
  readonly cluster: NodeId;
  readonly sort: Sort | null;
  /** What excludes another place: "a city is not another city". Null for places of a kind that says nothing finer. */
  readonly level: string | null;
  readonly named: boolean;
  readonly name: string;
  readonly countries: ReadonlySet<string>;
  readonly offices: readonly Office[];
  /** Clusters of a group's members. */
  readonly members: ReadonlySet<NodeId>;
}

export type Identities = ReadonlyMap<EntityId, Identity>;

export function identities(
  made: readonly Cluster<EntityId>[],
  profiles: ReadonlyMap<EntityId, Profile>,
  ontology: Ontology,
): Identities {
  const clusterOf = new Map(made.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const found = new Map<EntityId, Identity>();
  for (const { id, members } of made) {
    const own = members.flatMap((member) => profiles.get(member) ?? []);
    const named = own.find((profile) => profile.named);
    const identity: Identity = {
      cluster: id,
      sort: own.find(({ sort }) => sort !== null)?.sort ?? null,
      level: levelOf(named ?? own[0], ontology),
      named: named !== undefined,
      name: (named ?? own[0])?.name ?? '',
      countries: new Set(own.flatMap(({ countries }) => [...countries])),
      offices: own.flatMap(({ offices }) => offices),
      members: new Set(own.flatMap((profile) => profile.members.flatMap((member) => clusterOf.get(member) ?? []))),
    };
    for (const member of members) found.set(member, identity);
  }
  return found;
}

function levelOf(profile: Profile | undefined, { entityKinds, countries }: Ontology): string | null {
  if (!profile || profile.sort !== 'Place') return null;
  if (countries.withCapital(profile.name)) return 'city';
  return (entityKinds.get(profile.kind)?.parent ?? null) === null ? null : profile.kind.toLowerCase();
}
