// Pieces that are one time expression: "3 a.m." and "Saturday", "10 a.m." on "Thursday", "the morning of" and "March 3",
// "late on" and "Monday". In: the finds of a sentence in order. Out: the same with the pieces joined; openers that found
// nothing to open are dropped.

import { type Found, hasRole, type Scan } from './scan.ts';

export function joined(scan: Scan, all: readonly Found[]): readonly Found[] {
  const made: Found[] = [];
  for (const one of all) {
    const last = made.at(-1);
    const whole = last ? join(scan, last, one) : null;
    if (whole) made[made.length - 1] = whole;
    else {
      if (last?.opens !== undefined) made.pop();
      made.push(one);
    }
  }
  return made.filter(({ opens }) => opens === undefined);
}

function join(scan: Scan, first: Found, second: Found): Found | null {
  const between = second.from - first.to;
  if (first.opens !== undefined) {
    const isOpened = between === (first.opens === '' ? 0 : 1) && isDay(second.value);
    if (!isOpened) return null;
    if (first.opens === '') return { ...second, from: first.from };
    const value = `${second.value}T${first.opens}`;
    return { ...second, from: first.from, value, type: 'time', precision: 'time' };
  }
  // "March 20 last year", "in May this year"
  const isYear = second.precision === 'year' && second.inferred && /^\d{4}$/.test(second.value ?? '');
  const isOf = between === 1 && hasRole(scan, first.to, 'of');
  if (isYear && (between === 0 || isOf) && first.inferred && /^\d{4}-\d\d(?:-\d\d)?$/.test(first.value ?? ''))
    return { ...first, to: second.to, value: `${second.value}${first.value?.slice(4)}` };
  const isNear = between === 0 || (between === 1 && isLink(scan, first.to));
  if (!isNear) return null;
  if (isClock(first.value) && isDay(second.value)) return clockOf(first, second);
  if (isDay(first.value) && isClock(second.value)) return clockOf(second, first);
  // "8 p.m. Saturday night"
  if (isClock(first.value) && /T[A-Z]{2}$/.test(second.value ?? ''))
    return clockOf(first, { ...second, value: second.value?.slice(0, 10) ?? null });
  return null;
}

function clockOf(clock: Found, day: Found): Found {
  const [from, to] = [Math.min(clock.from, day.from), Math.max(clock.to, day.to)];
  const value = `${day.value}${clock.value}`;
  return { ...clock, from, to, value, inferred: day.inferred };
}

function isLink(scan: Scan, at: number): boolean {
  return hasRole(scan, at, 'at') || scan.words[at]?.text === ',';
}

function isDay(value: string | null): boolean {
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value);
}

function isClock(value: string | null): boolean {
  return value?.startsWith('T') === true;
}
