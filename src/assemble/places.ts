// LOCATED_IN edges: a hall in its city, a city in its region or country, where articles name both. Each shows a sentence that
// names the smaller place, and says whether the articles themselves put it there or the gazetteer does. In: the assembly.
// Out: edges.

import type { EntityRecord } from '../model/corpus.ts';
import type { GraphEdge } from '../model/graph.ts';
import { type EdgeId, edgeId, type NodeId } from '../model/id.ts';
import { overlaps } from '../model/span.ts';
import type { Actor, Assembly } from './assembly.ts';
import { reported } from './support.ts';

interface Draft {
  readonly source: NodeId;
  readonly target: NodeId;
  readonly records: EntityRecord[];
  readonly bases: Set<string>;
}

export function locations(assembly: Assembly): readonly GraphEdge[] {
  const drafts = new Map<EdgeId, Draft>();
  for (const actor of assembly.actors.values()) {
    for (const { record, target, basis } of larger(actor, assembly)) {
      const id = edgeId('LOCATED_IN', actor.id, target);
      const draft = drafts.get(id) ?? { source: actor.id, target, records: [], bases: new Set() };
      drafts.set(id, draft);
      draft.records.push(record);
      draft.bases.add(basis);
    }
  }
  return [...drafts].map(([id, { source, target, records, bases }]): GraphEdge => ({
    id,
    type: 'LOCATED_IN',
    source,
    target,
    properties: {
      ...reported(
        records.map(({ extraction }) => extraction),
        assembly,
      ),
      basis: bases.has('stated') ? 'stated' : 'inferred',
      evidence: records.flatMap(evidenceOf).sort(),
    },
  }));
}

function larger(
  { id, cluster }: Actor,
  { corpus, actorOf }: Assembly,
): readonly { readonly record: EntityRecord; readonly target: NodeId; readonly basis: string }[] {
  return cluster.members.flatMap((member) => {
    const record = corpus.entities.get(member);
    const within = record?.entity.within;
    const target = within ? actorOf(within.entity) : null;
    if (!record || !within || !target || target.id === id) return [];
    return [{ record, target: target.id, basis: within.basis.kind }];
  });
}

/** JSON: article, start and end of the first mention, start and end of its sentence. */
function evidenceOf({ mentions, extraction }: EntityRecord): readonly string[] {
  const [first] = mentions;
  if (!first) return [];
  const { start, end } = first;
  const sentence = extraction.sentences.find((candidate) => overlaps(candidate, first)) ?? first;
  return [JSON.stringify({ article: extraction.article.id, start, end, sentence: [sentence.start, sentence.end] })];
}
