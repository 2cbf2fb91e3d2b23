// A speech is an attribution before anybody has asked who the source is: the spans of source, cue, content and
// addressee as the tree and the quotation marks give them. Coreference reads it (a pronoun inside speech is often the
// speaker), and the record's attribution is made from both.

import type { Span } from '../model/span.ts';
import type { Factuality, Polarity } from '../model/statement.ts';

export interface Speech {
  readonly kind: 'direct' | 'partial' | 'indirect';
  /** Index of the sentence with the cue (or with the first content where there is no cue). */
  readonly sentence: number;
  /** The whole noun phrase that is the source; its head token's index in `sourceSentence`. */
  readonly source: (Span & { readonly head: number; readonly sentence: number }) | null;
  readonly anonymous: boolean;
  readonly cue: (Span & { readonly lemma: string; readonly token: number }) | null;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly addressee: (Span & { readonly head: number }) | null;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  /** Index into `document.times`, or null. */
  readonly time: number | null;
  /** Index of the speech that this one lies in, or null. */
  readonly inside: number | null;
  readonly plover: string | null;
}
