// Which of what was given answers which of what was wanted: one to one, the most alike first, in reading order where
// equal. Likeness of spans is counted in words, so that a long word weighs no more than a short one.

import type { Span } from '../model/span.ts';

export interface Paired<Wanted, Given> {
  readonly pairs: readonly (readonly [Wanted, Given])[];
  readonly missed: readonly Wanted[];
  readonly extra: readonly Given[];
}

/** `likeness` 0: no pair. */
export function pair<Wanted, Given>(
  wanted: readonly Wanted[],
  given: readonly Given[],
  likeness: (wanted: Wanted, given: Given) => number,
): Paired<Wanted, Given> {
  const possible = wanted.flatMap((one) =>
    given.flatMap((other) => {
      const score = likeness(one, other);
      return score > 0 ? [{ one, other, score }] : [];
    }),
  );
  const [takenWanted, takenGiven] = [new Set<Wanted>(), new Set<Given>()];
  const pairs: (readonly [Wanted, Given])[] = [];
  for (const { one, other } of possible.sort((a, b) => b.score - a.score)) {
    if (takenWanted.has(one) || takenGiven.has(other)) continue;
    takenWanted.add(one);
    takenGiven.add(other);
    pairs.push([one, other]);
  }
  return {
    pairs,
    missed: wanted.filter((one) => !takenWanted.has(one)),
    extra: given.filter((other) => !takenGiven.has(other)),
  };
}

/** Offsets at which the words of the spans begin; punctuation is none. */
export function wordsOf(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu))
      found.add(start + index);
  }
  return found;
}

/** Dice: twice the words in common over all words. */
export function likeness(text: string, a: readonly Span[], b: readonly Span[]): number {
  const [first, second] = [wordsOf(text, a), wordsOf(text, b)];
  const common = [...first].filter((word) => second.has(word)).length;
  return common === 0 ? 0 : (2 * common) / (first.size + second.size);
}
