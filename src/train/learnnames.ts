// Learns the name tagger. In: documents of sentences with their tags and right labels. Out: a learner. Each document is
// read twice as in use: the second time with the memory of what the first pass took its words for.

import { best } from '../annotate/perceptron/best.ts';
import { mostNameRows, type NameView, nameRows } from '../annotate/perceptron/namefeatures.ts';
import { forbid, memoryOf, nameLabels, nameView, type Seen } from '../annotate/perceptron/nameview.ts';
import { score, type Rows } from '../annotate/perceptron/weights.ts';
import { type Learner, learn, learner } from './learner.ts';
import type { Course } from './learntags.ts';
import { random, shuffled } from './random.ts';

export interface NamedSentence {
  readonly seen: Omit<Seen, 'memory'>;
  readonly labels: Int32Array;
}

export function learnNames(stories: readonly (readonly NamedSentence[])[], course: Course): Learner {
  const weights = learner(nameLabels, course.bits);
  const next = random(course.seed);
  for (let epoch = 0; epoch < course.epochs; epoch++) {
    for (const story of shuffled(stories, next)) {
      const passes = story.map(({ seen, labels }) => {
        const view = nameView({ ...seen, memory: new Int32Array(labels.length) });
        return { words: seen.words, labels: learnSentence(weights, view, labels) };
      });
      const memory = memoryOf(passes);
      story.forEach(({ seen, labels }, i) => {
        learnSentence(weights, nameView({ ...seen, memory: memory[i] ?? new Int32Array(labels.length) }), labels);
      });
    }
  }
  return weights;
}

/** Labels the sentence with the weights of the moment, going on from its own labels, and corrects each wrong one. */
function learnSentence(weights: Learner, view: NameView, right: Int32Array): Int32Array {
  const { length } = view.words;
  const given = new Int32Array(length);
  const scores = new Int32Array(weights.labels.length);
  const rows: Rows = { at: new Int32Array(mostNameRows), count: 0 };
  for (let i = 0; i < length; i++) {
    nameRows(view, i, given[i - 1] ?? 0, given[i - 2] ?? 0, rows, weights.bits);
    score(weights.table, rows, scores);
    const wanted = right[i] ?? 0;
    const before = given[i - 1] ?? 0;
    weights.clock++;
    const free = best(scores);
    if (free !== wanted) learn(weights, rows, wanted, free);
    forbid(scores, before, i === length - 1);
    given[i] = best(scores);
  }
  return given;
}

/** BILOU labels from B-, I- and O. */
export function bilou(names: readonly string[]): Int32Array {
  return Int32Array.from(names, (name, i) => {
    if (name === 'O') return 0;
    const [place = '', type = ''] = name.split('-');
    const goesOn = names[i + 1] === `I-${type}`;
    const letter = place === 'B' ? (goesOn ? 'B' : 'U') : goesOn ? 'I' : 'L';
    return Math.max(0, nameLabels.indexOf(`${letter}-${type}`));
  });
}
