// Names of persons, organisations and places. In: the parsed sentences of a document, the engine, the ontology. Out:
// names in reading order. Two passes: the second knows what each word was taken for in the rest of the document. Then
// what needs no learning: countries by name, no title before a person's name, one kind for one name.

import type { Name } from '../model/document.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { consistent, type NamedSentence, type NameRun, type NameVocabulary } from './consistency.ts';
import type { Engine } from './engine.ts';
import type { Parsed } from './parse.ts';
import {
  isBegin,
  isInside,
  isLast,
  isUnit,
  memoryOf,
  nameLabelsOf,
  nameTypes,
  nameView,
  type Seen,
  typeOf,
} from './perceptron/nameview.ts';
import { countryLength, placesOf } from './places.ts';

export interface Unnamed {
  readonly sentences: readonly Sentence[];
  readonly parsed: readonly Parsed[];
  readonly engine: Engine;
  readonly ontology: Ontology;
}

const kinds: Readonly<Record<(typeof nameTypes)[number], string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  LOCATION: 'Place',
};

export function names({ sentences, parsed, engine, ontology }: Unnamed): readonly Name[] {
  const seen = sentences.map(({ tokens }, s): Seen => {
    const found = parsed[s];
    if (!found) throw new RangeError(`sentence ${s} was not parsed`);
    const texts = tokens.map(({ text }) => text);
    const places = placesOf(texts, ontology.countries);
    return { texts, words: found.words, tags: found.tags, places, memory: new Int32Array(texts.length) };
  });
  const first = seen.map((one) => ({ words: one.words, labels: nameLabelsOf(nameView(one), engine.names).labels }));
  const memories = memoryOf(first);
  const titles = titleWords(ontology);
  const found = sentences.flatMap((sentence, s): NamedSentence[] => {
    const [one, memory] = [seen[s], memories[s]];
    if (!one || !memory) return [];
    const view = nameView({ ...one, memory });
    const { labels } = nameLabelsOf(view, engine.names);
    const runs = runsOf(one.texts, labels, sentence, ontology).flatMap((run) => untitled(one.texts, run, titles));
    // A headline has no full stop; a sentence that is mostly names has one.
    return [{ sentence, isTitle: view.isTitle === 1 && one.texts.at(-1) !== '.', names: runs }];
  });
  return consistent(found, vocabularyOf(ontology, titles));
}

/** The tagger's names, and countries whatever the tagger says: they need no learning. */
function runsOf(
  texts: readonly string[],
  labels: Int32Array,
  { tokens }: Sentence,
  { countries }: Ontology,
): NameRun[] {
  const found: NameRun[] = [];
  for (let i = 0; i < texts.length;) {
    const label = labels[i] ?? 0;
    const length = isBegin(label) || isUnit(label) ? lengthOf(labels, i) : 0;
    const country = tokens[i]?.xpos.startsWith('NNP') === true ? countryLength(texts, i, countries) : 0;
    if (country > 0 && country >= length) found.push({ from: i, to: i + country, kind: 'Country' });
    else if (length > 0) found.push({ from: i, to: i + length, kind: kinds[nameTypes[typeOf(label)] ?? 'LOCATION'] });
    i += Math.max(1, country >= length ? country : length);
  }
  return found;
}

function lengthOf(labels: Int32Array, from: number): number {
  let to = from + 1;
  while (isInside(labels[to] ?? 0) || isLast(labels[to] ?? 0)) to++;
  return to - from;
}

interface Titles {
  /** Single words: `president`, `gen.` */
  readonly words: ReadonlySet<string>;
  /** Whole offices: `secretary of state`. */
  readonly offices: ReadonlySet<string>;
}

function titleWords({ lexicon }: Ontology): Titles {
  const offices = new Set(
    [...lexicon.words('roles'), ...lexicon.words('personal-titles')].map((word) => word.toLowerCase()),
  );
  return { offices, words: new Set([...offices].flatMap((office) => office.split(' '))) };
}

function vocabularyOf({ lexicon }: Ontology, { words }: Titles): NameVocabulary {
  const of = (list: string, kind: string) => [...lexicon.words(list)].map((name) => [name, kind] as const);
  const known = new Map([...of('gazetteer-places', 'Place'), ...of('gazetteer-organizations', 'Organization')]);
  const sorts = [...lexicon.table('nouns-place')].filter(([, { within }]) => within === true);
  return { titles: words, known, placeNouns: new Set(sorts.map(([noun]) => noun)) };
}

/** "President Reyes" -> "Reyes"; nothing for the "State" of "Secretary of State Reyes", which is the office's. */
function untitled(texts: readonly string[], run: NameRun, { words, offices }: Titles): NameRun[] {
  const lower = (from: number, to: number): string => texts.slice(from, to).join(' ').toLowerCase();
  if (run.kind !== 'Person') return run.from >= 2 && offices.has(lower(run.from - 2, run.to)) ? [] : [run];
  let { from } = run;
  while (from < run.to - 1 && words.has(lower(from, from + 1))) from++;
  return [{ ...run, from }];
}
