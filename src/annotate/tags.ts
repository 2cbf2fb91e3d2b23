// Parts of speech. In: the words of a sentence and the tagger's weights. Out: one label a word, Penn tag and universal tag in one ("IN SCONJ"), from
// left to right, each choice seeing the two before it. Joint labels tell the parser auxiliaries from verbs.

import { tagRows, mostTagRows } from './perceptron/tagfeatures.ts';
import { best } from './perceptron/best.ts';
import { score, type Rows, type Weights } from './perceptron/weights.ts';
import type { Words } from './perceptron/words.ts';

export function tags(words: Words, weights: Weights): Int32Array {
  const given = new Int32Array(words.length);
  const scores = new Int32Array(weights.labels.length);
  const rows: Rows = { at: new Int32Array(mostTagRows), count: 0 };
  for (let i = 0; i < words.length; i++) {
    tagRows(words, i, labelAt(given, i - 1), labelAt(given, i - 2), rows, weights.bits);
    score(weights.table, rows, scores);
    given[i] = best(scores);
  }
  return given;
}

/** The label at a place before the current one; places before the sentence count as one label of their own. */
export function labelAt(given: Int32Array, i: number): number {
  return i < 0 ? 999 : (given[i] ?? 0);
}
