// Times told by the one named before: "a day later", "the following year", "that night", "the same month", "the day
// before". The matcher says how far they lie from it; when all times of a text are known in order, `resolved` counts from
// the last date of the same or the previous sentence, else from publication.

import { calendarDay, dayNumber, dayOf, isoDay, isoMonth, isoWeek, monthsFrom } from './calendar.ts';
import { readDuration } from './duration.ts';
import { found, type Found, hasRole, type Narrative, past, type Scan, shiftAt, unitAt } from './scan.ts';

export function narrative(scan: Scan, at: number): Found | null {
  return earlier(scan, at) ?? pointed(scan, at) ?? besides(scan, at);
}

/** "two days later", "a year earlier" */
function earlier(scan: Scan, at: number): Found | null {
  const duration = readDuration(scan, at);
  if (!duration || hasRole(scan, duration.to + 1, 'than') || duration.unit.clock) return null;
  const direction = scan.vocabulary.small.get(scan.words[duration.to]?.lower ?? '')?.entry['offset'];
  if (typeof direction !== 'number') return null;
  // "two days before the vote" counts from the vote.
  const isBefore =
    hasRole(scan, duration.to, 'besides') && /^[\p{L}\d]/u.test(scan.words[duration.to + 1]?.text ?? '.');
  if (isBefore) return null;
  const { unit, number, approximate } = duration;
  const shift = number === null || !Number.isInteger(number) ? null : number * direction;
  return told(at, duration.to + 1, { unit, shift, part: null }, approximate);
}

/** "that night", "the same day", "the following year", "the previous week", "the next day" */
function pointed(scan: Scan, at: number): Found | null {
  const start = past(scan, at, 'determiner');
  const entry = scan.vocabulary.small.get(scan.words[start]?.lower ?? '')?.entry;
  const shift = entry?.['told'];
  if (typeof shift !== 'number') return null;
  const isNext = hasRole(scan, start, 'shift');
  // "Next year" is publication's, "the next day" the story's.
  const part = scan.vocabulary.parts.get(scan.words[start + 1]?.lower ?? '') ?? null;
  const isDay = part !== null || unitAt(scan, start + 1)?.code === 'D';
  if (isNext && (start === at || (!isDay && shiftAt(scan, start) > 0))) return null;
  const unit = part === null ? unitAt(scan, start + 1) : (scan.vocabulary.units.get('day') ?? null);
  if (!unit || unit.plural || unit.clock || (unit.precision === null && unit.code !== 'Q')) return null;
  return told(at, start + 2, { unit, shift, part: part ?? unit.part });
}

/** "the day before", "the year after": with nothing behind that it could come before. */
function besides(scan: Scan, at: number): Found | null {
  const start = past(scan, at, 'determiner');
  const unit = start > at ? unitAt(scan, start) : null;
  const direction = scan.vocabulary.small.get(scan.words[start + 1]?.lower ?? '')?.entry['besides'];
  if (!unit || unit.plural || unit.precision === null || typeof direction !== 'number') return null;
  const day = scan.vocabulary.small.get(scan.words[start + 2]?.lower ?? '')?.entry['day'];
  if (unit.code === 'D' && typeof day === 'number' && scan.published !== null)
    return found(at, start + 3, { value: isoDay(scan.published + day + direction), precision: 'day' });
  return /^\p{L}|^\d/u.test(scan.words[start + 2]?.text ?? '.')
    ? null
    : told(at, start + 2, { unit, shift: direction, part: null });
}

function told(from: number, to: number, narrative: Narrative, approximate = false): Found {
  return found(from, to, { value: null, precision: narrative.unit.precision, approximate, narrative });
}

/** What the text has named before: a TIMEX3 value. */
export function resolved(one: Found, named: string | null, published: number | null): Found {
  const { narrative } = one;
  if (!narrative) return one;
  const { unit, shift, part } = narrative;
  if (shift === null) return { ...one, value: null };
  const counted = fromNamed(named, { unit, shift });
  // "In 2004 ... two days later": no day to count from; and what comes after publication is not told of.
  const isOpen = named !== null || shift > 0 || published === null;
  const value = counted ?? (isOpen ? null : fromDay(published, { unit, shift }));
  const basis = counted === null || named === null ? {} : { counted: named };
  if (part === null || value === null) return { ...one, ...basis, value };
  return { ...one, ...basis, value: `${value}T${part}`, type: 'time', precision: 'time' };
}

type Move = Pick<Narrative, 'unit'> & { readonly shift: number };

/** Null where what was named is too coarse to count from: no day follows "in 2004". */
function fromNamed(named: string | null, move: Move): string | null {
  const { unit, shift } = move;
  const day = dayOf(named);
  if (day !== null) return fromDay(day, move);
  const [, year, rest] = /^(\d{4})(?:-(\d\d|Q\d))?/.exec(named ?? '') ?? [];
  if (year === undefined) return null;
  if (unit.code === 'Y') {
    const then = Number(year) + shift * unit.times;
    // "from the fourth quarter of a year earlier"
    return rest?.startsWith('Q') === true ? `${then}-${rest}` : String(then);
  }
  if (rest === undefined || !/^\d\d$/.test(rest) || unit.code !== 'M') return null;
  const { year: then, month } = monthsFrom(Number(year), Number(rest), shift);
  return isoMonth(then, month);
}

function fromDay(day: number, { unit, shift }: Move): string | null {
  const { year, month, day: date } = calendarDay(day);
  switch (unit.code) {
    case 'D':
      return isoDay(day + shift);
    case 'W':
      return shift === 0 || unit.part !== null
        ? isoWeek(day + 7 * shift) + (unit.part === null ? '' : `-${unit.part}`)
        : isoDay(day + 7 * shift * unit.times);
    case 'M': {
      const target = monthsFrom(year, month, shift);
      return isoMonth(target.year, target.month);
    }
    case 'Q': {
      const target = calendarDay(dayNumber(year, month + 3 * shift, Math.min(date, 28)));
      return `${target.year}-Q${Math.ceil(target.month / 3)}`;
    }
    default:
      return String(year + shift * unit.times);
  }
}
