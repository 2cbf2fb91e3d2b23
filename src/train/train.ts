// The course of training: word classes, then the tagger, then the parser on tags that taggers gave to sentences they had
// not learned from, then the names. In: where the material is and how much of it to take. Out: model files; lines of report.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classesOf } from '../annotate/perceptron/classes.ts';
import type { Weights } from '../annotate/perceptron/weights.ts';
import { type WordClasses, type Words, wordsOf } from '../annotate/perceptron/words.ts';
import { heads } from '../annotate/trees.ts';
import { tags } from '../annotate/tags.ts';
import type { Example } from './corpus.ts';
import { averaged, pack } from './learner.ts';
import { classPairs, packClasses } from './learnclasses.ts';
import { learnTags } from './learntags.ts';
import { learnTrees } from './learntrees.ts';
import { material } from './material.ts';
import { type Answer, counted, percentages, sum } from './score.ts';

export interface Plan {
  readonly shared: string;
  readonly part: number;
  readonly silver: string;
  readonly epochs: number;
  readonly out: string;
  readonly only: readonly string[];
}

const folds = 3;

export function* train(plan: Plan): Generator<string> {
  const { gold, news, silver, checks } = material(plan);
  const pairs = classPairs(join(plan.shared, 'corpora/word-classes.tsv.gz'));
  const classes = classesOf(pairs);
  yield write(plan, 'classes', packClasses(pairs));
  const examples = [...gold, ...news, ...silver].flat();
  const seen = examples.map((example) => wordsOf(example.words, example.spaced, classes));
  yield `${examples.length} sentences, ${examples.reduce((n, { words }) => n + words.length, 0)} words`;

  const labels = frequent(examples.flatMap((example) => example.tags), 8);
  const tagged = examples.map((example, i) => ({ words: seenAt(seen, i), labels: numbers(example.tags, labels, xposOf) }));
  const tagger = averaged(learnTags(tagged, labels, { epochs: plan.epochs, bits: 21, seed: 7 }), 900_000);
  yield write(plan, 'tags', pack(tagger));

  const blind: Int32Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const course = { epochs: 2, bits: 21, seed: 11 + fold };
    const others = averaged(learnTags(tagged.filter((_, i) => i % folds !== fold), labels, course), 900_000);
    for (let i = fold; i < seen.length; i += folds) blind[i] = tags(seenAt(seen, i), others);
  }
  const relations = frequent(examples.flatMap((example) => example.relations), 5);
  const treed = examples.map((example, i) => ({
    words: seenAt(seen, i),
    tags: blind[i] ?? new Int32Array(0),
    heads: Int32Array.from([-1, ...example.heads]),
    relations: Int32Array.from([-1, ...numbers(example.relations, relations, () => 'dep')]),
  }));
  const parser = averaged(learnTrees(treed, relations, { epochs: plan.epochs, bits: 22, seed: 5 }), 1_900_000);
  yield write(plan, 'trees', pack(parser));
  for (const { name, stories } of checks) {
    yield `${name}: ${percentages(sum(stories.flat().map((example) => check(example, { classes, tagger, parser }))))}`;
  }
}

interface Models {
  readonly classes: WordClasses;
  readonly tagger: Weights;
  readonly parser: Weights;
}

function check(example: Example, { classes, tagger, parser }: Models) {
  const words = wordsOf(example.words, example.spaced, classes);
  const given = tags(words, tagger);
  const tree = heads(words, given, parser);
  const right = example.tags.map((tag, i) => answer(tag, example.heads[i] ?? 0, example.subtypes[i] ?? ''));
  return counted(
    right,
    example.words.map((_, i) => {
      const relation = parser.labels[1 + (tree.relation[i] ?? 0)]?.slice(5) ?? '';
      return answer(tagger.labels[given[i] ?? 0] ?? '', tree.head[i] ?? 0, relation);
    }),
  );
}

function answer(tag: string, head: number, deprel: string): Answer {
  const [xpos = '', upos = ''] = tag.split(' ');
  return { xpos, upos, head, deprel };
}

function seenAt(seen: readonly Words[], i: number): Words {
  const words = seen[i];
  if (!words) throw new RangeError(`no sentence ${i}`);
  return words;
}

/** Values that occur at least `least` times, the most frequent first. */
function frequent(values: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
}

/** Label numbers; a rare label is learned as the most frequent one that `likeness` finds alike. */
function numbers(values: readonly string[], labels: readonly string[], likeness: (label: string) => string): Int32Array {
  return Int32Array.from(values, (value) => {
    const at = labels.indexOf(value);
    return at >= 0 ? at : Math.max(0, labels.findIndex((label) => likeness(label) === likeness(value)));
  });
}

function xposOf(label: string): string {
  return label.split(' ')[0] ?? label;
}

function write({ out }: Plan, name: string, bytes: Uint8Array): string {
  writeFileSync(join(out, `${name}.bin`), bytes);
  return `${name}.bin ${bytes.length} bytes sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
}
