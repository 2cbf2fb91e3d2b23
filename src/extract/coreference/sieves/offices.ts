// Descriptions of a person by office: "the Kenyan president", "Otieno's security adviser", "the minister". The office
// must be known of somebody in the article; country or possessor must fit. A leader may be called president, premier or
// just leader of the country; the bare office means whoever was last called so.

import { isRelation } from '../../../model/tree.ts';
import type { Profile } from '../profile.ts';
import { portrait } from '../portrait.ts';
import type { Office, Scene } from '../scene.ts';

export function offices(scene: Scene): void {
  const byLemma = new Map<string, Office[]>();
  const governing: Office[] = [];
  const roles = scene.reading.ontology.lexicon.table('roles');
  const lesser = scene.reading.ontology.lexicon.words('lesser-ranks');
  const sameRank = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((word) => lesser.has(word)) === other.some((word) => lesser.has(word));
  const governs = (lemma: string, modifiers: readonly string[]): boolean =>
    roles.get(lemma)?.governs === true || roles.get(`${modifiers.at(-1) ?? ''} ${lemma}`)?.governs === true;
  for (const office of scene.offices) {
    byLemma.set(office.lemma, [...(byLemma.get(office.lemma) ?? []), office]);
    if (governs(office.lemma, office.modifiers)) governing.push(office);
  }
  for (const profile of scene.profiles) {
    const { reference, lemma, modifiers, role } = profile;
    const { zone } = profile.tree.sentence;
    if (reference.form !== 'nominal' || reference.kind !== 'Person' || !role || profile.isIndefinite) continue;
    // "ran for president of Peru" speaks of the office; in a headline determiners are left out.
    if (!profile.isDefinite && zone !== 'headline' && zone !== 'heading') continue;
    if (portrait(scene, profile.index).names.length > 0 || isSought(scene, profile)) continue;
    const fits = (office: Office): boolean =>
      office.holder !== profile.index && sameRank(modifiers, office.modifiers) && mayHold(scene, { profile, office });
    const same = (byLemma.get(lemma) ?? []).filter((office) => fits(office) && sameFunction(profile, office));
    const leaders =
      profile.area !== null && governs(lemma, modifiers)
        ? governing.filter((office) => fits(office) && office.area !== null)
        : [];
    const office = nearest(profile, same, scene) ?? nearest(profile, leaders, scene);
    if (office) scene.chains.join(profile.index, office.holder, 'office');
  }
}

/** "elect the mayor", "appointed as the minister", "become the president": whoever that is or will be. */
function isSought({ reading }: Scene, { tree, reference: { head } }: Profile): boolean {
  const verb = tree.head(head);
  const isHeld = isRelation(head, ['xcomp', 'obj', 'obl']) && verb !== null;
  const { lexicon } = reading.ontology;
  const [preposition] = tree.childrenBy(head, 'case');
  if (preposition) return lexicon.words('passing-prepositions').has(preposition.lemma);
  return isHeld && lexicon.words('seeking-verbs').has(verb.lemma);
}

function mayHold(scene: Scene, { profile, office }: { profile: Profile; office: Office }): boolean {
  const { chains, profiles } = scene;
  const holder = portrait(scene, office.holder);
  if (
    holder.kind !== 'Person' ||
    (profile.gender !== null && holder.gender !== null && profile.gender !== holder.gender)
  )
    return false;
  if (profile.area !== null && office.area !== null && profile.area !== office.area) return false;
  if (profile.area !== null && office.area === null) {
    // A Senate president is nobody's president: an office with a word of its own and no country fits no country.
    if (office.modifiers.length > profile.modifiers.length) return false;
    if (holder.areas.size > 0 && !holder.areas.has(profile.area)) return false;
  }
  if (profile.owner === null) return true;
  const owner = profiles[profile.owner];
  // "Kenya's president": the possessor was read as the area already.
  if (owner?.reference.kind === 'Country' || profile.area !== null) return true;
  return office.owner !== null && chains.isSame(profile.owner, office.owner);
}

/** "the foreign minister" is no finance minister; "the minister" may be either. */
function sameFunction({ modifiers }: Profile, office: Office): boolean {
  if (modifiers.length === 0) return true;
  const known = office.modifiers.length === 0 ? [] : office.modifiers;
  return (
    modifiers.every((word) => known.includes(word)) ||
    (known.every((word) => modifiers.includes(word) && known.length > 0) && known.length > 0)
  );
}

/** The office given last before the description, counted by the last mention of its holder; else the first one after it. */
function nearest(profile: Profile, found: readonly Office[], { chains }: Scene): Office | null {
  const lastMention = ({ holder }: Office): number =>
    chains.membersOf(holder).findLast((member) => member < profile.index) ?? -1;
  const before = found.filter((office) => lastMention(office) >= 0);
  const best = before.sort((a, b) => lastMention(b) - lastMention(a))[0];
  if (best) return best;
  return profile.owner !== null || profile.area !== null ? (found[0] ?? null) : null;
}
