// Descriptions that say themselves which one is meant ("the talks in Oslo", "the people who eat meat"), and so are not
// whatever of their sort the text spoke of before.

import { isRelation } from '../../model/tree.ts';
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
