// Words copied by hand are found where they stand, and only there.

import { expect, test } from 'vitest';
import { sliceOf } from '../../src/model/span.ts';
import { locate, page } from '../../src/score/snippet.ts';

const text = 'The mayor said “he” met him,\nthen him again; the C+ plan (11.5 points) ... and he’s gone.';

function found(words: string, from = 0): string | null {
  const at = locate(page(text), { start: from, end: text.length }, words);
  return at && `${at.start}: ${sliceOf(text, at)}`;
}

test.each([
  ['the first place is meant', 'him', '24: him'],
  ['a number says which place is meant', 'him#2', '34: him'],
  ['words are whole words', 'he', '16: he'],
  ['a line break is a blank', 'met him, then', '20: met him,\nthen'],
  ['quotation marks are all one', 'said "he" met', '10: said “he” met'],
  ['apostrophes are all one', "he's", '79: he’s'],
  ['signs are no pattern', 'C+ plan (11.5', '49: C+ plan (11.5'],
  ['a stretch runs to the next place of its last words', 'met ... him', '20: met him'],
  ['a stretch may start at the second place', 'him#2 ... plan', '34: him again; the C+ plan'],
  ['what the text says literally comes first', 'points) ... and', '63: points) ... and'],
])('%s', (_, words, expected) => {
  expect(found(words)).toBe(expected);
});

test('a hyphen inside a word is a sign like any other', () => {
  const words = 'a well-known ex-minister';
  expect(locate(page(`Once ${words} spoke.`), { start: 0, end: 36 }, words)).toEqual({ start: 5, end: 29 });
});

test('a third place that is not there is not found', () => {
  expect(found('him#3')).toBeNull();
});

test('nothing is found before the stretch in question, nor in hidden parts', () => {
  expect(found('mayor', 20)).toBeNull();
  expect(locate(page(text, [{ start: 0, end: 10 }]), { start: 0, end: text.length }, 'mayor')).toBeNull();
});
