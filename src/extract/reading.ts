// What every step of extraction reads: the document, its trees (built once), and the ontology.

import type { Document } from '../model/document.ts';
import { type Tree, tree } from '../model/tree.ts';
import type { Ontology } from '../ontology/ontology.ts';

export interface Reading {
  readonly document: Document;
  /** By sentence index. */
  readonly trees: readonly Tree[];
  readonly ontology: Ontology;
}

export function reading(document: Document, ontology: Ontology): Reading {
  return { document, trees: document.sentences.map(tree), ontology };
}
