// Two days of one month: "3 to 5 May", "from March 3 to 5", "between 12 and 14 June 2024", which share month and year.

import { found, type Found, hasRole, type Scan } from './scan.ts';
import { isDay, isoDay, twoDigits } from './calendar.ts';
import { nearestDay } from './explicit.ts';

export function dayRange(scan: Scan, at: number): Found | null {
  const month = monthAt(scan, at);
  const first = dayAt(scan, month === null ? at : at + 1);
  const middle = (month === null ? at : at + 1) + 1;
  if (first === null || !isLink(scan, middle)) return null;
  const last = dayAt(scan, middle + 1);
  const named = month ?? monthAt(scan, middle + 2);
  if (last === null || named === null || last <= first) return null;
  const end = month === null ? middle + 3 : middle + 2;
  const comma = scan.words[end]?.text === ',' ? end + 1 : end;
  const year = /^(?:1[5-9]|20)\d\d$/.exec(scan.words[comma]?.text ?? '')?.[0];
  if (month !== null && /^\p{L}/u.test(scan.words[end]?.text ?? '') && isCount(scan, middle + 1)) return null;
  const days = [first, last].map((day) =>
    dayIn(scan, at, { month: named, day, ...(year === undefined ? {} : { year: Number(year) }) }),
  );
  const [from, to] = days;
  if (from === null || to === null || from === undefined || to === undefined) return null;
  return found(at, year === undefined ? end : comma + 1, {
    value: `${from}/${to}`,
    precision: 'day',
    inferred: year === undefined,
  });
}

interface WrittenDay {
  readonly month: number;
  readonly day: number;
  readonly year?: number;
}

function dayIn(scan: Scan, at: number, { month, day, year }: WrittenDay): string | null {
  if (year !== undefined) return isDay(year, month, day) ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
  const number = nearestDay(scan, at, { month, day });
  return number === null ? null : isoDay(number);
}

function monthAt({ words, vocabulary }: Scan, at: number): number | null {
  const word = words[at];
  return word && /^\p{Lu}/u.test(word.text) ? (vocabulary.months.get(word.lower)?.month ?? null) : null;
}

function dayAt({ words }: Scan, at: number): number | null {
  const word = words[at];
  return word && /^(?:[12]?\d|3[01])$/.test(word.text) && word.text !== '0' ? Number(word.text) : null;
}

function isLink(scan: Scan, at: number): boolean {
  return hasRole(scan, at, 'range') || hasRole(scan, at, 'and') || /^[-–]$/.test(scan.words[at]?.text ?? '');
}

// "from March 3 to 5 people": the second number counts something else.
function isCount({ sentence, words }: Scan, at: number): boolean {
  return sentence.tokens.find(({ start }) => start === words[at]?.start)?.deprel === 'nummod';
}
