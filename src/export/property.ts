// Properties as formats without lists keep them: scalars as they are, a list as JSON text. No property of a node
// is called id or labels, and none of an edge id, type, source or target: those are the element's own.

import type { Properties, Property, Scalar } from '../model/graph.ts';

export function flat(value: Property): Scalar {
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';

/** All property names of the elements, sorted, with the narrowest type that holds every value. */
export function columns(elements: Iterable<{ readonly properties: Properties }>): ReadonlyMap<string, ColumnType> {
  const found = new Map<string, ColumnType>();
  for (const { properties } of elements) {
    for (const [name, value] of Object.entries(properties)) {
      found.set(name, widest(found.get(name), typeOf(flat(value))));
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function typeOf(value: Scalar): ColumnType {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function widest(one: ColumnType | undefined, other: ColumnType): ColumnType {
  if (one === undefined || one === other) return other;
  const numeric = new Set<ColumnType>(['integer', 'number']);
  return numeric.has(one) && numeric.has(other) ? 'number' : 'string';
}
