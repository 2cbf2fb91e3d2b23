// Which of many stretches hold a given one. Long articles have thousands of speeches, so the stretches are sorted once
// and each question looks at those near it only.

import { contains, type Span } from '../../model/span.ts';

/** Answers with the positions, in the list as given, of the stretches that hold the one asked for. */
export function holding(stretches: readonly Span[]): (inner: Span) => readonly number[] {
  const sorted = stretches.map((stretch, at) => ({ ...stretch, at })).sort((a, b) => a.start - b.start);
  const longest = stretches.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (inner) => {
    const found: number[] = [];
    for (let i = lastFrom(sorted, inner.start); i >= 0; i -= 1) {
      const stretch = sorted[i];
      if (!stretch || stretch.start < inner.start - longest) break;
      if (contains(stretch, inner)) found.push(stretch.at);
    }
    return found;
  };
}

/** The last that starts at the offset or before it, or -1. */
function lastFrom(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
