// Small extraction records for the workspace's tests: one article with one sentence each, no statements.

import { article } from '../../src/model/article.ts';
import { type Extraction, extractionFormat } from '../../src/model/extraction.ts';

export interface Sample {
  readonly id?: string;
  readonly text?: string;
  readonly publishedAt?: string | null;
}

export function extraction({
  id = 'a',
  text = 'Ana Reyes met Juan Ortega.',
  publishedAt = null,
}: Sample = {}): Extraction {
  const {
    zones,
    dateline: _,
    ...rest
  } = article({
    id,
    source: `${id}.txt`,
    url: null,
    title: `Report ${id}`,
    publisher: null,
    authors: [],
    publishedAt,
    language: 'en',
    text,
    zones: [],
  });
  return {
    format: extractionFormat,
    article: rest,
    zones,
    sentences: [{ start: 0, end: text.length }],
    mentions: [],
    entities: [],
    times: [],
    quantities: [],
    attributions: [],
    statements: [],
    open: [],
    notes: [],
  };
}
