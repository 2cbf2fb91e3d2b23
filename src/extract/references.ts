// Finds every reference of a document: names, descriptions and pronouns, in reading order. Comes before the question
// who is meant: two references never have the same head word, and a name wins over a description of the same words.

import { byStart, contains } from '../model/span.ts';
import type { Reading } from './reading.ts';
import type { Reference } from './reference.ts';
import { nameReferences } from './references/names.ts';
import { nominalReferences } from './references/nominals.ts';
import { peopleReferences } from './references/peoples.ts';
import { pronounReferences } from './references/pronouns.ts';

export function findReferences(reading: Reading): readonly Reference[] {
  const peoples = peopleReferences(reading, new Set());
  const demonyms = new Set(peoples.map(({ head }) => head.start));
  const names = nameReferences(reading).filter((name) => !peopleIn(name, peoples));
  const inNames = wordsIn(reading, names);
  const demonymsOutside = peoples.filter(({ head }) => !inNames.has(head.start));
  const taken = new Set([...inNames, ...demonyms]);
  const persons = new Set(names.filter(({ kind }) => kind === 'Person').map(({ start }) => start));
  const pronouns = pronounReferences(reading).filter(({ head }) => !taken.has(head.start));
  const bySentence = reading.document.sentences.map((): Reference[] => []);
  for (const name of names) bySentence[name.sentence]?.push(name);
  const kinds = new Map(names.map(({ text, kind }) => [text, kind]));
  const described = nominalReferences(reading, { words: taken, persons }).map((one) =>
    asName(withWholeNames(reading, one, bySentence[one.sentence] ?? []), kinds),
  );
  return [...names, ...demonymsOutside, ...described, ...pronouns].sort(byStart);
}

/** "the director of [Kenya's Centre for Health]", "[Won-soon]'s office": a description begins and ends in no middle of a name. */
function withWholeNames({ document }: Reading, described: Reference, names: readonly Reference[]): Reference {
  const begun = names.find((name) => name.start < described.start && described.start < name.end);
  const start = begun && begun.end < described.end ? begun.start : described.start;
  const cut = names.find((name) => start < name.start && name.start < described.end && described.end < name.end);
  const end = cut?.end ?? described.end;
  return { ...described, start, end, text: document.text.slice(start, end) };
}

/** "Acme Harbour" of a headline, which no tagger saw there, is the name that the text has. */
function asName(described: Reference, kinds: ReadonlyMap<string, string>): Reference {
  const kind = described.kind === 'Thing' ? kinds.get(described.text) : undefined;
  return kind === undefined ? described : { ...described, form: 'name', kind };
}

function peopleIn(name: Reference, peoples: readonly Reference[]): boolean {
  return peoples.some((people) => contains(people, name) && contains(name, people.head));
}

function wordsIn({ document }: Reading, references: readonly Reference[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { sentence, start, end } of references) {
    for (const token of document.sentences[sentence]?.tokens ?? []) {
      if (start <= token.start && token.end <= end) words.add(token.start);
    }
  }
  return words;
}
