// What the tests of reading share: the shipped lexicon, articles from strings, zones as pairs of kind and words, and
// folders of files that live for one test.

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Article } from '../../src/model/article.ts';
import { loadLexicon } from '../../src/ontology/lexicon.ts';
import type { FormatName } from '../../src/read/format.ts';
import { type InputFailure, type ReadOptions, contextOf, readArticle, readInputs } from '../../src/read/index.ts';
import { root } from '../setup/shared.ts';

export const lexicon = loadLexicon([join(root, 'data', 'lexicon', 'en')]);
export const context = contextOf('example', { lexicon });

export function read(content: Uint8Array | string, format: FormatName = 'text'): Article {
  return readArticle(content, format, context);
}

export function zonesOf(article: Article): readonly (readonly [string, string])[] {
  return article.zones.map((zone) => [zone.kind, article.text.slice(zone.start, zone.end)]);
}

export function wordsOf(article: Article, kind: string): readonly string[] {
  return zonesOf(article).flatMap(([found, words]) => (found === kind ? [words] : []));
}

export async function readAll(
  inputs: readonly string[],
  options: Omit<ReadOptions, 'lexicon'> = {},
): Promise<readonly (Article | InputFailure)[]> {
  const all: (Article | InputFailure)[] = [];
  for await (const one of readInputs(inputs, { ...options, lexicon })) all.push(one);
  return all;
}

/** One line for each: the title, or the source's name and the code of the error. */
export function told(results: readonly (Article | InputFailure)[], folder: string): readonly string[] {
  return results.map((one) =>
    'error' in one ? `${one.source.replace(`${folder}/`, '')} ${one.error.code}` : (one.title ?? one.text.slice(0, 30)),
  );
}

/** Writes the files into a new folder, runs the body with its path, removes it. */
export async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  body: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-read-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
}
