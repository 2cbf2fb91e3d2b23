// How a verb or event noun hangs under the word above it, as far as that word can say whether it happened.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';

export type ClauseKind = 'infinitive' | 'other' | 'finite' | 'event' | 'purpose' | 'adverbial' | 'none';

export function clauseKind(tree: Tree, token: Token): ClauseKind {
  const head = tree.head(token);
  if (!head) return 'none';
  if (isRelation(token, ['xcomp']))
    return hasOtherDoer(tree, head) || tree.childrenBy(token, 'nsubj').length > 0 ? 'other' : 'infinitive';
  // "Creating jobs would help": what it would do says nothing of whether it is done.
  if (isRelation(token, ['csubj']) && token.xpos === 'VBG') return 'none';
  if (isRelation(token, ['ccomp', 'csubj'])) return finiteOrNot(tree, token);
  if (token.deprel === 'acl') return relativeOrNot(tree, token);
  // "ruled out meeting them"
  if (token.deprel === 'obj' && token.xpos === 'VBG') return 'infinitive';
  if (token.deprel === 'advcl') return adverbial(tree, { token, head });
  if (token.upos !== 'VERB' && isEventPlace(token)) return 'event';
  return 'none';
}

// "a plan to meet", "interest in meeting"; with another word before it, it is a clause that the parser hung on a noun.
function relativeOrNot(tree: Tree, token: Token): ClauseKind {
  const isMarked = tree.childrenBy(token, 'mark').length > 0;
  if (isInfinitive(tree, token) || (isMarked && token.xpos === 'VBG')) return 'infinitive';
  return isMarked ? 'adverbial' : 'none';
}

// The parser takes "wants them to leave" now for an object with an infinitive and now for a clause with a subject.
function finiteOrNot(tree: Tree, token: Token): ClauseKind {
  const isBare = token.xpos === 'VB' && tree.childrenBy(token, 'aux').length === 0 && isInfinitive(tree, token);
  if (isBare) return tree.childrenBy(token, 'nsubj').length > 0 ? 'other' : 'infinitive';
  return token.xpos === 'VBG' && tree.childrenBy(token, 'nsubj', 'aux').length === 0 ? 'infinitive' : 'finite';
}

// "ready to meet" and "able to meet" hang as xcomp or advcl; under an adjective an infinitive is its complement.
function adverbial(tree: Tree, { token, head }: { token: Token; head: Token }): ClauseKind {
  // "if they were to be elected"
  const isFinite = tree.childrenBy(token, 'aux').some(({ xpos }) => /^VB[DPZ]$/.test(xpos));
  if (!isInfinitive(tree, token) || isFinite) return 'adverbial';
  // "for a party to win": what has to be so that it happens.
  if (tree.childrenBy(token, 'mark').length > 1) return 'purpose';
  return head.upos === 'ADJ' ? 'infinitive' : 'purpose';
}

function isInfinitive(tree: Tree, token: Token): boolean {
  const marks = tree.childrenBy(token, 'mark');
  // The tagger may take a "to" for another small word.
  const isBare = token.xpos === 'VB' && tree.childrenBy(token, 'nsubj', 'aux').length === 0;
  return marks.some((mark) => mark.xpos === 'TO' || isBare);
}

function hasOtherDoer(tree: Tree, head: Token): boolean {
  return tree.childrenBy(head, 'obj', 'iobj', 'obl:agent').length > 0 || isPassive(tree, head);
}

export function isPassive(tree: Tree, token: Token): boolean {
  return tree.children(token).some(({ deprel }) => deprel === 'nsubj:pass' || deprel === 'aux:pass');
}

// "expects talks", "talks are planned".
function isEventPlace(token: Token): boolean {
  return isRelation(token, ['obj']) || token.deprel === 'nsubj:pass';
}
