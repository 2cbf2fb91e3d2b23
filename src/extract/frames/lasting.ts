// Whether all kinds of a verb tell states ("led", "controlled"): days and places around such a participle belong to what
// happened around it, and it describes the noun before it.

import type { Token } from '../../model/sentence.ts';
import type { Ontology } from '../../ontology/ontology.ts';

export function isLasting({ lemma }: Token, { triggers }: Ontology): boolean {
  const evoked = triggers.get(`verb:${lemma.toLowerCase()}`) ?? [];
  return evoked.length > 0 && evoked.every(({ kind }) => kind.lasting === true);
}
