// Plans, deals and laws named again: the same sort of document with no other owner and no other subject. "the plan",
// "the revised version" and "the 12-point plan" are the plan last spoken of; "the Kenyan plan" and "the EU plan" stay
// apart, and so do a peace plan and a recovery plan. Adjectives ("revised", "original") name versions, not plans.

import type { Token } from '../../../model/sentence.ts';
import { isContrasted, isPassing, isToldApart } from '../apart.ts';
import type { Profile } from '../profile.ts';
import { livesBy } from '../life.ts';
import { portrait } from '../portrait.ts';
import type { Scene } from '../scene.ts';

export function plans(scene: Scene): void {
  const all = scene.profiles.filter(({ reference }) => reference.kind === 'Plan' && reference.form === 'nominal');
  for (const [at, profile] of all.entries()) {
    if (!pointsBack(profile)) continue;
    const earlier = all.slice(0, at).findLast((other) => isSamePlan(scene, { profile, other }));
    if (earlier) scene.chains.join(profile.index, earlier.index, 'same-plan');
  }
}

/** Definite, owned, or a bare phrase of a headline. */
function pointsBack(profile: Profile): boolean {
  if (profile.isIndefinite || profile.number === 'plural') return false;
  return (
    profile.isDefinite ||
    profile.area !== null ||
    profile.tree.sentence.zone === 'headline' ||
    profile.tree.sentence.zone === 'heading'
  );
}

function isSamePlan(scene: Scene, { profile, other }: { profile: Profile; other: Profile }): boolean {
  if (other.number === 'plural' || other.reference.end > profile.reference.start) return false;
  const { lexicon } = scene.reading.ontology;
  const isApart = isToldApart(profile) && !isMade(scene, profile);
  if (isPassing(other, lexicon) || isApart || isContrasted(profile, other, lexicon)) return false;
  if (!isGeneric(scene, profile) && !isGeneric(scene, other) && !haveOneHead(scene, { profile, other })) return false;
  const chain = scene.chains.membersOf(other.index).flatMap((member) => scene.profiles[member] ?? []);
  return (
    !disagree(subjectsOf(profile), chain.map(subjectsOf)) &&
    !disagree(
      areasIn(scene, profile),
      chain.map((one) => areasIn(scene, one)),
    ) &&
    ownersAgree(scene, { profile, chain })
  );
}

/** "the text that Reyes drew up" is the text spoken of, with its author. */
function isMade({ reading }: Scene, { tree, reference: { head } }: Profile): boolean {
  return tree.childrenBy(head, 'acl').some((clause) => livesBy(reading.ontology, clause));
}

function haveOneHead({ profiles, chains }: Scene, { profile, other }: { profile: Profile; other: Profile }): boolean {
  return chains.membersOf(other.index).some((member) => profiles[member]?.lemma === profile.lemma);
}

function isGeneric({ reading }: Scene, { lemma }: Profile): boolean {
  return reading.ontology.lexicon.table('nouns-plan').get(lemma)?.generic === true;
}

/** What the plan is about: the nouns compounded with it ("peace"), without numbers of points. */
function subjectsOf({ tree, reference }: Profile): readonly string[] {
  return tree
    .childrenBy(reference.head, 'compound')
    .filter((word) => word.index < reference.head.index && word.upos === 'NOUN' && /^\p{L}+$/u.test(word.text))
    .filter((word) => !hasNumber(tree, word))
    .map(({ lemma }) => lemma.toLowerCase());
}

/** "a 12-point plan": however the parser hangs the number, it stands two words before. */
function hasNumber({ sentence, childrenBy }: Profile['tree'], word: Token): boolean {
  if (childrenBy(word, 'nummod').length > 0) return true;
  return [1, 2].some((back) => sentence.tokens[word.index - back]?.upos === 'NUM');
}

/** Every country in the phrase, as owner or as subject. */
function areasIn({ areaNamed }: Scene, { tree, reference }: Profile): readonly string[] {
  const words = tree.sentence.tokens.filter(({ start, end }) => reference.start <= start && end <= reference.end);
  return words.flatMap(({ text }) => areaNamed(text) ?? []);
}

/** Both say something, and nothing in common. */
function disagree(later: readonly string[], earlier: readonly (readonly string[])[]): boolean {
  const known = earlier.flat();
  return later.length > 0 && known.length > 0 && !later.some((word) => known.includes(word));
}

/** Two possessors must be one; a person may stand for a country unless known to belong to another. */
function ownersAgree(scene: Scene, { profile, chain }: { profile: Profile; chain: readonly Profile[] }): boolean {
  if (profile.owner === null && profile.area === null) return true;
  return chain.every((other) => {
    if (profile.owner !== null && other.owner !== null && scene.chains.isSame(profile.owner, other.owner)) return true;
    const [a, b] = [ownerAreas(scene, profile), ownerAreas(scene, other)];
    return a.size === 0 || b.size === 0 || [...a].some((area) => b.has(area));
  });
}

/** The countries that own the plan: "Kenyan", "Kenya's", "U.S."; in "the Kenya plan" Kenya may be the subject. */
function ownerAreas(scene: Scene, { owner, tree, reference }: Profile): ReadonlySet<string> {
  const words = tree
    .childrenBy(reference.head, 'amod', 'nmod:poss', 'compound')
    .filter(({ deprel, text }) => deprel !== 'compound' || text === text.toUpperCase());
  const areas = words.flatMap(({ text }) => scene.areaNamed(text) ?? []);
  if (areas.length > 0 || owner === null) return new Set(areas);
  return portrait(scene, owner).areas;
}
