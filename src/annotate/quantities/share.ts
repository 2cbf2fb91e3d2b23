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
    // "4,300 jobs in France, 3,700 in Spain"
    const last = amounts.slice(0, i).findLast(({ unit }) => unit !== null);
    return last && isListed(counting, last, amount) ? { ...amount, unit: last.unit } : amount;
  });
}

/** Behind a comma or "and", with a place of its own behind it as the one before has. */
function isListed({ words, sentence, small }: Counting, last: Amount, { from, to }: Amount): boolean {
  const opens = words[from - 1];
  const isJoint = opens?.text === ',' || small.get(opens?.lower ?? '')?.['joint'] === true;
  const places = [words[to], words[last.to]].map((word) => sentence.tokens.find(({ start }) => start === word?.start));
  return isJoint && places.every((place) => place?.upos === 'ADP') && places[0]?.text === places[1]?.text;
}

/** At most "down to", "and then", "or": short, and ending in a joining word. */
function isJoined({ words, small }: Counting, from: number, to: number): boolean {
  const between = words.slice(from, to);
  return (
    between.length < 3 &&
    small.get(between.at(-1)?.lower ?? '')?.['joint'] === true &&
    between.every(({ text }) => /^[\p{L}–-]/u.test(text))
  );
}
