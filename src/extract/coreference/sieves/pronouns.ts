// Third person pronouns, in reading order. Every reference of the last sentences that agrees in person, number, gender and
// sort is weighed: near before far, subjects before objects before the rest, much-mentioned ones first, the
// speaker for a pronoun in reported words. Arguments of one verb are two different things unless reflexive.

import { isRelation } from '../../../model/tree.ts';
import { argumentsOf, predicateOf } from '../clause.ts';
import { isPlaceKind } from '../../placekind.ts';
import { type Portrait, portrait } from '../portrait.ts';
import type { Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';
import { type Stand, isBarred, isFellowConjunct, isOwnSubject, stand } from './stand.ts';

const weight = {
  place: { subject: 4.8, object: 2.7, oblique: 2.4, possessor: 1.4, other: 1.5 },
  sentenceBack: -2.2,
  frequency: 0.25,
  parallel: 1,
  reporter: 1.8,
  ownSubject: 2,
  conjunct: 5,
  fellowObject: 1.5,
  cataphora: 0.4,
  wrongSort: -1.2,
  mute: -3,
  speaker: 1.5,
} as const;

/** How many sentences back a pronoun may reach. */
const reach = 3;

export function pronouns(scene: Scene): void {
  for (const pronoun of scene.profiles) {
    if (pronoun.pronoun === null || pronoun.pronoun.person !== 3 || isResolved(scene, pronoun)) continue;
    const seen = stand(scene, pronoun);
    const best = candidates(scene, pronoun)
      .map((candidate) => ({ candidate, score: score(scene, { stand: seen, candidate }) }))
      .filter((weighed): weighed is { candidate: Profile; score: number } => weighed.score !== null)
      .sort((a, b) => b.score - a.score || b.candidate.reference.start - a.candidate.reference.start)[0];
    if (best) scene.chains.join(pronoun.index, best.candidate.index, 'pronoun');
  }
}

/** "there" after a place: the last place named in a phrase of place. */
export function localAdverbs(scene: Scene): void {
  for (const adverb of scene.profiles) {
    if (adverb.pronoun?.place !== true) continue;
    const predicate = predicateOf(adverb.tree, adverb.reference.head);
    const fellows = predicate ? argumentsOf(adverb.tree, predicate).flatMap((token) => scene.at(token) ?? []) : [];
    const near = candidates(scene, adverb).filter(
      (place) =>
        isNamedPlace(scene, place) && !fellows.some((fellow) => scene.chains.isSame(fellow.index, place.index)),
    );
    const close = near.filter(({ reference }) => adverb.reference.sentence - reference.sentence <= 1);
    const found =
      close.findLast(({ reference }) => reference.kind !== 'Country') ??
      near.findLast(({ place }) => place !== 'subject');
    if (found) scene.chains.join(adverb.index, found.index, 'there');
  }
}

function isNamedPlace({ reading }: Scene, { reference: { form, kind } }: Profile): boolean {
  return form === 'name' && isPlaceKind(reading.ontology, kind);
}

/** Whether the chain holds more than pronouns. */
function isResolved({ chains, profiles }: Scene, { index }: Profile): boolean {
  return chains.membersOf(index).some((member) => profiles[member]?.pronoun === null);
}

function candidates(scene: Scene, pronoun: Profile): readonly Profile[] {
  const { sentence, start } = pronoun.reference;
  const near = scene.bySentence.slice(Math.max(0, sentence - reach), sentence + 1).flat();
  return near.filter((candidate) => {
    const { reference } = candidate;
    if (candidate.pronoun && !isResolved(scene, candidate)) return false;
    return reference.end <= start || (reference.sentence === sentence && isCataphoric(pronoun, reference.head.index));
  });
}

/** "As she left, Otieno said", "In her speech, Otieno said": a pronoun in an adjunct that stands before the subject of its clause. */
function isCataphoric({ tree, reference }: Profile, subject: number): boolean {
  let at = tree.sentence.tokens[reference.head.index] ?? null;
  for (let steps = 0; at && steps < 8; steps += 1) {
    if (isRelation(at, ['advcl', 'obl'])) {
      const main = tree.head(at);
      const [found] = main ? tree.childrenBy(main, 'nsubj') : [];
      if (main && at.index < main.index && found?.index === subject && found.index > reference.head.index) return true;
    }
    at = tree.head(at);
  }
  return false;
}

function score(scene: Scene, { stand, candidate }: { stand: Stand; candidate: Profile }): number | null {
  const { pronoun } = stand;
  const known = portrait(scene, candidate.index);
  const isPlace = isPlaceKind(scene.reading.ontology, known.kind);
  const sort = sortOf(pronoun, { candidate, known, isPlace });
  if (sort === null || isBarred(scene, { stand, candidate })) return null;
  const chain = scene.chains.chainOf(candidate.index);
  const isLater = candidate.reference.start > pronoun.reference.start;
  const back = pronoun.reference.sentence - candidate.reference.sentence;
  let sum = sort + weight.place[candidate.place] + weight.sentenceBack * back;
  sum += Math.min(1.5, weight.frequency * (known.size - 1));
  if (pronoun.place === candidate.place) sum += weight.parallel;
  if (stand.isSource && !canSpeak(known)) sum += weight.mute;
  if (stand.isSource && stand.speakersBefore.has(chain)) sum += weight.speaker;
  if (isLater) sum += weight.cataphora;
  if (stand.reporters.has(chain)) sum += weight.reporter;
  if (isOwnSubject(scene, { stand, candidate })) sum += weight.ownSubject;
  if (isFellowConjunct({ pronoun, candidate })) sum += weight.conjunct;
  if (isFellowObject({ pronoun, candidate })) sum += weight.fellowObject;
  return sum;
}

/** "found the letters and burnt them" */
function isFellowObject({ pronoun, candidate }: { pronoun: Profile; candidate: Profile }): boolean {
  if (pronoun.place !== 'object' || candidate.place !== 'object') return false;
  if (pronoun.reference.sentence !== candidate.reference.sentence) return false;
  const verb = pronoun.tree.head(pronoun.reference.head);
  return verb !== null && isRelation(verb, ['conj']) && verb.head === candidate.reference.head.head;
}

function canSpeak({ kind }: Portrait): boolean {
  return kind === 'Person' || kind === 'Group' || kind === 'Organization' || kind === 'Country';
}

/** Agreement in number, gender and sort: null if impossible, else how well the sorts go together. */
function sortOf(
  pronoun: Profile,
  { candidate, known, isPlace }: { candidate: Profile; known: Portrait; isPlace: boolean },
): number | null {
  const isThing = known.kind !== 'Person' && known.kind !== 'Group';
  if (pronoun.number === 'plural') {
    if (known.kind === 'Person' && known.number === 'singular') return null;
    if (known.kind === 'Group') return candidate.number === 'singular' && candidate.members.length === 0 ? 0.5 : 1;
    if (candidate.members.length > 0 || (known.number === 'plural' && known.names.length === 0)) return -0.5;
    return known.kind === 'Organization' || known.kind === 'Country' ? weight.wrongSort : null;
  }
  if (pronoun.gender === 'neuter') {
    if (known.kind === 'Person' || candidate.number === 'plural' || candidate.members.length > 0) return null;
    if (known.kind === 'Group') return weight.wrongSort;
    // A country does things, other places are where they are done.
    return (isPlace && known.kind !== 'Country') || known.kind === 'Event' ? -0.5 : 0;
  }
  if (isThing || known.kind === 'Group' || known.number === 'plural') return null;
  return known.gender !== null && pronoun.gender !== null && known.gender !== pronoun.gender ? null : 0;
}
