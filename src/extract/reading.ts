// What every step of extraction reads: the document, its trees (built once), and the ontology.

import type { Document } from '../model/document.ts';
import type { Tree } from '../model/tree.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { attached } from './attached.ts';

export interface Reading {
  /** With the heads of its trees. */
  readonly document: Document;
  /** By sentence index. */
  readonly trees: readonly Tree[];
  readonly ontology: Ontology;
}

export function reading(given: Document, ontology: Ontology): Reading {
  const trees = attached(given, ontology);
  return { document: { ...given, sentences: trees.map(({ sentence }) => sentence) }, trees, ontology };
}
