// The text of articles taken from 102 HTML pages (shared material), as word 4-grams: precision is the mean over the pages of
// the share of given 4-grams that are right, recall the mean of the share of wanted ones given. The body is the text without
// furniture, headline and byline, as the gold holds nothing else.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/model/article.ts';
import type { ZoneKind } from '../../src/model/zone.ts';
import { contextOf, readJsonLine } from '../../src/read/index.ts';
import { shared, sharedText } from '../setup/shared.ts';
import type { Figure, Tools } from './figure.ts';

const folder = ['benchmarks', 'article-extraction-benchmark'] as const;
const left = new Set<ZoneKind>(['furniture', 'headline', 'byline']);

export function score({ ontology }: Tools, { errors = 0 }: { readonly errors?: number } = {}): Figure {
  const gold = JSON.parse(sharedText(...folder, 'ground-truth.json')) as Readonly<
    Record<string, { readonly articleBody: string; readonly url: string }>
  >;
  const context = contextOf('cleaning', { lexicon: ontology.lexicon });
  const pages = Object.entries(gold).map(([id, { articleBody, url }]) => {
    const html = gunzipSync(readFileSync(shared(...folder, 'html', `${id}.html.gz`))).toString('utf8');
    const article = readJsonLine(JSON.stringify({ id, url, html }), context);
    return { url, ...compared(articleBody, body(article)) };
  });
  const precision = mean(pages.flatMap((page) => page.precision ?? []));
  const recall = mean(pages.flatMap((page) => page.recall ?? []));
  const worst = pages.toSorted((a, b) => worth(a) - worth(b)).slice(0, errors);
  for (const { url, precision: p, recall: r } of worst) console.log(`P ${p?.toFixed(2)} R ${r?.toFixed(2)} ${url}`);
  return {
    name: 'article text (102 pages)',
    rows: [
      { key: 'f1', value: (2 * precision * recall) / (precision + recall), goal: 0.96 },
      { key: 'precision', value: precision, goal: null, isLoose: true },
      { key: 'recall', value: recall, goal: null, isLoose: true },
    ],
  };
}

interface Compared {
  /** Null where nothing was given, or wanted: the page counts for neither mean then. */
  readonly precision: number | null;
  readonly recall: number | null;
}

function compared(wanted: string, given: string): Compared {
  const [gold, found] = [shingles(wanted), shingles(given)];
  const both = [...found].reduce((sum, [key, count]) => sum + Math.min(count, gold.get(key) ?? 0), 0);
  const size = (all: ReadonlyMap<string, number>): number => [...all.values()].reduce((sum, count) => sum + count, 0);
  const [inGold, inFound] = [size(gold), size(found)];
  return { precision: inFound === 0 ? null : both / inFound, recall: inGold === 0 ? null : both / inGold };
}

function worth({ precision, recall }: Compared): number {
  return (precision ?? 0) + (recall ?? 0);
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(Math.min(1, words.length), words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function body({ text, zones }: Article): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end, kind } of zones) {
    if (!left.has(kind) || end <= from) continue;
    parts.push(text.slice(from, Math.max(from, start)));
    from = end;
  }
  return [...parts, text.slice(from)].join(' ');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
