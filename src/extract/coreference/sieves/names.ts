// Names that are one: the same spelling, the same country, a surname and its full name, an acronym and its long form, a
// short company name and the long one. Two full names never become one; of two persons with one surname, the bare
// surname is the one that its title fits, else the one named more often, else the one named
// first: relatives come into a story later.

import type { Profile } from '../profile.ts';
import { portrait } from '../portrait.ts';
import type { Scene } from '../scene.ts';

export function sameName({ profiles, chains, reading }: Scene): void {
  const first = new Map<string, number>();
  for (const { index, reference } of profiles) {
    if (reference.form !== 'name') continue;
    const country = reading.ontology.countries.named(reference.text);
    const sort = reference.kind === 'Person' ? 'Person' : 'other';
    // A bare surname may be any of two persons: those wait for the surname sieve.
    if (sort === 'Person' && !reference.text.includes(' ')) continue;
    const key = country && sort === 'other' ? `country ${country.code}` : `${sort} ${plain(reference.text)}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else chains.join(index, earlier, 'same-name');
  }
}

/** "Kenyan", and the place that a demonym belongs to. */
export function sameCountry({ profiles, chains, reading }: Scene): void {
  const { countries } = reading.ontology;
  const first = new Map<string, number>();
  const countryOf = ({ reference }: Profile): string | null =>
    (reference.form === 'name' ? countries.named(reference.text) : countries.ofPeople(reference.text))?.code ?? null;
  for (const profile of profiles) {
    if (profile.reference.kind !== 'Country' || profile.pronoun) continue;
    const code = countryOf(profile);
    if (code === null) continue;
    const earlier = first.get(code);
    if (earlier === undefined) first.set(code, profile.index);
    else chains.join(profile.index, earlier, 'same-country');
  }
}

export function surname(scene: Scene): void {
  const { profiles, chains } = scene;
  const persons = profiles.filter(({ reference }) => reference.form === 'name' && reference.kind === 'Person');
  const full = firstOfChains(
    scene,
    persons.filter(({ reference }) => reference.text.includes(' ')),
  );
  const bySurname = new Map<string, { profile: Profile; words: readonly string[] }[]>();
  for (const profile of full) {
    const words = wordsOf(scene, profile);
    const known = bySurname.get(words.at(-1) ?? '') ?? [];
    const other = known.find((earlier) => isShortened(words, earlier.words));
    if (other) chains.join(profile.index, other.profile.index, 'shortened-name');
    bySurname.set(words.at(-1) ?? '', [...known, { profile, words }]);
  }
  const byPart = new Map<string, Profile[]>();
  for (const profile of firstOfChains(scene, full)) {
    for (const member of chains.membersOf(profile.index)) {
      const text = profiles[member]?.reference.text ?? '';
      for (const part of partsOf(scene, text)) {
        const known = byPart.get(part);
        if (!known) byPart.set(part, [profile]);
        else if (!known.includes(profile)) known.push(profile);
      }
    }
  }
  const lone = new Map<string, Profile>();
  for (const profile of persons) {
    const { text } = profile.reference;
    if (text.includes(' ')) continue;
    const bearer = bearerOf(scene, { profile, bearers: byPart.get(plain(text)) ?? [] }) ?? lone.get(plain(text));
    if (bearer) chains.join(profile.index, bearer.index, 'surname');
    else lone.set(plain(text), profile);
  }
}

/** The first mention of each chain: the later ones have the same name. */
function firstOfChains({ chains }: Scene, names: readonly Profile[]): readonly Profile[] {
  const seen = new Set<number>();
  return names.filter(({ index }) => {
    const chain = chains.chainOf(index);
    if (seen.has(chain)) return false;
    seen.add(chain);
    return true;
  });
}

function bearerOf(
  scene: Scene,
  { profile, bearers }: { profile: Profile; bearers: readonly Profile[] },
): Profile | undefined {
  const fitting = bearers.filter((bearer) => {
    const gender = portrait(scene, bearer.index).gender;
    return profile.gender === null || gender === null || gender === profile.gender;
  });
  const last = plain(profile.reference.text);
  const bySurname = fitting.filter(({ reference }) => surnameOf(scene, reference.text) === last);
  const usable = bySurname.length > 0 ? bySurname : fitting;
  const before = usable.filter(({ index }) => index < profile.index);
  const timesNamed = ({ index }: Profile): number =>
    scene.chains.membersOf(index).filter((member) => member < profile.index).length;
  return before.toSorted((a, b) => timesNamed(b) - timesNamed(a) || a.index - b.index)[0] ?? usable[0];
}

/** Words that can stand for a person: the surname, and the first name as in East Asian or single given names. */
function partsOf(scene: Scene, name: string): readonly string[] {
  return [surnameOf(scene, name), plain(name).split(' ')[0] ?? ''].filter(
    (word) => word.length > 1 && !word.endsWith('.'),
  );
}

/** The last word that is no "Jr.". */
function surnameOf({ reading }: Scene, name: string): string {
  const suffixes = reading.ontology.lexicon.words('name-suffixes');
  return (
    plain(name)
      .split(' ')
      .findLast((word) => !suffixes.has(word)) ?? ''
  );
}

/** "Juan Ortega" for "Juan Carlos Ortega", "J. Ortega" for "Juan Ortega". */
function isShortened(x: readonly string[], y: readonly string[]): boolean {
  if (x.at(-1) !== y.at(-1)) return false;
  const [f, g] = [x[0] ?? '', y[0] ?? ''];
  if (f === g) return x.length !== y.length || x.join(' ') === y.join(' ');
  return f[0] === g[0] && (/^\p{L}\.?$/u.test(f) || /^\p{L}\.?$/u.test(g));
}

function wordsOf({ reading }: Scene, { reference }: Profile): readonly string[] {
  const suffixes = reading.ontology.lexicon.words('name-suffixes');
  return plain(reference.text)
    .split(' ')
    .filter((word) => !suffixes.has(word));
}

export function acronym({ profiles, chains }: Scene): void {
  const long = new Map<string, number>();
  const bodies = profiles.filter(({ reference }) => reference.form === 'name' && reference.kind !== 'Person');
  for (const { index, reference } of bodies) {
    const initials = initialsOf(reference.text);
    if (initials.length > 1 && !long.has(initials)) long.set(initials, index);
  }
  for (const { index, reference } of bodies) {
    const letters = reference.text.replaceAll('.', '');
    if (letters.length < 2 || letters !== letters.toUpperCase() || letters.includes(' ')) continue;
    const earlier = long.get(letters);
    if (earlier !== undefined) chains.join(index, earlier, 'acronym');
  }
}

/** "Acme" for "Acme Motors", where only one name of the article begins so. */
export function shortName({ profiles, chains }: Scene): void {
  const bodies = profiles.filter(({ reference }) => reference.form === 'name' && reference.kind === 'Organization');
  const longBy = new Map<string, Map<string, number>>();
  for (const { index, reference } of bodies) {
    const name = plain(reference.text);
    for (let end = name.indexOf(' '); end > 0; end = name.indexOf(' ', end + 1)) {
      const start = name.slice(0, end);
      const names = longBy.get(start) ?? new Map<string, number>();
      if (!names.has(name)) names.set(name, index);
      longBy.set(start, names);
    }
  }
  for (const { index, reference } of bodies) {
    const names = longBy.get(plain(reference.text));
    const [first] = names?.values() ?? [];
    if (names?.size === 1 && first !== undefined) chains.join(index, first, 'short-name');
  }
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 ? words.map((word) => word[0]).join('') : '';
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replaceAll('.', '');
}
