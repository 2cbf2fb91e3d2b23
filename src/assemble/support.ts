// What stands behind a node or an edge: the statements that say so, in how many articles and independent origins, first
// and last reported when, how sure, and whether something speaks against them. In: ids. Out: the properties of a fact.

import { strongestFirst } from '../model/event.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Properties } from '../model/graph.ts';
import type { AttributionId, StatementId } from '../model/id.ts';
import type { Factuality, Polarity } from '../model/statement.ts';
import type { Assembly } from './assembly.ts';

export type SourceId = StatementId | AttributionId;

export interface Said {
  readonly id: SourceId;
  readonly extraction: Extraction;
  readonly factuality: Factuality;
  readonly polarity: Polarity;
}

export function said(id: SourceId, { corpus }: Assembly): Said | null {
  const found = corpus.statements.get(id);
  if (found) {
    const { factuality, polarity } = found.statement;
    return { id, extraction: found.extraction, factuality, polarity };
  }
  const speech = corpus.attributions.get(id);
  if (!speech) return null;
  const { factuality, polarity } = speech.attribution;
  return { id, extraction: speech.extraction, factuality, polarity };
}

export function support(ids: Iterable<SourceId>, assembly: Assembly): Properties {
  const all = [...new Set(ids)].sort().flatMap((id) => said(id, assembly) ?? []);
  return {
    statements: all.map(({ id }) => id),
    factuality: strongestFirst(all.map(({ factuality }) => factuality)),
    polarity: polarityOf(all),
    conflict: all.some(({ id }) => assembly.disputed.has(id)),
    ...reported(
      all.map(({ extraction }) => extraction),
      assembly,
    ),
  };
}

/** In how many articles and independent origins, first and last when. */
export function reported(extractions: readonly Extraction[], { resolution }: Assembly): Properties {
  const articles = [...new Set(extractions.map(({ article }) => article.id))].sort();
  const days = extractions.flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? []).sort();
  return {
    articles: articles.length,
    articleIds: articles,
    origins: new Set(articles.map((id) => resolution.origins.get(id) ?? id)).size,
    ...(days[0] === undefined ? {} : { firstReported: days[0] }),
    ...(days.length === 0 ? {} : { lastReported: days.at(-1) ?? '' }),
  };
}

function polarityOf(all: readonly Said[]): string {
  const held = new Set(all.map(({ polarity }) => polarity));
  return held.size > 1 ? 'mixed' : held.has('negative') ? 'negative' : 'positive';
}
