// Descriptions that say themselves which one is meant ("the talks in Oslo", "the people who eat meat"), and so are not
// whatever of their sort the text spoke of before.

import { isRelation } from '../../model/tree.ts';
import type { Lexicon } from '../../ontology/lexicon.ts';
import type { Profile } from './profile.ts';

/** A complement that is no owner, or a clause without a comma, behind the head; a people is told by its name alone. */
export function isToldApart({ tree, reference: { head }, owner }: Profile): boolean {
  if (head.upos === 'PROPN') return false;
  return tree.childrenBy(head, 'nmod', 'acl').some((child) => {
    if (child.index < head.index) return false;
    if (isRelation(child, ['acl'])) return tree.sentence.tokens[head.index + 1]?.text !== ',';
    return owner === null;
  });
}

/** How many sentences back a plural may leave out the adjectives that it had. */
const plainReach = 2;

/** "the lions" after "wild lions": the same only while those are still spoken of. */
export function isLoose(later: Profile, earlier: Profile): boolean {
  if (later.number !== 'plural' || later.modifiers.length === earlier.modifiers.length) return false;
  return earlier.count === null && later.reference.sentence - earlier.reference.sentence > plainReach;
}

/** "the law" after "the previous law": an adjective that sets the earlier one off from what the text is about. */
export function isContrasted(later: Profile, earlier: Profile, lexicon: Lexicon): boolean {
  const contrasts = lexicon.words('contrasts');
  // The "old" of "a 36-year-old man" is his age.
  const words = earlier.tree
    .childrenBy(earlier.reference.head, 'amod', 'det')
    .filter(({ index }) => index < earlier.reference.head.index && !isMeasured(earlier.tree, index))
    .map(({ text }) => text.toLowerCase());
  // "the original plan" is a version of the plan.
  const versions = lexicon.words('version-words');
  const isVersion = (word: string): boolean => later.reference.kind === 'Plan' && versions.has(word);
  return words.some((word) => contrasts.has(word) && !isVersion(word) && !later.modifiers.includes(word));
}

/** "larger than the law of Westmark", "as a minister", "how many children": spoken of, yet nobody that a later word points at. */
export function isPassing({ tree, reference: { head, form } }: Profile, lexicon: Lexicon): boolean {
  if (form !== 'nominal') return false;
  const passing = lexicon.words('passing-prepositions');
  if (tree.childrenBy(head, 'case').some(({ lemma }) => passing.has(lemma.toLowerCase()))) return true;
  return tree
    .childrenBy(head, 'det', 'amod')
    .flatMap((child) => tree.subtree(child))
    .some(({ xpos, index }) => index < head.index && xpos.startsWith('W'));
}

function isMeasured({ sentence: { tokens } }: Profile['tree'], index: number): boolean {
  return tokens[index - 1]?.text === '-' || tokens[index - 1]?.upos === 'NUM';
}
