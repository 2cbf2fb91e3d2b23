// To which word a clause belongs that the parser hung too low. "attacked her for leaving office, accusing her of cowardice":
// who goes on speaking behind a comma is who the sentence tells of. "asked the envoy, who was backed by Norland, to leave"
// and "Ana Reyes, when asked to leave": behind an aside the sentence goes on.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { isInfinitive, isRelativePronoun } from './phrase.ts';

export function clauseAbove(tree: Tree, verb: Token, { lexicon }: Ontology): Token | null {
  const head = tree.head(verb);
  if (!head || head.index > verb.index || !isBehindComma(tree, verb)) return head;
  const isAskedWhen = verb.deprel === 'acl' && tree.childrenBy(verb, 'advmod').some(({ xpos }) => xpos === 'WRB');
  const goesOnSaying = verb.xpos === 'VBG' && lexicon.table('cues').has(verb.lemma.toLowerCase());
  if (isAskedWhen || goesOnSaying) return plainAbove(tree, head) ?? head;
  const isAside = tree.childrenBy(head, 'nsubj').some(isRelativePronoun);
  const above = isAside && isInfinitive(tree, verb) ? tree.head(head) : null;
  return above ? (plainAbove(tree, above) ?? head) : head;
}

/** Whether a comma stands right before the clause. */
export function isBehindComma(tree: Tree, verb: Token): boolean {
  const first = tree.subtree(verb).find(({ upos }) => upos !== 'PUNCT') ?? verb;
  return tree.sentence.tokens[first.index - 1]?.text === ',';
}

/** The word itself if it is the head of a clause with a tense of its own, else the next such word above. */
export function plainAbove(tree: Tree, word: Token): Token | null {
  let at: Token | null = word;
  for (let steps = 0; at && !hasTense(tree, at) && steps < 6; steps += 1) at = tree.head(at);
  return at;
}

/** "left", "was leaving", "is ready", but not "to leave" and "leaving". */
export function hasTense(tree: Tree, word: Token): boolean {
  if (isInfinitive(tree, word)) return false;
  if (tree.childrenBy(word, 'nsubj').length > 0) return true;
  return [word, ...tree.childrenBy(word, 'aux', 'cop')].some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos));
}
