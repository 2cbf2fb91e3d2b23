// Parts of a day or week that stand apart from its name: "overnight", "the small hours of Monday", "the morning of March 3",
// "late on Monday", "earlier in the day", "later today", "over the weekend". What opens them is found here; the day behind
// "of" or "on" is joined to it when all of the sentence is found (joined.ts).

import { isoDay, isoWeek, weekdayOf } from './calendar.ts';
import { directionAt, found, type Found, hasRole, past, type Scan, unitAt } from './scan.ts';

export function overnight(scan: Scan, at: number): Found | null {
  const part = scan.vocabulary.small.get(scan.words[at]?.lower ?? '')?.entry['night'];
  if (typeof part !== 'string') return null;
  const token = scan.sentence.tokens.find(({ start }) => start === scan.words[at]?.start);
  // "an overnight train"
  if (token && token.upos !== 'ADV') return null;
  const { published } = scan;
  const day = published === null ? null : directionAt(scan, at) === 'future' ? published : published - 1;
  return found(at, at + 1, { value: day === null ? null : `${isoDay(day)}T${part}`, type: 'time', precision: 'time' });
}

/** "the small hours", "the early morning", "the morning": nothing by itself, but before "of March 3". */
export function partOf(scan: Scan, at: number): Found | null {
  const start = past(scan, at, 'determiner');
  if (start === at) return null;
  const inner = past(scan, start, 'part');
  const small = hasRole(scan, start, 'small') && unitAt(scan, start + 1)?.code === 'H' ? start + 1 : null;
  const part = small === null ? scan.vocabulary.parts.get(scan.words[inner]?.lower ?? '') : smallHours;
  const end = (small ?? inner) + 1;
  if (part === undefined || !hasRole(scan, end, 'of')) return null;
  return found(at, end, { value: null, type: 'time', precision: 'time', opens: part });
}

/** The hours after midnight belong to the night in TIMEX3. */
const smallHours = 'NI';

/** "late on", "early on": nothing by itself, but before "Monday". */
export function lateOn(scan: Scan, at: number): Found | null {
  if (!hasRole(scan, at, 'part') || !hasRole(scan, at + 1, 'at')) return null;
  return found(at, at + 2, { value: null, opens: '' });
}

/** "earlier in the day", "later today". */
export function laterToday(scan: Scan, at: number): Found | null {
  if (!hasRole(scan, at, 'part')) return null;
  if (hasRole(scan, at + 1, 'day')) {
    const day = Number(scan.vocabulary.small.get(scan.words[at + 1]?.lower ?? '')?.entry['day'] ?? 0);
    const part = scan.vocabulary.parts.get(scan.words[at + 2]?.lower ?? '');
    const whole = dayFound(scan, { from: at, to: part === undefined ? at + 2 : at + 3 }, day);
    // "early yesterday morning"
    return part === undefined
      ? whole
      : { ...whole, value: whole.value === null ? null : `${whole.value}T${part}`, type: 'time', precision: 'time' };
  }
  const unit = unitAt(scan, at + 3);
  if (!hasRole(scan, at + 1, 'of') || !hasRole(scan, at + 2, 'determiner') || unit?.code !== 'D' || unit.plural)
    return null;
  if (unit.part !== null) return null;
  const day = dayFound(scan, { from: at, to: at + 4 }, 0);
  return { ...day, narrative: { unit, shift: 0, part: null } };
}

function dayFound(
  { published }: Scan,
  { from, to }: { readonly from: number; readonly to: number },
  day: number,
): Found {
  return found(from, to, { value: published === null ? null : isoDay(published + day), precision: 'day' });
}

/** "over the weekend", "at the weekend": the last one looking back, the next one looking ahead. */
export function weekend(scan: Scan, at: number): Found | null {
  const start = past(scan, at, 'determiner');
  const unit = start > at ? unitAt(scan, start) : null;
  if (
    !unit ||
    unit.part === null ||
    unit.code !== 'W' ||
    unit.plural ||
    (/^[\p{L}'’-]+$/u.test(scan.words[start + 1]?.text ?? '') && isNoun(scan, start + 1))
  )
    return null;
  const { published } = scan;
  if (published === null) return found(at, start + 1, { value: null, precision: 'week' });
  const isOn = weekdayOf(published) > 5;
  const shift = isOn || directionAt(scan, at) === 'future' ? 0 : -7;
  return found(at, start + 1, { value: `${isoWeek(published + shift)}-${unit.part}`, precision: 'week' });
}

function isNoun({ sentence, words }: Scan, at: number): boolean {
  const token = sentence.tokens.find(({ start }) => start === words[at]?.start);
  return token?.upos === 'NOUN' || token?.upos === 'PROPN';
}
