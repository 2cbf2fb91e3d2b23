// What must hold of any text, tried on texts that a machine thinks up: a document is sound, made twice it is the same, and
// a sentence has the same tree alone as among others. The seed is fixed, so that a failure is one for everybody.

import { array, assert, constantFrom, integer, oneof, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type { Sentence } from '../../src/model/sentence.ts';
import { annotators, docOf } from './doc.ts';
import { unsound } from './sound.ts';

const shipped = annotators();

const plain = [
  'The ferry left the harbour before dawn.',
  'Ida Lund told reporters that the talks had failed.',
  'Two envoys from Westmark were met by the mayor on Monday.',
  'She didn\u2019t say when the bridge would open.',
  'The council, which met in private, agreed to pay $40 million.',
  'Prices rose 3.5 percent in May, the bank said.',
  '\u201cWe are ready,\u201d the captain said.',
  'If it rains, the match will be played on Friday.',
  'Gen. Tomas Berg of Norland, who led the mission, resigned.',
  'Farmers want the ministry to buy their grain.',
  'Did the court hear the appeal?',
  'There were no ships in the bay.',
  'Mr. Ortega\u2019s lawyer said he would not answer questions.',
  'Police arrested the driver and released him an hour later.',
  'The U.S.-led force handed over the airport.',
] as const;

const words = plain.flatMap((sentence) => sentence.split(' '));
const odd = [
  '\u0000',
  '\ud83d',
  '\udc00',
  '\u{1F600}',
  '\u4f1a\u8bae',
  '\u0301',
  '\u200d',
  '\u202e',
  '\u00a0',
  '\u0007',
  '\u0641',
  '\ufeff',
  'x'.repeat(300),
];
const joints = [
  ' ',
  ' ',
  ' ',
  '',
  '\n',
  '\n\n',
  '\t',
  '. ',
  ', ',
  '.',
  '\u2014',
  '\u201d',
  '"',
  '(',
  '- ',
  '\r\n',
  "'",
  '?!',
];

const anyText = oneof(
  {
    weight: 3,
    arbitrary: array(tuple(constantFrom(...words, ...odd), constantFrom(...joints)), { maxLength: 120 }).map((parts) =>
      parts.flat().join(''),
    ),
  },
  { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: array(integer({ min: 0, max: 0xffff }), { maxLength: 120 }).map((units) =>
      String.fromCharCode(...units),
    ),
  },
);

test('any text gives a sound document: trees are trees, words slice the text and leave nothing out', () => {
  assert(
    property(anyText, (text) => {
      expect(unsound(docOf(text, shipped))).toEqual([]);
    }),
    { numRuns: 300, seed: 20 },
  );
});

test('the same text gives the same document', () => {
  assert(
    property(anyText, (text) => {
      expect(docOf(text, shipped)).toEqual(docOf(text, shipped));
    }),
    { numRuns: 30, seed: 21 },
  );
});

test('a sentence has the same tree alone and among others, in one paragraph or in several', () => {
  const alone = new Map(plain.map((sentence) => [sentence, treesIn(docOf(sentence, shipped))[0]]));
  expect([...alone.values()].every((tree) => tree !== undefined && tree.length > 5)).toBe(true);
  assert(
    property(
      array(constantFrom(...plain), { minLength: 2, maxLength: 12 }),
      constantFrom(' ', '\n\n', '\n'),
      (sentences, joint) => {
        const trees = treesIn(docOf(sentences.join(joint), shipped));
        expect(trees).toEqual(sentences.map((sentence) => alone.get(sentence)));
      },
    ),
    { numRuns: 60, seed: 22 },
  );
});

/** Words, lemmas, tags, heads and relations; where they stand in the text is another matter. */
function treesIn({ sentences }: Document): readonly (readonly string[])[] {
  return sentences.map(({ tokens }: Sentence) =>
    tokens.map(({ text, lemma, upos, xpos, head, deprel }) => [text, lemma, upos, xpos, head, deprel].join(' ')),
  );
}
