// How sure a set of statements is together: the values they hold, strongest first.

import { type Factuality, factualities } from './statement.ts';

/** Distinct values in the order of `factualities`: `['asserted', 'expected']`. */
export function strongestFirst(values: Iterable<Factuality>): readonly Factuality[] {
  const held = new Set(values);
  return factualities.filter((value) => held.has(value));
}
