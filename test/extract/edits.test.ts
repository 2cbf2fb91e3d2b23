// Articles with random edits (pieces left out, doubled, moved, hostile characters put in) through the whole line: never a
// throw, every record sound, every id once, and time that grows as the text does. The seeds are fixed, so that a failure is
// one for everybody.

import { array, assert, constantFrom, nat, property, record, type Arbitrary } from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadEngine } from '../../src/annotate/load.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { reader } from '../../src/pipeline.ts';
import { contextOf, readArticle } from '../../src/read/index.ts';
import { root } from '../setup/shared.ts';
import { unsoundRecord } from './sound.ts';

const ontology = loadOntology(join(root, 'data'));
const line = reader(loadEngine(join(root, 'data', 'models')), ontology);
const context = contextOf('test', { lexicon: ontology.lexicon, published: '2026-03-04' });
const samples = join(root, 'data', 'articles');
const articles = readdirSync(samples)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => readFileSync(join(samples, name), 'utf8'));

function recordOf(text: string): Extraction {
  return line.extract(readArticle(text, 'text', context));
}

const hostile = [
  '\u0000',
  '\ud83d',
  '\udc00',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\u0301\u0335',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\r',
  '\n\n',
  '\t|\t',
  '\u201c',
  '\u201d',
  '"',
  '\u2018',
  '(((',
  ']',
  '...',
  '\u2014',
  '\u0411\u044b\u043b\u043e ',
  '\u4f1a\u8bae',
  '\u0642\u0627\u0644 ',
  ' der die das und nicht ',
  'x'.repeat(400),
  ' and that'.repeat(60),
  '- ',
  '1) ',
  '# ',
  '<b>',
  '&amp;',
  '%s{}\\',
] as const;

interface Edit {
  readonly what: 'leave out' | 'double' | 'move' | 'put in' | 'capitals' | 'join';
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly piece: string;
}

const edits: Arbitrary<readonly Edit[]> = array(
  record({
    what: constantFrom('leave out', 'double', 'move', 'put in', 'put in', 'capitals', 'join'),
    at: nat({ max: 10_000 }),
    length: nat({ max: 300 }),
    to: nat({ max: 10_000 }),
    piece: constantFrom(...hostile),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Places are parts of ten thousand of the text, so that an edit means something in any article. */
function edited(text: string, { what, at, length, to, piece }: Edit): string {
  const from = Math.floor((at / 10_001) * text.length);
  const end = Math.min(text.length, from + length);
  const [before, middle, after] = [text.slice(0, from), text.slice(from, end), text.slice(end)];
  switch (what) {
    case 'leave out':
      return before + after;
    case 'double':
      return before + middle + middle + after;
    case 'move': {
      const rest = before + after;
      const place = Math.floor((to / 10_001) * rest.length);
      return rest.slice(0, place) + middle + rest.slice(place);
    }
    case 'put in':
      return before + piece + middle + after;
    case 'capitals':
      return before + middle.toUpperCase() + after;
    case 'join':
      return before + middle.replaceAll(/\s+/g, ' ') + after;
  }
}

test('there are articles to edit', () => {
  expect(articles.length).toBeGreaterThan(0);
  expect(articles.map((text) => unsoundRecord(recordOf(text)))).toEqual(articles.map(() => []));
});

test('an edited article has a sound record, or is refused as none', () => {
  assert(
    property(constantFrom(...articles), edits, (text, changes) => {
      const changed = changes.reduce(edited, text);
      if (changed.trim() === '') return;
      expect(unsoundRecord(recordOf(changed))).toEqual([]);
    }),
    { numRuns: 100, seed: 30 },
  );
}, 120_000);

test('the same edits give the same record', () => {
  assert(
    property(constantFrom(...articles), edits, (text, changes) => {
      const changed = changes.reduce(edited, text);
      if (changed.trim() === '') return;
      expect(recordOf(changed)).toEqual(recordOf(changed));
    }),
    { numRuns: 15, seed: 31 },
  );
}, 60_000);

test('takes time as the text is long', () => {
  const text = articles.join('\n\n').slice(0, 6_000);
  const time = (words: string): number => {
    const started = performance.now();
    recordOf(words);
    return performance.now() - started;
  };
  const least = (words: string, runs: number): number => Math.min(...Array.from({ length: runs }, () => time(words)));
  const short = least(text, 5);
  // Other words each time, as doubled ones could be found again.
  const long = Array.from({ length: 16 }, (_, i) => text.replaceAll('Reyes', `Reyes${'abcdefghijklmnop'.charAt(i)}`));
  expect(least(long.join('\n\n'), 2) / short).toBeLessThan(16 * 4);
}, 60_000);
