// Times of day: "6:40 p.m.", "9am", "18:00 UTC", "noon". The value lacks the day (`T18:40`); times.ts adds the one
// named in the sentence or the day of publication. chrono-node is no help here: it drops a clock time beside a weekday.

import { twoDigits } from './calendar.ts';
import { found, type Found, type Scan } from './scan.ts';

export function clock(scan: Scan, at: number): Found | null {
  const { words, vocabulary } = scan;
  const noon = vocabulary.clock.get(words[at]?.lower ?? '')?.['hour'];
  if (typeof noon === 'number') return clockFound(at, at + 1, { hour: noon, minute: 0, zone: '' });
  const digits = digitsAt(scan, at);
  if (!digits || digits.hour > 24 || digits.minute > 59) return null;
  const half = halfAt(scan, digits.to);
  if (half && digits.hour > 12) return null;
  if (!half && !digits.colon) return null;
  const hour = half ? (digits.hour % 12) + half.add : digits.hour;
  const end = half?.to ?? digits.to;
  const utc = vocabulary.clock.get(words[end]?.lower ?? '')?.['utc'] === true;
  return clockFound(at, utc ? end + 1 : afterZone(scan, end), { hour, minute: digits.minute, zone: utc ? 'Z' : '' });
}

/** Behind "EST", "local time". */
function afterZone({ words, vocabulary }: Scan, at: number): number {
  const entry = (i: number) => vocabulary.clock.get(words[i]?.lower ?? '');
  if (entry(at)?.['zone'] === true && /^\p{Lu}+$/u.test(words[at]?.text ?? '')) return at + 1;
  let end = at;
  while (entry(end)?.['word'] === true) end += 1;
  return end > at && entry(end)?.['closes'] === true ? end + 1 : at;
}

interface Digits {
  readonly hour: number;
  readonly minute: number;
  readonly colon: boolean;
  readonly to: number;
}

/** "6", "6:40", "2.30" */
function digitsAt({ words }: Scan, at: number): Digits | null {
  const [word, mark, next] = [words[at], words[at + 1], words[at + 2]];
  const before = words[at - 1];
  if (!word || (before?.end === word.start && /[\p{L}\d:.,$€£/-]/u.test(before.text))) return null;
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(word.text);
  if (dotted) return { hour: Number(dotted[1]), minute: Number(dotted[2]), colon: false, to: at + 1 };
  if (!/^\d{1,2}$/.test(word.text)) return null;
  const joined = mark?.text === ':' && mark.start === word.end && next?.start === mark.end && /^\d\d$/.test(next.text);
  if (joined) return { hour: Number(word.text), minute: Number(next.text), colon: true, to: at + 3 };
  return { hour: Number(word.text), minute: 0, colon: false, to: at + 1 };
}

/** "a.m.", "pm": the letters with or without stops. */
function halfAt({ words, vocabulary }: Scan, at: number): { readonly add: number; readonly to: number } | null {
  const [first, dot, second, stop] = [words[at], words[at + 1], words[at + 2], words[at + 3]];
  const glued = vocabulary.clock.get(first?.lower ?? '')?.['add'];
  if (typeof glued === 'number') return { add: glued, to: at + 1 };
  if (!first || dot?.text !== '.' || dot.start !== first.end || second?.start !== dot.end) return null;
  const add = vocabulary.clock.get(first.lower + second.lower)?.['add'];
  return typeof add === 'number'
    ? { add, to: stop?.text === '.' && stop.start === second.end ? at + 4 : at + 3 }
    : null;
}

interface Reading {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

function clockFound(from: number, to: number, { hour, minute, zone }: Reading): Found {
  const value = `T${twoDigits(hour)}:${twoDigits(minute)}${zone}`;
  return found(from, to, { value, type: 'time', precision: 'time' });
}
