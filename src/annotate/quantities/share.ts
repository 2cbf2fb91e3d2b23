// Units that two numbers share: "from 28 points to 19" gives the second number the unit of the first, "between 20 and
// 30 people" gives the first that of the second. Only where nothing but a joining word stands between them.

import type { Amount, Counting } from './amount.ts';

export function share(counting: Counting, amounts: readonly Amount[]): readonly Amount[] {
  return amounts.map((amount, i) => {
    if (amount.unit !== null) return amount;
    const [before, after] = [amounts[i - 1], amounts[i + 1]];
    if (before && before.unit !== null && isJoined(counting, before.to, amount.from))
      return { ...amount, unit: before.unit };
    if (after && after.unit !== null && isJoined(counting, amount.to, after.from))
      return { ...amount, unit: after.unit };
    return amount;
  });
}

/** At most "down to", "and then", "or": short, and ending in a joining word. */
function isJoined({ words, small }: Counting, from: number, to: number): boolean {
  const between = words.slice(from, to);
  return (
    between.length < 3 &&
    small.get(between.at(-1)?.lower ?? '')?.['joint'] === true &&
    between.every(({ text }) => /^\p{L}/u.test(text))
  );
}
