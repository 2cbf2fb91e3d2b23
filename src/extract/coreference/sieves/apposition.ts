// Two descriptions of one thing side by side: apposition ("Ann Otieno, an adviser to the queen", "the drug maker, Acme"),
// and the copula ("Ann Otieno is the new minister"). The described person gets the office.

import type { Token } from '../../../model/sentence.ts';
import { isRelation } from '../../../model/tree.ts';
import { subjectOf } from '../clause.ts';
import { isOnePerson } from '../lists.ts';
import { isPlaceKind } from '../../placekind.ts';
import { portrait } from '../portrait.ts';
import type { Profile } from '../profile.ts';
import { type Scene, giveOffice } from '../scene.ts';
import { officeOf } from './titles.ts';

export function apposition(scene: Scene): void {
  for (const profile of scene.profiles) {
    if (profile.members.length > 0 || saysIt(scene, profile)) continue;
    const { head } = profile.reference;
    // "A worker, according to Ann Otieno": what a preposition brings in stands beside nobody.
    const isBeside = isRelation(head, ['appos']) && profile.tree.childrenBy(head, 'case').length === 0;
    const other = besideComma(scene, profile) ?? (isBeside ? scene.at(profile.tree.head(head)) : null);
    if (other && other.index !== profile.index) describe(scene, { earlier: other, later: profile, rule: 'apposition' });
  }
}

/** "It is no good for Dale, a second person said": who is new and speaks is beside nobody. */
function saysIt({ speechesOf }: Scene, { isIndefinite, reference }: Profile): boolean {
  if (!isIndefinite || reference.form !== 'nominal') return false;
  return speechesOf.from(reference.sentence).some(({ source }) => source?.head === reference.head.index);
}

/** "[the minister], [Ann Otieno], said": the tree often misses it where a name follows a long description. */
function besideComma(scene: Scene, profile: Profile): Profile | null {
  const { bySentence } = scene;
  const { reference, tree } = profile;
  const { tokens } = tree.sentence;
  const after = tokens.find(({ start }) => start >= reference.end);
  const word = tokens.findLast(({ end }) => end <= reference.start);
  // "Ann Otieno, formerly the minister"
  const comma = word?.upos === 'ADV' && reference.form === 'nominal' ? tokens[word.index - 1] : word;
  // "Ann Otieno, [Acme's director] for Europe, said"
  const isMore = reference.form === 'nominal' && profile.owner !== null && after?.upos === 'ADP';
  if (comma?.text !== ',' || (after && after.upos !== 'PUNCT' && !isMore)) return null;
  const before = (bySentence[reference.sentence] ?? []).filter(
    ({ reference: { form }, members }) => form !== 'pronoun' && members.length === 0,
  );
  const last = tokens[comma.index - 1];
  // "An adviser to [the minister], [Ann Otieno]": the innermost of the persons that end there.
  const found =
    before.findLast(({ reference: { end, kind } }) => end === last?.end && kind === 'Person') ??
    personAbove(scene, { last, tree, isName: reference.form === 'nominal' });
  if (!found || found.reference.kind !== 'Person' || reference.kind !== 'Person') return null;
  // "Li Wei and Ann Otieno, the minister": of a list the last one.
  const isListed = (bySentence[reference.sentence] ?? []).some(
    ({ members }) =>
      members.includes(profile.index) || (members.includes(found.index) && members.at(-1) !== found.index),
  );
  const forms = new Set([found.reference.form, reference.form]);
  return !isListed && forms.has('name') && forms.has('nominal') ? found : null;
}

/** "[the minister for fisheries and ports], [Ann Otieno], said": the description's head, over all that hangs on it. */
function personAbove(
  scene: Scene,
  { last, tree, isName }: { last: Token | undefined; tree: Profile['tree']; isName: boolean },
): Profile | null {
  for (let at = last ?? null; at && isRelation(at, ['nmod', 'conj', 'compound', 'flat']);) {
    at = tree.head(at);
    const described = scene.at(at);
    if (described?.reference.kind !== 'Person') continue;
    // "Ann Otieno of Kisumu, the minister"
    if (described.reference.form === 'nominal' || (isName && last?.deprel === 'nmod')) return described;
  }
  return null;
}

export function copula(scene: Scene): void {
  const blockers = scene.reading.ontology.lexicon.words('copula-blockers');
  for (const profile of scene.profiles) {
    const { reference, tree } = profile;
    if (reference.form === 'pronoun' || tree.childrenBy(reference.head, 'cop').length === 0) continue;
    const isBlocked = tree.children(reference.head).some(({ lemma }) => blockers.has(lemma.toLowerCase()));
    const [subject] = tree.childrenBy(reference.head, 'nsubj');
    const other = scene.at(subject);
    // "The victims were from a family": a phrase with a preposition says where, not who.
    const isPlaced = tree.childrenBy(reference.head, 'case').length > 0;
    if (!isBlocked && !isPlaced && other) describe(scene, { earlier: other, later: profile, rule: 'copula' });
  }
}

/** "the founder and chief executive" */
export function onePerson(scene: Scene): void {
  for (const profile of scene.profiles) {
    if (profile.members.length > 0 || !isRelation(profile.reference.head, ['conj'])) continue;
    const first = scene.at(profile.tree.head(profile.reference.head));
    if (first && isOnePerson(first, profile)) describe(scene, { earlier: first, later: profile, rule: 'one-person' });
  }
}

/** "Otieno, known as a reformer", "she served as minister": the verb's object, else its subject, is the description. */
export function predicates(scene: Scene): void {
  const { lexicon } = scene.reading.ontology;
  const verbs = lexicon.words('naming-verbs');
  const seeking = lexicon.words('seeking-verbs');
  for (const profile of scene.profiles) {
    const { reference, tree } = profile;
    if (reference.form === 'pronoun' || reference.kind !== 'Person' || !isRelation(reference.head, ['obl', 'xcomp']))
      continue;
    const [preposition] = tree.childrenBy(reference.head, 'case', 'mark');
    const verb = tree.head(reference.head);
    if (!verb || !verbs.has(verb.lemma) || !preposition || !lexicon.words('naming-prepositions').has(preposition.lemma))
      continue;
    const [object] = tree.childrenBy(verb, 'obj');
    const other = scene.at(
      object ??
        (isRelation(verb, ['acl']) && !isRelation(verb, ['acl:relcl']) ? tree.head(verb) : subjectOf(tree, verb)),
    );
    if (other?.reference.kind !== 'Person') continue;
    // "The council appointed Otieno as minister": the office is hers, and was nobody before.
    if (seeking.has(verb.lemma) && reference.form === 'nominal')
      giveOffice(scene, officeOf(scene, { holder: other.index, noun: reference.head, described: profile }));
    else describe(scene, { earlier: other, later: profile, rule: 'named-as' });
  }
}

function describe(scene: Scene, { earlier, later, rule }: { earlier: Profile; later: Profile; rule: string }): void {
  const [a, b] = [earlier.reference, later.reference];
  // "Oslo, Norway" is a place inside a place; two names of one body are an acronym's business.
  if (a.form === 'name' && b.form === 'name') return;
  if (a.form === 'pronoun' || !areOneSort(scene, earlier, later)) return;
  const genders = [portrait(scene, earlier.index).gender, portrait(scene, later.index).gender];
  if (genders[0] !== genders[1] && genders.every((gender) => gender !== null)) return;
  if (areTwoNamed(scene, earlier, later) || !scene.chains.join(later.index, earlier.index, rule)) return;
  for (const profile of [earlier, later]) {
    if (profile.reference.kind !== 'Person' || profile.reference.form !== 'nominal') continue;
    const holder = profile === later ? earlier : later;
    giveOffice(scene, officeOf(scene, { holder: holder.index, noun: profile.reference.head, described: profile }));
  }
}

/** "Under Ann Otieno, the former coach, Li Wei moved": one description between two persons is of one of them. */
function areTwoNamed({ chains, profiles }: Scene, a: Profile, b: Profile): boolean {
  const [one, other] = [a, b].map(({ index }) =>
    chains.membersOf(index).flatMap((member) => {
      const { reference } = profiles[member] ?? a;
      return reference.form === 'name' && reference.kind === 'Person' ? reference.text.split(' ') : [];
    }),
  );
  if (!one?.length || !other?.length) return false;
  return one.every((word) => !other.includes(word));
}

function areOneSort({ reading }: Scene, a: Profile, b: Profile): boolean {
  const isBody = a.reference.kind === 'Organization' || a.reference.kind === 'Group';
  if (a.number !== b.number && !isBody) return false;
  if (a.reference.kind === b.reference.kind) return true;
  return [a, b].every(({ reference }) => isPlaceKind(reading.ontology, reference.kind));
}
