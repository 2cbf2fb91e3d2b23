// The record of an article, from all that was found in it (extract-format.md; schema in data/schema/extract.json).

import type { Document } from '../model/document.ts';
import { type Extraction, extractionFormat } from '../model/extraction.ts';
import { byStart } from '../model/span.ts';
import { notesOf } from './record/notes.ts';

type Found = Pick<Extraction, 'mentions' | 'entities' | 'times' | 'attributions' | 'statements' | 'open'>;

export function record(document: Document, found: Found): Extraction {
  const { zones, notes = [], ...article } = document.article;
  return {
    format: extractionFormat,
    article,
    zones,
    sentences: document.sentences.map(({ start, end }) => ({ start, end })),
    mentions: found.mentions,
    entities: found.entities,
    times: found.times,
    quantities: document.quantities,
    attributions: found.attributions,
    statements: found.statements,
    open: found.open,
    notes: [...notes, ...notesOf(document, found)].sort(byStart),
  };
}
