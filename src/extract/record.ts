// The record of an article, from all that was found in it (extract-format.md; schema in data/schema/extract.json).

import type { Document } from '../model/document.ts';
import { type Dateline, type Extraction, extractionFormat } from '../model/extraction.ts';
import { byStart, contains, type Span } from '../model/span.ts';
import { notesOf } from './record/notes.ts';

const placeKinds: ReadonlySet<string> = new Set(['City', 'Region', 'Country', 'Place']);

type Found = Pick<Extraction, 'mentions' | 'entities' | 'times' | 'attributions' | 'statements' | 'open'>;

export function record(document: Document, found: Found): Extraction {
  const { zones, notes = [], dateline, ...article } = document.article;
  return {
    format: extractionFormat,
    article: { ...article, ...(dateline ? { dateline: placed(dateline, found) } : {}) },
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

/** The first place is the place: "WESTMARK, Norland". */
function placed({ start, end }: Span, { mentions }: Found): Dateline {
  const place = mentions.find((one) => contains({ start, end }, one) && one.form === 'name' && one.start === start);
  return { start, end, entity: place && placeKinds.has(place.kind) ? place.entity : null };
}
