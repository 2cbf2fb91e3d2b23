// Countries by the names, demonyms and capitals that texts use for them. Names come from the world-countries package at
// run time (its data is never copied into ours), short forms and irregular demonyms from the lexicons
// `country-aliases` and `demonym-exceptions`. Built once with the ontology; every stage may look up in it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Lexicon } from './lexicon.ts';

export interface Country {
  /** ISO 3166 alpha-2: `NO`. */
  readonly code: string;
  /** `Norway` */
  readonly name: string;
  readonly capital: string | null;
}

export interface Countries {
  /** By name or short form, case and full stops as in running text: `U.S.`, `Norway`. */
  named(text: string): Country | null;
  /** By adjective or noun of people, singular or plural: `Norwegian`, `Norwegians`, `Dane`. */
  ofPeople(text: string): Country | null;
  /** The country whose capital the place is. */
  withCapital(text: string): Country | null;
}

const listed = z.object({
  cca2: z.string(),
  independent: z.nullish(z.boolean()),
  name: z.object({ common: z.string(), official: z.string() }),
  altSpellings: z.array(z.string()),
  demonyms: z.object({ eng: z.optional(z.object({ m: z.string() })) }),
  capital: z.array(z.string()),
});

export function loadCountries(lexicon: Lexicon): Countries {
  const names = new Map<string, Country>();
  const people = new Map<string, Country>();
  const capitals = new Map<string, Country>();
  const byCode = new Map<string, Country>();
  for (const { cca2, name, altSpellings, demonyms, capital } of statesFirst()) {
    const country = { code: cca2, name: name.common, capital: capital[0] ?? null };
    byCode.set(cca2, country);
    for (const spelling of [name.common, name.official, ...altSpellings]) {
      if (spelling.length > 3) setOnce(names, key(spelling), country);
    }
    for (const demonym of (demonyms.eng?.m ?? '').split(/, ?/)) setOnce(people, key(demonym), country);
    for (const city of capital) setOnce(capitals, key(city), country);
  }
  for (const [alias, { value }] of lexicon.table('country-aliases')) {
    const country = byCode.get(String(value));
    if (country) names.set(key(alias), country);
  }
  for (const [demonym, { value }] of lexicon.table('demonym-exceptions')) {
    const country = byCode.get(String(value));
    if (country) people.set(key(demonym), country);
    else people.delete(key(demonym));
  }
  return Object.freeze({
    named: (text) => names.get(key(text)) ?? null,
    ofPeople: (text) => people.get(key(text)) ?? people.get(key(text).replace(/s$/, '')) ?? null,
    withCapital: (text) => capitals.get(key(text)) ?? null,
  } satisfies Countries);
}

// Territories carry the demonym of their state ("French"), so the states come first and the first one keeps the word.
function statesFirst(): z.infer<typeof listed>[] {
  const path = createRequire(import.meta.url).resolve('world-countries/countries.json');
  const all = z.array(listed).parse(JSON.parse(readFileSync(path, 'utf8')));
  return [
    ...all.filter(({ independent }) => independent === true),
    ...all.filter(({ independent }) => independent !== true),
  ];
}

function setOnce(map: Map<string, Country>, word: string, country: Country): void {
  if (word !== '' && !map.has(word)) map.set(word, country);
}

// "U.S." and "US" are one key, "us" (the pronoun) is none: names keep their case but for their first letter.
function key(text: string): string {
  const plain = text.trim().replaceAll('.', '').replaceAll('’', "'");
  return plain === plain.toUpperCase() ? plain : plain.toLowerCase();
}
