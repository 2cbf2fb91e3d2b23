// The parts of the comparison that could make a figure wrong without anybody seeing it: how answers are written and read
// back, how words of other programs are laid over the given ones, and how another convention's subjects are turned.

import { expect, test } from 'vitest';
import type { Answer } from '../../../src/train/score.ts';
import { subjectsAndObjects } from './native.ts';
import { overlaid } from './overlay.ts';
import { nothing, type Reading, readings, written } from './tool.ts';

test('answers come back as they were written, a text without words among them', () => {
  const words = [
    { start: 0, end: 4, upos: 'NOUN', xpos: 'NN', head: 2, deprel: 'nsubj' },
    { start: 5, end: 9, upos: 'VERB', xpos: 'VBD', head: 0, deprel: 'root' },
  ];
  const full: Reading = {
    sentences: [{ start: 0, end: 9, words }],
    names: [{ start: 0, end: 4, type: 'LOC', confidence: 0.5 }],
  };
  const empty: Reading = { sentences: [], names: [] };
  const all = [empty, full, empty, empty, full];
  expect(readings(all.map(written).join(''))).toEqual(all);
});

test('a word that a program cut otherwise has no answer, the others keep theirs', () => {
  const row = (id: number, form: string): string => [id, form, ...'________'].join('\t');
  const read = (text: string): Reading => ({
    sentences: [
      {
        start: 0,
        end: text.length,
        words: [
          { ...nothing, start: 0, end: 3, upos: 'PRON' },
          { ...nothing, start: 4, end: 11, upos: 'VERB' },
        ],
      },
    ],
    names: [],
  });
  const answer = overlaid(`${[row(1, 'She'), row(2, 'can'), row(3, 'not')].join('\n')}\n\n`, read);
  expect(
    answer
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[3]),
  ).toEqual(['PRON', '_', '_']);
});

function words(...lines: readonly string[]): Answer[] {
  return lines.map((line) => {
    const [upos = '', head = '', deprel = ''] = line.split(' ');
    return { upos, xpos: '', head: Number(head), deprel };
  });
}

test.each([
  ['the treaty is dead', words('DET 2 det', 'NOUN 3 nsubj', 'AUX 0 ROOT', 'ADJ 3 acomp'), 4],
  ['the envoy is in town', words('DET 2 det', 'NOUN 3 nsubj', 'AUX 0 ROOT', 'ADP 3 prep', 'NOUN 4 pobj'), 5],
  ['the envoy saw rain', words('DET 2 det', 'NOUN 3 nsubj', 'VERB 0 ROOT', 'NOUN 3 dobj'), 3],
  ['the envoy is', words('DET 2 det', 'NOUN 3 nsubj', 'AUX 0 ROOT'), 3],
])('the subject of "%s" hangs where Universal Dependencies hangs it', (_, tree, head) => {
  expect(subjectsAndObjects(tree)[1]).toMatchObject({ head, deprel: 'nsubj' });
});

test('a direct object is an object, what stands under a preposition is not', () => {
  const tree = words('PRON 2 nsubj', 'VERB 0 ROOT', 'NOUN 2 dobj', 'ADP 2 prep', 'NOUN 4 pobj');
  expect(subjectsAndObjects(tree).map(({ deprel }) => deprel)).toEqual(['nsubj', 'dep', 'obj', 'dep', 'dep']);
});
