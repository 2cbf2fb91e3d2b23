// A unit of time moved from publication: "last week", "this year", "next month", "earlier this week", "later this
// year", "earlier in the week", "the beginning of the year", "two weeks ago", and spans that touch publication: "the
// past decade", "the next six months", "recent days", "the coming weeks".

import { calendarDay, isoDay, isoMonth, isoWeek, monthsFrom } from './calendar.ts';
import { durationCode, readDuration } from './duration.ts';
import { found, type Found, hasRole, past, type Scan, shiftAt, unitAt } from './scan.ts';
import type { TimeUnit } from './vocabulary.ts';

/** "last week", "later this year", "earlier in the week", "the end of the month". */
export function shifted(scan: Scan, at: number): Found | null {
  const part = past(scan, at, 'part');
  const edge = afterEdge(scan, at);
  const start = edge ?? part;
  const inTheUnit = edge !== null || (part > at && hasRole(scan, part, 'of')) ? afterIn(scan, start) : null;
  if (inTheUnit !== null) {
    const unit = unitAt(scan, inTheUnit);
    return unit && unit.precision !== null && !unit.plural && unit.precision !== 'day'
      ? moved(scan, { from: at, to: inTheUnit + 1 }, { unit, shift: 0 })
      : null;
  }
  const shift = start === at ? past(scan, at, 'determiner') : start;
  if (!hasRole(scan, shift, 'shift')) return null;
  const unit = unitAt(scan, shift + 1);
  if (!unit || unit.precision === null || unit.plural) return null;
  return moved(scan, { from: at, to: shift + 2 }, { unit, shift: shiftAt(scan, shift) });
}

/** "the start of" */
function afterEdge(scan: Scan, at: number): number | null {
  const edge = past(scan, at, 'determiner');
  return hasRole(scan, edge, 'edge') && hasRole(scan, edge + 1, 'of') ? edge + 2 : null;
}

/** "in the", "the": the position of the unit. */
function afterIn(scan: Scan, at: number): number | null {
  const inner = past(scan, at, 'of');
  return hasRole(scan, inner, 'determiner') ? inner + 1 : null;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Move {
  readonly unit: TimeUnit;
  readonly shift: number;
}

function moved(scan: Scan, { from, to }: Range, { unit, shift }: Move): Found {
  const value = scan.published === null ? null : valueOf(scan.published, unit, shift * unit.times);
  return found(from, to, { value, precision: unit.precision });
}

/** The TIMEX3 value of the unit that lies so many units from a day. */
function valueOf(published: number, unit: TimeUnit, shift: number): string {
  const { year, month } = calendarDay(published);
  if (unit.code === 'D')
    return unit.part === null ? isoDay(published + shift) : `${isoDay(published + shift)}T${unit.part}`;
  if (unit.code === 'W') return isoWeek(published + 7 * shift) + (unit.part === null ? '' : `-${unit.part}`);
  if (unit.code === 'M') {
    const target = monthsFrom(year, month, shift);
    return isoMonth(target.year, target.month);
  }
  if (unit.code === 'Q') {
    const target = monthsFrom(year, month, 3 * shift);
    return `${target.year}-Q${Math.ceil(target.month / 3)}`;
  }
  const whole = String(year + shift);
  return unit.times === 10 ? whole.slice(0, 3) : unit.times === 100 ? whole.slice(0, 2) : whole;
}

/** "two weeks ago", "a year ago". */
export function ago(scan: Scan, at: number): Found | null {
  const duration = readDuration(scan, at);
  if (!duration || !hasRole(scan, duration.to, 'ago')) return null;
  const { unit, number, approximate } = duration;
  if (number === null)
    return found(at, duration.to + 1, { value: 'PAST_REF', precision: null, inferred: false, approximate: true });
  const published = scan.published;
  const whole = Number.isInteger(number) && !unit.clock;
  // "A decade ago" is a year, not a decade.
  const exact = unit.code === 'Y' ? { ...unit, times: 1 } : unit;
  const value = published === null ? null : whole ? valueOf(published, exact, -number * unit.times) : isoDay(published);
  return found(at, duration.to + 1, { value, precision: unit.precision ?? 'day', approximate });
}

/** "the past decade", "the next six months", "the last two years": a length that touches publication. */
export function spanning(scan: Scan, at: number): Found | null {
  const shift = past(scan, at, 'determiner');
  if (!hasRole(scan, shift, 'span')) return null;
  const unit = shift === at ? null : unitAt(scan, shift + 1);
  if (unit && !unit.plural && unit.code !== 'Q' && unit.code !== 'D') {
    return found(at, shift + 2, {
      value: durationCode(1, unit),
      type: 'duration',
      precision: unit.precision,
      inferred: false,
    });
  }
  const duration = readDuration(scan, shift + 1);
  if (!duration) return null;
  const { number, approximate } = duration;
  return found(at, duration.to, {
    value: durationCode(number, duration.unit),
    type: 'duration',
    precision: duration.unit.precision,
    inferred: false,
    approximate,
  });
}

/** "recent days", "the coming weeks", "in the past": near, on one side, and no more exact than that. */
export function vague(scan: Scan, at: number): Found | null {
  const word = past(scan, at, 'determiner');
  if (hasRole(scan, word, 'vague') && unitAt(scan, word + 1)?.plural === true) {
    const value = shiftAt(scan, word) < 0 ? 'PAST_REF' : 'FUTURE_REF';
    return found(at, word + 2, { value, inferred: false, approximate: true });
  }
  const isNoun = word > at && hasRole(scan, at - 1, 'of') && !/^\p{L}/u.test(scan.words[word + 1]?.text ?? '.');
  if (isNoun && hasRole(scan, word, 'vague-past')) return found(at, word + 1, { value: 'PAST_REF', inferred: false });
  return isNoun && hasRole(scan, word, 'future') ? found(at, word + 1, { value: 'FUTURE_REF', inferred: false }) : null;
}
