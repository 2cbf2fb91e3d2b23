// Names of persons, organisations and places. In: the parsed sentences of a document, the engine, the ontology. Out:
// names in reading order. Two passes: the second knows what each word was taken for in the rest of the document. Then
// rules that need no learning: countries by name, and none of the title before a person's name.

import type { Name } from '../model/document.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Engine } from './engine.ts';
import type { Parsed } from './parse.ts';
import { isBegin, isUnit, memoryOf, nameLabelsOf, nameTypes, nameView, typeOf } from './perceptron/nameview.ts';
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
  const { countries } = ontology;
  const seen = sentences.map(({ tokens }, s) => {
    const { words, tags } = parsed[s] ?? { words: null, tags: null };
    if (!words) throw new RangeError(`sentence ${s} was not parsed`);
    const texts = tokens.map(({ text }) => text);
    return { texts, words, tags, places: placesOf(texts, countries), memory: new Int32Array(texts.length) };
  });
  const first = seen.map((one) => ({ words: one.words, labels: nameLabelsOf(nameView(one), engine.names).labels }));
  const memory = memoryOf(first);
  return sentences.flatMap(({ tokens }, s) => {
    const one = seen[s];
    if (!one) return [];
    const { labels } = nameLabelsOf(nameView({ ...one, memory: memory[s] ?? one.memory }), engine.names);
    return namesOf(tokens, labels, ontology);
  });
}

function namesOf(tokens: readonly Token[], labels: Int32Array, { countries }: Ontology): Name[] {
  const found: Name[] = [];
  const texts = tokens.map(({ text }) => text);
  for (let i = 0; i < tokens.length;) {
    const label = labels[i] ?? 0;
    const country = countryLength(texts, i, countries);
    const length = label === 0 || !(isBegin(label) || isUnit(label)) ? 0 : lengthOf(labels, i);
    const isCountry = country > 0 && country >= length && isProper(tokens[i]);
    if (isCountry || length > 0) {
      const last = tokens[i + (isCountry ? country : length) - 1];
      const type = nameTypes[typeOf(label)];
      const kind = isCountry ? 'Country' : type ? kinds[type] : 'Place';
      found.push({ start: tokens[i]?.start ?? 0, end: last?.end ?? 0, kind, confidence: 1 });
      i += isCountry ? country : length;
    } else i++;
  }
  return found;
}

function isProper(token: Token | undefined): boolean {
  return token !== undefined && token.xpos.startsWith('NNP');
}

function lengthOf(labels: Int32Array, from: number): number {
  let length = 1;
  while (
    from + length < labels.length &&
    !isBegin(labels[from + length] ?? 0) &&
    !isUnit(labels[from + length] ?? 0) &&
    (labels[from + length] ?? 0) !== 0
  )
    length++;
  return length;
}
