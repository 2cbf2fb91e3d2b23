// Countries by the names, demonyms and capitals that texts use for them. Names come from the world-countries package at
// run time (its data is never copied into ours), short forms and irregular demonyms from the lexicons
// `country-aliases` and `demonym-exceptions`. Built once with the ontology; every stage may look up in it.

import worldCountries from 'world-countries';
import type { Lexicon } from './lexicon.ts';

export interface Country {
  /** ISO 3166 alpha-2: `NO`; also the EU as `EU`. */
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

export function loadCountries(lexicon: Lexicon): Countries {
  const names = new Map<string, Country>();
  const people = new Map<string, Country>();
  const capitals = new Map<string, Country>();
  const byCode = new Map<string, Country>();
  for (const { cca2, name, altSpellings, demonyms, capital } of worldCountries) {
    const country = { code: cca2, name: name.common, capital: capital[0] ?? null };
    byCode.set(cca2, country);
    for (const spelling of [name.common, name.official, ...altSpellings]) {
      if (spelling.length > 3) setOnce(names, key(spelling), country);
    }
    for (const demonym of (demonyms.eng?.m ?? '').split(/, ?/)) setOnce(people, key(demonym), country);
    for (const city of capital) setOnce(capitals, key(city), country);
  }
  for (const [alias, { value }] of lexicon.table('country-aliases')) {
    const country = byCode.get(String(value)) ?? unlisted(String(value), alias, byCode);
    names.set(key(alias), country);
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

/** A state-like union that the package does not list takes the first name that the lexicon gives its code. */
function unlisted(code: string, name: string, byCode: Map<string, Country>): Country {
  const country = { code, name, capital: null };
  byCode.set(code, country);
  return country;
}

// The package lists dependent territories with the demonym of their state; the state comes first only by luck, so a
// longer list of exceptions in the lexicon settles those.
function setOnce(map: Map<string, Country>, word: string, country: Country): void {
  if (word !== '' && !map.has(word)) map.set(word, country);
}

// "U.S." and "US" are one key, "us" (the pronoun) is none: names keep their case but for their first letter.
function key(text: string): string {
  const plain = text.trim().replaceAll('.', '').replaceAll('’', "'");
  return plain === plain.toUpperCase() ? plain : plain.toLowerCase();
}
