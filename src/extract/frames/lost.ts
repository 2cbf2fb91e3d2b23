// "The union announced two members were to leave", "has promised each victim will be paid": the parser may hang the subject of
// a bare clause on the verb before it, as its object. An object right before the auxiliary of a predicate that has no
// subject is that subject; in "police held two men and a third was freed" the last of a list is. The other way round, in "the
// judge who sentenced Reyes has left" it may take the object of the relative clause for a second subject.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';

/** The predicate whose subject the object, or the last of a list of them, really is; null for a true object. */
export function lostPredicate(tree: Tree, object: Token): Token | null {
  const first = object.deprel === 'conj' ? tree.head(object) : object;
  const verb = first?.deprel === 'obj' ? tree.head(first) : null;
  // "The man who owned the house was arrested": a relative clause ends where the main one goes on.
  if (!verb || verb.index > object.index || verb.deprel.startsWith('acl')) return null;
  const last = tree.subtree(object).at(-1) ?? object;
  const auxiliary = tree.sentence.tokens[isAside(tree, object, last) ? last.index + 2 : last.index + 1];
  if (auxiliary?.upos !== 'AUX') return null;
  const isHelper = auxiliary.deprel.startsWith('aux') || auxiliary.deprel === 'cop';
  const predicate = isHelper ? tree.head(auxiliary) : auxiliary;
  if (!predicate || predicate === verb || predicate.index < object.index) return null;
  const isJoined = predicate.deprel === 'conj';
  if (isJoined ? hasConjunct(tree, object) : object.deprel === 'conj') return null;
  const subjects = tree
    .childrenBy(predicate, 'nsubj', 'csubj', 'expl')
    .filter((child) => !isClauseItself(tree, child, verb));
  return subjects.length === 0 ? predicate : null;
}

/** The object that is the subject of a predicate without one. */
export function lostSubject(tree: Tree, predicate: Token): Token | null {
  const { tokens } = tree.sentence;
  const first = tree.childrenBy(predicate, 'aux', 'cop')[0] ?? predicate;
  const before = tokens[first.index - 1];
  let at = (before && isComma(before) ? tokens[first.index - 2] : before) ?? null;
  for (let depth = 0; at && depth < 8; depth++) {
    if ((at.deprel === 'obj' || at.deprel === 'conj') && lostPredicate(tree, at) === predicate) return at;
    at = tree.head(at);
  }
  return null;
}

/** The object of a relative clause that hangs on the main verb as a subject, right behind the clause. */
export function lostObject(tree: Tree, relative: Token): Token | null {
  const noun = relative.deprel === 'acl:relcl' ? tree.head(relative) : null;
  const main = noun?.deprel.startsWith('nsubj') === true ? tree.head(noun) : null;
  if (!main || tree.childrenBy(relative, 'obj', 'ccomp', 'xcomp').length > 0) return null;
  const end = tree.subtree(relative).at(-1)?.index ?? relative.index;
  return tree.childrenBy(main, 'nsubj').find((other) => tree.subtree(other)[0]?.index === end + 1) ?? null;
}

function hasConjunct(tree: Tree, object: Token): boolean {
  return tree.childrenBy(object, 'conj').some(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
}

// "announced classes for pupils, big and small, would begin": the comma ends an aside in the phrase.
function isAside(tree: Tree, object: Token, last: Token): boolean {
  const next = tree.sentence.tokens[last.index + 1];
  return next !== undefined && isComma(next) && tree.subtree(object).some(isComma);
}

function isComma({ text }: Token): boolean {
  return text === ',';
}

// "has promised" with a subject of its own is no subject of what is promised; "winning the vote" and "whoever wins" are.
function isClauseItself(tree: Tree, child: Token, verb: Token): boolean {
  if (child !== verb || tree.childrenBy(verb, 'mark').length > 0) return false;
  const own = tree.childrenBy(verb, 'nsubj');
  return own.length > 0 && own.every(({ xpos }) => !xpos.startsWith('W'));
}
