// Lengths and repetitions: "five hours", "a five-hour-long meeting", "around two weeks", "for years", "every day",
// "annual", "15 a year". TIMEX3 values: PT5H, P2W, PXY, and P1D as a set. Ages ("a 30-year-old") are no times here.

import { readNumber } from './number.ts';
import { found, type Found, hasRole, past, type Scan, unitAt } from './scan.ts';
import type { TimeUnit } from './vocabulary.ts';

export interface DurationRead {
  readonly unit: TimeUnit;
  /** Null where vague: "several". */
  readonly number: number | null;
  readonly to: number;
  readonly approximate: boolean;
}

/** Number and unit at a position, with "about" before and hyphens between. */
export function readDuration(scan: Scan, at: number): DurationRead | null {
  const { words, vocabulary } = scan;
  const start = past(scan, at, 'approximate');
  const number = readNumber(words, start, vocabulary.numbers);
  if (!number) return null;
  const hyphen = words[number.to]?.text === '-';
  const unit = unitAt(scan, hyphen ? number.to + 1 : number.to);
  const next = (hyphen ? number.to + 1 : number.to) + 1;
  if (!unit || (number.article && unit.plural)) return null;
  if (/[$€£.,]/.test(words[start - 1]?.text ?? '') && words[start - 1]?.end === words[start]?.start) return null;
  return { unit, number: number.value, to: next, approximate: start > at || number.value === null };
}

/** `PT5H`, `P2W`, `PXY`; quarters are three months. */
export function durationCode(number: number | null, unit: TimeUnit): string {
  if (number === 0.5 && unit.code === 'H') return 'PT30M';
  const amount = number === null ? 'X' : String(number * unit.times * (unit.code === 'Q' ? 3 : 1));
  return `P${unit.clock ? 'T' : ''}${amount}${unit.code === 'Q' ? 'M' : unit.code}`;
}

export function duration(scan: Scan, at: number): Found | null {
  const read = readDuration(scan, at);
  if (!read) return null;
  const { words } = scan;
  const hyphenated = words[read.to]?.text === '-';
  if (hasRole(scan, hyphenated ? read.to + 1 : read.to, 'age')) return null;
  if (hasRole(scan, read.to, 'of') && hasRole(scan, read.to + 1, 'age')) return null;
  const article = readNumber(words, past(scan, at, 'approximate'), scan.vocabulary.numbers)?.article === true;
  if (article && (isRate(scan, at) || read.unit.code === 'D')) return isRate(scan, at) ? rate(at, read) : null;
  if (article && !isLength(scan, at, read.to)) return null;
  const to = hyphenated && hasRole(scan, read.to + 1, 'long') ? read.to + 2 : read.to;
  return found(at, to, {
    value: durationCode(read.number, read.unit),
    type: 'duration',
    precision: read.unit.precision,
    approximate: read.approximate,
    inferred: false,
  });
}

/** "for a week", "a year later": a length, where "a year" alone could be anything. */
function isLength(scan: Scan, at: number, to: number): boolean {
  return (
    hasRole(scan, at - 1, 'within') ||
    hasRole(scan, to, 'part') ||
    hasRole(scan, to, 'within') ||
    hasRole(scan, to, 'reference')
  );
}

/** "15 a year", "$30 an hour", "twice a week". */
function isRate({ words, vocabulary }: Scan, at: number): boolean {
  const before = words[at - 1];
  if (!before) return false;
  return /^[\d%]/.test(before.text) || (vocabulary.small.get(before.lower)?.roles.has('frequency') ?? false);
}

function rate(at: number, { unit, to }: DurationRead): Found {
  return found(at, to, { value: durationCode(1, unit), type: 'set', precision: unit.precision, inferred: false });
}

/** "for years", "over the decades": many, nobody says how many. */
export function bareDuration(scan: Scan, at: number): Found | null {
  const unit = unitAt(scan, at);
  if (!unit?.plural || !hasRole(scan, at - 1, 'bare')) return null;
  return found(at, at + 1, {
    value: durationCode(null, unit),
    type: 'duration',
    precision: unit.precision,
    approximate: true,
    inferred: false,
  });
}

/** "every day", "each year", "annual", "per week". */
export function set(scan: Scan, at: number): Found | null {
  const word = scan.words[at];
  const value = word && scan.vocabulary.small.get(word.lower)?.entry['set'];
  if (word && at > 0 && /^\p{Lu}/u.test(word.text)) return null; // "the Daily Bell"
  if (typeof value === 'string') return found(at, at + 1, { value, type: 'set', inferred: false });
  const unit = unitAt(scan, at + 1);
  if (!unit || !(hasRole(scan, at, 'every') || hasRole(scan, at, 'rate')) || unit.plural) return null;
  return found(at, at + 2, { value: durationCode(1, unit), type: 'set', precision: unit.precision, inferred: false });
}
