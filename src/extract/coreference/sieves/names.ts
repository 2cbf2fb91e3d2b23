// Names that are one: the same spelling, the same country, a surname and its full name, an acronym and its long form, a
// short company name and the long one. Two full names never become one; of two persons with one surname, the bare
// surname is the one that its title fits, else the one named more often, else the one named
// first: relatives come into a story later.

import type { Country } from '../../../ontology/countries.ts';
import type { Ontology } from '../../../ontology/ontology.ts';
import { isRelation } from '../../../model/tree.ts';
import { isPlaceKind } from '../../placekind.ts';
import type { Reference } from '../../reference.ts';
import { countryBehind } from '../../references/metonyms.ts';
import type { Profile } from '../profile.ts';
import { portrait } from '../portrait.ts';
import type { Scene } from '../scene.ts';

export function sameName({ profiles, chains, reading }: Scene): void {
  const first = new Map<string, number>();
  for (const { index, reference } of profiles) {
    if (reference.form !== 'name') continue;
    const country = countryNamed(reading.ontology, reference);
    const sort = sortOf(reading.ontology, reference);
    // A bare surname may be any of two persons: those wait for the surname sieve.
    if (sort === 'Person' && !reference.text.includes(' ')) continue;
    const key = country && sort !== 'Person' ? `country ${country.code}` : `${sort} ${plain(reference.text)}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else chains.join(index, earlier, 'same-name');
  }
}

/** The country of its name, and of its capital where that acts for it. */
function countryNamed(ontology: Ontology, { text, kind }: Reference): Country | null {
  return ontology.countries.named(text) ?? (kind === 'Country' ? countryBehind(ontology, text) : null);
}

/** The body in the Kremlin is not the building. */
function sortOf({ lexicon }: Ontology, { text, kind }: Reference): 'Person' | 'body' | 'other' {
  if (kind === 'Person') return kind;
  return kind === 'Organization' && lexicon.table('metonyms').has(text) ? 'body' : 'other';
}

/** "Kenyan", and the place that a demonym belongs to. */
export function sameCountry({ profiles, chains, reading }: Scene): void {
  const { countries } = reading.ontology;
  const first = new Map<string, number>();
  const countryOf = ({ reference }: Profile): string | null =>
    (reference.form === 'name' ? countryNamed(reading.ontology, reference) : countries.ofPeople(reference.text))
      ?.code ?? null;
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

/** Words that can stand for a person: surnames (of three words also the second, as in Spain), the first as in East Asian names. */
function partsOf(scene: Scene, name: string): readonly string[] {
  const words = plain(name).split(' ');
  return [surnameOf(scene, name), words[0] ?? '', words.length === 3 ? (words[1] ?? '') : ''].filter(
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
  for (const { index, reference, tree } of bodies) {
    const initials = initialsOf(reference.text);
    const { tokens } = tree.sentence;
    const behind = tokens.findIndex(({ start }) => start >= reference.end);
    const defined = tokens[behind]?.text === '(' && tokens[behind + 2]?.text === ')' ? tokens[behind + 1]?.text : null;
    for (const letters of [defined ?? '', initials]) {
      if (letters.length > 1 && letters[0] === reference.text[0] && !long.has(letters)) long.set(letters, index);
    }
  }
  for (const { index, reference } of bodies) {
    const letters = reference.text.replaceAll('.', '');
    if (letters.length < 2 || !/^\p{Lu}\S*\p{Lu}\p{Ll}?$/u.test(letters)) continue;
    const earlier = long.get(letters);
    if (earlier !== undefined && earlier !== index) chains.join(index, earlier, 'acronym');
  }
}

/**
 * "Acme" for "Acme Motors", where only one name of the article begins so and the article introduces the long name first or
 * its further words say only what the body is: "Acme Poland" of an article on Acme is a part of it, not the whole, and so is
 * "Acme Rockets" where everybody knows an Acme.
 */
export function shortName({ profiles, chains, reading }: Scene): void {
  const { lexicon } = reading.ontology;
  const endings = new Set(
    [...lexicon.words('org-endings'), ...lexicon.words('legal-endings')].map((ending) => plain(ending)),
  );
  const wellKnown = new Set([...lexicon.words('gazetteer-organizations')].map((name) => plain(name)));
  const bodies = profiles.filter(({ reference }) => reference.form === 'name' && reference.kind === 'Organization');
  const longBy = new Map<string, Map<string, Profile>>();
  for (const profile of bodies) {
    const name = plain(profile.reference.text);
    for (let end = name.indexOf(' '); end > 0; end = name.indexOf(' ', end + 1)) {
      const start = name.slice(0, end);
      const names = longBy.get(start) ?? new Map<string, Profile>();
      if (!names.has(name)) names.set(name, profile);
      longBy.set(start, names);
    }
  }
  const firstShort = new Map<string, Profile>();
  for (const profile of bodies) {
    const { index, reference, tree } = profile;
    const short = plain(reference.text);
    const isBody = tree.sentence.zone === 'body' || tree.sentence.zone === 'lead';
    if (isBody && !firstShort.has(short)) firstShort.set(short, profile);
    const names = longBy.get(short);
    const [[name, long] = []] = names ?? [];
    if (names?.size !== 1 || name === undefined || !long || isCut(long)) continue;
    const tail = name.slice(short.length + 1).split(' ');
    const isIntroduced = !wellKnown.has(short) && long.index < (firstShort.get(short)?.index ?? Infinity);
    if (isIntroduced || tail.every((word) => endings.has(word))) chains.join(index, long.index, 'short-name');
  }
}

/** "the [Acme Trust] and Safety team": half a modifier is no name. */
function isCut({ reference: { head, end }, tree }: Profile): boolean {
  const next = tree.sentence.tokens.find(({ start }) => start >= end);
  return isRelation(head, ['compound']) && next?.upos === 'CCONJ';
}

/** "Brandt Airport" for "Brandt International Airport", "Ada" for "Storm Ada": the only place or event of which it is the frame. */
export function framedName({ profiles, chains, reading }: Scene): void {
  const isFramed = ({ reference: { form, kind } }: Profile): boolean =>
    form === 'name' && (kind === 'Event' || (isPlaceKind(reading.ontology, kind) && kind !== 'Country'));
  const known = new Map<string, Profile>();
  for (const profile of profiles.filter(isFramed)) {
    const words = plain(profile.reference.text).split(' ');
    const long = [...known].filter(([name, { reference }]) => {
      const all = name.split(' ');
      if (reference.kind !== profile.reference.kind || all.length <= words.length) return false;
      if (reference.kind === 'Event') return words.length === 1 && all.length === 2 && all[1] === words[0];
      return words.length > 1 && all[0] === words[0] && all.at(-1) === words.at(-1);
    });
    const [[, found] = []] = long;
    if (long.length === 1 && found) chains.join(profile.index, found.index, 'framed-name');
    if (!known.has(words.join(' '))) known.set(words.join(' '), profile);
  }
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 ? words.map((word) => word[0]).join('') : '';
}

/** "Erdoğan" is written without its accents as well. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replaceAll('.', '');
}
