// From probabilities of labels to names.

import { expect, test } from 'vitest';
import { nameLabels, nameSpans } from '../../../src/annotate/network/bilou.ts';
import { padded } from '../../../src/annotate/network/shape.ts';
import { voted } from '../../../src/annotate/network/votes.ts';

const columns = padded(nameLabels.length);

/** Rows of probabilities: the labels given with theirs, what is left goes to O. */
function rows(...words: readonly Readonly<Record<string, number>>[]): Float32Array {
  const all = new Float32Array(words.length * columns);
  words.forEach((labels, i) => {
    let rest = 1;
    for (const [label, share] of Object.entries(labels)) {
      all[i * columns + nameLabels.indexOf(label)] = share;
      rest -= share;
    }
    all[i * columns] = (all[i * columns] ?? 0) + Math.max(rest, 0);
  });
  return all;
}

test('a name that begins must end in the same type', () => {
  const found = nameSpans(rows({ 'B-PERSON': 0.9 }, { 'L-ORGANIZATION': 0.5, 'L-PERSON': 0.4 }, {}), columns);
  expect(found.map(({ from, to, type }) => [from, to, type])).toEqual([[0, 2, 0]]);
  expect(found[0]?.confidence).toBeCloseTo(0.4);
});

test('a name that never begins is none', () => {
  expect(nameSpans(rows({}, { 'L-PERSON': 0.6 }), columns)).toEqual([]);
});

test('two names side by side stay two', () => {
  const found = nameSpans(rows({ 'U-LOCATION': 0.9 }, { 'B-PERSON': 0.8 }, { 'L-PERSON': 0.9 }), columns);
  expect(found.map(({ from, to, type }) => [from, to, type])).toEqual([
    [0, 1, 2],
    [1, 3, 0],
  ]);
});

test('what a word is in the rest of the document counts where its own sentence is unsure', () => {
  const sure = { texts: ['Larsen'], names: rows({ 'U-PERSON': 0.95 }) };
  const unsure = { texts: ['Larsen'], names: rows({ 'U-ORGANIZATION': 0.5, 'U-PERSON': 0.4 }) };
  const alone = nameSpans(unsure.names, columns);
  const [together = new Float32Array(0)] = voted([unsure, sure, sure, sure], columns);
  expect(alone.map(({ type }) => nameLabels[1 + 4 * type])).toEqual(['B-ORGANIZATION']);
  expect(nameSpans(together, columns).map(({ type }) => nameLabels[1 + 4 * type])).toEqual(['B-PERSON']);
});
