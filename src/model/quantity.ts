// A counted or measured amount: "19 points", "about 300 people", "$4.2 billion", "5 per cent".

import type { Span } from './span.ts';

export interface Quantity extends Span {
  readonly text: string;
  readonly value: number;
  /** Singular noun, currency code or `percent`: `point`, `person`, `USD`; null for a bare number. */
  readonly unit: string | null;
  readonly approximate: boolean;
}
