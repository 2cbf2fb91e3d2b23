// Properties on their way into Neo4j and back. Whole numbers become integers and others floats, as JavaScript has one
// type for both; a list with a fraction in it is a list of floats, as a list has one type.

import neo4j, { type Integer } from 'neo4j-driver';
import { z } from 'zod';
import type { Properties, Property } from '../../model/graph.ts';

type Sent = string | number | boolean | Integer | readonly (string | number | boolean | Integer)[];

export function sent(properties: Properties): Readonly<Record<string, Sent>> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, sentValue(value)]));
}

export function sentValue(value: Property): Sent {
  if (typeof value === 'number') return isWhole(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object') return value;
  const numbers = value.filter((one) => typeof one === 'number');
  return numbers.length === value.length && numbers.every(isWhole) ? numbers.map((one) => neo4j.int(one)) : value;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const stored = z.record(z.string(), z.union([scalar, z.array(z.string()), z.array(z.number()), z.array(z.boolean())]));

/** The element's own properties: all but `id`, which is ours. */
export function received(value: unknown): Properties {
  const { id: _, ...properties } = stored.parse(value);
  return properties;
}
