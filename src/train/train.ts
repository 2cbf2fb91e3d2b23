// The course of training: word classes and lemmas, the tagger, the parser on tags that taggers gave to sentences they had
// not learned from, the names. In: where the material is and how much of it to take. Out: model files; lines of report.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classesOf } from '../annotate/perceptron/classes.ts';
import type { Weights } from '../annotate/perceptron/weights.ts';
import { wordsOf } from '../annotate/perceptron/words.ts';
import { placesOf } from '../annotate/places.ts';
import { tags } from '../annotate/tags.ts';
import { loadCountries } from '../ontology/countries.ts';
import { checkLines } from './check.ts';
import type { Story } from './corpus.ts';
import { headlines } from './headlines.ts';
import { averaged, pack, type Packable } from './learner.ts';
import { classPairs, packClasses } from './learnclasses.ts';
import { learnLemmas, packLemmas } from './learnlemmas.ts';
import { bilou, learnNames } from './learnnames.ts';
import { learnTags, type Tagged } from './learntags.ts';
import { learnTrees } from './learntrees.ts';
import { type Material, material } from './material.ts';
import { frequent, numbers } from './numbers.ts';

export interface Plan {
  readonly shared: string;
  readonly part: number;
  readonly silver: string;
  readonly epochs: number;
  /** How often gold sentences are seen for once that machine-labelled ones are. */
  readonly gold: number;
  readonly out: string;
}

/** The most weights that each model may keep; what is left out is small and costs little. */
const sizes = { tags: 900_000, trees: 1_900_000, names: 700_000 };
const folds = 3;

export function* train(plan: Plan): Generator<string> {
  const read = material(plan);
  const found = { ...read, silver: [...read.silver, ...headlines([...read.news, ...read.silver], 23)] };
  const pairs = classPairs(join(plan.shared, 'corpora/word-classes.tsv.gz'));
  const classes = classesOf(pairs);
  const right = [...found.gold, ...found.news].flat();
  const examples = [...right, ...found.silver.flat()];
  const seen = examples.map((example) => wordsOf(example.words, example.spaced, classes));
  const again = Array.from({ length: plan.gold - 1 }, () => right.map((_, i) => i)).flat();
  const course = [...examples.keys(), ...again];
  yield `${examples.length} sentences, ${examples.reduce((sum, { words }) => sum + words.length, 0)} words`;
  yield write(plan, 'classes', packClasses(pairs));
  yield write(plan, 'lemmas', packLemmas(learnLemmas(right, found.silver.flat())));

  const labels = frequent(
    examples.flatMap((example) => example.tags),
    8,
  );
  const tagged = examples.map((example, i) => ({
    words: at(seen, i),
    labels: numbers(example.tags, labels, (label) => label.split(' ')[0] ?? label),
  }));
  const tagger = averaged(
    learnTags(pick(tagged, course), labels, { epochs: plan.epochs, bits: 21, seed: 7 }),
    sizes.tags,
  );
  yield write(plan, 'tags', pack(tagger));

  const blind = blindTags(tagged, labels, course);
  const relations = frequent(
    examples.flatMap((example) => example.relations),
    5,
  );
  const treed = examples.map((example, i) => ({
    words: at(seen, i),
    tags: at(blind, i),
    heads: Int32Array.from([-1, ...example.heads]),
    relations: Int32Array.from([-1, ...numbers(example.relations, relations, () => 'dep')]),
  }));
  const trees = averaged(
    learnTrees(pick(treed, course), relations, { epochs: plan.epochs, bits: 23, seed: 5 }),
    sizes.trees,
  );
  yield write(plan, 'trees', pack(trees));

  const names = trainNames(found, { classes, tagger }, plan.epochs - 1);
  yield write(plan, 'names', pack(names));
  yield* checkLines(found.checks, { classes, tags: tagger, trees, names });
}

/** Tags for each sentence by a tagger that has not learned from it, as mistakes are what the parser will meet. */
function blindTags(tagged: readonly Tagged[], labels: readonly string[], course: readonly number[]): Int32Array[] {
  const blind: Int32Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = course.filter((i) => i % folds !== fold);
    const weights = averaged(
      learnTags(pick(tagged, others), labels, { epochs: 2, bits: 21, seed: 11 + fold }),
      sizes.tags,
    );
    for (let i = fold; i < tagged.length; i += folds) blind[i] = tags(at(tagged, i).words, weights);
  }
  return blind;
}

type Models = Omit<Parameters<typeof checkLines>[1], 'names' | 'trees' | 'tags'> & { readonly tagger: Weights };

/** Names are learned from the stories that have them: GUM and the machine-labelled ones. What the press writes is
 *  seen four times, as government prose makes an organisation of everything. */
export function trainNames(
  { news, silver, press }: Pick<Material, 'news' | 'silver' | 'press'>,
  { classes, tagger }: Models,
  epochs: number,
): Packable {
  const noWords = { table: () => new Map(), words: () => new Set<string>() };
  const countries = loadCountries(noWords);
  const weighted = [...news, ...silver, ...press, ...press, ...press];
  const stories = weighted.map((story: Story) =>
    story.map(({ words: texts, spaced, names }) => {
      const words = wordsOf(texts, spaced, classes);
      const seen = { texts, words, tags: tags(words, tagger), places: placesOf(texts, countries) };
      return { seen, labels: bilou(names) };
    }),
  );
  return averaged(learnNames(stories, { epochs, bits: 21, seed: 3 }), sizes.names);
}

function pick<Item>(items: readonly Item[], indexes: readonly number[]): Item[] {
  return indexes.map((i) => at(items, i));
}

function at<Item>(items: readonly Item[], i: number): Item {
  const item = items[i];
  if (item === undefined) throw new RangeError(`no sentence ${i}`);
  return item;
}

function write({ out }: Plan, name: string, bytes: Uint8Array): string {
  writeFileSync(join(out, `${name}.bin`), bytes);
  return `${name}.bin ${bytes.length} bytes sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
}
