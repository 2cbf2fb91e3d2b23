// A document is an article, annotated: sentences with trees, names, quotations, times and quantities. It holds what
// can be read off the text without knowing any kind of event; `extract` makes statements from it.

import type { Article } from './article.ts';
import type { Quantity } from './quantity.ts';
import type { Sentence } from './sentence.ts';
import type { Span } from './span.ts';
import type { Time } from './time.ts';

/** A name as the tagger found it. `kind` is an entity kind of the ontology. */
export interface Name extends Span {
  readonly kind: string;
  readonly confidence: number;
}

/** The words between a pair of quotation marks, without the marks. */
export interface Quotation extends Span {
  /** The span with the marks. */
  readonly outer: Span;
  /** Whether the closing mark is missing because the next paragraph goes on quoting. */
  readonly continues: boolean;
  /** True for 'scare' or title-like short quotations inside another quotation. */
  readonly nested: boolean;
}

export interface Document {
  readonly article: Article;
  /** Same as `article.text`. */
  readonly text: string;
  /** Sentences of every zone but furniture, in reading order. */
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
  /** Stretches that are not English, in whole sentences; one that covers all is the article. Default: none. */
  readonly foreign?: readonly Span[];
}
