// Memory while articles stream by: 10,000 short articles, each of three paragraphs of shared news and with a name and a
// town that no other has, from text to record, one after the other, nothing kept. What a reader of text holds on to shows as
// growth. Run in a process of its own with --expose-gc; prints one line of JSON.

import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { contextOf, readArticle } from '../../src/read/index.ts';
import { shared } from '../setup/shared.ts';
import { tools } from './tools.ts';

export interface Streamed {
  readonly articles: number;
  readonly statements: number;
  readonly wordsPerSecond: number;
  /** Megabytes after so many articles: of the heap after a collection, and resident. */
  readonly samples: readonly { readonly after: number; readonly heap: number; readonly resident: number }[];
}

const count = 10_000;
const every = 2_000;
const syllables = ['ba', 'do', 'fe', 'gi', 'ko', 'lu', 'ma', 'ne', 'pi', 'ro'] as const;

function streamed(): Streamed {
  const { line, ontology } = tools();
  const context = contextOf('stream', { lexicon: ontology.lexicon, published: '2020-03-04' });
  let statements = 0;
  const samples: Streamed['samples'][number][] = [];
  const news = paragraphs();
  const start = performance.now();
  let words = 0;
  for (let i = 1; i <= count; i += 1) {
    const text = textOf(news, i);
    words += text.split(/\s+/).length;
    statements += line.extract(readArticle(text, 'text', context)).statements.length;
    if (i % every === 0) samples.push({ after: i, ...memory() });
  }
  return { articles: count, statements, wordsPerSecond: (words * 1000) / (performance.now() - start), samples };
}

function paragraphs(): readonly string[] {
  const packed = readFileSync(shared('corpora', 'open-text', 'wikinews-2019-2020.txt.gz'));
  const all = gunzipSync(packed).toString('utf8').split('\n');
  return all.filter((text) => !text.startsWith('#') && text.length > 80 && text.length < 600);
}

function textOf(news: readonly string[], i: number): string {
  const own = `Ana ${nameOf(i)} met the mayor of ${nameOf(count + i)} on Monday, a spokesman said.`;
  const others = [0, 1, 2].map((offset) => news[(i * 3 + offset) % news.length] ?? '');
  return [own, ...others].join('\n\n');
}

function nameOf(i: number): string {
  const name = [...String(i)].map((digit) => syllables[Number(digit)] ?? '').join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function memory(): { readonly heap: number; readonly resident: number } {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 };
}

console.log(JSON.stringify(streamed()));
