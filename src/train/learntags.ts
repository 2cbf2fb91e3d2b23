// Learns the tagger. In: sentences, the word classes. Out: a learner. Each sentence is tagged with the weights of the
// moment, its own mistakes standing as context, and every wrong label is corrected.

import { tagRows, mostTagRows } from '../annotate/perceptron/tagfeatures.ts';
import { best } from '../annotate/perceptron/best.ts';
import { score, type Rows } from '../annotate/perceptron/weights.ts';
import type { Words } from '../annotate/perceptron/words.ts';
import { labelAt } from '../annotate/tags.ts';
import { type Learner, learn, learner } from './learner.ts';
import { random, shuffled } from './random.ts';

export interface Tagged {
  readonly words: Words;
  /** Numbers of the right labels. */
  readonly labels: Int32Array;
}

export interface Course {
  readonly epochs: number;
  readonly bits: number;
  readonly seed: number;
}

export function learnTags(examples: readonly Tagged[], labels: readonly string[], course: Course): Learner {
  const weights = learner(labels, course.bits);
  const next = random(course.seed);
  const scores = new Int32Array(labels.length);
  const rows: Rows = { at: new Int32Array(mostTagRows), count: 0 };
  for (let epoch = 0; epoch < course.epochs; epoch++) {
    for (const { words, labels: right } of shuffled(examples, next)) {
      const given = new Int32Array(words.length);
      for (let i = 0; i < words.length; i++) {
        tagRows(words, i, labelAt(given, i - 1), labelAt(given, i - 2), rows, weights.bits);
        score(weights.table, rows, scores);
        given[i] = best(scores);
        weights.clock++;
        if (given[i] !== right[i]) learn(weights, rows, right[i] ?? 0, given[i] ?? 0);
      }
    }
  }
  return weights;
}
