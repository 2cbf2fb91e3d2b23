// Kinds of entities that are places, by the ontology: cities, regions, facilities and countries among them. For rules to
// which all places are of one sort.

import type { Ontology } from '../ontology/ontology.ts';

/** `Place` and all kinds that bear its label. */
export function isPlaceKind({ entityKinds }: Ontology, kind: string): boolean {
  return entityKinds.get(kind)?.labels.includes('Place') === true;
}
