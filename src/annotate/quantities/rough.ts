// Numbers that are no exact count: "at least" and its like before a number, and plural numbers that count nothing exactly
// ("dozens of ships", "hundreds of thousands of people"), whose value is the least they can mean.

import { tokenAt } from './token.ts';
import type { Amount, Counting } from './amount.ts';

/** In words. */
const longest = 3;

/** The position of "at least", "up to", "more than" in front of a number, or the number's own. */
export function afterApproximations({ words, rough }: Counting, at: number): number {
  let from = at;
  for (;;) {
    let length = Math.min(longest, from);
    while (length > 0 && !rough.has(phrase(words, from - length, from))) length -= 1;
    if (length === 0) return from;
    from -= length;
  }
}

function phrase(words: Counting['words'], from: number, to: number): string {
  let joined = '';
  for (let at = from; at < to; at += 1) joined += (at > from ? ' ' : '') + (words[at]?.lower ?? '');
  return joined;
}

/** "dozens of ships", "tens of thousands of people"; null where a plural number stands alone. */
export function uncounted(counting: Counting, at: number): Amount | null {
  const { words, numbers, sentence } = counting;
  const first = manyAt(counting, at);
  if (first === null) return null;
  let value = first;
  let to = at + 1;
  for (let next = manyAt(counting, to + 1); isOf(counting, to) && next !== null; next = manyAt(counting, to + 1)) {
    value *= next;
    to += 2;
  }
  if (!isOf(counting, to)) return null;
  const noun = nounFrom(counting, to + 1);
  if (!noun || numbers.get(noun.lower)?.['class'] === 'many') return null;
  const token = tokenAt(sentence.tokens, noun.start);
  if (!token || counting.timeUnits.has(noun.lower.replace(/s$/, ''))) return null;
  const unit = counting.small.get(noun.lower)?.['person'] === true ? 'person' : token.lemma.toLowerCase();
  const from = afterApproximations(counting, at);
  return { from, to: words.indexOf(noun) + 1, value, unit, approximate: true, written: false };
}

function manyAt({ words, numbers }: Counting, at: number): number | null {
  const entry = numbers.get(words[at]?.lower ?? '');
  return entry?.['class'] === 'many' ? Number(entry['value']) : null;
}

function isOf({ words, small }: Counting, at: number): boolean {
  return small.get(words[at]?.lower ?? '')?.['of'] === true;
}

/** The noun within four words, through adjectives and other nouns. */
function nounFrom({ words, sentence }: Counting, at: number): Counting['words'][number] | null {
  let found: Counting['words'][number] | null = null;
  for (const word of words.slice(at, at + 4)) {
    const token = tokenAt(sentence.tokens, word.start);
    if (token?.upos === 'NOUN') found = word;
    else if (found || (token?.upos !== 'ADJ' && token?.upos !== 'PROPN' && token?.upos !== 'DET')) break;
  }
  return found;
}
