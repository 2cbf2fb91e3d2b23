// Days written with the name of the month: "January 12th", "May the fourth", "4th of July of 1995". chrono-node reads most of
// them; it takes "3 days after January 12th" and the like for one expression, which no article means.

import { dayNumber, isDay, isoDay } from './calendar.ts';
import { nearestDay } from './explicit.ts';
import { found, type Found, hasRole, past, type Scan } from './scan.ts';

export function writtenDay(scan: Scan, at: number): Found | null {
  const month = monthAt(scan, at);
  const first = past(scan, at, 'determiner');
  const behindMonth = scan.words[at + 1]?.text === '.' ? at + 2 : past(scan, at + 1, 'determiner');
  const day = month === null ? dayAt(scan, first, first > at) : dayAt(scan, behindMonth, true);
  if (!day) return null;
  // "number 16 in May" is no day.
  const behind = hasRole(scan, day.to, 'within') ? day.to : past(scan, day.to, 'of');
  const named = month ?? (day.isOrdinal && behind === day.to && first > at ? null : monthAt(scan, behind));
  if (named === null) return null;
  const end = month === null ? behind + 1 : day.to;
  const skipped = hasRole(scan, end, 'of') || scan.words[end]?.text === ',' ? end + 1 : end;
  const year = /^(?:1[5-9]|20)\d\d$/.exec(scan.words[skipped]?.text ?? '')?.[0];
  if (year !== undefined) {
    if (!isDay(Number(year), named, day.value)) return null;
    const value = isoDay(dayNumber(Number(year), named, day.value));
    return found(at, skipped + 1, { value, precision: 'day', inferred: false });
  }
  // "May 5 people": a number that counts what is behind it.
  if (counts(scan, day.to - 1)) return null;
  const number = nearestDay(scan, at, { month: named, day: day.value });
  if (number === null && scan.published !== null) return null;
  return found(at, end, { value: number === null ? null : isoDay(number), precision: 'day' });
}

function monthAt({ words, vocabulary }: Scan, at: number): number | null {
  const word = words[at];
  return word && /^\p{Lu}/u.test(word.text) ? (vocabulary.months.get(word.lower)?.month ?? null) : null;
}

interface Day {
  readonly value: number;
  readonly to: number;
  readonly isOrdinal: boolean;
}

/** "12", "12th", and in words only where the month says that it is a day: "fourth", "twenty-fourth". */
function dayAt({ words, vocabulary }: Scan, at: number, inWords: boolean): Day | null {
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return null;
  if (/^(?:[12]?\d|3[01])$/.test(word.text)) {
    const isOrdinal = next?.start === word.end && vocabulary.ordinals.get(next.lower)?.['ending'] === true;
    const isGlued = next?.start === word.end && !isOrdinal && /^[\p{L}\d:%/-]/u.test(next.text);
    return isGlued || word.text === '0'
      ? null
      : { value: Number(word.text), to: isOrdinal ? at + 2 : at + 1, isOrdinal };
  }
  if (!inWords) return null;
  const value = vocabulary.ordinals.get(word.lower)?.['value'];
  if (typeof value === 'number' && value <= 31) return { value, to: at + 1, isOrdinal: true };
  const ten = vocabulary.numbers.get(word.lower);
  const unit = vocabulary.ordinals.get(words[at + 2]?.lower ?? '')?.['value'];
  if (ten?.['class'] !== 'ten' || next?.text !== '-' || typeof unit !== 'number') return null;
  const sum = Number(ten['value']) + unit;
  return sum > 31 ? null : { value: sum, to: at + 3, isOrdinal: true };
}

function counts({ sentence, words }: Scan, at: number): boolean {
  const token = sentence.tokens.find(({ start }) => start === words[at]?.start);
  const above = token && token.head >= 0 ? sentence.tokens[token.head] : undefined;
  return token?.deprel === 'nummod' && above !== undefined && above.xpos === 'NNS' && above.index > token.index;
}
