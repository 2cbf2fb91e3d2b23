// Dependency trees. In: the words of a sentence, their tags, the parser's weights. Out: a head (0 is the root) and a
// relation for each word. Greedy arc-hybrid parsing: at each state the best transition that the state allows, so that
// the time grows with the number of words.

import { mayLeft, mayRight, mayShift, isDone, shiftLabel, state, step } from './perceptron/transitions.ts';
import type { State } from './perceptron/transitions.ts';
import { mostTreeRows, treeRows } from './perceptron/treefeatures.ts';
import { score, type Rows, type Weights } from './perceptron/weights.ts';
import type { Words } from './perceptron/words.ts';

export interface Heads {
  /** For word i: 1 + index of its head, 0 at the root. */
  readonly head: Int32Array;
  /** For word i: number of its relation. */
  readonly relation: Int32Array;
}

export function heads(words: Words, tags: Int32Array, weights: Weights): Heads {
  const parse = state(words, tags);
  const relations = (weights.labels.length - 1) / 2;
  const scores = new Int32Array(weights.labels.length);
  const rows: Rows = { at: new Int32Array(mostTreeRows), count: 0 };
  while (!isDone(parse)) {
    treeRows(parse, rows, weights.bits);
    score(weights.table, rows, scores);
    step(parse, bestAllowed(parse, scores, relations), relations);
  }
  return { head: parse.head.slice(1, parse.length + 1), relation: parse.relation.slice(1, parse.length + 1) };
}

/** The best label among the transitions that the state allows. */
export function bestAllowed(parse: State, scores: Int32Array, relations: number): number {
  let best = -1;
  let most = -Infinity;
  const consider = (from: number, to: number): void => {
    for (let label = from; label < to; label++) {
      const value = scores[label] ?? 0;
      if (value > most) {
        most = value;
        best = label;
      }
    }
  };
  if (mayShift(parse)) consider(shiftLabel, shiftLabel + 1);
  if (mayLeft(parse)) consider(1, 1 + relations);
  if (mayRight(parse)) consider(1 + relations, 1 + 2 * relations);
  return best;
}
