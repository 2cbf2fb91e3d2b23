// A statement is the atom of the graph: who did what to whom, where, when, how sure, and who says so. It stands on a
// trigger span in one sentence and names the rule that found it.

import type { AttributionId, EntityId, StatementId } from './id.ts';
import type { Span } from './span.ts';

export const roles = [
  'agent',
  'partner',
  'object',
  'addressee',
  'content',
  'topic',
  'place',
  'time',
  'from',
  'to',
  'count',
  'purpose',
] as const;
export type Role = (typeof roles)[number];

/** `negative`: the text negates the event ("did not meet"). A denial by a holder is factuality `denied`, polarity positive. */
export type Polarity = 'positive' | 'negative';

/** From most to least certain; the order in which the graph lists them. */
export const factualities = [
  'asserted',
  'denied',
  'planned',
  'expected',
  'possible',
  'conditional',
  'demanded',
  'asked',
] as const;
export type Factuality = (typeof factualities)[number];

/** Whether a standing fact (an office, a membership) still holds, held once ("former"), or is yet to come ("-elect"). */
export const standings = ['holds', 'ended', 'ahead'] as const;
export type Standing = (typeof standings)[number];

/** From near to far. */
export const timeBases = ['sentence', 'paragraph', 'document'] as const;
export type TimeBasis = (typeof timeBases)[number];

export interface Argument extends Span {
  readonly role: Role;
  readonly entity: EntityId | null;
}

export interface Statement {
  readonly id: StatementId;
  /** An event kind of the ontology. */
  readonly kind: string;
  readonly plover: { readonly event: string; readonly mode: string | null } | null;
  readonly trigger: Span & { readonly lemma: string };
  readonly sentence: Span;
  readonly arguments: readonly Argument[];
  /** Index into the record's times, or null. */
  readonly time: number | null;
  /** Where the time stands that is not of the event's own clause: on a verb joined to it, or where the article dates the same event elsewhere. */
  readonly timeBasis?: TimeBasis;
  /** "her sixth meeting": 6, hers. */
  readonly ordinal: number | null;
  readonly ordinalOf: EntityId | null;
  /** Index into the record's times, or null. */
  readonly duration: number | null;
  /** Indexes into the record's quantities. */
  readonly quantities: readonly number[];
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  /** The statement that this one depends on ("if the talks succeed"). */
  readonly condition: StatementId | null;
  /** Null where the publisher vouches; else the attribution that the statement lies in. */
  readonly holder: AttributionId | null;
  /** Of standing facts alone; events have none. */
  readonly standing?: Standing;
  readonly confidence: number;
  readonly extractor: 'rules' | 'llm';
  /** Kind and way of saying, with the ruleset's version: `met.nominal@1`. */
  readonly rule: string;
}
