// Verbs of the life of a document ("draw up", "revise", "ratify"), as the kinds of events list them: what they are done to
// is a plan, which says who "it" is and that a relative clause with one tells a plan's author and not which plan.

import { isRelation } from '../../model/tree.ts';
import type { Token } from '../../model/sentence.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Profile } from './profile.ts';

export function livesBy({ triggers }: Ontology, { lemma, upos }: Token): boolean {
  if (upos !== 'VERB') return false;
  return (triggers.get(`verb:${lemma.toLowerCase()}`) ?? []).some(({ kind }) => kind.life !== null);
}

/** "negotiators pared it down", "it was revised": the word is what such a verb is done to. */
export function isLived(ontology: Ontology, { tree, reference: { head } }: Profile): boolean {
  if (!isRelation(head, ['obj']) && head.deprel !== 'nsubj:pass') return false;
  const verb = tree.head(head);
  return verb !== null && livesBy(ontology, verb);
}
