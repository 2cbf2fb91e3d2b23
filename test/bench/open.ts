// Open statements against CaRB's development sentences (shared material): every triple given is paired with at most one
// triple of the gold, best pairs first; a pair counts the mean word F1 of its three parts, and nothing where the predicates
// share no word. Run with tsx it prints the figures; `--triples N` prints what was found in the first N sentences.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { OpenPart } from '../../src/model/extraction.ts';
import { sliceOf } from '../../src/model/span.ts';
import { contextOf, readJsonLine } from '../../src/read/index.ts';
import { hasShared, shared } from '../setup/shared.ts';
import type { Figure, Tools } from './figure.ts';
import { tools } from './tools.ts';

export interface OpenScore {
  readonly sentences: number;
  readonly gold: number;
  readonly triples: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export type Triple = readonly [subject: string, predicate: string, object: string];

/** The triples that the line finds in each sentence, read as an article of its own. */
export function triplesOf(sentences: readonly string[], { ontology, line }: Tools): readonly (readonly Triple[])[] {
  const context = contextOf('carb', { lexicon: ontology.lexicon });
  return sentences.map((text, i) => {
    const { article, open } = line.extract(readJsonLine(JSON.stringify({ id: `s${i + 1}`, text }), context));
    const words = (part: OpenPart): string => ('text' in part ? part.text : sliceOf(article.text, part));
    return open.map(({ subject, predicate, object }): Triple => [words(subject), words(predicate), words(object)]);
  });
}

export function score(given: Tools): Figure {
  const { precision, recall, f1 } = scoreOpen(given);
  return {
    name: 'open facts (carb)',
    rows: [
      { key: 'f1', value: f1, goal: null },
      { key: 'precision', value: precision, goal: null, isLoose: true },
      { key: 'recall', value: recall, goal: null, isLoose: true },
    ],
  };
}

export function scoreOpen(given: Tools): OpenScore {
  const sentences = lines('sentences.txt');
  const gold = goldTriples();
  const found = triplesOf(sentences, given);
  let [sum, answered, wanted] = [0, 0, 0];
  sentences.forEach((sentence, i) => {
    const [triples, own] = [found[i] ?? [], gold.get(sentence) ?? []];
    sum += paired(triples, own);
    answered += triples.length;
    wanted += own.length;
  });
  const [precision, recall] = [answered > 0 ? sum / answered : 0, wanted > 0 ? sum / wanted : 0];
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { sentences: sentences.length, gold: wanted, triples: answered, precision, recall, f1 };
}

function goldTriples(): ReadonlyMap<string, readonly Triple[]> {
  const gold = new Map<string, Triple[]>();
  for (const line of lines('gold.tsv')) {
    const [sentence = '', predicate = '', subject = '', ...rest] = line.split('\t');
    if (rest.length > 0) gold.set(sentence, [...(gold.get(sentence) ?? []), [subject, predicate, rest.join(' ')]]);
  }
  return gold;
}

function lines(name: string): readonly string[] {
  return readFileSync(shared('benchmarks', 'carb', name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** One to one, the nearest pairs first. */
function paired(given: readonly Triple[], gold: readonly Triple[]): number {
  const pairs = given
    .flatMap((one, a) => gold.map((other, b) => ({ value: near(one, other), a, b })))
    .filter(({ value }) => value > 0)
    .sort((x, y) => y.value - x.value || y.a - x.a || y.b - x.b);
  const [used, met] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  for (const { value, a, b } of pairs) {
    if (used.has(a) || met.has(b)) continue;
    used.add(a);
    met.add(b);
    sum += value;
  }
  return sum;
}

function near(one: Triple, other: Triple): number {
  const values = one.map((part, i) => overlap(part, other[i] ?? ''));
  return values[1] === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function overlap(one: string, other: string): number {
  const [first, second] = [bag(one), bag(other)];
  let both = 0;
  for (const [word, count] of first) both += Math.min(count, second.get(word) ?? 0);
  const size = [...first.values(), ...second.values()].reduce((sum, count) => sum + count, 0);
  return size > 0 ? (2 * both) / size : 0;
}

function bag(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function show(count: number): void {
  const sentences = lines('sentences.txt').slice(0, count);
  triplesOf(sentences, tools()).forEach((triples, i) => {
    console.log(`\n${sentences[i]}`);
    for (const triple of triples) console.log(`    ${triple.join(' | ')}`);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { triples: { type: 'string' } } });
  if (values.triples === undefined) console.log(hasShared() ? scoreOpen(tools()) : null);
  else show(Number(values.triples));
}
