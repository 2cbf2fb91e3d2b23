// Cities and first-level regions of the world, by name, each in what it lies in. In: data/gazetteer/places.tsv (GeoNames) and
// the lexicons `place-aliases` (other spellings) and `regions` (those of no first level). Read when the first place is looked up, as a call may need none.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from './lexicon.ts';

export interface Town {
  /** As the gazetteer writes it. */
  readonly name: string;
  /** First-level region: a state, province, county; empty where none is known. */
  readonly region: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** In thousands. */
  readonly people: number;
}

export interface Gazetteer {
  /** The largest first; none for what is no city. */
  towns(name: string): readonly Town[];
  /** Countries (alpha-2) that have a region of the name; an empty one for a part of the world. */
  regions(name: string): readonly string[];
}

export const gazetteerFile = 'gazetteer/places.tsv';

/** `folder` is the data folder; without the file in it nothing is known. */
export function loadGazetteer(folder: string, lexicon: Lexicon): Gazetteer {
  let read: Index | null = null;
  const index = (): Index => (read ??= indexOf(join(folder, gazetteerFile), lexicon));
  return Object.freeze({
    towns: (name) => index().towns.get(key(name)) ?? [],
    regions: (name) => index().regions.get(key(name)) ?? [],
  } satisfies Gazetteer);
}

interface Index {
  readonly towns: ReadonlyMap<string, readonly Town[]>;
  readonly regions: ReadonlyMap<string, readonly string[]>;
}

function indexOf(path: string, lexicon: Lexicon): Index {
  const towns = new Map<string, Town[]>();
  const regions = new Map<string, string[]>();
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    if (line === '' || line.startsWith('#')) continue;
    const [country = '', region = '', cities = ''] = line.split('\t');
    if (region !== '') add(regions, key(region), country);
    for (const city of cities === '' ? [] : cities.split('|')) {
      const [name = '', people = '0'] = city.split(':');
      add(towns, key(name), { name, region, country, people: Number(people) });
    }
  }
  for (const [region, { value }] of lexicon.table('regions')) add(regions, key(region), String(value));
  for (const [alias, { value }] of lexicon.table('place-aliases')) {
    const known = key(String(value));
    if (towns.has(known)) towns.set(key(alias), [...(towns.get(known) ?? []), ...(towns.get(key(alias)) ?? [])]);
    if (regions.has(known)) regions.set(key(alias), regions.get(known) ?? []);
  }
  for (const found of towns.values()) if (found.length > 1) found.sort((a, b) => b.people - a.people);
  return { towns, regions };
}

function add<Value>(map: Map<string, Value[]>, word: string, value: Value): void {
  const known = map.get(word);
  if (known) known.push(value);
  else map.set(word, [value]);
}

/** Without accents, full stops and case: "Ciudad Juárez", "St. Louis". */
function key(name: string): string {
  const plain = name.toLowerCase().replaceAll('.', '').replaceAll('’', "'");
  return /^[\x20-\x7e]*$/.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}/gu, '');
}
