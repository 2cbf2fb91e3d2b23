// Numbered stretches: "the third quarter", "the first half of 2019", "the 20th century". A quarter or half without a
// year is the latest one that has begun looking back, the next one looking ahead.

import { calendarDay } from './calendar.ts';
import { directionAt, found, type Found, hasRole, past, type Scan, shiftAt, unitAt } from './scan.ts';

export function ordinal(scan: Scan, at: number): Found | null {
  const start = past(scan, at, 'determiner');
  const number = ordinalAt(scan, start);
  if (!number) return null;
  const hyphen = scan.words[number.to]?.text === '-' ? number.to + 1 : number.to;
  const unit = scan.vocabulary.units.get(scan.words[hyphen]?.lower ?? '');
  if (unit?.times === 100 && !unit.plural) {
    return found(at, hyphen + 1, {
      value: String(number.value - 1).padStart(2, '0'),
      precision: 'year',
      inferred: false,
    });
  }
  const letter = unit?.code === 'Q' ? 'Q' : isHalf(scan, hyphen) ? 'H' : null;
  if (letter === null || number.value > (letter === 'Q' ? 4 : 2)) return null;
  const behind = past(scan, hyphen + 1, 'of');
  const year = /^(1[5-9]|20)\d\d$/.exec(scan.words[behind]?.text ?? '');
  if (year)
    return found(at, behind + 1, { value: `${year[0]}-${letter}${number.value}`, precision: 'month', inferred: false });
  const shifted = behind > hyphen + 1 ? yearBehind(scan, behind) : null;
  if (shifted)
    return found(at, shifted.to, {
      value: shifted.year === null ? null : `${shifted.year}-${letter}${number.value}`,
      precision: 'month',
    });
  if (letter === 'H') return null;
  return found(at, hyphen + 1, { value: quarterOf(scan, at, number.value), precision: 'month' });
}

function ordinalAt({ words, vocabulary }: Scan, at: number): { readonly value: number; readonly to: number } | null {
  const [word, next] = [words[at], words[at + 1]];
  const value = vocabulary.ordinals.get(word?.lower ?? '')?.['value'];
  if (typeof value === 'number') return { value, to: at + 1 };
  const written = word && next && /^\d{1,2}$/.test(word.text) && word.end === next.start;
  return written && vocabulary.ordinals.get(next.lower)?.['ending'] === true
    ? { value: Number(word.text), to: at + 2 }
    : null;
}

/** "of this year", "of the year" */
function yearBehind(scan: Scan, at: number): { readonly year: number | null; readonly to: number } | null {
  const isShifted = hasRole(scan, at, 'shift');
  if (!isShifted && !hasRole(scan, at, 'determiner')) return null;
  const unit = unitAt(scan, at + 1);
  if (unit?.code !== 'Y' || unit.plural || unit.times !== 1) return null;
  const { published } = scan;
  const year = published === null ? null : calendarDay(published).year + (isShifted ? shiftAt(scan, at) : 0);
  return { year, to: at + 2 };
}

function isHalf({ words, vocabulary }: Scan, at: number): boolean {
  return vocabulary.numbers.get(words[at]?.lower ?? '')?.['class'] === 'half';
}

function quarterOf(scan: Scan, at: number, quarter: number): string | null {
  if (scan.published === null) return null;
  const { year, month } = calendarDay(scan.published);
  const current = Math.ceil(month / 3);
  const ahead = directionAt(scan, at) === 'future';
  const shift = ahead ? (quarter < current ? 1 : 0) : quarter > current ? -1 : 0;
  return `${year + shift}-Q${quarter}`;
}
