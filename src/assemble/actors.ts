// Nodes for people, organisations, groups, places and plans: names, offices, every mention of them, why they were merged,
// and the statements in which they take part. In: the assembly. Out: nodes, and who belongs to which group.

import type { EntityRecord } from '../model/corpus.ts';
import type { GraphEdge, GraphNode, Properties } from '../model/graph.ts';
import { type AttributionId, edgeId, type NodeId, type StatementId } from '../model/id.ts';
import type { Actor, Assembly } from './assembly.ts';
import { support } from './support.ts';

export interface Parts {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export function actors(assembly: Assembly): Parts {
  const roles = partsPlayed(assembly);
  const nodes = [...assembly.actors.values()].map((actor): GraphNode => {
    const supported = support(roles.get(actor.id) ?? [], assembly);
    return { id: actor.id, labels: actor.labels, properties: { ...supported, ...properties(actor, assembly) } };
  });
  const edges = [...assembly.actors.values()].flatMap((group) =>
    group.members
      .filter((id) => assembly.actors.has(id))
      .map((id): GraphEdge => ({
        id: edgeId('MEMBER_OF', id, group.id),
        type: 'MEMBER_OF',
        source: id,
        target: group.id,
        properties: support(roles.get(group.id) ?? [], assembly),
      })),
  );
  return { nodes, edges };
}

type Played = ReadonlyMap<NodeId, ReadonlySet<StatementId | AttributionId>>;

function partsPlayed(assembly: Assembly): Played {
  const played = new Map<NodeId, Set<StatementId | AttributionId>>();
  const add = (actor: Actor | null, id: StatementId | AttributionId) => {
    if (actor) played.set(actor.id, (played.get(actor.id) ?? new Set()).add(id));
  };
  for (const { statement } of assembly.corpus.statements.values()) {
    for (const { entity } of statement.arguments) add(assembly.actorOf(entity), statement.id);
  }
  for (const { attribution } of assembly.corpus.attributions.values()) {
    add(assembly.actorOf(attribution.source?.entity ?? null), attribution.id);
    add(assembly.actorOf(attribution.addressee?.entity ?? null), attribution.id);
  }
  return played;
}

function properties({ cluster, kind, name }: Actor, { corpus, ontology, resolution }: Assembly): Properties {
  const records = cluster.members.flatMap((id) => corpus.entities.get(id) ?? []);
  const articles = [...new Set(records.map(({ extraction }) => extraction.article.id))].sort();
  const called = records.flatMap(({ mentions }) =>
    mentions.filter(({ form }) => form === 'name').map(({ text }) => text),
  );
  const aliases = [...new Set([...called, ...records.filter(isNamed).map(({ entity }) => entity.name)])]
    .filter((alias) => alias !== name)
    .sort();
  const offices = records.flatMap(({ entity }) =>
    entity.roles.map(({ text, of }) => {
      const owner = of === null ? undefined : corpus.entities.get(of)?.entity.name;
      return owner === undefined ? text : `${text}, ${owner}`;
    }),
  );
  const country = kind === 'Country' ? ontology.countries.named(name) : null;
  return {
    name,
    kind,
    articles: articles.length,
    articleIds: articles,
    origins: new Set(articles.map((id) => resolution.origins.get(id) ?? id)).size,
    mentions: records.flatMap(mentionsOf),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(offices.length > 0 ? { roles: [...new Set(offices)].sort() } : {}),
    ...(country ? { code: country.code } : {}),
    ...(cluster.merges.length > 0 ? { merges: JSON.stringify(cluster.merges) } : {}),
  };
}

function mentionsOf({ mentions, extraction }: EntityRecord): readonly string[] {
  return mentions.map(({ start, end }) => JSON.stringify({ article: extraction.article.id, start, end }));
}

function isNamed({ mentions }: EntityRecord): boolean {
  return mentions.some(({ form }) => form === 'name');
}
