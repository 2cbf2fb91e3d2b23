// The records of a set of articles, one per article and in the order of their ids, with everything in them findable by
// id. What the linker sees: the order, repetition and splitting of what was read do not show in it.

import type { Attribution } from './attribution.ts';
import type { Entity } from './entity.ts';
import type { Extraction } from './extraction.ts';
import type { EntityId } from './id.ts';
import type { Mention } from './mention.ts';
import type { Statement } from './statement.ts';

export interface EntityRecord {
  readonly entity: Entity;
  readonly extraction: Extraction;
  /** In reading order. */
  readonly mentions: readonly Mention[];
}

export interface StatementRecord {
  readonly statement: Statement;
  readonly extraction: Extraction;
}

export interface AttributionRecord {
  readonly attribution: Attribution;
  readonly extraction: Extraction;
}

export interface Corpus {
  readonly extractions: readonly Extraction[];
  readonly articles: ReadonlyMap<string, Extraction>;
  readonly entities: ReadonlyMap<EntityId, EntityRecord>;
  readonly statements: ReadonlyMap<string, StatementRecord>;
  readonly attributions: ReadonlyMap<string, AttributionRecord>;
}

/** Of two versions of one article the one published later counts, then the one with the larger version hash. */
export function corpus(given: Iterable<Extraction>): Corpus {
  const articles = new Map<string, Extraction>();
  for (const extraction of given) {
    const other = articles.get(extraction.article.id);
    if (!other || isNewer(extraction, other)) articles.set(extraction.article.id, extraction);
  }
  const extractions = [...articles.values()].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const entities = new Map<EntityId, EntityRecord>();
  const statements = new Map<string, StatementRecord>();
  const attributions = new Map<string, AttributionRecord>();
  for (const extraction of extractions) {
    const mentions = new Map<EntityId, Mention[]>(extraction.entities.map(({ id }) => [id, []]));
    for (const mention of extraction.mentions) mentions.get(mention.entity)?.push(mention);
    for (const entity of extraction.entities) {
      const own = (mentions.get(entity.id) ?? []).sort((a, b) => a.start - b.start || a.end - b.end);
      entities.set(entity.id, { entity, extraction, mentions: own });
    }
    for (const statement of extraction.statements) {
      if (!statements.has(statement.id)) statements.set(statement.id, { statement, extraction });
    }
    for (const attribution of extraction.attributions) attributions.set(attribution.id, { attribution, extraction });
  }
  return { extractions, articles, entities, statements, attributions };
}

function isNewer({ article }: Extraction, { article: other }: Extraction): boolean {
  const published = article.publishedAt ?? '';
  const otherPublished = other.publishedAt ?? '';
  return published === otherPublished ? article.version > other.version : published > otherPublished;
}
