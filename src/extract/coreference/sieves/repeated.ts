// Descriptions said again: "a tanker ... the tanker", "the ministry" for the Ministry of Health, "the country" for the
// country just spoken of. The later description is definite and adds nothing that the earlier lacks.

import type { Profile } from '../profile.ts';
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

function repeats(scene: Scene, { later, earlier }: { later: Profile; earlier: Profile }): boolean {
  if (later.number !== earlier.number) return false;
  if (later.reference.kind !== earlier.reference.kind || earlier.reference.end > later.reference.start) return false;
  if (later.count !== null && later.count !== earlier.count) return false;
  // "The envoy to Chile, Li Wei" is not the envoy that the text called Ann Otieno.
  const names = [later, earlier].map(({ index }) => portrait(scene, index).names);
  if (names.every(({ length }) => length > 0) && !names[0]?.some((name) => names[1]?.includes(name))) return false;
  // "The talks in Oslo" are not the talks of yesterday.
  if (later.reference.kind === 'Event' && later.tree.childrenBy(later.reference.head, 'nmod').length > 0) return false;
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
    for (const word of reference.text.toLowerCase().split(' '))
      byWord.set(word, [...(byWord.get(word) ?? []), profile]);
  }
  for (const profile of scene.profiles) {
    if (!isBare(profile) || isLinked(scene, profile)) continue;
    const named = byWord
      .get(profile.lemma)
      ?.findLast(({ index, reference }) => index < profile.index && reference.kind === profile.reference.kind);
    if (named) scene.chains.join(profile.index, named.index, 'name-word');
  }
}

/** "the company", "the country": the last named one of the kind, if it was the subject or owner of its clause or is the only one near. */
export function sortOf(scene: Scene): void {
  const sorts = scene.reading.ontology.lexicon.table('sorts');
  const named: Profile[] = [];
  for (const profile of scene.profiles) {
    if (profile.reference.form === 'name') named.push(profile);
    const sort = sorts.get(profile.lemma);
    if (!sort || !isBare(profile) || isLinked(scene, profile)) continue;
    const near = named.filter(
      ({ reference }) => reference.kind === sort.value && profile.reference.sentence - reference.sentence <= 2,
    );
    const subject = near.findLast(({ place }) => place === 'subject');
    const chains = new Set(near.map(({ index }) => scene.chains.chainOf(index)));
    const found = chains.size === 1 ? near.at(-1) : subject;
    if (found && portrait(scene, profile.index).number !== 'plural')
      scene.chains.join(profile.index, found.index, 'sort');
  }
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
