// Descriptions said again: "a tanker ... the tanker", "the ministry" for the Ministry of Health, "the country" for the
// country just spoken of. The later description is definite and adds nothing that the earlier lacks.

import { isPlaceKind } from '../../placekind.ts';
import { isContrasted, isLoose, isPassing, isToldApart } from '../apart.ts';
import type { Profile } from '../profile.ts';
import type { Entry } from '../../../ontology/lexicon.ts';
import { portrait } from '../portrait.ts';
import type { Scene } from '../scene.ts';

/** How many sentences back a description may reach past others of its sort. */
const reach = 12;

export function repeated(scene: Scene): void {
  const byLemma = new Map<string, Profile[]>();
  for (const profile of scene.profiles) {
    const { reference, lemma } = profile;
    if (reference.form !== 'nominal' || profile.members.length > 0 || reference.kind === 'Plan') continue;
    const known = byLemma.get(lemma) ?? [];
    byLemma.set(lemma, [...known.slice(-20), profile]);
    if (!profile.isDefinite || profile.isIndefinite || isLinked(scene, profile)) continue;
    const isOnly = new Set(known.map(({ index }) => scene.chains.chainOf(index))).size === 1;
    const within = isOnly
      ? known
      : known.filter((other) => profile.reference.sentence - other.reference.sentence <= reach);
    const earlier = within.findLast((other) => repeats(scene, { later: profile, earlier: other }));
    if (earlier) scene.chains.join(profile.index, earlier.index, 'repeated');
  }
}

function isLinked({ chains }: Scene, { index }: Profile): boolean {
  return chains.membersOf(index).some((member) => member < index);
}

/** "The airline Avia" */
function isNamed(scene: Scene, { index }: Profile): boolean {
  return portrait(scene, index).names.length > 0;
}

function repeats(scene: Scene, { later, earlier }: { later: Profile; earlier: Profile }): boolean {
  if (later.number !== earlier.number) return false;
  if (later.reference.kind !== earlier.reference.kind || earlier.reference.end > later.reference.start) return false;
  if (later.count !== null && later.count !== earlier.count) return false;
  // "The envoy to Chile, Li Wei" is not the envoy that the text called Ann Otieno.
  const names = [later, earlier].map(({ index }) => portrait(scene, index).names);
  if (names.every(({ length }) => length > 0) && !names[0]?.some((name) => names[1]?.includes(name))) return false;
  // "The talks in Oslo" are not the talks of yesterday, nor are "the people who eat meat" the people of the story.
  if (isToldApart(later)) return false;
  if (isLoose(later, earlier) || isPassing(earlier, scene.reading.ontology.lexicon)) return false;
  if (isContrasted(later, earlier, scene.reading.ontology.lexicon)) return false;
  if (!later.modifiers.every((word) => earlier.modifiers.includes(word))) return false;
  if (later.area !== null && later.area !== earlier.area) return false;
  if (later.owner !== null && later.area === null)
    return earlier.owner !== null && scene.chains.isSame(later.owner, earlier.owner);
  return true;
}

/** "the court" for a name that ends or begins with the word. */
export function nameWord(scene: Scene): void {
  const byWord = new Map<string, Profile[]>();
  for (const profile of scene.profiles) {
    const { reference } = profile;
    if (reference.form !== 'name' || reference.kind === 'Person' || !reference.text.includes(' ')) continue;
    // "the airline" is Sava Airlines.
    for (const word of reference.text.toLowerCase().split(' '))
      for (const form of new Set([word, word.replace(/s$/, '')]))
        byWord.set(form, [...(byWord.get(form) ?? []), profile]);
  }
  for (const profile of scene.profiles) {
    if (!isBare(profile) || isLinked(scene, profile) || isNamed(scene, profile)) continue;
    const named = byWord
      .get(profile.lemma)
      ?.findLast((name) => name.index < profile.index && areOneSort(scene, name, profile));
    if (named) scene.chains.join(profile.index, named.index, 'name-word');
  }
}

function areOneSort({ reading }: Scene, a: Profile, b: Profile): boolean {
  if (a.reference.kind === b.reference.kind) return true;
  return [a, b].every(({ reference: { kind } }) => kind !== 'Country' && isPlaceKind(reading.ontology, kind));
}

/**
 * "the company", "the country": the named one of the kind in the last sentences, of several the one that the article
 * speaks of most, or that was the subject; nobody where a country of the whole article is left for one in passing.
 */
export function sortOf(scene: Scene): void {
  const { lexicon } = scene.reading.ontology;
  const sorts = lexicon.table('sorts');
  const named: Profile[] = [];
  for (const profile of scene.profiles) {
    const { kind, form } = profile.reference;
    if (form === 'name' || (form === 'nominal' && kind === 'Country')) named.push(profile);
    const sort = sorts.get(profile.lemma);
    if (!sort || !isBare(profile) || isLinked(scene, profile) || isNamed(scene, profile)) continue;
    if (portrait(scene, profile.index).number === 'plural') continue;
    const near = named.filter(
      (name) => profile.reference.sentence - name.reference.sentence <= 2 && isOfSort(scene, { name, sort }),
    );
    const found = foremost(scene, near);
    if (found) scene.chains.join(profile.index, found.index, 'sort');
  }
}

function isOfSort({ reading }: Scene, { name, sort }: { name: Profile; sort: Entry }): boolean {
  const { kind, text, form } = name.reference;
  if (sort.value === 'Place') return form === 'name' && kind !== 'Country' && isPlaceKind(reading.ontology, kind);
  if (kind !== sort.value) return false;
  const bodies = reading.ontology.lexicon.words('public-bodies');
  return sort.firm !== true || !text.split(' ').some((word) => bodies.has(word));
}

/** How many times as often as the next the article must speak of one. */
const farMore = 2;

function foremost(scene: Scene, near: readonly Profile[]): Profile | null {
  const byChain = new Map(near.map((name) => [scene.chains.chainOf(name.index), name]));
  const sizeOf = ({ index }: Profile): number => scene.chains.membersOf(index).length;
  const [first, second] = [...byChain.values()].sort((a, b) => sizeOf(b) - sizeOf(a));
  if (!first || !second) return first ?? null;
  if (sizeOf(first) >= farMore * sizeOf(second)) return first;
  const subject = near.findLast(({ place }) => place === 'subject');
  return subject && sizeOf(subject) >= sizeOf(second) ? subject : null;
}

function isBare({ reference, isDefinite, isIndefinite, modifiers, owner, area, number, members }: Profile): boolean {
  return (
    reference.form === 'nominal' &&
    isDefinite &&
    !isIndefinite &&
    modifiers.length === 0 &&
    owner === null &&
    area === null &&
    number === 'singular' &&
    members.length === 0
  );
}
