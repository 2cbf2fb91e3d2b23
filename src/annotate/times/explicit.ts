// Days written out, with the hour where one stands beside them: "October 12", "12 October 2005", "7/8/07", "3 p.m. on
// Oct. 5", "Oct. 12-14, 2005". chrono-node reads the digits; the year of a day without one is decided here from tense
// and publication, which chrono knows nothing of. Runs only on sentences with a digit.

import { type ParsedComponents, strict } from 'chrono-node';
import { calendarDay, dayNumber, isDay, isoDay, twoDigits } from './calendar.ts';
import { directionAt, found, type Found, hasRole, past, type Scan } from './scan.ts';

/** Chrono drops 29 February where its reference year has none. */
const leapYear = Date.UTC(2000, 0, 15);

/** All explicit dates and times of a sentence, in order. */
export function explicit(scan: Scan): readonly Found[] {
  const { sentence, text } = scan;
  const stretch = text.slice(sentence.start, sentence.end);
  if (!/\d/.test(stretch)) return [];
  return strict.parse(stretch, { instant: new Date(leapYear), timezone: 0 }).flatMap((result) => {
    const start = sentence.start + result.index;
    const first = scan.words.findIndex((word) => word.end > start);
    const from = past(scan, first, 'at');
    const to = scan.words.findLastIndex((word) => word.start < start + result.text.length) + 1;
    // "number 16 in May 2019"
    if (/^\d/.test(scan.words[from]?.text ?? '') && hasRole(scan, from + 1, 'within')) return [];
    // "24/7", "a 2/3 majority": without a year these are no days.
    if (/^\d+\/\d+$/.test(result.text)) return [];
    if (first < 0 || to <= from || !/\d/.test(result.text) || /^\d+\s*\p{L}$/u.test(result.text)) return [];
    const end = result.end ? valueOf(scan, from, read(result.end)) : null;
    const value = valueOf(scan, from, { ...read(result.start), ...yearOf(result.end) });
    if (value === null || isInsideNumber(scan, from, to) || isLength(scan, from, to)) return [];
    const range =
      end === null || end.value === null || end.value === value.value ? value.value : `${value.value}/${end.value}`;
    return [{ ...value, value: range, from, to }];
  });
}

/** What chrono is certain of. */
interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly utc: boolean;
}

function read(parts: ParsedComponents): Parts {
  const certain = (['year', 'month', 'day', 'hour', 'minute'] as const).flatMap((name) => {
    const value = parts.isCertain(name) ? parts.get(name) : null;
    return value === null ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(certain), utc: parts.get('timezoneOffset') === 0 };
}

/** "10 August to 12 September 2013": the year stands for both days. */
function yearOf(end: ParsedComponents | null | undefined): { readonly year?: number } {
  const year = end?.isCertain('year') === true ? end.get('year') : null;
  return year === null ? {} : { year };
}

function valueOf(scan: Scan, from: number, parts: Parts): Found | null {
  const { year, month, day, hour, minute } = parts;
  if (month === undefined || day === undefined) return null;
  const date = isoOf(scan, from, { ...(year === undefined ? {} : { year }), month, day });
  if (date === null && scan.published !== null) return null;
  const inferred = year === undefined;
  if (hour === undefined || date === null) return found(from, from, { value: date, precision: 'day', inferred });
  const clock = `T${twoDigits(hour)}:${twoDigits(minute ?? 0)}${parts.utc ? 'Z' : ''}`;
  return found(from, from, { value: date + clock, type: 'time', precision: 'time', inferred });
}

interface WrittenDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

function isoOf(scan: Scan, from: number, { year, month, day }: WrittenDay): string | null {
  const number =
    year === undefined
      ? nearestDay(scan, from, { month, day })
      : isDay(year, month, day)
        ? dayNumber(year, month, day)
        : null;
  return number === null ? null : isoDay(number);
}

/** The day without a year: the latest one looking back, the next one looking ahead, else the closest. "Agreed on 5 May to
 * sell the mill", read on 20 May, is no day of next year: nobody leaves out a year that far off. */
export function nearestDay(
  scan: Scan,
  at: number,
  { month, day }: { readonly month: number; readonly day: number },
): number | null {
  return nearestOf(scan, at, (year) => (isDay(year, month, day) ? dayNumber(year, month, day) : null));
}

/** The same for a day that each year has elsewhere. */
export function nearestOf(scan: Scan, at: number, dayIn: (year: number) => number | null): number | null {
  const { published } = scan;
  if (published === null) return null;
  const { year } = calendarDay(published);
  const candidates = [year - 1, year, year + 1].flatMap((y) => dayIn(y) ?? []);
  const direction = directionAt(scan, at);
  const possible = candidates.filter((candidate) => {
    if (direction === 'past') return candidate <= published;
    return direction === 'future' ? candidate >= published : true;
  });
  const closest = [...possible].sort((a, b) => Math.abs(a - published) - Math.abs(b - published));
  const [first] = closest;
  if (direction !== 'future' || first === undefined || first - published < tooFar) return first ?? null;
  return candidates.find((candidate) => candidate <= published && published - candidate <= recent) ?? first;
}

/** Days ahead that a day without a year hardly means, where one so many days back fits. */
const tooFar = 300;
const recent = 60;

/** "1.5-2.5 %", "3:1": digits that only look like a date. */
function isInsideNumber({ words }: Scan, from: number, to: number): boolean {
  const before = words[from - 1];
  const after = words[to];
  return (
    (before !== undefined && before.end === words[from]?.start && /[\d$€£#/-]/.test(before.text)) ||
    (after !== undefined && after.start === words[to - 1]?.end && /^[%\d/]/.test(after.text))
  );
}

/** "in five days", "2 hours ago": chrono takes them for points of time; durations have matchers of their own. */
function isLength({ words, vocabulary }: Scan, from: number, to: number): boolean {
  return words.slice(from, to).some((word) => vocabulary.units.has(word.lower));
}
