// Another reading of a frame that no kind could take: where a participle stands for a passive without its helper, the parser
// may have made its noun the subject ("Minister accused of fraud", "Two held over fire", "Soldiers killed in the raid were
// buried"). In: a frame; out: the frame with the subject as the thing done to, or null where that cannot be.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Frame } from '../frames/frame.ts';

export function reread(frame: Frame): Frame | null {
  const { tree, token, pos, isPassive, fillers } = frame;
  if (pos !== 'verb' || isPassive || !mayBeParticiple(tree, token)) return null;
  if (fillers.some(({ via, borrowed }) => !borrowed && (via === 'object' || via === 'clause'))) return null;
  const own = fillers.filter(({ via }) => via === 'subject');
  // "The film bombed" is whole as it is.
  if (own.length === 0 || own.length === fillers.length) return null;
  return {
    ...frame,
    isPassive: true,
    fillers: fillers.map((filler) => (filler.via === 'subject' ? { ...filler, via: 'object' } : filler)),
  };
}

function mayBeParticiple(tree: Tree, verb: Token): boolean {
  if (tree.childrenBy(verb, 'aux', 'cop').length > 0) return false;
  if (verb.xpos === 'VBN') return true;
  if (verb.xpos !== 'VBD') return false;
  const { zone } = tree.sentence;
  return zone === 'headline' || zone === 'heading' || isBeforeVerb(tree, verb) || isBesidePassive(tree, verb);
}

/** "was arrested and released": the second participle looks like a past tense. */
function isBesidePassive(tree: Tree, verb: Token): boolean {
  const first = verb.deprel === 'conj' ? tree.head(verb) : null;
  return first !== null && tree.childrenBy(verb, 'nsubj').length === 0 && tree.childrenBy(first, 'aux:pass').length > 0;
}

/** The finite verb behind it has no subject: the participle has taken it. */
function isBeforeVerb(tree: Tree, verb: Token): boolean {
  const above = tree.head(verb);
  if (!above || !isRelation(verb, ['advcl', 'csubj', 'ccomp']) || above.index < verb.index) return false;
  return tree.childrenBy(verb, 'mark').length === 0 && tree.childrenBy(above, 'nsubj', 'nsubj:pass').length === 0;
}
