// An attribution says who vouches for a stretch of text: source, cue ("said") and content. Direct speech is quoted
// whole, partial speech quotes some of its words, indirect speech quotes none. Speech is an attribution only, never a
// second statement.

import type { AttributionId, EntityId } from './id.ts';
import type { Span } from './span.ts';
import type { Factuality, Polarity } from './statement.ts';

export interface AttributionSource extends Span {
  readonly entity: EntityId | null;
  /** "two officials familiar with the talks" */
  readonly anonymous: boolean;
}

export interface Attribution {
  readonly id: AttributionId;
  readonly kind: 'direct' | 'partial' | 'indirect';
  /** Null where the text leaves it open. */
  readonly source: AttributionSource | null;
  readonly cue: (Span & { readonly lemma: string }) | null;
  /** The words attributed, without quotation marks; several when split around the cue. */
  readonly content: readonly Span[];
  /** The literally quoted stretches inside content. */
  readonly quoted: readonly Span[];
  readonly addressee: (Span & { readonly entity: EntityId | null }) | null;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  /** Index into the record's times, or null. */
  readonly time: number | null;
  /** The attribution this one lies in: X said that Y said. */
  readonly inside: AttributionId | null;
  /** PLOVER event code of the cue, from its lexicon entry; null where the cue has none. */
  readonly plover: string | null;
}
