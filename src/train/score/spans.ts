// Labelled spans, exact: a name counts where start, end and type are those of the gold, once. In: gold and given spans of
// one text (or with offsets that run over all texts). Out: hits over all types and by type.

import type { Span } from '../../model/span.ts';
import { added, type Hits, noHits } from './hits.ts';

export interface Labelled extends Span {
  readonly type: string;
}

export interface SpanHits {
  readonly all: Hits;
  readonly byType: ReadonlyMap<string, Hits>;
}

export function spanHits(right: readonly Labelled[], given: readonly Labelled[]): SpanHits {
  const [gold, found] = [keysByType(right), keysByType(given)];
  const types = [...new Set([...gold.keys(), ...found.keys()])].sort();
  const byType = new Map(types.map((type) => [type, hitsOf(gold.get(type), found.get(type))]));
  return { all: added([...byType.values()]), byType };
}

export function addedSpans(all: readonly SpanHits[]): SpanHits {
  const types = [...new Set(all.flatMap(({ byType }) => [...byType.keys()]))].sort();
  const byType = new Map(types.map((type) => [type, added(all.map((one) => one.byType.get(type) ?? noHits))]));
  return { all: added([...byType.values()]), byType };
}

function keysByType(spans: readonly Labelled[]): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { start, end, type } of spans) {
    const known = keys.get(type) ?? new Set();
    keys.set(type, known.add(`${start}-${end}`));
  }
  return keys;
}

function hitsOf(gold: ReadonlySet<string> = new Set(), found: ReadonlySet<string> = new Set()): Hits {
  return { right: [...found].filter((key) => gold.has(key)).length, given: found.size, gold: gold.size };
}
