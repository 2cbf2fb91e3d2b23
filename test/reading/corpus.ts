// The news that reading rounds draw from: all articles of the shared Wikinews text and of MEANTIME's development half, as
// records of today's extractor. None of it was looked at when the rules were first made.

import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { loadEngine } from '../../src/annotate/load.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { reader } from '../../src/pipeline.ts';
import { contextOf, readJsonLine } from '../../src/read/index.ts';
import { root, shared, sharedText } from '../setup/shared.ts';

export interface Piece {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Null where the corpus does not say it. */
  readonly publishedAt: string | null;
}

/** `#DOC title`, then one paragraph a line; days of publication are not in it. */
export function wikinews(): readonly Piece[] {
  const all = gunzipSync(readFileSync(shared('corpora', 'open-text', 'wikinews-2019-2020.txt.gz'))).toString('utf8');
  return all
    .split(/^#DOC /m)
    .slice(1)
    .map((piece) => {
      const end = piece.indexOf('\n');
      const title = piece.slice(0, end).trim();
      return { id: title, title, text: piece.slice(end + 1).trim(), publishedAt: null };
    });
}

/** The headline is the first line of the text. */
export function meantime(): readonly Piece[] {
  return sharedText('benchmarks', 'meantime', 'timex.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly text: string; readonly publishedAt: string })
    .map(({ id, text, publishedAt }) => ({ id, title: text.split('\n')[0] ?? id, text, publishedAt }));
}

export type Extractor = (piece: Piece) => Extraction;

export function extractor(): Extractor {
  const ontology = loadOntology(join(root, 'data'));
  const line = reader(loadEngine(join(root, 'data', 'models')), ontology);
  const context = contextOf('reading', { lexicon: ontology.lexicon });
  return ({ id, text, publishedAt }) => line.extract(readJsonLine(JSON.stringify({ id, text, publishedAt }), context));
}
