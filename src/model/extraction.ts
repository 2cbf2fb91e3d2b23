// The extraction record: all that wiregraph found in one article, as `wiregraph extract` prints it. The contract
// between the extractor and everything behind it; fields are added, never renamed.

import type { Article } from './article.ts';
import type { Attribution } from './attribution.ts';
import type { Entity } from './entity.ts';
import type { EntityId } from './id.ts';
import type { Mention } from './mention.ts';
import type { Note } from './note.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';
import type { Factuality, Polarity, Statement } from './statement.ts';
import type { Time } from './time.ts';
import type { Zone } from './zone.ts';

export const extractionFormat = 'wiregraph/extract@1';

/** Words of the text: one stretch, or several with the words joined by blanks ("was [sold] to": text `was to`). */
export type OpenPart = Span | { readonly spans: readonly Span[]; readonly text: string };

/** An untyped who-did-what triple, for recall; no word is added to those of the text. */
export interface OpenStatement {
  readonly subject: OpenPart & { readonly entity: EntityId | null };
  readonly predicate: OpenPart;
  readonly object: OpenPart & { readonly entity: EntityId | null };
  readonly polarity: Polarity;
  /** Of the clause as a whole: "if she joins the bank" is conditional, "agreed to pay" asserted. */
  readonly factuality: Factuality;
}

/** Where the article was written, which is not where its events were. */
export interface Dateline extends Span {
  /** Its city, else its country; null where it names no known place. */
  readonly entity: EntityId | null;
}

export interface Extraction {
  readonly format: typeof extractionFormat;
  /** The article without its zones and notes, which stand beside it. */
  readonly article: Omit<Article, 'zones' | 'notes' | 'dateline'> & { readonly dateline?: Dateline };
  readonly zones: readonly Zone[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
  readonly attributions: readonly Attribution[];
  readonly statements: readonly Statement[];
  readonly open: readonly OpenStatement[];
  readonly notes: readonly Note[];
}
