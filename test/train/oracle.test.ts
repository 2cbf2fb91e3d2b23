// The dynamic oracle: following its cheapest transitions from the start gives the right tree back.

import { expect, test } from 'vitest';
import {
  isDone,
  mayLeft,
  mayRight,
  mayShift,
  shiftLabel,
  state,
  step,
} from '../../src/annotate/perceptron/transitions.ts';
import { wordsOf } from '../../src/annotate/perceptron/words.ts';
import { costs } from '../../src/train/oracle.ts';

const noClasses = { of: () => -1 };

function followed(heads: readonly number[]): number[] {
  const texts = heads.map((_, i) => `w${i}`);
  const words = wordsOf(
    texts,
    texts.map(() => true),
    noClasses,
  );
  const parse = state(words, new Int32Array(texts.length));
  const right = { heads: Int32Array.from([-1, ...heads]), relations: new Int32Array(heads.length + 1) };
  while (!isDone(parse)) {
    const { shift, left, right: toRight } = costs(parse, right);
    const choices = [
      ...(mayShift(parse) ? [{ label: shiftLabel, cost: shift }] : []),
      ...(mayLeft(parse) ? [{ label: 1, cost: left }] : []),
      ...(mayRight(parse) ? [{ label: 2, cost: toRight }] : []),
    ];
    const [cheapest] = choices.sort((a, b) => a.cost - b.cost);
    step(parse, cheapest?.label ?? shiftLabel, 1);
  }
  return Array.from(parse.head.slice(1, heads.length + 1));
}

test.each([
  ['a chain to the right', [0, 1, 2, 3]],
  ['a chain to the left', [2, 3, 4, 0]],
  ['dependents on both sides', [2, 0, 2, 5, 2, 2]],
  ['nested clauses', [2, 0, 5, 5, 2, 7, 5, 2]],
])('%s is rebuilt', (_, heads) => {
  expect(followed(heads)).toEqual(heads);
});

test('a tree with crossing arcs loses an arc and is a tree all the same', () => {
  const heads = [3, 4, 0, 3];
  const found = followed(heads);
  expect(found.filter((head) => head === 0)).toHaveLength(1);
  expect(found.filter((head, i) => head === heads[i]).length).toBeGreaterThanOrEqual(3);
});
