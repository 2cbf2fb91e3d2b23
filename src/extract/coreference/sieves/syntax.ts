// Links that the tree alone decides: a relative pronoun is its antecedent, a reflexive is the subject of its clause, "the
// Sahel region" is the Sahel, the conjuncts of a list are never each other.

import { isRelation } from '../../../model/tree.ts';
import { predicateOf, subjectOf } from '../clause.ts';
import { isPlaceKind } from '../../placekind.ts';
import type { Profile } from '../profile.ts';
import type { Scene } from '../scene.ts';

export function listsApart({ profiles, chains }: Scene): void {
  for (const { members } of profiles) {
    for (const [i, one] of members.entries()) for (const other of members.slice(i + 1)) chains.keepApart(one, other);
  }
}

/** "Otieno's spokeswoman" is never Otieno, however the names beside them are read. */
export function ownersApart({ profiles, chains }: Scene): void {
  for (const { index, owner, reference } of profiles) {
    const possessor = owner === null ? undefined : profiles[owner];
    if (owner === null || possessor?.place !== 'possessor' || reference.form === 'name') continue;
    chains.keepApart(index, owner);
  }
}

export function relatives(scene: Scene): void {
  for (const { index, pronoun, tree, reference } of scene.profiles) {
    if (pronoun?.relative !== true) continue;
    let clause = tree.head(reference.head);
    for (let steps = 0; clause && !isRelation(clause, ['acl']) && steps < 6; steps += 1) clause = tree.head(clause);
    const above = clause ? scene.at(tree.head(clause)) : null;
    const antecedent = above && above.reference.start < reference.start ? above : before(scene, { tree, reference });
    // "which" is never somebody; it then means the clause before.
    if (pronoun.gender === 'neuter' && antecedent?.reference.kind === 'Person') continue;
    if (pronoun.kind === 'Person' && antecedent && !isSomebody(antecedent) && pronoun.possessive !== true) continue;
    if (antecedent && antecedent.index !== index) scene.chains.join(index, antecedent.index, 'relative');
  }
}

/** "freedoms of colleagues who": things are never "who". */
function isSomebody({ reference: { kind }, members }: Profile): boolean {
  return members.length > 0 || ['Person', 'Group', 'Organization', 'Country'].includes(kind);
}

/** "Otieno, who ...": what ends directly before the pronoun, for trees that lost the clause. */
function before({ bySentence }: Scene, { tree, reference }: Pick<Profile, 'tree' | 'reference'>): Profile | null {
  const words = tree.sentence.tokens.slice(0, reference.head.index);
  if (words.at(-1)?.text !== ',' && words.at(-1)?.upos !== 'ADP') return null;
  const last = words.findLast(({ upos }) => upos !== 'PUNCT' && upos !== 'ADP');
  const ending = bySentence[reference.sentence]?.filter(
    ({ reference: { end, form }, members }) => end === last?.end && form !== 'pronoun' && members.length === 0,
  );
  return ending?.[0] ?? null;
}

export function reflexives(scene: Scene): void {
  for (const { index, pronoun, tree, reference } of scene.profiles) {
    if (pronoun?.reflexive !== true || pronoun.person !== 3) continue;
    const governor = tree.head(reference.head);
    // "Otieno herself said": emphasis hangs on the noun or behind the verb; both are the subject of the clause.
    const noun = governor && governor.index < reference.head.index ? scene.at(governor) : null;
    const predicate = predicateOf(tree, reference.head);
    const subject = noun ?? (predicate ? scene.at(subjectOf(tree, predicate)) : null);
    if (subject && subject.index !== index) scene.chains.join(index, subject.index, 'reflexive');
  }
}

export function namedPlaces(scene: Scene): void {
  const nouns = scene.reading.ontology.lexicon.table('nouns-place');
  for (const profile of scene.profiles) {
    const { index, reference, number, lemma } = profile;
    const noun = nouns.get(lemma);
    if (reference.form !== 'nominal' || noun?.within !== true || number === 'plural') continue;
    // "the US city" is no country.
    const name = [nameBefore(scene, profile), nameBehind(scene, profile)].find(
      (found) => found && (found.reference.kind !== 'Country' || noun.state === true),
    );
    if (name) scene.chains.join(index, name.index, 'named-place');
  }
}

/** "the US state of [Alabama]" */
function nameBehind(scene: Scene, { tree, reference: { head } }: Profile): Profile | null {
  const complement = tree
    .childrenBy(head, 'nmod')
    .find((token) => tree.childrenBy(token, 'case')[0]?.index === head.index + 1 && token.index > head.index);
  const name = complement ? scene.at(complement) : null;
  return name && isNamedPlace(scene, name) ? name : null;
}

/** "the [Sahel] region"; "the Chile island territory" is some island: the name has to stand directly before the noun. */
function nameBefore(scene: Scene, { tree, reference }: Profile): Profile | null {
  const names = tree
    .childrenBy(reference.head, 'compound', 'nmod', 'nmod:desc')
    .flatMap((token) => scene.at(token) ?? []);
  return names.find((name) => isNamedPlace(scene, name) && name.reference.end === reference.head.start - 1) ?? null;
}

function isNamedPlace({ reading }: Scene, { reference: { form, kind } }: Profile): boolean {
  return form === 'name' && isPlaceKind(reading.ontology, kind);
}
