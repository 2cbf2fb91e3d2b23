// Parts of a whole, in per cent: "two-thirds of the members", "half of them", "one in five voters", "nine out of ten". A
// majority of two thirds and a third meeting are none.

import type { Amount, Counting } from './amount.ts';
import { readNumber } from '../times/number.ts';
import { afterApproximations } from './rough.ts';
import { tokenAt } from './token.ts';

export function ratio(counting: Counting, at: number): Amount | null {
  const part = fractionAt(counting, at) ?? outOf(counting, at);
  if (!part) return null;
  const value = Math.round(part.share * 1000) / 10;
  const from = afterApproximations(counting, at);
  return { from, to: part.to, value, unit: 'percent', approximate: from < at, written: false };
}

interface Part {
  readonly share: number;
  readonly to: number;
}

/** "two-thirds of", "a quarter of", "half of" */
function fractionAt({ words, small, numbers }: Counting, at: number): Part | null {
  const half = numbers.get(words[at]?.lower ?? '')?.['class'] === 'half';
  const count = half ? null : readNumber(words, at, numbers);
  if (!half && (!count || count.value === null)) return null;
  const behind = count ? (words[count.to]?.text === '-' ? count.to + 1 : count.to) : at;
  const divisor = half ? 2 : small.get(words[behind]?.lower ?? '')?.['parts'];
  if (typeof divisor !== 'number' || small.get(words[behind + 1]?.lower ?? '')?.['of'] !== true) return null;
  const share = (count?.value ?? 1) / divisor;
  return share > 0 && share < 1 ? { share, to: behind + 1 } : null;
}

/** "one in five voters", "nine out of ten": small whole numbers before a plural or nothing. */
function outOf({ words, small, numbers, sentence }: Counting, at: number): Part | null {
  const first = readNumber(words, at, numbers);
  if (!first || first.value === null || first.article) return null;
  const link = small.get(words[first.to]?.lower ?? '');
  const isOut = link?.['out'] === true && small.get(words[first.to + 1]?.lower ?? '')?.['of'] === true;
  if (!isOut && link?.['ratio'] !== true) return null;
  const second = readNumber(words, first.to + (isOut ? 2 : 1), numbers);
  if (!second || second.value === null || second.article) return null;
  const share = first.value / second.value;
  if (share <= 0 || share >= 1 || (!isOut && second.value > 100)) return null;
  const next = words[second.to];
  const behind = next ? tokenAt(sentence.tokens, next.start) : null;
  if (!isOut && behind?.xpos !== 'NNS') return null;
  return { share, to: second.to };
}
