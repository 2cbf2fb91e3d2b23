// Days as numbers (days since 1 January 1970) and their ISO 8601 names. Pure arithmetic in UTC, so that a value never
// depends on the machine's time zone.

const millisecondsADay = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / millisecondsADay);
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * millisecondsADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether the calendar has such a day: 30 February is none. */
export function isDay(year: number, month: number, day: number): boolean {
  const found = calendarDay(dayNumber(year, month, day));
  return found.month === month && found.day === day;
}

/** `2025-12-02` */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${isoMonth(year, month)}-${twoDigits(day)}`;
}

export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** `2025-W49`: the week belongs to the year that its Thursday lies in. */
export function isoWeek(number: number): string {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = calendarDay(thursday);
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${year}-W${twoDigits(week)}`;
}

/** The month so many months away: `(2025, 12) + 1` is `2026-01`. */
export function monthsFrom(
  year: number,
  month: number,
  shift: number,
): { readonly year: number; readonly month: number } {
  const months = year * 12 + month - 1 + shift;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** The day of an ISO date or instant, as text says it; null where it is none. */
export function dayOf(iso: string | null): number | null {
  const match = iso === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? dayNumber(year, month, day) : null;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
