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
  if (!isRelation(token, places) || isGlued(tree, token)) return false;
  return token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel !== 'aux') || isCopular(tree, token);
}

// "Her wish is that Oslo will remain": a verb with a copula and a subject of its own clause is two clauses in one.
function isGlued(tree: Tree, token: Token): boolean {
  if (token.upos !== 'VERB' || !isCopular(tree, token)) return false;
  const isThat = tree.childrenBy(token, 'mark').some(({ xpos }) => xpos === 'IN');
  return isThat || tree.childrenBy(token, 'nsubj', 'csubj').length > 1;
}

/** Whether the clause is told as the end of the one above. */
export function goesOn(tree: Tree, head: Token): boolean {
  if (tree.childrenBy(head, 'nsubj').length > 0) return false;
  if (isRelation(head, ['xcomp'])) return true;
  if (head.deprel === 'conj') {
    const above = tree.head(head);
    return above !== null && head.xpos === above.xpos && goesOn(tree, above);
  }
  if (!isRelation(head, ['advcl', 'acl', 'ccomp'])) return false;
  return isInfinitive(tree, head) || isMarkedGerund(tree, head);
}

// "improved it by adding a floor", "the idea of building a bridge"; "after leaving Oslo, she ..." stands by itself.
function isMarkedGerund(tree: Tree, head: Token): boolean {
  const above = tree.head(head);
  return head.xpos === 'VBG' && above !== null && above.index < head.index && tree.childrenBy(head, 'mark').length > 0;
}

/** "There are two ships": what stands in the place of the subject. */
export function placeholder(tree: Tree, head: Token): Token | null {
  return tree.childrenBy(head, 'expl').find(({ xpos }) => xpos === 'EX') ?? null;
}

export function subjects(tree: Tree, head: Token, telling: Telling): readonly Token[] {
  const { ontology } = telling.reading;
  const pronoun = tree.childrenBy(head, 'nsubj').find(isRelativePronoun);
  const near = pronoun ? nearest(tree, pronoun, head, telling) : null;
  const found = near ? [near] : surfaceSubjects(tree, head, ontology);
  return found
    .filter((subject) => tree.head(subject) === head || !isApart(tree, subject, head))
    .flatMap((subject) => (near ? [subject] : members(tree, subject, telling)))
    .filter((subject) => !isRelativePronoun(subject) && isThing(subject));
}

// "an influence on John Holm, who called it a tale": the name before "who" is its antecedent, whatever the parser says;
// so is a noun behind a semicolon.
function nearest(tree: Tree, pronoun: Token, head: Token, telling: Telling): Token | null {
  const { tokens } = tree.sentence;
  const before = tokens[pronoun.index - 1]?.text === ',' ? tokens[pronoun.index - 2] : tokens[pronoun.index - 1];
  const above = head.deprel === 'acl:relcl' ? tree.head(head) : null;
  if (!before || !above || pronoun.xpos !== 'WP' || above.index >= before.index) return null;
  const flat = isRelation(before, ['flat']) ? tree.head(before) : before;
  const name = flat && telling.mentionAt(flat);
  if (!flat || flat === above || name?.form !== 'name' || tree.head(flat) === above) return null;
  return telling.mentionAt(above)?.kind === 'Person' && !isApart(tree, above, flat) ? null : flat;
}

function isApart(tree: Tree, subject: Token, head: Token): boolean {
  const between = tree.sentence.tokens.slice(subject.index + 1, head.index);
  return between.some(({ text }) => text === ';' || text === ':');
}

export function isThing({ upos, xpos }: Token): boolean {
  if (xpos === 'WP' || xpos === 'WDT' || xpos === 'WRB' || xpos === 'EX') return false;
  return ['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X', 'DET', 'ADJ'].includes(upos);
}
