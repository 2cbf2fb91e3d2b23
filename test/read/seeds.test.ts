// The two seed articles and the pages of the extraction benchmark, read as a user would give them.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { overlaps } from '../../src/model/span.ts';
import { hasShared, shared, sharedText } from '../setup/shared.ts';
import { read, readAll } from './reading.ts';

interface Boilerplate {
  readonly start: number;
  readonly end: number;
}

interface Gold {
  readonly meta: {
    readonly articles: Readonly<Record<string, { readonly file: string }>>;
    readonly boilerplate: Readonly<Record<string, readonly Boilerplate[]>>;
  };
}

describe.runIf(hasShared())('the seed articles', () => {
  const { meta } = JSON.parse(sharedText('gold', 'seeds.json')) as Gold;

  test('all page furniture is marked and nothing else', async () => {
    for (const [name, { file }] of Object.entries(meta.articles)) {
      const article = read(readFileSync(shared('seeds', file)));
      const furniture = article.zones.filter((zone) => zone.kind === 'furniture');
      const gold = meta.boilerplate[name] ?? [];
      expect(furniture.filter((zone) => !gold.some((one) => overlaps(one, zone)))).toEqual([]);
      const marked = new Set(
        furniture.flatMap((zone) => Array.from({ length: zone.end - zone.start }, (_, i) => zone.start + i)),
      );
      const asked = gold.flatMap((one) => Array.from({ length: one.end - one.start }, (_, i) => one.start + i));
      const missed = asked.filter((at) => !marked.has(at) && article.text.charAt(at).trim() !== '');
      expect(missed.length).toBeLessThanOrEqual(asked.length * 0.05);
    }
  });

  test('the text is the file, so that the gold offsets hold', () => {
    for (const { file } of Object.values(meta.articles)) {
      expect(read(readFileSync(shared('seeds', file))).text).toBe(sharedText('seeds', file));
    }
  });

  test('the .txt files say no day, the JSON Lines do', async () => {
    const files = Object.values(meta.articles).map(({ file }) => shared('seeds', file));
    const days = (results: Awaited<ReturnType<typeof readAll>>) =>
      results.map((one) => ('error' in one ? one.error.code : one.publishedAt));
    expect(days(await readAll(files))).toEqual([null, null]);
    expect(days(await readAll([shared('seeds', 'articles.jsonl')]))).toEqual(['2025-12-03', '2025-12-02']);
  });

  test('titles read off the text are the titles given', async () => {
    const titles = (results: Awaited<ReturnType<typeof readAll>>) =>
      results.map((one) => ('error' in one ? one.error.code : one.title));
    const files = Object.values(meta.articles).map(({ file }) => shared('seeds', file));
    expect(titles(await readAll(files))).toEqual(titles(await readAll([shared('seeds', 'articles.jsonl')])));
  });
});

describe.runIf(hasShared())('the pages of the extraction benchmark', () => {
  const folder = ['benchmarks', 'article-extraction-benchmark'] as const;
  const gold = JSON.parse(sharedText(...folder, 'ground-truth.json')) as Readonly<
    Record<string, { readonly articleBody: string }>
  >;

  test('their articles are found: 4-gram F1 of .955 and more', () => {
    const pairs = Object.entries(gold).map(([id, { articleBody }]) => {
      const article = read(
        gunzipSync(readFileSync(shared(...folder, 'html', `${id}.html.gz`))).toString('utf8'),
        'html',
      );
      const kept = article.zones.filter((zone) => !['furniture', 'headline', 'byline'].includes(zone.kind));
      return {
        gold: grams(articleBody),
        given: grams(kept.map((zone) => article.text.slice(zone.start, zone.end)).join('\n')),
      };
    });
    const precision = mean(pairs.filter((pair) => pair.given.size > 0).map((pair) => shareOf(pair.given, pair.gold)));
    const recall = mean(pairs.map((pair) => shareOf(pair.gold, pair.given)));
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.955);
  });
});

type Grams = ReadonlyMap<string, number>;

function grams(text: string): Grams {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3) && words.length > 0; i += 1) {
    const gram = words.slice(i, i + 4).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function shareOf(counts: Grams, others: Grams): number {
  const shared = [...counts].reduce((sum, [gram, count]) => sum + Math.min(count, others.get(gram) ?? 0), 0);
  return shared / [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
