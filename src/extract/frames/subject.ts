// The surface subject of a verb, in this order: its own, or of a relative clause the noun it stands for; the one the parser
// hung on the verb before ("announced two members had left"); and where it has none, the one that grammar lends it
// (lent.ts): shared by joined verbs, lent by the verb that governs it, or the noun it describes.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { lentSubjects } from './lent.ts';
import { lostSubject } from './lost.ts';
import { ownSubjects } from './own.ts';

/** Heads of the surface subjects, without their conjuncts; `depth` ends the walk in a tree that is no tree. */
export function surfaceSubjects(tree: Tree, verb: Token, ontology: Ontology, depth = 0): readonly Token[] {
  const own = ownSubjects(tree, verb, ontology);
  if (own.length > 0) return own;
  const lost = lostSubject(tree, verb);
  if (lost) return [lost];
  if (depth > 8) return [];
  return lentSubjects(tree, verb, { ontology, of: (other) => surfaceSubjects(tree, other, ontology, depth + 1) });
}
