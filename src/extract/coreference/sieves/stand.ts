// Where a pronoun stands: whom it cannot mean (a fellow argument of its verb, the speaker whose words it is in), whose
// reported words it is in, whose clause. Worked out once for a pronoun, then asked for every candidate.

import { contains } from '../../../model/span.ts';
import type { Token } from '../../../model/sentence.ts';
import { isRelation } from '../../../model/tree.ts';
import { argumentsOf, predicateOf, subjectOf } from '../clause.ts';
import { doneToBefore } from '../doneto.ts';
import type { Profile } from '../profile.ts';
import { type Scene, peopleIn } from '../scene.ts';
import { sourceOf, speakerOf } from './speech.ts';

/** Chains are told by their numbers, which hold as long as nothing is joined. */
export interface Stand {
  readonly pronoun: Profile;
  readonly barred: ReadonlySet<number>;
  /** Sources of the reported words around the pronoun, inner and outer. */
  readonly reporters: ReadonlySet<number>;
  /** The mentions that name those sources. */
  readonly sources: ReadonlySet<number>;
  /** Of them those that only break in: "But, the witness says, she came back". */
  readonly asides: ReadonlySet<number>;
  /** Who and what is spoken of in the reported words around it. */
  readonly said: readonly Profile[];
  /** Whether the pronoun is who says something; "they said" is no pair of shoes. */
  readonly isSource: boolean;
  /** Whether it is the subject of what somebody says: "Otieno said she would go". */
  readonly isSaid: boolean;
  /** Who spoke before and may go on speaking: "he added"; nobody for "because he had said so". */
  readonly speakersBefore: ReadonlySet<number>;
  /** Subject of the pronoun's clause, for possessors: "Otieno met her team". */
  readonly subject: Profile | null;
  /** The word for whoever is done something to of which the pronoun's clause tells the outcome. */
  readonly doneTo: number | null;
}

export function stand(scene: Scene, pronoun: Profile): Stand {
  const { reference, tree } = pronoun;
  const { speechesOf, chains } = scene;
  const at = reference.sentence;
  const chainsOf = (profiles: readonly (Profile | null)[]): ReadonlySet<number> =>
    new Set(profiles.flatMap((profile) => (profile ? chains.chainOf(profile.index) : [])));
  const reported = speechesOf
    .around(at)
    .filter(({ kind, content, quoted }) => kind !== 'direct' && isIn(content, reference) && !isIn(quoted, reference));
  const sources = reported.flatMap((speech) => sourceOf(scene, speech) ?? []);
  const asides = sources.filter((source) => isAside(source) && source.reference.sentence === at);
  // "He fled, Otieno said": who has a name is not called "he" before.
  const later = sources.filter(
    ({ pronoun: word, reference: one }) => word === null && one.sentence === at && one.start > reference.start,
  );
  const earlier = speechesOf.madeIn(at).filter(({ source }) => source !== null && source.end <= reference.start);
  const before = isEmbedded(pronoun) ? [] : [...earlier, ...speechesOf.madeIn(at - 1), ...speechesOf.madeIn(at - 2)];
  const predicate = pronoun.place === 'possessor' ? predicateOf(tree, reference.head) : null;
  return {
    pronoun,
    barred: new Set([...barredChains(scene, pronoun), ...chainsOf([...later, ...namesSaid(scene, pronoun)])]),
    reporters: chainsOf(sources),
    sources: new Set(sources.map(({ index }) => index)),
    asides: chainsOf(asides),
    said: saidIn(scene, { at, reported }),
    isSource: speechesOf.from(at).some(({ source }) => source?.head === reference.head.index),
    isSaid: isSubjectOfContent(pronoun),
    speakersBefore: chainsOf(before.map((speech) => sourceOf(scene, speech))),
    subject: predicate ? scene.at(subjectOf(tree, predicate)) : null,
    doneTo: doneToBefore(pronoun),
  };
}

function saidIn(
  { bySentence }: Scene,
  { at, reported }: { at: number; reported: Scene['speeches'] },
): readonly Profile[] {
  if (reported.length === 0) return [];
  return (bySentence[at] ?? []).filter(
    ({ reference, members }) => members.length === 0 && reported.some(({ content }) => isIn(content, reference)),
  );
}

function isAside({ tree, reference: { head } }: Profile): boolean {
  const verb = tree.head(head);
  return verb !== null && isRelation(verb, ['parataxis']);
}

/** "Otieno never called, he said": whom the speaker names is somebody else. */
function namesSaid({ speechesOf, bySentence }: Scene, { reference }: Profile): readonly Profile[] {
  const own = speechesOf
    .from(reference.sentence)
    .filter(({ source, kind }) => source?.head === reference.head.index && kind === 'indirect');
  if (own.length === 0) return [];
  return (bySentence[reference.sentence] ?? []).filter(
    ({ reference: said, place }) =>
      said.form === 'name' && place === 'subject' && own.some(({ content }) => isIn(content, said)),
  );
}

/** Whether its clause hangs on another: "because he said", "who told him that he lied". */
function isEmbedded({ tree, reference: { head } }: Profile): boolean {
  const verb = tree.head(head);
  return verb !== null && isRelation(verb, ['advcl', 'acl', 'ccomp']);
}

function isSubjectOfContent({ tree, reference: { head } }: Profile): boolean {
  const verb = isRelation(head, ['nsubj']) ? tree.head(head) : null;
  return verb !== null && isRelation(verb, ['ccomp']);
}

export function isBarred({ chains }: Scene, { stand, candidate }: { stand: Stand; candidate: Profile }): boolean {
  const { pronoun, barred } = stand;
  if (chains.areApart(pronoun.index, candidate.index) || barred.has(chains.chainOf(candidate.index))) return true;
  return (
    candidate.reference.sentence === pronoun.reference.sentence && contains(candidate.reference, pronoun.reference)
  );
}

function barredChains(scene: Scene, pronoun: Profile): ReadonlySet<number> {
  const { chains, bySentence } = scene;
  const { tree, reference } = pronoun;
  const speaker = speakerOf(scene, pronoun);
  const barred = new Set(speaker ? [chains.chainOf(speaker.index)] : []);
  const predicate = reference.head.xpos === 'PRP$' ? null : predicateOf(tree, reference.head);
  // "A photographer she had hired": what a clause describes is not the subject of it.
  const described = predicate && isRelation(predicate, ['acl']) ? scene.at(tree.head(predicate)) : null;
  if (described && isRelation(reference.head, ['nsubj'])) barred.add(chains.chainOf(described.index));
  if (!predicate || isResult(scene, predicate)) return barred;
  for (const token of argumentsOf(tree, predicate)) {
    const fellow = token.index === reference.head.index ? null : scene.at(token);
    if (!fellow) continue;
    // "The envoys met Otieno to persuade him": no envoy either, nor the list that the fellow is in.
    const lists = bySentence[fellow.reference.sentence]?.filter(({ members }) => members.includes(fellow.index)) ?? [];
    for (const { index } of [fellow, ...lists]) barred.add(chains.chainOf(index));
    for (const member of peopleIn(scene, fellow.index)) barred.add(chains.chainOf(member));
  }
  return barred;
}

/** "The text was cut, making it shorter": the cut does it, not the text. */
function isResult({ reading }: Scene, { deprel, xpos, lemma }: Token): boolean {
  return deprel.startsWith('advcl') && xpos === 'VBG' && reading.ontology.lexicon.words('result-verbs').has(lemma);
}

/** "Otieno met her team": a possessor belongs to the subject of its clause. */
export function isOwnSubject(
  { chains }: Scene,
  { stand: { pronoun, subject }, candidate }: { stand: Stand; candidate: Profile },
): boolean {
  if (!subject || candidate.reference.sentence !== pronoun.reference.sentence) return false;
  return candidate.members.includes(subject.index) || chains.isSame(subject.index, candidate.index);
}

/** "Kenya and its neighbours": the possessor inside a later conjunct is the first conjunct. */
export function isFellowConjunct({ pronoun, candidate }: { pronoun: Profile; candidate: Profile }): boolean {
  if (pronoun.place !== 'possessor') return false;
  const owned = pronoun.tree.head(pronoun.reference.head);
  return (
    owned !== null &&
    isRelation(owned, ['conj']) &&
    owned.head === candidate.reference.head.index &&
    candidate.reference.sentence === pronoun.reference.sentence
  );
}

function isIn(stretches: Scene['speeches'][number]['content'], reference: Profile['reference']): boolean {
  return stretches.some((stretch) => contains(stretch, reference));
}
