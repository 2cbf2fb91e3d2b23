// Whether a number is the second of two that a hyphen joins: "100-200 people", where "2-1" and "52-48" are no ranges.

import type { Word } from '../times/word.ts';

export function isRange(words: readonly Word[], at: number): boolean {
  const [first, hyphen, second] = [words[at - 2], words[at - 1], words[at]];
  if (!first || hyphen?.text !== '-' || !second || !/^\d[\d,.]*$/.test(first.text)) return false;
  const [low, high] = [first, second].map(({ text }) => Number(text.replaceAll(',', '')));
  return low !== undefined && high !== undefined && low >= 10 && high > low;
}
