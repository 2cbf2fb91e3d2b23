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
  const start = afterRough(scan, at);
  const number = readNumber(words, start, vocabulary.numbers);
  if (!number) return null;
  const hyphen = words[number.to]?.text === '-';
  const unit = unitAt(scan, hyphen ? number.to + 1 : number.to);
  const next = (hyphen ? number.to + 1 : number.to) + 1;
  if (!unit || (number.article && unit.plural)) return null;
  if (/[$€£.,]/.test(words[start - 1]?.text ?? '') && words[start - 1]?.end === words[start]?.start) return null;
  const isHalf = (i: number): boolean => vocabulary.numbers.get(words[i]?.lower ?? '')?.['class'] === 'half';
  // "a year and a half"
  const more = number.value !== null && hasRole(scan, next, 'and') && isHalf(next + 2) ? 0.5 : 0;
  const value = number.value === null ? null : number.value + more;
  return { unit, number: value, to: more > 0 ? next + 3 : next, approximate: start > at || number.value === null };
}

/** Behind "about", "more than", "at least", "up to", "just over". */
export function afterRough(scan: Scan, at: number): number {
  if (hasRole(scan, at, 'lead') && hasRole(scan, at + 1, 'led')) return at + 2;
  if (hasRole(scan, at, 'comparative') && hasRole(scan, at + 1, 'than')) return at + 2;
  return past(scan, at, 'approximate');
}

/** `PT5H`, `P2W`, `PXY`; quarters are three months. */
export function durationCode(number: number | null, unit: TimeUnit): string {
  if (number === 0.5 && unit.code === 'H') return 'PT30M';
  if (number === 0.5 && unit.code === 'Y' && unit.times === 1) return 'P6M';
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
  // "a quarter of the members"
  if (read.unit.code === 'Q' && !read.unit.plural && hasRole(scan, read.to, 'of')) return null;
  const start = afterRough(scan, at);
  const article = readNumber(words, start, scan.vocabulary.numbers)?.article === true;
  if (article && (isRate(scan, at) || (read.unit.code === 'D' && !isHalved(read))))
    return isRate(scan, at) ? rate(at, read) : null;
  if (article && start === at && !isHalved(read) && !isLength(scan, at, read.to)) return null;
  const to = hyphenated && hasRole(scan, read.to + 1, 'long') ? read.to + 2 : read.to;
  return found(at, to, {
    value: durationCode(read.number, read.unit),
    type: 'duration',
    precision: read.unit.precision,
    approximate: read.approximate,
    inferred: false,
  });
}

/** "a year and a half" */
function isHalved({ number }: DurationRead): boolean {
  return number !== null && !Number.isInteger(number);
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
  if (!unit?.plural || unit.part !== null || !(hasRole(scan, at - 1, 'bare') || isBare(scan, at))) return null;
  if (hasRole(scan, at + 1, 'ago'))
    return found(at, at + 2, { value: 'PAST_REF', precision: null, approximate: true, inferred: false });
  const isLater = hasRole(scan, at + 1, 'offset') && hasRole(scan, at + 1, 'part');
  return found(at, isLater ? at + 2 : at + 1, {
    value: durationCode(null, unit),
    type: 'duration',
    precision: unit.precision,
    approximate: true,
    inferred: false,
  });
}

/** "took years", "days after the vote", "months of talks": a plural with nothing before it that says which. */
function isBare({ sentence, words, vocabulary }: Scan, at: number): boolean {
  const token = sentence.tokens.find(({ start }) => start === words[at]?.start);
  if (token?.upos !== 'NOUN') return false;
  const isAlone = sentence.tokens.every(({ head, index }) => head !== token.index || index > token.index);
  const above = token.head < 0 ? undefined : sentence.tokens[token.head];
  if (!isAlone || sentence.tokens[token.index + 1]?.text === '-') return false;
  const follows = vocabulary.small.get(words[at + 1]?.lower ?? '')?.roles;
  if (follows?.has('ago') || follows?.has('offset')) return true;
  return token.deprel === 'obj' && above?.upos === 'VERB' && above.index < token.index;
}

/** "every day", "each year", "annual", "per week". */
export function set(scan: Scan, at: number): Found | null {
  const word = scan.words[at];
  const value = word && scan.vocabulary.small.get(word.lower)?.entry['set'];
  if (word && at > 0 && /^\p{Lu}/u.test(word.text)) return null; // "the Daily Bell"
  if (typeof value === 'string') return found(at, at + 1, { value, type: 'set', inferred: false });
  return counted(scan, at) ?? frequent(scan, at) ?? each(scan, at);
}

/** "every two years", "every other week" */
function counted(scan: Scan, at: number): Found | null {
  if (!hasRole(scan, at, 'every')) return null;
  const isOther = hasRole(scan, at + 1, 'other') && unitAt(scan, at + 2)?.plural === false;
  const read = isOther ? null : readDuration(scan, at + 1);
  const unit = isOther ? unitAt(scan, at + 2) : read?.unit;
  if (!unit || read?.number === null) return null;
  const [number, to] = read ? [read.number, read.to] : [2, at + 3];
  return found(at, to, { value: durationCode(number, unit), type: 'set', precision: unit.precision, inferred: false });
}

/** "twice a week", "three times a year" */
function frequent(scan: Scan, at: number): Found | null {
  const count = readNumber(scan.words, at, scan.vocabulary.numbers);
  const times = count && !count.article && hasRole(scan, count.to, 'frequency') ? count.to + 1 : null;
  const behind = times ?? (hasRole(scan, at, 'often') ? at + 1 : null);
  if (behind === null || readNumber(scan.words, behind, scan.vocabulary.numbers)?.article !== true) return null;
  const unit = unitAt(scan, behind + 1);
  if (!unit || unit.plural) return null;
  return found(at, behind + 2, {
    value: durationCode(1, unit),
    type: 'set',
    precision: unit.precision,
    inferred: false,
  });
}

/** "every day", "each year", "per week" */
function each(scan: Scan, at: number): Found | null {
  const unit = unitAt(scan, at + 1);
  if (!unit || !(hasRole(scan, at, 'every') || hasRole(scan, at, 'rate')) || unit.plural) return null;
  return found(at, at + 2, { value: durationCode(1, unit), type: 'set', precision: unit.precision, inferred: false });
}
