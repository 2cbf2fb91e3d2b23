// A reference is a mention before anybody has asked whom it refers to: a name, a noun phrase or a pronoun, with its
// head word. Coreference turns references into mentions of entities.

import type { Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';

export interface Reference extends Span {
  readonly text: string;
  /** Index of the sentence. */
  readonly sentence: number;
  /** The head word, a token of that sentence. */
  readonly head: Token;
  readonly form: 'name' | 'nominal' | 'pronoun';
  /** An entity kind; pronouns have `Person` or `Thing` as their form tells. */
  readonly kind: string;
}
