// Holidays on a fixed day: "on Christmas Eve", "New Year's Day". The year is found as for a day without a year.

import { isoDay } from './calendar.ts';
import { nearestDay } from './explicit.ts';
import { found, type Found, type Scan } from './scan.ts';

export function holiday(scan: Scan, at: number): Found | null {
  const { words, vocabulary } = scan;
  if (!/^\p{Lu}/u.test(words[at]?.text ?? '')) return null;
  for (let length = vocabulary.longestHoliday; length > 0; length -= 1) {
    const name = words
      .slice(at, at + length)
      .map(({ lower }) => lower.replace('’', "'"))
      .join(' ');
    const day = vocabulary.holidays.get(name);
    if (!day) continue;
    const number = nearestDay(scan, at, { month: Number(day['month']), day: Number(day['day']) });
    return found(at, at + length, { value: number === null ? null : isoDay(number), precision: 'day' });
  }
  return null;
}
