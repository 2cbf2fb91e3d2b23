// To which verb another is joined by "and". In "urged them to wait and spoke with her" the parser likes to join "spoke" to
// "wait"; but a finite verb is no second half of an infinitive, so it is joined to the finite verb above.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { hasModal } from './modal.ts';
import { isInfinitive } from './phrase.ts';

/** The verb that a joined verb stands beside; null for a word that is joined to nothing. */
export function joinedTo(tree: Tree, verb: Token): Token | null {
  const head = verb.deprel === 'conj' ? tree.head(verb) : null;
  if (!head || !isPlainFinite(verb)) return head;
  const teller = head.deprel === 'ccomp' ? tree.head(head) : null;
  // "said they would wait and asked for help": what they would do is not told in the past.
  if (teller && isPlainFinite(teller) && teller.xpos === verb.xpos && hasModal(tree, head)) return teller;
  let at: Token | null = head;
  for (let steps = 0; at?.xpos === 'VB' && isInfinitive(tree, at) && steps < 4; steps += 1)
    at = isRelation(at, ['xcomp', 'advcl', 'ccomp', 'conj']) ? tree.head(at) : null;
  return at ?? head;
}

/** The verbs below a clause that stand beside a verb above it, by their index. */
export function escaped(tree: Tree, clause: Token): readonly Token[] {
  return tree.childrenBy(clause, 'conj').filter((verb) => joinedTo(tree, verb) !== clause);
}

// Bare forms stay: "to wait and see" has the tag of a present now and then.
function isPlainFinite({ xpos }: Token): boolean {
  return xpos === 'VBD' || xpos === 'VBZ';
}
