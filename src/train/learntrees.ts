// Learns the parser. In: sentences with the tags that a tagger gives them (not the right ones, which no text has) and
// their right trees. Out: a learner. From the second epoch on the parser mostly follows its own choices, also wrong
// ones, so that it learns to go on well after a mistake.

import { mostTreeRows, treeRows } from '../annotate/perceptron/treefeatures.ts';
import { isDone, mayLeft, mayRight, mayShift, shiftLabel, state, step } from '../annotate/perceptron/transitions.ts';
import type { State } from '../annotate/perceptron/transitions.ts';
import { score, type Rows } from '../annotate/perceptron/weights.ts';
import type { Words } from '../annotate/perceptron/words.ts';
import { bestAllowed } from '../annotate/trees.ts';
import { type Learner, learn, learner } from './learner.ts';
import type { Course } from './learntags.ts';
import { costs, type Right } from './oracle.ts';
import { random, shuffled } from './random.ts';

export interface Treed extends Right {
  readonly words: Words;
  readonly tags: Int32Array;
}

/** `relations` without direction; the labels are made from them. */
export function learnTrees(examples: readonly Treed[], relations: readonly string[], course: Course): Learner {
  const labels = ['SHIFT', ...relations.map((name) => `LEFT ${name}`), ...relations.map((name) => `RIGHT ${name}`)];
  const weights = learner(labels, course.bits);
  const next = random(course.seed);
  for (let epoch = 0; epoch < course.epochs; epoch++) {
    const follows = (): boolean => epoch > 0 && next() < 0.9;
    for (const example of shuffled(examples, next)) learnTree(weights, example, follows);
  }
  return weights;
}

/** `follows` says whether to go on with a wrong choice. */
function learnTree(weights: Learner, example: Treed, follows: () => boolean): void {
  const relations = (weights.labels.length - 1) / 2;
  const parse = state(example.words, example.tags);
  const scores = new Int32Array(weights.labels.length);
  const rows: Rows = { at: new Int32Array(mostTreeRows), count: 0 };
  while (!isDone(parse)) {
    treeRows(parse, rows, weights.bits);
    score(weights.table, rows, scores);
    const given = bestAllowed(parse, scores, relations);
    const right = bestRight(parse, example, { scores, relations });
    weights.clock++;
    const isWrong = costOf(parse, example, given, relations) > right.cost;
    if (isWrong) learn(weights, rows, right.label, given);
    step(parse, isWrong && !follows() ? right.label : given, relations);
  }
}

interface Choice {
  readonly scores: Int32Array;
  readonly relations: number;
}

/** Of the transitions that lose the least, the one the parser likes best. */
function bestRight(parse: State, example: Treed, { scores, relations }: Choice): { label: number; cost: number } {
  let label = -1;
  let cost = Infinity;
  let most = -Infinity;
  const cheap = costs(parse, example);
  const top = parse.stackAt(0);
  const consider = (candidate: number, price: number): void => {
    const value = scores[candidate] ?? 0;
    if (price < cost || (price === cost && value > most)) {
      label = candidate;
      cost = price;
      most = value;
    }
  };
  if (mayShift(parse)) consider(shiftLabel, cheap.shift);
  const arc = (from: number, price: number, head: number): void => {
    const isRight = example.heads[top] === head;
    for (let relation = 0; relation < relations; relation++) {
      consider(from + relation, price + (isRight && relation !== example.relations[top] ? 1 : 0));
    }
  };
  if (mayLeft(parse)) arc(1, cheap.left, parse.next);
  if (mayRight(parse)) arc(1 + relations, cheap.right, parse.stackAt(1));
  return { label, cost };
}

function costOf(parse: State, example: Treed, label: number, relations: number): number {
  const cheap = costs(parse, example);
  if (label === shiftLabel) return cheap.shift;
  const isLeft = label <= relations;
  const top = parse.stackAt(0);
  const head = isLeft ? parse.next : parse.stackAt(1);
  const relation = label - 1 - (isLeft ? 0 : relations);
  const isOther = example.heads[top] === head && relation !== example.relations[top];
  return (isLeft ? cheap.left : cheap.right) + (isOther ? 1 : 0);
}
