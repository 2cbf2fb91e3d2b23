// A time expression with its TIMEX3 value: a day, a month, a duration, a set, or a vague reference. A value that the
// text does not say outright is inferred, and says from what.

import type { StatementId } from './id.ts';
import type { Span } from './span.ts';

export type Basis = { readonly kind: 'stated' } | { readonly kind: 'inferred'; readonly from: string };

export interface Time extends Span {
  readonly text: string;
  /** TIMEX3 (ISO 8601): `2025-12-02`, `2025-W49`, `PT5H`, `PRESENT_REF`, `2025-11-30/2025-12-02`; null where unresolved. */
  readonly value: string | null;
  readonly type: 'date' | 'time' | 'duration' | 'set';
  readonly precision: 'year' | 'month' | 'week' | 'day' | 'time' | null;
  readonly approximate: boolean;
  /** "right after their meeting": tied to another statement. Null for most; filled by extract, which knows statements. */
  readonly anchor: TimeAnchor | null;
  readonly basis: Basis;
}

export interface TimeAnchor {
  readonly relation: 'before' | 'after' | 'during' | 'since' | 'until';
  readonly statement: StatementId;
}
