// Third person pronouns, in reading order. Every reference of the last sentences that agrees in person, number, gender and
// sort is weighed: near before far, subjects before objects before the rest, names and much-mentioned ones first, the
// speaker for a pronoun in reported words. Arguments of one verb are two different things unless reflexive.

import { contains } from '../../../model/span.ts';
import type { Token } from '../../../model/sentence.ts';
import { isRelation } from '../../../model/tree.ts';
import { argumentsOf, predicateOf, subjectOf } from '../clause.ts';
import { type Portrait, portrait } from '../portrait.ts';
import type { Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';
import { sourceOf, speakerOf } from './speech.ts';

const weight = {
  place: { subject: 4.8, object: 2.7, oblique: 2.4, possessor: 1.4, other: 1.5 },
  sentenceBack: -2.2,
  name: 0,
  frequency: 0.25,
  parallel: 1,
  reporter: 1.8,
  ownSubject: 2,
  conjunct: 5,
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
    const best = candidates(scene, pronoun)
      .map((candidate) => ({ candidate, score: score(scene, { pronoun, candidate }) }))
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
      (place) => isPlace(place) && !fellows.some((fellow) => scene.chains.isSame(fellow.index, place.index)),
    );
    const close = near.filter(({ reference }) => adverb.reference.sentence - reference.sentence <= 1);
    const found =
      close.findLast(({ reference }) => reference.kind !== 'Country') ??
      near.findLast(({ place }) => place !== 'subject');
    if (found) scene.chains.join(adverb.index, found.index, 'there');
  }
}

function isPlace({ reference: { form, kind } }: Profile): boolean {
  return (
    form === 'name' &&
    (kind === 'Place' || kind === 'Country' || kind === 'City' || kind === 'Region' || kind === 'Facility')
  );
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

function score(scene: Scene, { pronoun, candidate }: { pronoun: Profile; candidate: Profile }): number | null {
  const known = portrait(scene, candidate.index);
  const sort = sortOf(pronoun, { candidate, known });
  if (sort === null || isBarred(scene, { pronoun, candidate })) return null;
  const isLater = candidate.reference.start > pronoun.reference.start;
  const back = pronoun.reference.sentence - candidate.reference.sentence;
  let sum =
    sort +
    weight.place[candidate.place] +
    weight.sentenceBack * back +
    Math.min(1.5, weight.frequency * (known.size - 1));
  if (known.names.length > 0) sum += weight.name;
  if (pronoun.place === candidate.place) sum += weight.parallel;
  if (isSource(scene, pronoun))
    sum += !canSpeak(known) ? weight.mute : hasSpoken(scene, { pronoun, candidate }) ? weight.speaker : 0;
  if (isLater) sum += weight.cataphora;
  if (reporters(scene, pronoun).some((reporter) => scene.chains.isSame(reporter.index, candidate.index)))
    sum += weight.reporter;
  if (isOwnSubject(scene, { pronoun, candidate })) sum += weight.ownSubject;
  if (isFellowConjunct({ pronoun, candidate })) sum += weight.conjunct;
  return sum;
}

/** Agreement in number, gender and sort: null if impossible, else how well the sorts go together. */
function sortOf(pronoun: Profile, { candidate, known }: { candidate: Profile; known: Portrait }): number | null {
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
    return known.kind === 'Place' || known.kind === 'Event' ? -0.5 : 0;
  }
  if (isThing || known.kind === 'Group' || known.number === 'plural') return null;
  return known.gender !== null && pronoun.gender !== null && known.gender !== pronoun.gender ? null : 0;
}

/** Whom the pronoun cannot mean: a fellow argument of its verb, the phrase that it is part of, the speaker whose words it is in. */
function isBarred(scene: Scene, { pronoun, candidate }: { pronoun: Profile; candidate: Profile }): boolean {
  const { chains } = scene;
  if (chains.areApart(pronoun.index, candidate.index)) return true;
  if (candidate.reference.sentence === pronoun.reference.sentence && contains(candidate.reference, pronoun.reference))
    return true;
  const speaker = speakerOf(scene, pronoun);
  if (speaker && chains.isSame(speaker.index, candidate.index)) return true;
  if (pronoun.reference.head.xpos === 'PRP$') return false;
  const { tree, reference } = pronoun;
  const predicate = predicateOf(tree, reference.head);
  if (!predicate || isResult(scene, predicate)) return false;
  const fellows = argumentsOf(tree, predicate).flatMap((token) =>
    token.index === reference.head.index ? [] : (scene.at(token) ?? []),
  );
  const parts = fellows.flatMap((fellow) => membersOf(scene, fellow));
  if (parts.some((part) => chains.isSame(part, candidate.index))) return true;
  const listed = fellows.flatMap(
    (fellow) =>
      scene.bySentence[fellow.reference.sentence]?.filter(({ members }) => members.includes(fellow.index)) ?? [],
  );
  return [...fellows, ...listed].some((fellow) => chains.isSame(fellow.index, candidate.index));
}

/** Whether the pronoun is who says something; "they said" is no pair of shoes. */
function isSource({ speeches, reading }: Scene, { reference }: Profile): boolean {
  return speeches.some(
    ({ source }) =>
      source !== null &&
      reading.document.sentences[source.sentence]?.tokens[source.head]?.start === reference.head.start,
  );
}

/** Who spoke in the sentences before goes on speaking: "he added". */
function hasSpoken(scene: Scene, { pronoun, candidate }: { pronoun: Profile; candidate: Profile }): boolean {
  const at = pronoun.reference.sentence;
  return scene.speeches.some((speech) => {
    if (speech.sentence >= at || speech.sentence < at - 2) return false;
    const source = sourceOf(scene, speech);
    return source !== null && scene.chains.isSame(source.index, candidate.index);
  });
}

function canSpeak({ kind }: Portrait): boolean {
  return kind === 'Person' || kind === 'Group' || kind === 'Organization' || kind === 'Country';
}

/** "The text was cut, making it shorter": the cut does it, not the text. */
function isResult({ reading }: Scene, { deprel, xpos, lemma }: Token): boolean {
  return deprel.startsWith('advcl') && xpos === 'VBG' && reading.ontology.lexicon.words('result-verbs').has(lemma);
}

/** The people in a group that is an argument: "the envoys met Otieno to persuade him". */
function membersOf({ memberships, chains }: Scene, { index }: Profile): readonly number[] {
  return memberships.filter(({ group }) => chains.isSame(group, index)).flatMap(({ members }) => members);
}

/** Sources of the reported words that the pronoun stands in, inner and outer. */
function reporters(scene: Scene, pronoun: Profile): readonly Profile[] {
  return scene.speeches
    .filter(
      ({ kind, content, quoted }) =>
        kind !== 'direct' &&
        content.some((stretch) => contains(stretch, pronoun.reference)) &&
        !quoted.some((stretch) => contains(stretch, pronoun.reference)),
    )
    .flatMap((speech) => sourceOf(scene, speech) ?? []);
}

/** "Otieno met her team": a possessor belongs to the subject of its clause. */
function isOwnSubject(scene: Scene, { pronoun, candidate }: { pronoun: Profile; candidate: Profile }): boolean {
  if (pronoun.place !== 'possessor' || candidate.reference.sentence !== pronoun.reference.sentence) return false;
  const predicate = predicateOf(pronoun.tree, pronoun.reference.head);
  const subject = predicate ? scene.at(subjectOf(pronoun.tree, predicate)) : null;
  if (!subject) return false;
  return (
    subject.index === candidate.index ||
    candidate.members.includes(subject.index) ||
    scene.chains.isSame(subject.index, candidate.index)
  );
}

/** "Kenya and its neighbours": the possessor inside a later conjunct is the first conjunct. */
function isFellowConjunct({ pronoun, candidate }: { pronoun: Profile; candidate: Profile }): boolean {
  if (pronoun.place !== 'possessor') return false;
  const owned = pronoun.tree.head(pronoun.reference.head);
  return (
    owned !== null &&
    isRelation(owned, ['conj']) &&
    owned.head === candidate.reference.head.index &&
    candidate.reference.sentence === pronoun.reference.sentence
  );
}
