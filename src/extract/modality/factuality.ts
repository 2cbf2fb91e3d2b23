// Reads a value of a word list as a factuality; anything else is none.

import { factualities, type Factuality } from '../../model/statement.ts';

export type { Factuality } from '../../model/statement.ts';

export function valueOf(value: unknown): Factuality | null {
  return factualities.find((factuality) => factuality === value) ?? null;
}
