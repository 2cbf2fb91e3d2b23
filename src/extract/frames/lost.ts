// "The union announced two members were to leave", "has promised each victim will be paid": the parser may hang the subject of
// a bare clause on the verb before it, as its object. An object right before the auxiliary of a predicate that has no
// subject is that subject.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';

/** The predicate whose subject the object really is; null for a true object. */
export function lostPredicate(tree: Tree, object: Token): Token | null {
  const verb = object.deprel === 'obj' ? tree.head(object) : null;
  // "The man who owned the house was arrested": a relative clause ends where the main one goes on.
  if (!verb || verb.index > object.index || verb.deprel.startsWith('acl')) return null;
  const last = tree.subtree(object).at(-1) ?? object;
  const auxiliary = tree.sentence.tokens[last.index + 1];
  if (auxiliary?.upos !== 'AUX') return null;
  const isHelper = auxiliary.deprel.startsWith('aux') || auxiliary.deprel === 'cop';
  const predicate = isHelper ? tree.head(auxiliary) : auxiliary;
  if (!predicate || predicate === verb || predicate.index < object.index) return null;
  const subjects = tree
    .childrenBy(predicate, 'nsubj', 'csubj', 'expl')
    .filter((child) => !isClauseItself(tree, child, verb));
  return subjects.length === 0 ? predicate : null;
}

/** The object that is the subject of a predicate without one. */
export function lostSubject(tree: Tree, predicate: Token): Token | null {
  const first = tree.childrenBy(predicate, 'aux', 'cop')[0] ?? predicate;
  let at = tree.sentence.tokens[first.index - 1] ?? null;
  for (let depth = 0; at && at.deprel !== 'obj' && depth < 8; depth++) at = tree.head(at);
  return at && lostPredicate(tree, at) === predicate ? at : null;
}

// "has promised" with a subject of its own is no subject of what is promised; "winning the vote" and "whoever wins" are.
function isClauseItself(tree: Tree, child: Token, verb: Token): boolean {
  if (child !== verb || tree.childrenBy(verb, 'mark').length > 0) return false;
  const own = tree.childrenBy(verb, 'nsubj');
  return own.length > 0 && own.every(({ xpos }) => !xpos.startsWith('W'));
}
