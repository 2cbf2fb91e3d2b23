// Third person pronouns, in reading order. Every reference of the last sentences that agrees in person, number, gender and
// sort is weighed: near before far, subjects before objects before the rest, much-mentioned ones and those of a known
// gender first, the speaker for a pronoun in reported words that name nobody else. Arguments of one verb are two different things unless reflexive.

import { isRelation } from '../../../model/tree.ts';
import { isPassing } from '../apart.ts';
import { argumentsOf, predicateOf } from '../clause.ts';
import { isLived } from '../life.ts';
import { isPlaceKind } from '../../placekind.ts';
import { type Portrait, portrait } from '../portrait.ts';
import type { Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';
import { type Stand, isBarred, isFellowConjunct, isOwnSubject, stand } from './stand.ts';

const weight = {
  place: { subject: 4, object: 2.7, oblique: 2.4, possessor: 1.4, other: 1.5 },
  sentenceBack: -3,
  frequency: 0.2,
  parallel: 1,
  reporter: 2.5,
  ownReporter: 1,
  newReporter: -4,
  aside: -4,
  ownSubject: 2,
  doneTo: 6,
  rivalledOwner: -2.5,
  conjunct: 5,
  fellowObject: 3,
  cataphora: -1,
  fronted: -2,
  subordinate: -1.2,
  wrongSort: -3,
  modifier: -1,
  speaker: 4.5,
  lived: 2.5,
  gender: 3,
  newcomer: -2,
  collective: -0.5,
} as const;

/** What a pronoun's best candidate must reach, and by how much it must surpass the next. */
const doubt = {
  person: { score: -3, margin: 1 },
  plural: { score: 2, margin: 0.5 },
  neuter: { score: 2.6, margin: 0.5 },
} as const;

/** How many sentences back a pronoun may reach. */
const reach = 3;

export function pronouns(scene: Scene): void {
  for (const pronoun of scene.profiles) {
    if (pronoun.pronoun === null || pronoun.pronoun.person !== 3 || isResolved(scene, pronoun)) continue;
    const seen = stand(scene, pronoun);
    const weighed = candidates(scene, pronoun)
      .map((candidate) => ({ candidate, score: score(scene, { stand: seen, candidate }) }))
      .filter((one): one is Weighed => one.score !== null)
      .sort((a, b) => b.score - a.score || b.candidate.reference.start - a.candidate.reference.start);
    const [best] = weighed;
    if (best && !isDoubtful(scene, { pronoun, weighed, best }))
      scene.chains.join(pronoun.index, best.candidate.index, 'pronoun');
  }
}

interface Weighed {
  readonly candidate: Profile;
  readonly score: number;
}

/** Two things that fit nearly as well: nobody is a better answer than somebody else. */
function isDoubtful(
  { chains }: Scene,
  { pronoun, weighed, best }: { pronoun: Profile; weighed: readonly Weighed[]; best: Weighed },
): boolean {
  const next = weighed.find(({ candidate }) => !chains.isSame(candidate.index, best.candidate.index));
  const least = doubt[sortOfPronoun(pronoun)];
  return best.score < least.score || (next !== undefined && best.score - next.score < least.margin);
}

function sortOfPronoun({ number, gender }: Profile): keyof typeof doubt {
  if (number === 'plural') return 'plural';
  return gender === 'neuter' ? 'neuter' : 'person';
}

/** "there" after a place: the last place named in a phrase of place. */
export function localAdverbs(scene: Scene): void {
  for (const adverb of scene.profiles) {
    if (adverb.pronoun?.place !== true) continue;
    const predicate = predicateOf(adverb.tree, adverb.reference.head);
    const fellows = predicate ? argumentsOf(adverb.tree, predicate).flatMap((token) => scene.at(token) ?? []) : [];
    const near = candidates(scene, adverb).filter(
      (place) =>
        isNamedPlace(scene, place) &&
        !(isModifier(place) && place.reference.kind === 'Country') &&
        !fellows.some((fellow) => scene.chains.isSame(fellow.index, place.index)),
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
  if (sort === null || isPassing(candidate, scene.reading.ontology.lexicon) || isBarred(scene, { stand, candidate }))
    return null;
  const chain = scene.chains.chainOf(candidate.index);
  const isLater = candidate.reference.start > pronoun.reference.start;
  // "They said the boats were moved": who speaks is nothing of what is said, and can speak.
  if (stand.isSource && (isLater || !canSpeak(known))) return null;
  const back = pronoun.reference.sentence - candidate.reference.sentence;
  let sum = sort + weight.place[candidate.place] + weight.sentenceBack * back;
  sum += Math.min(3, weight.frequency * (known.size - 1));
  if (pronoun.place === candidate.place) sum += weight.parallel;
  if (stand.isSource && stand.speakersBefore.has(chain)) sum += weight.speaker;
  if (isLater) sum += weight.cataphora;
  if (isModifier(candidate)) sum += weight.modifier;
  if (isFronted({ pronoun, candidate })) sum += weight.fronted;
  if (back > 0 && isSubordinate(candidate)) sum += weight.subordinate;
  if (stand.asides.has(chain)) sum += weight.aside;
  else if (stand.reporters.has(chain) && candidate.isIndefinite && known.kind === 'Person') sum += weight.newReporter;
  else if (stand.reporters.has(chain) && isRivalled(scene, stand, chain)) {
    if (isOwnedByMany(pronoun)) sum += weight.rivalledOwner;
  } else if (stand.reporters.has(chain) && stand.doneTo === null)
    sum += weight.reporter + (stand.isSaid ? weight.ownReporter : 0);
  if (isOwnSubject(scene, { stand, candidate })) sum += weight.ownSubject;
  if (stand.doneTo !== null && stand.doneTo === candidate.reference.head.index && back === 0) sum += weight.doneTo;
  if (isFellowConjunct({ pronoun, candidate })) sum += weight.conjunct;
  if (isFellowObject({ pronoun, candidate })) sum += weight.fellowObject;
  if (isNewcomer(candidate, known)) sum += weight.newcomer;
  if (pronoun.gender !== 'neuter' && pronoun.gender !== null && known.gender === pronoun.gender) sum += weight.gender;
  if (known.kind === 'Plan' && isLived(scene.reading.ontology, pronoun)) sum += weight.lived;
  return sum;
}

/** "A judge": somebody without a name of whom the text speaks once. */
function isNewcomer({ isIndefinite }: Profile, { kind, names, size }: Portrait): boolean {
  return kind === 'Person' && isIndefinite && names.length === 0 && size === 1;
}

/** "Otieno said that others carried Reyes, but that he died": somebody of the words said is as likely as who says them. */
function isRivalled(scene: Scene, { pronoun, said, barred, sources }: Stand, chain: number): boolean {
  if (pronoun.gender === 'neuter') return false;
  const chainOf = ({ index }: Profile): number => scene.chains.chainOf(index);
  const before = said.filter(
    (other) => other.reference.start < pronoun.reference.start && (other.pronoun === null || isResolved(scene, other)),
  );
  // "According to the Herald, police say": who speaks inside other words is not yet spoken of.
  if (before.some((other) => chainOf(other) === chain && !sources.has(other.index))) return false;
  return before.some((other) => {
    // "Police say Otieno knew her victims before their deaths": of an owned plural any group of the words said may be the owner.
    const isMain =
      (isOwnedByMany(pronoun) && other.place === 'oblique') || other.place === 'subject' || other.place === 'object';
    if (!isMain || barred.has(chainOf(other))) return false;
    const { kind, gender } = portrait(scene, other.index);
    if (pronoun.number === 'plural') return kind === 'Group';
    return kind === 'Person' && (gender === null || gender === pronoun.gender);
  });
}

function isOwnedByMany({ number, place }: Profile): boolean {
  return number === 'plural' && place === 'possessor';
}

/** "While Ortega is known, Reyes is not": the sentence is about the subject of its main clause. */
function isSubordinate({ tree, place, reference: { head } }: Profile): boolean {
  const verb = place === 'subject' ? tree.head(head) : null;
  return verb !== null && isRelation(verb, ['advcl', 'acl']);
}

/** "In an interview with Ortega, she said": whoever is behind a preposition before the subject is seldom the subject. */
function isFronted({ pronoun, candidate }: { pronoun: Profile; candidate: Profile }): boolean {
  if (pronoun.place !== 'subject' || candidate.place !== 'oblique') return false;
  if (candidate.reference.sentence !== pronoun.reference.sentence) return false;
  const verb = pronoun.tree.head(pronoun.reference.head);
  const above = [candidate.reference.head, pronoun.tree.head(candidate.reference.head)];
  return above.some((token) => token !== null && isRelation(token, ['obl']) && token.head === verb?.index);
}

/** The "American" of "American officials", the "Acme" of "Acme shares": what only modifies is seldom spoken of again. */
function isModifier({ reference: { head } }: Profile): boolean {
  return isRelation(head, ['compound', 'amod', 'nmod:desc']);
}

/** "found the letters and burnt them"; not "passed Otieno, and six points helped him" */
function isFellowObject({ pronoun, candidate }: { pronoun: Profile; candidate: Profile }): boolean {
  if (pronoun.place !== 'object' || candidate.place !== 'object') return false;
  if (pronoun.reference.sentence !== candidate.reference.sentence) return false;
  const verb = pronoun.tree.head(pronoun.reference.head);
  if (verb === null || pronoun.tree.childrenBy(verb, 'nsubj').length > 0) return false;
  return isRelation(verb, ['conj']) && verb.head === candidate.reference.head.head;
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
    if (known.kind === 'Group')
      return 1 + (candidate.number === 'singular' && candidate.members.length === 0 ? weight.collective : 0);
    if (candidate.members.length > 0 || (known.number === 'plural' && known.names.length === 0)) return -0.5;
    return known.kind === 'Organization' || known.kind === 'Country' ? weight.wrongSort : null;
  }
  if (pronoun.gender === 'neuter') {
    if (known.kind === 'Person' || candidate.number === 'plural' || candidate.members.length > 0) return null;
    if (known.kind === 'Group') return weight.wrongSort;
    // A country does things, other places are where they are done.
    return isPlace && known.kind !== 'Country' ? -0.5 : 0;
  }
  if (isThing || known.kind === 'Group' || known.number === 'plural') return null;
  return known.gender !== null && pronoun.gender !== null && known.gender !== pronoun.gender ? null : 0;
}
