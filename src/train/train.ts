// The course of training: the vocabulary and the lemmas, then the network, on gold and machine-made trees together. In:
// where the material is and how much of it to take. Out: model files; lines of report.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../annotate/load.ts';
import { nameLabels } from '../annotate/network/bilou.ts';
import { longestSentence } from '../annotate/network/layout.ts';
import { packNetwork, readNetwork, type Temperature } from '../annotate/network/model.ts';
import { network } from '../annotate/network/network.ts';
import type { Shape } from '../annotate/network/shape.ts';
import { vocabularyOf } from '../annotate/network/vocabulary.ts';
import { loadOntology } from '../ontology/load.ts';
import { temperatureOf } from './calibrate.ts';
import { checkLines, type Reading } from './check.ts';
import type { Example } from './corpus.ts';
import { headlines } from './headlines.ts';
import { learnLemmas, packLemmas } from './learnlemmas.ts';
import { learnBoundaries } from './learnsentences.ts';
import { learnWords, packWords, readClasses } from './learnwords.ts';
import { lessonsOf } from './lessons.ts';
import { boundarySources, material } from './material.ts';
import { listedWords, nameLists } from './namelists.ts';
import type { Lesson } from './network/batch.ts';
import { type Learner, learner } from './network/learner.ts';
import { frequent } from './numbers.ts';
import { random, shuffled } from './random.ts';
import { renamed } from './renamed.ts';
import { nameLessons } from './selfnamed.ts';

export interface Plan {
  /** Folder of the material, as ../shared. */
  readonly shared: string;
  /** Share of the material to learn from. */
  readonly part: number;
  /** First letters of the shards of machine-made trees. */
  readonly silver: string;
  readonly epochs: number;
  /** How often gold sentences are seen for once that others are, and how often those of the press. */
  readonly gold: number;
  readonly press: number;
  readonly shape: Pick<Shape, 'width' | 'hidden' | 'layers' | 'arc' | 'relation'>;
  /** Most words of a batch. */
  readonly batch: number;
  /** The highest learning rate. */
  readonly rate: number;
  /** Share of values dropped between the layers. */
  readonly dropout: number;
  readonly seed: number;
  /** Folder of the model files, which is there. */
  readonly out: string;
}

/** What the models in data/models were made with. */
export const shipped = {
  part: 1,
  silver: 'oq',
  epochs: 6,
  gold: 3,
  press: 3,
  shape: { width: 96, hidden: 160, layers: 4, arc: 64, relation: 64 },
  batch: 2000,
  rate: 0.002,
  dropout: 0.1,
  seed: 1,
} as const satisfies Partial<Plan>;

/** How many sentences with names come once more with other names. */
const often = { shares: { renamed: 0.6, small: 0.05, capital: 0.05 }, seed: 31 };
const seldom = { shares: { renamed: 0.15, small: 0.02, capital: 0.02 }, seed: 37 };
const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));
/** After this epoch the network names the treebank that has no names. */
const selfNaming = 2;
/** Lines of progress come every so many steps. */
const reportEvery = 500;

export function* train(plan: Plan): Generator<string> {
  const { gold, news, silver, press, checks } = material(plan);
  const right = [...gold, ...news].flat();
  const others = [...silver, ...headlines([...news, ...silver], 23)].flat();
  const examples = [...right, ...others];
  yield `${examples.length} sentences, ${examples.reduce((sum, { words }) => sum + words.length, 0)} words`;
  yield write(plan, 'lemmas', packLemmas(learnLemmas(right, others)));
  const { lexicon, countries } = loadOntology(dataFolder);
  yield write(plan, 'sentences', learnBoundaries(boundarySources(plan), lexicon));
  const lists = nameLists(lexicon.words('gazetteer-organizations'));
  const classes = readClasses(join(plan.shared, 'corpora/word-classes.tsv.gz'));
  const words = learnWords(examples, classes, listedWords(lists));
  yield write(plan, 'words', packWords(words));

  const labels = {
    tags: frequent(
      examples.flatMap(({ tags }) => tags),
      8,
    ),
    relations: frequent(
      examples.flatMap(({ relations }) => relations),
      5,
    ),
  };
  const shape: Shape = {
    words: words.rows,
    ...plan.shape,
    tags: labels.tags.length,
    names: nameLabels.length,
    relations: labels.relations.length,
  };
  const vocabulary = vocabularyOf(words.entries);
  const lesson = lessonsOf({ vocabulary, counts: words.counts, labels, countries });
  const fits = ({ words: { length } }: Example): boolean => length <= longestSentence;
  const times = (count: number, sentences: readonly Example[]): Lesson[] => {
    const once = sentences.filter(fits).map(lesson);
    return Array.from({ length: count }, () => once).flat();
  };
  const unnamed = gold
    .flat()
    .filter(fits)
    .map((example) => ({ example, lesson: lesson(example) }));
  const taught = [...unnamed.map((one) => one.lesson), ...times(1, news.flat())];
  const course = [
    ...times(1, [...others, ...renamed([...news, ...press], lists, often).flat()]),
    ...times(1, renamed(silver.slice(press.length), lists, seldom).flat()),
    ...Array.from({ length: plan.gold }, () => taught).flat(),
    ...times(plan.press - 1, press.flat()),
  ];
  const student = learner({ shape, batch: plan.batch, dropout: plan.dropout, seed: plan.seed });
  const made = (temperature: Temperature): Uint8Array =>
    packNetwork({ shape, labels, temperature, weights: student.weights() }, sha256);
  const readingOf = (bytes: Uint8Array): Reading => ({ network: network(readNetwork(bytes), vocabulary), countries });
  const next = random(plan.seed + 5);
  const pace = paceOf(course, plan);
  // After each epoch there is a network to look at; the last one is the best.
  for (let epoch = 1; epoch <= plan.epochs; epoch++) {
    yield* study(student, shuffled(course, next), pace);
    const bytes = made({ arc: 1, name: 1 });
    yield write(plan, 'network', bytes);
    yield* checkLines(checks, readingOf(bytes));
    if (epoch === selfNaming) nameLessons(unnamed, readingOf(bytes));
  }
  const temperature = temperatureOf(
    (tried) => readingOf(made(tried)),
    checks.filter(({ isGold }) => isGold),
  );
  yield `temperature of arcs ${temperature.arc}, of names ${temperature.name}`;
  const bytes = made(temperature);
  yield write(plan, 'network', bytes);
  yield* checkLines(checks, readingOf(bytes));
}

/** The rate rises for a few hundred steps and then falls to nothing. */
const warming = 300;
const leastRate = 1e-5;

interface Pace {
  readonly steps: number;
  readonly rate: number;
  readonly batch: number;
  step: number;
}

function paceOf(course: readonly Lesson[], { epochs, rate, batch }: Plan): Pace {
  const words = course.reduce((sum, { length }) => sum + length, 0);
  return { steps: Math.ceil((words / (batch - 12)) * epochs), rate, batch, step: 0 };
}

function* study(student: Learner, course: readonly Lesson[], pace: Pace): Generator<string> {
  let seen = { words: 0, tags: 0, names: 0, heads: 0, relations: 0 };
  for (const lessons of batches(course, pace.batch)) {
    pace.step++;
    const { step, steps, rate } = pace;
    const loss = student.learn(lessons, Math.max(leastRate, rate * Math.min(1, step / warming) * (1 - step / steps)));
    seen = {
      words: seen.words + loss.words,
      tags: seen.tags + loss.tags,
      names: seen.names + loss.names,
      heads: seen.heads + loss.heads,
      relations: seen.relations + loss.relations,
    };
    if (step % reportEvery !== 0) continue;
    const wrong = (value: number): string => (value / seen.words).toFixed(4);
    yield `${step} of ${steps}: wrong tags ${wrong(seen.tags)} heads ${wrong(seen.heads)} relations ${wrong(seen.relations)} names ${wrong(seen.names)}`;
    seen = { words: 0, tags: 0, names: 0, heads: 0, relations: 0 };
  }
}

function* batches(course: readonly Lesson[], batch: number): Generator<readonly Lesson[]> {
  let together: Lesson[] = [];
  let words = 0;
  for (const lesson of course) {
    if (words > 0 && words + lesson.length > batch) {
      yield together;
      together = [];
      words = 0;
    }
    together.push(lesson);
    words += lesson.length;
  }
  if (together.length > 0) yield together;
}

function write({ out }: Plan, name: string, bytes: Uint8Array): string {
  writeFileSync(join(out, `${name}.bin`), bytes);
  return `${name}.bin ${bytes.length} bytes sha256 ${Buffer.from(sha256(bytes)).toString('hex').slice(0, 16)}`;
}
