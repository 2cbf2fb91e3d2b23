// Groups named again by what they are: "the two envoys", "the Kenyan envoys" after envoys Ann Otieno and Li Wei, "the
// Kenyans", "the Kenyan side". A counted group is the last one of that size; a national one the last of that nation.

import { isPersonWord } from '../../frames/acting.ts';
import { isContrasted, isLoose, isPassing, isToldApart } from '../apart.ts';
import type { Profile } from '../profile.ts';
import { portrait } from '../portrait.ts';
import { type Scene, peopleIn } from '../scene.ts';

/** Lists of the same people are one list, however they are ordered. */
export function sameList({ profiles, chains }: Scene): void {
  const first = new Map<string, number>();
  for (const { index, members } of profiles) {
    if (members.length === 0) continue;
    const key = members
      .map((member) => chains.chainOf(member))
      .sort((a, b) => a - b)
      .join(' ');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else chains.join(index, earlier, 'same-list');
  }
}

export function groups(scene: Scene): void {
  const { profiles, chains } = scene;
  const order = profiles
    .filter(({ reference, pronoun }) => reference.kind === 'Group' && !pronoun)
    .sort((a, b) => a.reference.start - b.reference.start);
  for (const [at, profile] of order.entries()) {
    if (profile.members.length > 0 || profile.isIndefinite) continue;
    if ((!profile.isDefinite && profile.area === null) || isToldApart(profile)) continue;
    const earlier = order.slice(Math.max(0, at - 60), at).findLast((other) => isSameGroup(scene, { profile, other }));
    if (earlier) chains.join(profile.index, earlier.index, 'same-group');
  }
}

function isSameGroup(scene: Scene, { profile, other }: { profile: Profile; other: Profile }): boolean {
  if (other.reference.end > profile.reference.start || scene.chains.areApart(profile.index, other.index)) return false;
  const { areas } = portrait(scene, other.index);
  if (profile.area !== null && areas.size > 0 && !areas.has(profile.area)) return false;
  if (profile.owner !== null && profile.area === null && !sharesOwner(scene, { profile, other })) return false;
  const size = sizeOf(scene, other);
  if (profile.count !== null) return size === profile.count && describesMembers(scene, { profile, other });
  if (profile.lemma === other.lemma && other.members.length === 0)
    return (
      agree(profile, other) &&
      !isLoose(profile, other) &&
      !isPassing(other, scene.reading.ontology.lexicon) &&
      !isContrasted(profile, other, scene.reading.ontology.lexicon) &&
      (profile.area === null || areas.has(profile.area))
    );
  if (profile.area === null || !profile.isDefinite) return false;
  if (!areas.has(profile.area) && (areas.size > 0 || !isNamed(scene, other))) return false;
  return (
    isPartyToTalks(scene, profile) === isPartyToTalks(scene, other) &&
    isOffice(scene, profile) === isOffice(scene, other) &&
    (isOffice(scene, profile) || isPartyToTalks(scene, profile))
  );
}

/** A group whose people the article names; their country may go without saying. */
function isNamed(scene: Scene, { index }: Profile): boolean {
  return peopleIn(scene, index).length > 0;
}

/** "the two envoys" may be two named persons, not two named companies. */
function describesMembers(scene: Scene, { profile, other }: { profile: Profile; other: Profile }): boolean {
  const { lexicon } = scene.reading.ontology;
  const personal = isPersonWord(profile.lemma, lexicon);
  const members = peopleIn(scene, other.index);
  if (members.length === 0) return profile.lemma === other.lemma;
  return members.every((member) => (scene.profiles[member]?.reference.kind === 'Person') === personal);
}

function sizeOf(scene: Scene, other: Profile): number | null {
  if (other.count !== null) return other.count;
  const size = new Set(peopleIn(scene, other.index).map((member) => scene.chains.chainOf(member))).size;
  return size > 0 ? size : null;
}

function sharesOwner({ chains }: Scene, { profile, other }: { profile: Profile; other: Profile }): boolean {
  return profile.owner !== null && other.owner !== null && chains.isSame(profile.owner, other.owner);
}

/** The later description may be shorter, never richer: "the local police" after "the police" may be others. */
function agree(later: Profile, earlier: Profile): boolean {
  return later.number === earlier.number && later.modifiers.every((word) => earlier.modifiers.includes(word));
}

function isPartyToTalks({ reading }: Scene, { lemma }: Profile): boolean {
  return reading.ontology.lexicon.table('nouns-group').get(lemma)?.talks === true;
}

function isOffice({ reading }: Scene, { lemma }: Profile): boolean {
  return reading.ontology.lexicon.words('roles').has(lemma);
}
