// What a word and the words above it say of an event, before they are put together.

import type { Token } from '../../model/sentence.ts';
import type { Factuality } from '../../model/statement.ts';

export interface Finding {
  readonly negative: boolean;
  /** Null where nothing is said: the event is as sure as the text. */
  readonly factuality: Factuality | null;
  readonly condition: Token | null;
}

export const nothing: Finding = { negative: false, factuality: null, condition: null };
