// What a careful reader found in one article, with spans: a gold file after loading. Entities go by the labels of the file.

import type { Span } from '../model/span.ts';
import type { Factuality, Polarity, Role } from '../model/statement.ts';
import type { Layer } from './goldfile.ts';

export interface GoldEntity {
  readonly label: string;
  readonly kind: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface GoldMention extends Span {
  readonly form: 'name' | 'nominal' | 'pronoun';
  readonly entity: string;
  /** Of the entity. */
  readonly kind: string;
}

/** Two careful readers might differ: found or not, it does not count. */
interface Optional {
  readonly optional: boolean;
}

export interface GoldTime extends Span, Optional {
  readonly value: string | null;
}

export interface GoldQuantity extends Span, Optional {
  readonly value: number;
  readonly unit: string | null;
}

/** Words, whose they are, or both; an entity that is undefined was left open and is not asked for. */
export interface GoldFiller {
  readonly span: Span | null;
  readonly entity: string | null | undefined;
}

export interface GoldAttribution extends Optional {
  readonly label: string;
  readonly kind: 'direct' | 'partial' | 'indirect';
  readonly source: (GoldFiller & { readonly anonymous: boolean }) | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly addressee: GoldFiller | null;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  readonly inside: string | null;
}

export interface GoldArgument {
  readonly role: Role;
  readonly span: Span;
  readonly entity: string | null | undefined;
}

export interface GoldStatement extends Optional {
  readonly label: string | null;
  /** Those that would all be right, the best first. */
  readonly kinds: readonly string[];
  readonly trigger: Span;
  readonly arguments: readonly GoldArgument[];
  /** TIMEX3 value of the event's time; null where none is told. */
  readonly time: string | null;
  readonly duration: string | null;
  readonly ordinal: number | null;
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  readonly condition: string | null;
  /** Label of an attribution; null: the publisher. */
  readonly holder: string | null;
}

/** An office or function: of whom, and of what. */
export interface GoldFact extends Span {
  readonly who: string;
  readonly of: string | null;
}

export interface GoldTriple {
  readonly subject: Span;
  readonly predicate: Span;
  readonly object: Span;
  readonly polarity: Polarity;
}

export interface Gold {
  /** Of the gold, as shown to people. */
  readonly file: string;
  readonly set: 'tuned' | 'aside';
  readonly layers: ReadonlySet<Layer>;
  readonly entities: ReadonlyMap<string, GoldEntity>;
  readonly mentions: readonly GoldMention[];
  readonly times: readonly GoldTime[];
  readonly quantities: readonly GoldQuantity[];
  readonly attributions: readonly GoldAttribution[];
  readonly statements: readonly GoldStatement[];
  readonly facts: readonly GoldFact[];
  readonly open: readonly GoldTriple[];
}
