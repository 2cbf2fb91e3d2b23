// Clauses of a sentence: the heads that say something of a subject, and the subjects, each member of a list on its own.
// Infinitives and the like that only go on with another clause ("is to meet", "agreed to pay") are told with that one.

import type { Token } from '../../model/sentence.ts';
import { contains } from '../../model/span.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Telling } from '../events/telling.ts';
import { isInfinitive, isRelativePronoun } from '../frames/phrase.ts';
import { surfaceSubjects } from '../frames/subject.ts';
import { members } from './argument.ts';
import type { Setting } from './setting.ts';
import { isCopular } from './predicate.ts';

const places = ['root', 'conj', 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj', 'dep', 'appos'];

export function clauses(tree: Tree, { isInsideName }: Telling): readonly Token[] {
  // A verb in a name ("Performing Arts Trust") says nothing; a name may be what is said ("is in Oslo").
  return tree.sentence.tokens.filter(
    (token) => isClause(tree, token) && !goesOn(tree, token) && (isCopular(tree, token) || !isInsideName(token)),
  );
}

function isClause(tree: Tree, token: Token): boolean {
  if (!isRelation(token, places) || isGlued(tree, token) || isLost(tree, token) || isListed(tree, token)) return false;
  return token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel !== 'aux') || isCopular(tree, token);
}

// "Her wish is that Oslo will remain": a verb with a copula and a subject of its own clause is two clauses in one.
function isGlued(tree: Tree, token: Token): boolean {
  if (token.upos !== 'VERB' || !isCopular(tree, token)) return false;
  const isThat = tree.childrenBy(token, 'mark').some(({ xpos }) => xpos === 'IN');
  return isThat || tree.childrenBy(token, 'nsubj', 'csubj').length > 1;
}

// "found that the car had come": a finite verb without the subject that it must have lost it to the verb above.
function isLost(tree: Tree, token: Token): boolean {
  if (token.deprel !== 'xcomp' || tree.childrenBy(token, 'nsubj').length > 0) return false;
  return [token, ...tree.childrenBy(token, 'aux')].some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos));
}

// "a sale, raising money or a merger": a gerund in a list of nouns is one of them, and nobody's deed.
function isListed(tree: Tree, token: Token): boolean {
  const above = token.deprel === 'conj' && token.xpos === 'VBG' ? tree.head(token) : null;
  if (above?.upos !== 'NOUN' || isCopular(tree, above)) return false;
  return tree.childrenBy(token, 'nsubj', 'aux').length === 0;
}

/** Whether the clause is told as the end of the one above. */
export function goesOn(tree: Tree, head: Token): boolean {
  if (tree.childrenBy(head, 'nsubj').length > 0) return false;
  if (isRelation(head, ['xcomp'])) return !isLost(tree, head);
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

export function subjects(tree: Tree, head: Token, setting: Setting): readonly Token[] {
  const { ontology } = setting.telling.reading;
  const pronoun = tree.childrenBy(head, 'nsubj').find(isRelativePronoun);
  const near = pronoun ? nearest(tree, { pronoun, head }, setting) : null;
  const all = near ? [near] : surfaceSubjects(tree, head, ontology);
  // "Ana Reyes: It is a start": of two subjects the one beside the verb is meant.
  const found = all.every((subject) => tree.head(subject) === head) ? all.slice(-1) : all;
  return found
    .filter((subject) => tree.head(subject) === head || !isApart(tree, subject, head))
    .flatMap((subject) => (near ? [subject] : members(tree, subject, setting)))
    .filter((subject) => !isRelativePronoun(subject) && isThing(subject));
}

interface Relative {
  readonly pronoun: Token;
  readonly head: Token;
}

// "an influence on John Holm, who called it a tale": the name before "who" is its antecedent, whatever the parser says,
// unless that is a person too ("the heir of John Holm, who").
function nearest(tree: Tree, { pronoun, head }: Relative, { telling, nameAt }: Setting): Token | null {
  const { tokens } = tree.sentence;
  const above = head.deprel === 'acl:relcl' ? tree.head(head) : null;
  const before = tokens[pronoun.index - 1]?.text === ',' ? tokens[pronoun.index - 2] : tokens[pronoun.index - 1];
  const name = before ? nameAt(before) : null;
  if (!before || !above || !name || pronoun.xpos !== 'WP' || above.index >= before.index || contains(name, above))
    return null;
  const isPerson = telling.mentionAt(above)?.kind === 'Person';
  return isPerson && !isApart(tree, above, before)
    ? null
    : (tokens.find(({ start }) => start === name.head.start) ?? null);
}

function isApart(tree: Tree, subject: Token, head: Token): boolean {
  const between = tree.sentence.tokens.slice(subject.index + 1, head.index);
  return between.some(({ text }) => text === ';' || text === ':');
}

export function isThing({ upos, xpos }: Token): boolean {
  if (xpos === 'WP' || xpos === 'WDT' || xpos === 'WRB' || xpos === 'EX') return false;
  return ['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X', 'DET', 'ADJ'].includes(upos);
}
