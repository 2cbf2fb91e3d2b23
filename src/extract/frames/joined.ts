// To which verb another is joined by "and", where the parser hung it on a wrong one. In "urged them to wait and spoke with
// her" it likes to join "spoke" to "wait"; but a verb in a tense is no second half of an infinitive or a participle, so it is
// joined to the one in a tense above. In "firing the coach, who was new, and hiring Reyes" a participle is joined to a participle.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { clauseAbove, hasTense } from './above.ts';
import { hasModal } from './modal.ts';
import { isInfinitive } from './phrase.ts';

/** The verb that a joined verb stands beside; null for a word that is joined to nothing. */
export function joinedTo(tree: Tree, verb: Token): Token | null {
  const head = verb.deprel === 'conj' ? tree.head(verb) : null;
  if (!head || head.index > verb.index) return head;
  const crossed = between(tree, head, verb);
  if (crossed) return crossed;
  if (verb.xpos === 'VBG' && tree.childrenBy(verb, 'aux', 'nsubj').length === 0) return participle(tree, head) ?? head;
  if (!isPlainFinite(verb)) return head;
  const teller = head.deprel === 'ccomp' ? tree.head(head) : null;
  // "said they would wait and asked for help": what they would do is not told in the past.
  if (teller && isPlainFinite(teller) && teller.xpos === verb.xpos && hasModal(tree, head)) return teller;
  return isOpen(tree, head) ? (told(tree, head, verb) ?? head) : head;
}

/** The verbs below a clause that stand beside a verb above it or go on with that one. */
export function escaped(tree: Tree, clause: Token, ontology: Ontology): readonly Token[] {
  return [
    ...tree.childrenBy(clause, 'conj').filter((verb) => joinedTo(tree, verb) !== clause),
    ...tree.childrenBy(clause, 'advcl').filter((verb) => clauseAbove(tree, verb, ontology) !== clause),
  ];
}

// "The man who left [was held] and charged": what stands between a verb and the one that it is said to be joined to, and holds
// that one, is what it is joined to.
function between(tree: Tree, head: Token, verb: Token): Token | null {
  let found: Token | null = null;
  for (let at = tree.head(head), steps = 0; at && steps < 8; at = tree.head(at), steps += 1)
    if (at.index > head.index && at.index < verb.index && at.upos === 'VERB') found = at;
  return found;
}

function participle(tree: Tree, head: Token): Token | null {
  let at: Token | null = head;
  for (let steps = 0; at && !isParticiple(tree, at) && steps < 4; steps += 1)
    at = hasTense(tree, at) || at.upos !== 'VERB' ? tree.head(at) : null;
  return at && isParticiple(tree, at) ? at : null;
}

/** "firing", "being fired" */
function isParticiple(tree: Tree, verb: Token): boolean {
  return [verb, ...tree.childrenBy(verb, 'aux')].some(({ xpos }) => xpos === 'VBG');
}

/** The verb in a tense below an open one, between the two ("adding the boats then turned and fled"), else above it. */
function told(tree: Tree, head: Token, verb: Token): Token | null {
  const below = tree
    .childrenBy(head, 'ccomp', 'xcomp')
    .find((clause) => clause.index > head.index && clause.index < verb.index && isPlainFinite(clause));
  if (below) return below;
  let at: Token | null = head;
  for (let steps = 0; at && isOpen(tree, at) && steps < 4; steps += 1)
    at = isRelation(at, ['xcomp', 'advcl', 'ccomp', 'conj']) ? tree.head(at) : null;
  return at;
}

function isOpen(tree: Tree, verb: Token): boolean {
  return (verb.xpos === 'VB' || verb.xpos === 'VBG' || isInfinitive(tree, verb)) && !hasTense(tree, verb);
}

// Bare forms stay: "to wait and see" has the tag of a present now and then.
function isPlainFinite({ xpos }: Token): boolean {
  return xpos === 'VBD' || xpos === 'VBZ';
}
