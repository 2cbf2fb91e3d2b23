// Nodes for quotations: who said it, all wordings that the articles give, and what it is about (people and places that it
// names, events that it tells). In: the assembly. Out: quotes, SAID, ABOUT, SUPPORTS.

import type { Cluster } from '../model/cluster.ts';
import type { AttributionRecord } from '../model/corpus.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import { type AttributionId, edgeId, type NodeId, type StatementId, recordNode } from '../model/id.ts';
import { contains, sliceOf } from '../model/span.ts';
import type { Parts } from './actors.ts';
import type { Assembly } from './assembly.ts';
import { type SourceId, support } from './support.ts';

const mostLiteral = ['direct', 'partial', 'indirect'] as const;

export function quotes(assembly: Assembly): Parts {
  const told = eventsByHolder(assembly);
  const made = assembly.resolution.quotes.map((cluster) => quote(cluster, told, assembly));
  return { nodes: made.flatMap(({ nodes }) => nodes), edges: made.flatMap(({ edges }) => edges) };
}

function quote({ id, members, merges }: Cluster<AttributionId>, told: EventsByHolder, assembly: Assembly): Parts {
  const records = members
    .flatMap((member) => assembly.corpus.attributions.get(member) ?? [])
    .sort((a, b) => literalness(a) - literalness(b) || (a.attribution.id < b.attribution.id ? -1 : 1));
  const [first] = records;
  if (!first) return { nodes: [], edges: [] };
  const wordings = [...new Set(records.map(wording))];
  const text = wordings[0] ?? '';
  const speakers = new Map<NodeId, AttributionId[]>();
  for (const { attribution } of records) {
    const speaker = assembly.actorOf(attribution.source?.entity ?? null);
    if (speaker) speakers.set(speaker.id, [...(speakers.get(speaker.id) ?? []), attribution.id]);
  }
  const node: GraphNode = {
    id,
    labels: ['Quote'],
    properties: {
      ...support(members, assembly),
      name: text,
      text,
      wordings,
      speech: first.attribution.kind,
      ...(speakers.size === 0 ? {} : { speaker: assembly.actors.get([...speakers.keys()][0] ?? id)?.name ?? '' }),
      ...(merges.length === 0 ? {} : { merges: JSON.stringify(merges) }),
    },
  };
  const edge = (type: string, [source, target]: readonly [NodeId, NodeId], ids: readonly SourceId[]): GraphEdge => ({
    id: edgeId(type, source, target),
    type,
    source,
    target,
    properties: type === 'SUPPORTS' ? {} : support(ids, assembly),
  });
  const about = topics(records, told, assembly);
  return {
    nodes: [node],
    edges: [
      ...members.map((member) => edge('SUPPORTS', [recordNode(member), id], [])),
      ...[...speakers].map(([speaker, ids]) => edge('SAID', [speaker, id], ids)),
      ...[...about]
        .filter(([topic]) => !speakers.has(topic))
        .map(([topic, ids]) => edge('ABOUT', [id, topic], [...ids])),
    ],
  };
}

function literalness({ attribution }: AttributionRecord): number {
  return mostLiteral.indexOf(attribution.kind);
}

// Direct speech in full, partial speech as far as it is quoted, reported speech as reported.
function wording({ attribution, extraction }: AttributionRecord): string {
  const { kind, quoted, content } = attribution;
  const parts = kind === 'partial' && quoted.length > 0 ? quoted : content;
  return parts
    .map((part) => sliceOf(extraction.article.text, part).replace(/\s+/g, ' '))
    .join(' … ')
    .replace(/[,;:]$/, '');
}

type EventsByHolder = ReadonlyMap<
  AttributionId,
  readonly { readonly event: NodeId; readonly statement: StatementId }[]
>;

function eventsByHolder({ resolution, corpus }: Assembly): EventsByHolder {
  const told = new Map<AttributionId, { event: NodeId; statement: StatementId }[]>();
  for (const { id, members } of resolution.events) {
    for (const statement of members) {
      const holder = corpus.statements.get(statement)?.statement.holder;
      if (holder) told.set(holder, [...(told.get(holder) ?? []), { event: id, statement }]);
    }
  }
  return told;
}

function topics(
  records: readonly AttributionRecord[],
  told: EventsByHolder,
  assembly: Assembly,
): ReadonlyMap<NodeId, ReadonlySet<SourceId>> {
  const found = new Map<NodeId, Set<SourceId>>();
  const add = (topic: NodeId, id: SourceId) => found.set(topic, (found.get(topic) ?? new Set()).add(id));
  for (const { attribution, extraction } of records) {
    for (const mention of extraction.mentions) {
      const actor = attribution.content.some((part) => contains(part, mention))
        ? assembly.actorOf(mention.entity)
        : null;
      if (actor && mention.form !== 'pronoun') add(actor.id, attribution.id);
    }
    for (const { event } of told.get(attribution.id) ?? []) add(event, attribution.id);
  }
  return found;
}
