// The best tree, against all trees of short sentences.

import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { bestTree } from '../../../src/annotate/network/tree.ts';

/** All heads that make a tree with one root. */
function trees(length: number): number[][] {
  const all: number[][] = [];
  const heads: number[] = [];
  const isTree = (): boolean =>
    heads.filter((head) => head === 0).length === 1 &&
    heads.every((_, i) => {
      let at = i + 1;
      for (let steps = 0; at !== 0 && steps <= length; steps++) at = heads[at - 1] ?? 0;
      return at === 0;
    });
  const fill = (i: number): void => {
    if (i === length) {
      if (isTree()) all.push([...heads]);
      return;
    }
    for (let head = 0; head <= length; head++) {
      if (head === i + 1) continue;
      heads[i] = head;
      fill(i + 1);
    }
  };
  fill(0);
  return all;
}

function weight(heads: readonly number[], scores: Float32Array): number {
  return heads.reduce((sum, head, i) => sum + Math.log(scores[i * (heads.length + 1) + head] ?? 0), 0);
}

test('no tree with one root is better than the one that is found', () => {
  const cells = integer({ min: 1, max: 1000 });
  const sentence = integer({ min: 1, max: 5 })
    .chain((length) => array(cells, { minLength: length * (length + 1), maxLength: length * (length + 1) }))
    .map((values) => Float32Array.from(values, (value) => value / 1000));
  const byLength = [0, 1, 2, 3, 4, 5].map(trees);
  assert(
    property(sentence, (scores) => {
      const length = Math.round((Math.sqrt(1 + 4 * scores.length) - 1) / 2);
      const found = [...bestTree(scores, length)];
      const all = byLength[length] ?? [];
      expect(all).toContainEqual(found);
      expect(weight(found, scores)).toBeCloseTo(Math.max(...all.map((heads) => weight(heads, scores))), 4);
    }),
    { numRuns: 300 },
  );
});

test('a cycle of two confident words is broken where that costs least', () => {
  // 1 and 2 each want the other; the root prefers 2.
  const scores = Float32Array.from([0.05, 0, 0.95, 0.2, 0.8, 0]);
  expect([...bestTree(scores, 2)]).toEqual([2, 0]);
});
