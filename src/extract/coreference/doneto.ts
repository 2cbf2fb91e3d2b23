// Whom a clause about an outcome goes on about: in "expected Otieno to be charged, which means he could be jailed", Otieno.
// In: the subject pronoun of such a clause. Out: the index of the word for whoever something is done to, null elsewhere.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { subjectOf } from './clause.ts';
import type { Profile } from './profile.ts';

/** No outcome is told with more clauses between. */
const farthest = 4;

export function doneToBefore({ tree, reference, place }: Profile): number | null {
  let at = place === 'subject' ? tree.head(reference.head) : null;
  for (let steps = 0; at && steps < farthest; steps += 1) {
    const above = tree.head(at);
    if (!above) return null;
    const isOutcome = isRelation(at, ['acl']) && tree.childrenBy(at, 'nsubj').some(({ xpos }) => xpos === 'WDT');
    if (isOutcome) {
      // The parser may hang the clause on the last noun: "charged with [murder, which means]".
      const verb = isRelation(above, ['obl']) && tells(tree, at) ? tree.head(above) : above;
      const isDone = verb !== null && tree.children(verb).some(({ deprel }) => deprel === 'aux:pass');
      return isDone && isRelation(verb, ['xcomp', 'ccomp']) ? (subjectOf(tree, verb)?.index ?? null) : null;
    }
    if (!isRelation(at, ['ccomp', 'advcl', 'xcomp', 'conj'])) return null;
    at = above;
  }
  return null;
}

/** "which means he could": a clause with a clause of its own is about what happens, not about a thing. */
function tells(tree: Tree, verb: Token): boolean {
  return tree.childrenBy(verb, 'ccomp').length > 0;
}
