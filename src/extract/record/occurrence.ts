// For each sentence, how many sentences with the same words stand before it: part of the ids of statements and
// attributions, so that two equal sentences have different ids and an edit elsewhere keeps them.

import type { Document } from '../../model/document.ts';

export function occurrences({ sentences, text }: Document): readonly number[] {
  const counts = new Map<string, number>();
  return sentences.map(({ start, end }) => {
    const words = text.slice(start, end);
    const before = counts.get(words) ?? 0;
    counts.set(words, before + 1);
    return before;
  });
}
