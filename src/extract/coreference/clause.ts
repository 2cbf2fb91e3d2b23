// Subjects that a verb has without saying: of an infinitive or participle ("asked her to leave", "prepared to meet",
// "the promise to pay"), of the second of two conjoined verbs. Needed to know who cannot be meant by "him" in
// "the envoys met Otieno to persuade him", and who is meant by "themselves".

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';

/** The predicate that a word is an argument or adjunct of. */
export function predicateOf(tree: Tree, token: Token): Token | null {
  let at = tree.head(token);
  for (let steps = 0; at && steps < 8; steps += 1) {
    if (isPredicate(tree, at)) return at;
    at = tree.head(at);
  }
  return at;
}

function isPredicate(tree: Tree, token: Token): boolean {
  return token.upos === 'VERB' || tree.childrenBy(token, 'cop', 'nsubj').length > 0;
}

/** The written or understood subject, at most a few clauses up; null where there is none. */
export function subjectOf(tree: Tree, verb: Token, steps = 4): Token | null {
  const [subject] = tree.childrenBy(verb, 'nsubj');
  if (subject) return subject;
  const governor = tree.head(verb);
  if (!governor || steps === 0) return null;
  if (isRelation(verb, ['xcomp', 'ccomp']))
    return tree.childrenBy(governor, 'obj', 'iobj')[0] ?? subjectOf(tree, governor, steps - 1);
  if (isRelation(verb, ['acl'])) {
    const [possessor] = tree.childrenBy(governor, 'nmod:poss');
    if (possessor) return possessor;
    // "had difficulties leaving": the noun's own clause gives the subject, unless the noun is done to ("the boat sunk").
    const outer = tree.head(governor);
    const isObject = verb.xpos !== 'VBN' && isRelation(governor, ['obj']) && verb.deprel === 'acl';
    return isObject && outer ? subjectOf(tree, outer, steps - 1) : governor;
  }
  if (isRelation(verb, ['advcl', 'conj', 'parataxis'])) return subjectOf(tree, governor, steps - 1);
  return null;
}

/** The core arguments of a predicate, its understood subject among them. */
export function argumentsOf(tree: Tree, predicate: Token): readonly Token[] {
  const subject = subjectOf(tree, predicate);
  const others = tree.childrenBy(predicate, 'nsubj', 'obj', 'iobj', 'obl');
  return subject ? [subject, ...others] : others;
}
