// What the trained models reach on sentences they have not learned from: tags and trees on given words against gold, names
// against what the teacher said. In: stories, models. Out: lines of report.

import {
  nameLabelsOf,
  nameTypes,
  nameView,
  isBegin,
  isUnit,
  memoryOf,
  typeOf,
} from '../annotate/perceptron/nameview.ts';
import type { Weights } from '../annotate/perceptron/weights.ts';
import { type WordClasses, wordsOf } from '../annotate/perceptron/words.ts';
import { placesOf } from '../annotate/places.ts';
import { subtyped } from '../annotate/relations.ts';
import { tags } from '../annotate/tags.ts';
import { heads } from '../annotate/trees.ts';
import { loadCountries } from '../ontology/countries.ts';
import type { Example, Story } from './corpus.ts';
import { type Answer, type Counted, counted, percentages, sum } from './score.ts';

export interface Models {
  readonly classes: WordClasses;
  readonly tags: Weights;
  readonly trees: Weights;
  readonly names: Weights;
}

export interface Check {
  readonly name: string;
  readonly stories: readonly Story[];
}

export function* checkLines(checks: readonly Check[], models: Models): Generator<string> {
  for (const { name, stories } of checks) {
    const counts = stories.flat().map((example) => checkTree(example, models));
    if (counts.some(({ words }) => words > 0)) yield `${name}: ${percentages(sum(counts))}`;
    if (stories.flat().some(({ names }) => names.some((label) => label !== 'O'))) {
      yield `${name}: names ${f1(checkNames(stories, models))}`;
    }
  }
}

function checkTree(example: Example, models: Models): Counted {
  const words = wordsOf(example.words, example.spaced, models.classes);
  const given = tags(words, models.tags);
  const tree = heads(words, given, models.trees);
  const nodes = example.words.map((word, i) => {
    const [xpos = '', upos = ''] = (models.tags.labels[given[i] ?? 0] ?? '').split(' ');
    const relation = (models.trees.labels[1 + (tree.relation[i] ?? 0)] ?? '').slice('LEFT '.length);
    return { word, xpos, upos, head: (tree.head[i] ?? 0) - 1, relation };
  });
  const answers = subtyped(nodes).map(({ upos, deprel }, i): Answer => {
    const head = nodes[i]?.head ?? -1;
    return { upos, xpos: nodes[i]?.xpos ?? '', head: head + 1, deprel: head < 0 ? 'root' : deprel };
  });
  const right = example.tags.map((tag, i): Answer => {
    const [xpos = '', upos = ''] = tag.split(' ');
    return { upos, xpos, head: example.heads[i] ?? 0, deprel: example.subtypes[i] ?? '' };
  });
  return counted(right, answers);
}

interface Hits {
  readonly right: number;
  readonly given: number;
  readonly gold: number;
}

/** Exact span and type, by type in the order of `nameTypes`. */
export function checkNames(stories: readonly Story[], models: Models): readonly Hits[] {
  const countries = loadCountries({ table: () => new Map(), words: () => new Set<string>() });
  const found: string[][] = [];
  const gold: string[][] = [];
  for (const story of stories) {
    const seen = story.map(({ words: texts, spaced }) => {
      const words = wordsOf(texts, spaced, models.classes);
      const memory = new Int32Array(texts.length);
      return { texts, words, tags: tags(words, models.tags), places: placesOf(texts, countries), memory };
    });
    const first = seen.map((one) => ({ words: one.words, labels: nameLabelsOf(nameView(one), models.names).labels }));
    memoryOf(first).forEach((memory, i) => {
      const one = seen[i];
      if (!one) return;
      found.push(spansOf(bioOf(nameLabelsOf(nameView({ ...one, memory }), models.names).labels)));
      gold.push(spansOf(story[i]?.names ?? []));
    });
  }
  return nameTypes.map((type) => {
    const isType = (span: string): boolean => span.endsWith(type);
    const hits = found.map((spans, i) => spans.filter((span) => isType(span) && gold[i]?.includes(span)).length);
    const count = (all: readonly string[][]): number => all.flat().filter(isType).length;
    return { right: hits.reduce((a, b) => a + b, 0), given: count(found), gold: count(gold) };
  });
}

function bioOf(labels: Int32Array): string[] {
  return Array.from(labels, (label) =>
    label === 0 ? 'O' : `${isBegin(label) || isUnit(label) ? 'B' : 'I'}-${nameTypes[typeOf(label)]}`,
  );
}

function spansOf(labels: readonly string[]): string[] {
  const spans: string[] = [];
  labels.forEach((label, i) => {
    if (!label.startsWith('B-')) return;
    let end = i + 1;
    while (labels[end] === `I-${label.slice(2)}`) end++;
    spans.push(`${i}-${end}-${label.slice(2)}`);
  });
  return spans;
}

export function f1(hits: readonly Hits[]): string {
  const total = hits.reduce((a, b) => ({ right: a.right + b.right, given: a.given + b.given, gold: a.gold + b.gold }));
  const percent = ({ right, given, gold }: Hits): string => ((200 * right) / Math.max(1, given + gold)).toFixed(2);
  const precision = ((100 * total.right) / Math.max(1, total.given)).toFixed(1);
  const recall = ((100 * total.right) / Math.max(1, total.gold)).toFixed(1);
  const types = nameTypes.map((type, i) => `${type} ${percent(hits[i] ?? { right: 0, given: 0, gold: 0 })}`);
  return `F ${percent(total)} (P ${precision}, R ${recall}; ${types.join(', ')})`;
}
