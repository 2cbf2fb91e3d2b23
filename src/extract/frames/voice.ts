// Whether a verb is passive, which makes its surface subject the thing done to, and which phrase then tells who did it.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';

export function isPassive(tree: Tree, verb: Token): boolean {
  let isActive = false;
  for (const child of tree.children(verb)) {
    // "The coach stood by his players": a finite verb is active, whatever the "by" may be.
    const byDoer = isAgent(tree, child) && !(isFinite(verb) && tree.childrenBy(verb, 'nsubj').some(isPlainSubject));
    if (child.deprel === 'aux:pass' || child.deprel === 'nsubj:pass' || byDoer) return true;
    if (child.deprel === 'aux' || child.deprel === 'cop' || child.deprel === 'nsubj') isActive = true;
  }
  if (verb.xpos !== 'VBN' || isActive) return false;
  // A bare participle after a noun is passive, joined to a passive it is so too ("was arrested and charged").
  if (verb.deprel === 'conj') {
    const head = tree.head(verb);
    return head !== null && head.xpos === 'VBN' && tree.childrenBy(verb, 'nsubj').length === 0 && isPassive(tree, head);
  }
  return (
    isRelation(verb, ['acl', 'advcl', 'root', 'ccomp', 'xcomp', 'parataxis']) &&
    tree.childrenBy(verb, 'obj', 'obl:agent').length === 0
  );
}

/**
 * "by Norland"; without its preposition the parser took an object for it. In "by Norland's guards" and "by army units" it
 * may hang the preposition on the first word.
 */
export function isAgent(tree: Tree, token: Token): boolean {
  return (
    token.deprel === 'obl:agent' &&
    tree.subtree(token).some(({ deprel, index }) => deprel === 'case' && index < token.index)
  );
}

/** "left", "leaves", "leave" */
export function isFinite({ xpos }: Token): boolean {
  return xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP';
}

function isPlainSubject({ deprel }: Token): boolean {
  return deprel === 'nsubj';
}
