// A name as it is found: the tokens that make it, and the kind that it has where it stands.

import type { Sentence, Token } from '../../model/sentence.ts';

export interface Found {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly kind: string;
}
