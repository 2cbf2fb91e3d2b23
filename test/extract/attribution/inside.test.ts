// Speech in speech, on drafts made by hand: the links always come to an end.

import { expect, test } from 'vitest';
import { insides } from '../../../src/extract/attribution/inside.ts';
import type { Draft } from '../../../src/extract/attribution/draft.ts';
import type { Token } from '../../../src/model/sentence.ts';

function draft(cueStart: number, start: number, end: number): Draft {
  const token: Token = {
    index: cueStart,
    start: cueStart,
    end: cueStart + 4,
    text: 'said',
    lemma: 'say',
    upos: 'VERB',
    xpos: 'VBD',
    head: -1,
    deprel: 'root',
    confidence: 1,
  };
  return {
    sentence: 0,
    cue: { start: cueStart, end: cueStart + 4, token, lemma: 'say' },
    entry: null,
    source: null,
    content: [{ start, end }],
    quoted: [],
    addressee: null,
  };
}

test('a speech lies in the smallest other one that holds its cue', () => {
  expect(insides([draft(0, 5, 100), draft(10, 15, 90), draft(20, 25, 40)])).toEqual([null, 0, 1]);
});

test('of two speeches that hold each other the longer is the outer one', () => {
  expect(insides([draft(0, 5, 100), draft(50, 0, 40)])).toEqual([null, 0]);
});

test('three speeches in a circle are opened at the longest', () => {
  const circle = [draft(0, 40, 60), draft(50, 80, 120), draft(90, 0, 30)];
  const links = insides(circle);
  expect(links).toEqual([2, null, 1]);
});
