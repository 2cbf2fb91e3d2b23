// Holidays: "on Christmas Eve", "Thanksgiving" (a weekday of a month), "Good Friday" (counted from Easter). The year is found
// as for a day without a year.

import type { Entry } from '../../ontology/lexicon.ts';
import { dayNumber, isDay, isoDay, weekdayOf } from './calendar.ts';
import { nearestOf } from './explicit.ts';
import { found, type Found, type Scan } from './scan.ts';

export function holiday(scan: Scan, at: number): Found | null {
  const { words, vocabulary } = scan;
  if (!/^\p{Lu}/u.test(words[at]?.text ?? '')) return null;
  for (let length = vocabulary.longestHoliday; length > 0; length -= 1) {
    const name = words
      .slice(at, at + length)
      .map(({ lower }) => lower.replace('’', "'"))
      .join(' ');
    const entry = vocabulary.holidays.get(name);
    if (!entry) continue;
    // "a Christmas party", "Halloween Kills": a holiday that is part of a name.
    if (entry['alone'] === true && /^\p{Lu}/u.test(words[at + length]?.text ?? '')) return null;
    const token = scan.sentence.tokens.find(({ start }) => start === words[at + length - 1]?.start);
    const above = token && token.head >= 0 ? scan.sentence.tokens[token.head] : undefined;
    if (token?.deprel === 'compound' && above?.upos === 'NOUN') return null;
    const written = /^(?:1[5-9]|20)\d\d$/.exec(words[at + length]?.text ?? '')?.[0];
    const fixed = written === undefined ? null : dayIn(Number(written), entry);
    if (fixed !== null) return found(at, at + length + 1, { value: isoDay(fixed), precision: 'day', inferred: false });
    const number = nearestOf(scan, at, (year) => dayIn(year, entry));
    return found(at, at + length, { value: number === null ? null : isoDay(number), precision: 'day' });
  }
  return null;
}

/** The holiday's day in a year; null where the year has none. */
function dayIn(year: number, entry: Entry): number | null {
  if (typeof entry['easter'] === 'number') return easter(year) + entry['easter'];
  const month = Number(entry['month']);
  if (typeof entry['weekday'] !== 'number') {
    const day = Number(entry['day']);
    return isDay(year, month, day) ? dayNumber(year, month, day) : null;
  }
  const nth = Number(entry['nth']);
  // The last one is counted back from the first of the next month.
  if (nth < 0) {
    const last = dayNumber(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - entry['weekday'] + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((entry['weekday'] - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** Easter Sunday of the Gregorian calendar (Meeus and Jones). */
function easter(year: number): number {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1);
}
