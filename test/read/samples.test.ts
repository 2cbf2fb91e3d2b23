// What holds of every article that is read, tried on the sample articles; and what is known about each of them.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { root } from '../setup/shared.ts';
import { inFolder, read, readAll, wordsOf } from './reading.ts';

const folder = join(root, 'data', 'articles');
const files = readdirSync(folder).toSorted();
const samples = await articlesOf([folder]);

describe('the sample articles', () => {
  test('say who published them, when, and under which title', () => {
    expect(samples.map(({ publisher, publishedAt, title }) => [publisher, publishedAt, title])).toEqual([
      ['Alpine Herald', '2026-11-02T16:45:00Z', 'Seven killed as dam breaks above Lesno'],
      ['Continental Wire', '2026-11-02', 'Nine dead after storm floods Slovenian town of Lesno'],
      ['North Sea Courier', '2026-10-24', 'Norway and Iceland to sign mackerel deal in Bergen on Monday'],
      ['North Sea Courier', '2026-10-13', "EU envoy spends four hours with Norway's prime minister on mackerel plan"],
      [
        'The Meridian Post',
        '2026-10-14T05:30:00Z',
        'Norway hears out EU envoy on mackerel but holds back its signature',
      ],
      ['Harbour Business Daily', '2026-10-22', 'Court in Gothenburg halts sale of Halden Rail to Corvane'],
      ['Harbour Business Daily', '2026-10-06', 'Corvane agrees to buy Halden Rail for 4.2 billion euros'],
      ['The Meridian Post', '2026-10-06', 'Dutch haulier Corvane swallows Halden Rail, and 900 jobs with it'],
    ]);
  });

  test('have one headline, one lead, and the page around one of them marked', () => {
    expect(samples.map((sample) => [wordsOf(sample, 'headline').length, wordsOf(sample, 'lead').length])).toEqual(
      samples.map(() => [1, 1]),
    );
    const page = samples.find((sample) => sample.source.endsWith('rail-merger-meridian.txt'));
    expect(page && wordsOf(page, 'furniture')).toEqual([
      'The Meridian Post',
      'Business',
      'Read more',
      'Ports brace for a winter of strikes',
      'Sign up for our business newsletter',
      'Most read',
    ]);
  });
});

describe('every article', () => {
  test('is the same when read twice', async () => {
    expect(await articlesOf([folder])).toEqual(samples);
  });

  test('is the same whatever is read beside it, in any order', async () => {
    const backwards = await articlesOf(files.toReversed().map((file) => join(folder, file)));
    expect(backwards.toReversed()).toEqual(samples);
  });

  test('has the same id and version wherever its file lies', async () => {
    const contents = files.map((file, i) => [`${i} elsewhere ${file}`, readFileSync(join(folder, file))] as const);
    await inFolder(Object.fromEntries(contents), async (other) => {
      const moved = await articlesOf([other]);
      expect(moved.map(({ id, version }) => [id, version])).toEqual(samples.map(({ id, version }) => [id, version]));
    });
  });

  test('has the same version in UTF-8, with a mark and in UTF-16', () => {
    for (const file of files.filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(join(folder, file), 'utf8');
      const versions = [text, Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')].map(
        (content) => read(content).version,
      );
      expect(new Set(versions).size).toBe(1);
    }
  });

  test('has the text of its file where that is plain text or Markdown', () => {
    const plain = samples.filter((sample) => /\.(txt|md)$/.test(sample.source));
    expect(plain.map((sample) => sample.text)).toEqual(plain.map((sample) => readFileSync(sample.source, 'utf8')));
  });

  test('has zones in order that leave out nothing but white space', () => {
    for (const { text, zones } of samples) {
      const gaps = zones.map((zone, i) => text.slice(zones[i - 1]?.end ?? 0, zone.start));
      expect([...gaps, text.slice(zones.at(-1)?.end)].join('').trim()).toBe('');
      expect(zones.every((zone, i) => zone.start >= (zones[i - 1]?.end ?? 0))).toBe(true);
    }
  });
});

async function articlesOf(inputs: readonly string[]): Promise<readonly Article[]> {
  return (await readAll(inputs)).flatMap((one) => ('error' in one ? [] : [one]));
}
