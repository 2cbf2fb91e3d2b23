// A publication date as a page writes it -> ISO 8601: the day, or the instant where clock time and zone are said.
// Strict: a date without its year, "5 hours ago" and 03/04/2024, which two continents read differently, stay unresolved.

import { strict } from 'chrono-node';

export interface Day {
  readonly text: string;
  /** `2025-12-02` or `2025-12-02T18:04:00Z`. */
  readonly value: string;
}

const year = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?=\d{1,2}:\d\d)/;
const numeric = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})(?!\d)/;
const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;

/** The first full date of a line; null where there is none. */
export function day(line: string): Day | null {
  if (!year.test(line)) return null;
  // Text copies glue the clock to the year: "May 4, 20269:12 AM".
  const apart = line.replace(/((?:19|20)\d\d)(?=\d{1,2}:\d\d)/, '$1 ');
  for (const found of strict.parse(apart, new Date(0))) {
    const { start, text } = found;
    if (!year.test(text) || !start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) continue;
    if (isAmbiguous(text)) continue;
    const written = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
    const value = written.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
    if (!isDay(value)) continue;
    const exact = start.isCertain('hour') && start.isCertain('timezoneOffset');
    return { text, value: exact ? instant(start.date()) : value };
  }
  return null;
}

/** What a page's metadata or a user gives as a date; null where it is none. */
export function publicationDate(given: string): string | null {
  const match = iso.exec(given.trim());
  if (!match) return day(given)?.value ?? null;
  const [, y, m, d, hour, minute, second = '00', zone] = match;
  if (!isDay(`${y}-${m}-${d}`)) return null;
  if (hour === undefined || zone === undefined) return `${y}-${m}-${d}`;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  const time = new Date(`${y}-${m}-${d}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time.getTime()) ? null : instant(time);
}

function instant(time: Date): string {
  return time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function isDay(value: string): boolean {
  const time = new Date(`${value}T00:00:00Z`);
  // Pages write year 1 where their date is missing.
  return value >= '1600' && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
}

function isAmbiguous(text: string): boolean {
  const parts = numeric.exec(text);
  return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) <= 12 && parts[1] !== parts[2];
}
