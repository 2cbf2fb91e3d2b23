// Clauses of a sentence: the heads that say something of a subject, and the subjects, each member of a list on its own.
// Infinitives and the like that only go on with another clause ("is to meet", "agreed to pay") are told with that one.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Telling } from '../events/telling.ts';
import { isInfinitive, isRelativePronoun } from '../frames/phrase.ts';
import { surfaceSubjects } from '../frames/subject.ts';
import { members } from './argument.ts';
import { isCopular } from './predicate.ts';

const places = ['root', 'conj', 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj', 'dep', 'appos'];

export function clauses(tree: Tree): readonly Token[] {
  return tree.sentence.tokens.filter((token) => isClause(tree, token) && !goesOn(tree, token));
}

function isClause(tree: Tree, token: Token): boolean {
  if (!isRelation(token, places)) return false;
  return token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel !== 'aux') || isCopular(tree, token);
}

/** Whether the clause is told as the end of the one above. */
export function goesOn(tree: Tree, head: Token): boolean {
  if (tree.childrenBy(head, 'nsubj').length > 0) return false;
  if (isRelation(head, ['xcomp'])) return true;
  if (head.deprel === 'conj') {
    const above = tree.head(head);
    return above !== null && head.xpos === above.xpos && goesOn(tree, above);
  }
  return isInfinitive(tree, head) && isRelation(head, ['advcl', 'acl', 'ccomp']);
}

/** "There are two ships": what stands in the place of the subject. */
export function placeholder(tree: Tree, head: Token): Token | null {
  return tree.childrenBy(head, 'expl').find(({ xpos }) => xpos === 'EX') ?? null;
}

export function subjects(tree: Tree, head: Token, telling: Telling): readonly Token[] {
  const { ontology } = telling.reading;
  return surfaceSubjects(tree, head, ontology)
    .flatMap((subject) => members(tree, subject, telling))
    .filter((subject) => !isRelativePronoun(subject) && isThing(subject));
}

export function isThing({ upos, xpos }: Token): boolean {
  if (xpos === 'WP' || xpos === 'WDT' || xpos === 'WRB' || xpos === 'EX') return false;
  return ['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X', 'DET', 'ADJ'].includes(upos);
}
