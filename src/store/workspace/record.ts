// One file per article version: a line that says what is in it (so that listing needs no parsing of records) and the
// extraction record itself, with its checksum. It is named by the version, so reading the version with newer rules replaces it.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WiregraphError } from '../../model/error.ts';
import { type Extraction, extractionFormat } from '../../model/extraction.ts';
import { contentHash } from '../../model/id.ts';
import { writeAtomically } from './atomic.ts';

const schema = z.object({
  format: z.literal('wiregraph/record@1'),
  article: z.string(),
  version: z.string(),
  ruleset: z.string(),
  publishedAt: z.nullable(z.string()),
  sha256: z.string(),
});

export interface RecordHead extends z.infer<typeof schema> {
  readonly path: string;
}

export function recordPath(folder: string, version: string): string {
  return join(folder, 'articles', `${contentHash(version)}.json`);
}

export function writeRecord(folder: string, extraction: Extraction, ruleset: string): void {
  const { id, version, publishedAt } = extraction.article;
  const path = recordPath(folder, version);
  const body = JSON.stringify(extraction);
  const head = { format: 'wiregraph/record@1', article: id, version, ruleset, publishedAt, sha256: sha256(body) };
  writeAtomically(path, [JSON.stringify(head), '\n', body, '\n']);
}

/** Throws WORKSPACE_DAMAGED where the file is not what was written. */
export function readHead(path: string): RecordHead {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(4096);
    const line = start.toString('utf8', 0, readSync(file, start)).split('\n', 1)[0] ?? '';
    return { ...schema.parse(JSON.parse(line)), path };
  } catch (cause) {
    throw damaged(path, cause);
  } finally {
    closeSync(file);
  }
}

/** The record behind a head, checked against its checksum; throws WORKSPACE_DAMAGED. */
export function readRecord({ path, sha256: expected }: RecordHead): Extraction {
  const text = readFileSync(path, 'utf8');
  const body = text.slice(text.indexOf('\n') + 1, -1);
  if (!text.endsWith('\n') || sha256(body) !== expected) throw damaged(path);
  const extraction = JSON.parse(body) as Extraction;
  if (extraction.format !== extractionFormat) throw damaged(path);
  return extraction;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function damaged(path: string, cause?: unknown): WiregraphError {
  return new WiregraphError('WORKSPACE_DAMAGED', `${path} is damaged; ingest its article again or delete the file`, {
    cause,
  });
}
