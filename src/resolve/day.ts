// Days as numbers, and the stretch of days that a time expression covers, so that "on Tuesday" of one article can be
// compared with "earlier in the week" of another. In: ISO 8601 and TIMEX3 values. Out: day numbers since 1970.

export interface Days {
  readonly from: number;
  readonly to: number;
}

const millisecondsADay = 86_400_000;

export function dayOf(value: string | null): number | null {
  const found = value === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (!found) return null;
  const time = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return Number.isNaN(time) ? null : Math.floor(time / millisecondsADay);
}

export function isoOf(day: number): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

/** `published` bounds the vague ones: past references end with it, future ones begin with it. */
export function daysOf(value: string | null, published: number | null): Days | null {
  if (value === null) return null;
  if (value.includes('/')) return interval(value, published);
  if (published !== null && value === 'FUTURE_REF') return { from: published, to: Infinity };
  if (published !== null && value === 'PAST_REF') return { from: -Infinity, to: published };
  const day = dayOf(value);
  if (day !== null) return { from: day, to: day };
  const week = /^(\d{4})-W(\d{2})/.exec(value);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return between([Number(month[1]), Number(month[2]) - 1], [Number(month[1]), Number(month[2])]);
  const year = /^(\d{4})$/.exec(value);
  return year ? between([Number(year[1]), 0], [Number(year[1]) + 1, 0]) : null;
}

function interval(value: string, published: number | null): Days | null {
  const [left = '', right = ''] = value.split('/');
  const from = left === '..' || left === '' ? null : daysOf(left, published);
  const to = right === '..' || right === '' ? null : daysOf(right, published);
  return from || to ? { from: from?.from ?? -Infinity, to: to?.to ?? Infinity } : null;
}

function between(from: readonly [number, number], until: readonly [number, number]): Days {
  return { from: Date.UTC(...from) / millisecondsADay, to: Date.UTC(...until) / millisecondsADay - 1 };
}

// ISO weeks start on Monday; week 1 holds 4 January.
function weekOf(year: number, week: number): Days {
  const fourth = Date.UTC(year, 0, 4) / millisecondsADay;
  const monday = fourth - ((new Date(fourth * millisecondsADay).getUTCDay() + 6) % 7) + (week - 1) * 7;
  return { from: monday, to: monday + 6 };
}

/** How many days lie between two stretches; 0 where they overlap. */
export function gap(a: Days, b: Days): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

export function meet(a: Days, b: Days): Days | null {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : null;
}
