// A sentence with its tokens and its dependency tree (Universal Dependencies v2, basic trees). A token's head is the
// index of another token of the same sentence, or -1 at the root.

import type { Span } from './span.ts';
import type { ZoneKind } from './zone.ts';

export interface Token extends Span {
  /** Position in the sentence, from 0. */
  readonly index: number;
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX ... */
  readonly upos: string;
  /** Penn Treebank tag: NN, VBD ... */
  readonly xpos: string;
  /** Index of the governing token in this sentence; -1 at the root. */
  readonly head: number;
  /** UD v2 relation, with the subtypes that the parser gives: nsubj, nsubj:pass, obl:agent ... */
  readonly deprel: string;
  /** Probability that head and relation are right, from 0 to 1. */
  readonly confidence: number;
}

export interface Sentence extends Span {
  /** Position in the document, from 0. */
  readonly index: number;
  /** The zone that the sentence stands in. */
  readonly zone: ZoneKind;
  /** Number of the paragraph (or bullet, or heading) that the sentence stands in, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}
