// Reads a property of a node or an edge: graph properties are scalars or lists, and a store may leave one out or give a
// list of one as a scalar. Every reading has an answer; nothing throws.

import type { Properties } from '../../src/model/graph.ts';

export function textOf(properties: Properties, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function numberOf(properties: Properties, name: string): number | null {
  const value = properties[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function listOf(properties: Properties, name: string): readonly string[] {
  const value = properties[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** `conflict` is a flag in one store and the conflict's ids in another. */
export function flagOf(properties: Properties, name: string): boolean {
  const value = properties[name];
  return Array.isArray(value) ? value.length > 0 : value === true || (typeof value === 'string' && value !== '');
}

/** Some properties carry JSON text, as a graph has no nested values; null where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
