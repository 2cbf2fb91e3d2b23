// RELATED edges: two actors of which a clause says something that no kind of event knows, in the words of the text. Each
// carries the predicate and the places of its sentences, as no statement stands behind it; and no `kind`, so that queries
// for facts do not meet it. In: the assembly. Out: edges.

import type { OpenPart, OpenStatement, Extraction } from '../model/extraction.ts';
import type { GraphEdge, Properties } from '../model/graph.ts';
import { type EdgeId, edgeId, type NodeId } from '../model/id.ts';
import { byId } from '../model/order.ts';
import { contains, cover, overlaps, type Span, sliceOf } from '../model/span.ts';
import type { Factuality, Polarity } from '../model/statement.ts';
import type { Assembly } from './assembly.ts';
import { reported } from './support.ts';

interface Relation {
  readonly source: NodeId;
  readonly target: NodeId;
  readonly predicate: string;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
}

interface Draft extends Relation {
  readonly evidence: Set<string>;
  readonly articles: Set<Extraction>;
}

export function related(assembly: Assembly): readonly GraphEdge[] {
  const drafts = new Map<EdgeId, Draft>();
  for (const extraction of assembly.corpus.extractions) {
    for (const { relation, evidence } of relationsOf(extraction, assembly)) {
      const { source, target, predicate, polarity, factuality } = relation;
      const key = edgeId('RELATED', source, target, predicate.toLowerCase(), polarity, factuality);
      const draft = drafts.get(key) ?? { ...relation, evidence: new Set(), articles: new Set() };
      drafts.set(key, draft);
      draft.evidence.add(evidence);
      draft.articles.add(extraction);
    }
  }
  return [...drafts].map(([id, { source, target, predicate, polarity, factuality, evidence, articles }]): GraphEdge => {
    const properties: Properties = {
      ...reported([...articles], assembly),
      predicate,
      polarity,
      factuality: [factuality],
      evidence: [...evidence],
    };
    return { id, type: 'RELATED', source, target, properties };
  });
}

interface Found {
  readonly relation: Relation;
  /** JSON: article, start and end of the clause, start and end of its sentence, and the attribution it lies in. */
  readonly evidence: string;
}

function relationsOf(extraction: Extraction, assembly: Assembly): readonly Found[] {
  const { article, open, statements, attributions } = extraction;
  const known = [...statements.map(({ trigger }) => trigger), ...attributions.flatMap(({ cue }) => (cue ? [cue] : []))];
  return open.flatMap((one): readonly Found[] => {
    const [source, target] = [assembly.actorOf(one.subject.entity), assembly.actorOf(one.object.entity)];
    if (!source || !target || source.id === target.id) return [];
    const words = spansOf(one.predicate);
    if (words.some((span) => known.some((other) => overlaps(span, other)))) return [];
    const predicate = words.map((span) => sliceOf(article.text, span).replaceAll(/\s+/g, ' ')).join(' ');
    const { polarity, factuality } = one;
    const relation = { source: source.id, target: target.id, predicate, polarity, factuality };
    return [{ relation, evidence: evidenceOf(one, extraction) }];
  });
}

function evidenceOf(one: OpenStatement, { article, sentences, attributions }: Extraction): string {
  const predicate = whole(one.predicate);
  const clause = [one.subject, one.object].map(whole).reduce(cover, predicate);
  const sentence = sentences.find((candidate) => overlaps(candidate, predicate)) ?? clause;
  // The innermost of those whose words the clause is among.
  const [holder] = attributions
    .flatMap(({ id, content }) => content.filter((part) => contains(part, predicate)).map((part) => ({ id, ...part })))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || byId(a, b));
  const inside = contains(sentence, clause) ? clause : predicate;
  return JSON.stringify({
    article: article.id,
    start: inside.start,
    end: inside.end,
    sentence: [sentence.start, sentence.end],
    ...(holder ? { holder: holder.id } : {}),
  });
}

function spansOf(part: OpenPart): readonly Span[] {
  return 'spans' in part ? part.spans : [part];
}

function whole(part: OpenPart): Span {
  return spansOf(part).reduce(cover);
}
