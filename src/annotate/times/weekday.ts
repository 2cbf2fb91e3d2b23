// Weekdays and deictic days: "Tuesday", "last Friday", "next Monday morning", "every Sunday", "yesterday", "tonight",
// "this morning", "last night". Looking back takes the latest such day up to publication itself, looking ahead the
// first one from publication on.

import { isoDay, weekdayOf } from './calendar.ts';
import { found, type Found, directionAt, hasRole, past, type Scan, shiftAt } from './scan.ts';
import type { Word } from './word.ts';

export function weekday(scan: Scan, at: number): Found | null {
  const part = past(scan, at, 'part');
  const first = past(scan, part, 'every');
  const moved = first === part ? past(scan, part, 'shift') : first;
  const name = scan.words[moved];
  const number = scan.vocabulary.weekdays.get(singular(name?.lower ?? ''));
  if (!name || number === undefined || !/^\p{Lu}/u.test(name.text)) return null;
  // "Black Friday", "Super Tuesday": a day of another kind.
  if (isInName(scan, name) || (hasRole(scan, moved - 1, 'named') && /^\p{Lu}/u.test(scan.words[moved - 1]?.text ?? '')))
    return null;
  const plural = !scan.vocabulary.weekdays.has(name.lower);
  if (plural || first > part)
    return found(at, moved + 1, { value: `XXXX-WXX-${number}`, type: 'set', precision: 'day', inferred: false });
  const day = resolve(scan, part, number);
  return withPart(scan, day, { from: at, to: moved + 1 });
}

/** "the Sunday Herald": a weekday that is part of a name. */
function isInName({ sentence, vocabulary }: Scan, { start }: Word): boolean {
  const token = sentence.tokens.find((candidate) => candidate.start === start);
  const head = token && token.head > token.index ? sentence.tokens[token.head] : undefined;
  const ofTime = [vocabulary.months, vocabulary.parts, vocabulary.weekdays].some((table) =>
    table.has(head?.text.toLowerCase() ?? ''),
  );
  return token?.deprel === 'compound' && head?.upos === 'PROPN' && !ofTime;
}

/** The day number that the weekday at a position means. */
function resolve(scan: Scan, at: number, weekday: number): number | null {
  const { published } = scan;
  if (published === null) return null;
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const shift = hasRole(scan, at, 'shift') ? shiftAt(scan, at) : null;
  if (shift === -1) return published - (back || 7);
  if (shift === 1) return published + (ahead || 7);
  const direction = directionAt(scan, at);
  return direction === 'future' || (shift === 0 && direction === 'open') ? published + ahead : published - back;
}

/** "today", "yesterday evening", "this morning", "last night". */
export function deictic(scan: Scan, at: number): Found | null {
  const { published, vocabulary } = scan;
  const entry = vocabulary.small.get(scan.words[at]?.lower ?? '')?.entry;
  if (hasRole(scan, at, 'day')) {
    // "USA Today"
    const [before, name] = [scan.words[at - 1], scan.words[at]];
    const isName = at > 1 && /^\p{Lu}/u.test(before?.text ?? '') && /^\p{Lu}\p{Ll}/u.test(name?.text ?? '');
    if (isName) return null;
    const day = published === null ? null : published + Number(entry?.['day'] ?? 0);
    if (typeof entry?.['part'] === 'string') return partOf(day, entry['part'], { from: at, to: at + 1 });
    return withPart(scan, day, { from: at, to: at + 1 });
  }
  const part = vocabulary.parts.get(scan.words[at + 1]?.lower ?? '');
  if (!hasRole(scan, at, 'shift') || part === undefined) return null;
  const shift = shiftAt(scan, at);
  return partOf(published === null ? null : published + shift, part, { from: at, to: at + 2 });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function withPart(scan: Scan, day: number | null, { from, to }: Range): Found {
  const late = past(scan, to, 'part');
  const part = scan.vocabulary.parts.get(scan.words[late]?.lower ?? '');
  if (part !== undefined) return partOf(day, part, { from, to: late + 1 });
  return found(from, to, { value: day === null ? null : isoDay(day), precision: 'day' });
}

function partOf(day: number | null, part: string, { from, to }: Range): Found {
  return found(from, to, { value: day === null ? null : `${isoDay(day)}T${part}`, type: 'time', precision: 'time' });
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
