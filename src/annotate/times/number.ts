// Reads a number off the words: digits with commas and decimals, number words, scales ("4.2 billion", "two hundred
// thousand", "a dozen", "two and a half"). In: words, a position, the table of number words. Out: value and how many
// words it takes, or null.

import type { Entry } from '../../ontology/lexicon.ts';
import type { Word } from './word.ts';

export interface NumberRead {
  /** Null for a vague number ("several"). */
  readonly value: number | null;
  /** Index of the word after it. */
  readonly to: number;
  /** "a", "an": one only where a unit follows. */
  readonly article: boolean;
}

export function readNumber(
  words: readonly Word[],
  from: number,
  numbers: ReadonlyMap<string, Entry>,
): NumberRead | null {
  const first = words[from];
  if (!first) return null;
  const start = numbers.get(first.lower);
  if (start?.['class'] === 'half' && numbers.get(words[from + 1]?.lower ?? '')?.['class'] === 'article') {
    return { value: 0.5, to: from + 2, article: false };
  }
  if (start?.['class'] === 'vague') return { value: null, to: from + 1, article: false };
  if (start?.['class'] === 'article') return articleNumber(words, from, numbers);
  const small = smallNumber(words, from, numbers);
  if (!small) return null;
  const scaled = scales(words, small, numbers);
  return { ...halves(words, scaled, numbers), article: false };
}

/** "a dozen", "a few", "a hundred": the word behind decides. */
function articleNumber(words: readonly Word[], from: number, numbers: ReadonlyMap<string, Entry>): NumberRead {
  const next = numbers.get(words[from + 1]?.lower ?? '');
  if (next?.['class'] === 'vague') return { value: null, to: from + 2, article: false };
  if (next?.['class'] === 'scale' && next['digits'] !== true) {
    const scaled = scales(words, { value: 1, to: from + 1 }, numbers);
    const of = next['joint'] !== undefined && words[scaled.to]?.lower === next['joint'] ? 1 : 0;
    return { value: scaled.value, to: scaled.to + of, article: false };
  }
  return { value: 1, to: from + 1, article: true };
}

interface Part {
  readonly value: number;
  readonly to: number;
}

/** "2 1/2", "2½" */
const fractions: ReadonlyMap<string, number> = new Map([
  ['1/2', 0.5],
  ['1/4', 0.25],
  ['3/4', 0.75],
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

function smallNumber(words: readonly Word[], from: number, numbers: ReadonlyMap<string, Entry>): Part | null {
  const word = words[from];
  if (!word) return null;
  const digits = /^(\d[\d,.]*)([½¼¾])?$/.exec(word.text);
  if (digits) {
    const value = Number(digits[1]?.replaceAll(',', '')) + (fractions.get(digits[2] ?? '') ?? 0);
    const [over, slash, under] = words.slice(from + 1, from + 4);
    const more = fractions.get(`${over?.text}${slash?.text}${under?.text}`);
    return more === undefined ? { value, to: from + 1 } : { value: value + more, to: from + 4 };
  }
  if (/^\d/.test(word.text)) return { value: Number(word.text.replaceAll(',', '')), to: from + 1 };
  const entry = numbers.get(word.lower);
  if (entry?.['class'] === 'unit') return { value: Number(entry['value']), to: from + 1 };
  if (entry?.['class'] !== 'ten') return null;
  const hyphen = words[from + 1]?.text === '-' ? 1 : 0;
  const unit = numbers.get(words[from + 1 + hyphen]?.lower ?? '');
  if (unit?.['class'] !== 'unit' || Number(unit['value']) > 9) return { value: Number(entry['value']), to: from + 1 };
  return { value: Number(entry['value']) + Number(unit['value']), to: from + 2 + hyphen };
}

function scales(words: readonly Word[], part: Part, numbers: ReadonlyMap<string, Entry>): Part {
  let { value, to } = part;
  for (;;) {
    const word = words[to];
    const entry = numbers.get(word?.lower ?? '');
    if (!word || entry?.['class'] !== 'scale') return { value, to };
    const glued = words[to - 1]?.end === word.start;
    if (entry['digits'] === true && !glued && word.lower.length < 2) return { value, to };
    value *= Number(entry['value']);
    to += 1;
    const rest = smallNumber(words, to, numbers);
    if (rest && rest.value < Number(entry['value']) && !/^\d/.test(words[to]?.text ?? '')) {
      value += rest.value;
      to = rest.to;
    }
  }
}

/** "two and a half" */
function halves(words: readonly Word[], part: Part, numbers: ReadonlyMap<string, Entry>): Part {
  const isHalf = numbers.get(words[part.to + 2]?.lower ?? '')?.['class'] === 'half';
  const isArticle = numbers.get(words[part.to + 1]?.lower ?? '')?.['class'] === 'article';
  return isHalf && isArticle ? { value: part.value + 0.5, to: part.to + 3 } : part;
}
