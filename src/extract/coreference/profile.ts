// What agreement and description say about a reference before any linking: number, gender, grammatical place,
// possessor, country, modifiers. One profile per reference, at the same index, so that sieves speak of references by number.

import type { Entry } from '../../ontology/lexicon.ts';
import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { type AreaOf, areaAt, areaFinder } from './area.ts';
import { baseOf, isPlural } from '../references/noun.ts';

export type Gender = 'male' | 'female' | 'neuter' | null;

export interface Profile {
  readonly index: number;
  readonly reference: Reference;
  readonly tree: Tree;
  /** Dictionary form of the head in lower case. */
  readonly lemma: string;
  readonly number: 'singular' | 'plural' | null;
  readonly gender: Gender;
  readonly place: 'subject' | 'object' | 'oblique' | 'possessor' | 'other';
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
  /** Adjectives and compounds before the head, in lower case, without country words. */
  readonly modifiers: readonly string[];
  /** Name of the country or area that an adjective, compound, possessor or of-phrase gives. */
  readonly area: string | null;
  /** Index of the reference that is the possessor or of-complement. */
  readonly owner: number | null;
  /** "two" envoys. */
  readonly count: number | null;
  /** Indexes of the references that a list joins; empty for all else. */
  readonly members: readonly number[];
  /** Entry of the pronoun lexicon, for pronouns. */
  readonly pronoun: Entry | null;
  /** Entry of the role lexicon, for heads that are offices. */
  readonly role: Entry | null;
}

export function profiles(reading: Reading, references: readonly Reference[]): readonly Profile[] {
  const areaNamed = areaFinder(reading.ontology, references);
  const byHead = new Map(references.map(({ head }, index) => [head.start, index]));
  return references.flatMap((reference, index) => {
    const tree = reading.trees[reference.sentence];
    return tree ? [profile(reading, { reference, index, tree, byHead, areaNamed })] : [];
  });
}

interface Seat {
  readonly reference: Reference;
  readonly index: number;
  readonly tree: Tree;
  /** Reference index by the offset of its head word. */
  readonly byHead: ReadonlyMap<number, number>;
  readonly areaNamed: AreaOf;
}

function profile(reading: Reading, seat: Seat): Profile {
  const { reference, index, tree, byHead, areaNamed } = seat;
  const { lexicon } = reading.ontology;
  const { head, form } = reference;
  const lemma = baseOf(head);
  const pronoun = form === 'pronoun' ? (lexicon.table('pronouns').get(head.text.toLowerCase()) ?? null) : null;
  const role = form === 'nominal' ? (lexicon.table('roles').get(lemma) ?? null) : null;
  const determiners = tree.childrenBy(head, 'det').map((token) => token.text.toLowerCase());
  const possessor = possessorOf(reading, { tree, head });
  const isOwned = possessor !== null && isRelation(possessor, ['nmod:poss']);
  const definiteness = definitenessOf(reading, determiners);
  return {
    index,
    reference,
    tree,
    lemma,
    number: numberOf(reference, pronoun),
    gender: genderOf(reading, { reference, tree, pronoun, role }),
    place: placeOf(seatOf(tree, head)),
    isDefinite: form === 'name' || isOwned || definiteness === 'definite',
    isIndefinite: definiteness === 'indefinite',
    modifiers: form === 'nominal' ? modifiersOf(tree, { head, areaNamed }) : [],
    area: form === 'nominal' ? areaOf(tree, { head, possessor, areaNamed }) : null,
    owner: possessor ? (byHead.get(possessor.start) ?? null) : null,
    count: countOf(reading, { tree, head }),
    members: [],
    pronoun,
    role,
  };
}

/** The possessor, else the complement that belongs to the description: "the head of the union", "an aide to Otieno". */
function possessorOf({ ontology }: Reading, { tree, head }: { tree: Tree; head: Token }): Token | null {
  const [possessor] = tree.childrenBy(head, 'nmod:poss');
  if (possessor) return possessor;
  const complements = ontology.lexicon.table('complements');
  for (const complement of tree.childrenBy(head, 'nmod')) {
    const [preposition] = tree.childrenBy(complement, 'case');
    if (preposition?.index !== head.index + 1) continue;
    return complements.get(preposition.text.toLowerCase())?.owner === true ? complement : null;
  }
  return null;
}

function definitenessOf({ ontology }: Reading, determiners: readonly string[]): string | null {
  const known = ontology.lexicon.table('determiners');
  for (const determiner of determiners) {
    const value = known.get(determiner)?.value;
    if (typeof value === 'string') return value;
  }
  return null;
}

function numberOf({ form, head, kind }: Reference, pronoun: Entry | null): Profile['number'] {
  if (pronoun) return pronoun.number === 'singular' || pronoun.number === 'plural' ? pronoun.number : null;
  if (form === 'name') return 'singular';
  if (isPlural(head) || (kind === 'Group' && head.upos === 'ADJ')) return 'plural';
  return 'singular';
}

function genderOf(
  { ontology }: Reading,
  { reference, tree, pronoun, role }: { reference: Reference; tree: Tree; pronoun: Entry | null; role: Entry | null },
): Gender {
  const { lexicon } = ontology;
  const lemma = baseOf(reference.head);
  if (pronoun) return asGender(pronoun.gender);
  if (reference.kind !== 'Person') return reference.kind === 'Group' ? null : 'neuter';
  const noun = reference.form === 'nominal' ? (role?.gender ?? lexicon.table('nouns-person').get(lemma)?.gender) : null;
  if (noun !== null && noun !== undefined) return asGender(noun);
  if (reference.form === 'nominal') return null;
  const before = tree.sentence.tokens.findLast(({ end }) => end <= reference.start);
  const title = before && lexicon.table('personal-titles').get(before.text);
  const office = before && lexicon.table('roles').get(baseOf(before));
  const first = lexicon.table('first-names').get(reference.text.split(' ')[0] ?? '');
  return (
    asGender(title?.gender) ??
    asGender(office?.gender) ??
    (reference.text.includes(' ') ? asGender(first?.value) : null)
  );
}

function asGender(value: unknown): Gender {
  return value === 'male' || value === 'female' || value === 'neuter' ? value : null;
}

/** "Sergeant [Otieno] left": a title that the parser took for the head of its name has the place of both. */
export function seatOf(tree: Tree, head: Token): Token {
  const above = isRelation(head, ['flat']) ? tree.head(head) : null;
  return above && above.index < head.index ? seatOf(tree, above) : head;
}

function placeOf(head: Token): Profile['place'] {
  if (isRelation(head, ['nsubj', 'csubj'])) return 'subject';
  if (isRelation(head, ['obj', 'iobj'])) return 'object';
  if (isRelation(head, ['nmod:poss'])) return 'possessor';
  return isRelation(head, ['obl', 'nmod']) ? 'oblique' : 'other';
}

function modifiersOf(tree: Tree, { head, areaNamed }: { head: Token; areaNamed: AreaOf }): readonly string[] {
  return tree
    .childrenBy(head, 'amod', 'compound', 'nmod:desc')
    .filter(({ index }) => index < head.index)
    .flatMap((child) => tree.subtree(child))
    .filter(
      ({ index, upos }) => upos !== 'PUNCT' && areaAt(areaNamed, { tokens: tree.sentence.tokens, index }) === null,
    )
    .map(({ text }) => text.toLowerCase());
}

/** Norway in "Norwegian envoys", "the Norway team", "Norway's minister", "the king of Norway". */
function areaOf(
  tree: Tree,
  { head, possessor, areaNamed }: { head: Token; possessor: Token | null; areaNamed: AreaOf },
): string | null {
  for (const child of tree.childrenBy(head, 'amod', 'compound', 'nmod:poss', 'nmod:desc', 'nmod')) {
    if (child.index > head.index && child !== possessor) continue;
    if (child.text === child.text.toLowerCase()) continue;
    const before = tree.sentence.tokens[child.index - 1]?.text ?? '';
    const area = areaNamed(`${before} ${child.text}`) ?? areaNamed(wordsOf(tree, child)) ?? areaNamed(child.text);
    if (area !== null) return area;
  }
  return null;
}

/** The token with what flatly belongs to it: "Costa Rica". */
function wordsOf(tree: Tree, token: Token): string {
  const words = [token, ...tree.childrenBy(token, 'flat', 'compound')].sort((a, b) => a.index - b.index);
  return words.map(({ text }) => text).join(' ');
}

function countOf({ ontology }: Reading, { tree, head }: { tree: Tree; head: Token }): number | null {
  const [numeral] = tree.childrenBy(head, 'nummod');
  if (!numeral) return null;
  const digits = Number(numeral.text.replaceAll(',', ''));
  if (Number.isFinite(digits)) return digits;
  const value = ontology.lexicon.table('numbers').get(numeral.text.toLowerCase())?.value;
  return typeof value === 'number' ? value : null;
}
