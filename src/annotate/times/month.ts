// Months, seasons, years, decades and centuries: "in August", "May 2024", "last summer", "in 1991", "the 1990s",
// "early 2009", "the start of 2018", "the 20th century". A month without a year is the latest one looking back and the
// next one looking ahead.

import { calendarDay, isoMonth } from './calendar.ts';
import { directionAt, found, type Found, hasRole, isGlued, past, type Scan, shiftAt } from './scan.ts';

export function month(scan: Scan, at: number): Found | null {
  const inner = afterPart(scan, at);
  const shifted = inner === at && hasRole(scan, at, 'shift');
  const name = shifted ? at + 1 : inner;
  const number = monthAt(scan, name);
  if (number === null) return null;
  const year = yearAfter(scan, name + 1);
  if (year) return found(at, year.to, { value: isoMonth(year.value, number), precision: 'month', inferred: false });
  return found(at, name + 1, { value: monthOf(scan, at, { number, shifted }), precision: 'month' });
}

function monthAt(scan: Scan, at: number): number | null {
  const { words, vocabulary, sentence } = scan;
  const word = words[at];
  const entry = vocabulary.months.get(word?.lower ?? '');
  if (!word || !entry || !/^\p{Lu}/u.test(word.text)) return null;
  const token = sentence.tokens.find(({ start, end }) => start <= word.start && word.start < end);
  if (token && token.upos !== 'PROPN' && (entry.ambiguous || token.upos !== 'NOUN')) return null;
  if (entry.ambiguous && at === 0 && !yearAfter(scan, at + 1)) return null;
  const next = words[at + 1];
  const capital = next !== undefined && /^\p{Lu}\p{Ll}/u.test(next.text) && !vocabulary.months.has(next.lower);
  return capital && token?.deprel !== undefined && /^(flat|compound)/.test(token.deprel) ? null : entry.month;
}

function monthOf(
  scan: Scan,
  at: number,
  { number, shifted }: { readonly number: number; readonly shifted: boolean },
): string | null {
  if (scan.published === null) return null;
  const today = calendarDay(scan.published);
  const shift = shifted ? shiftAt(scan, at) : 0;
  if (shift === -1) return isoMonth(today.month > number ? today.year : today.year - 1, number);
  const ahead = shift === 1 || directionAt(scan, at) === 'future';
  if (ahead) return isoMonth(number >= today.month ? today.year : today.year + 1, number);
  return isoMonth(number <= today.month ? today.year : today.year - 1, number);
}

/** "this spring", "last summer", "winter 2019", "the summer of 2020". */
export function season(scan: Scan, at: number): Found | null {
  const shifted = hasRole(scan, at, 'shift');
  const name = shifted ? at + 1 : past(scan, at, 'determiner');
  const letters = scan.vocabulary.seasons.get(scan.words[name]?.lower ?? '');
  if (letters === undefined) return null;
  const year = yearAfter(scan, name + 1);
  if (year) return found(at, year.to, { value: `${year.value}-${letters}`, precision: 'month', inferred: false });
  // "in the summer": this one or the last.
  if (!shifted && (name === at || !hasRole(scan, at - 1, 'season') || scan.words[name + 1]?.text.match(/^\p{L}/u)))
    return null;
  if (scan.published === null) return found(at, name + 1, { value: null, precision: 'month' });
  const { year: now, month: current } = calendarDay(scan.published);
  const begins = seasonMonth[letters] ?? 1;
  const isBack = !shifted && directionAt(scan, at) === 'past' && current < begins;
  const shift = shifted ? shiftAt(scan, at) : isBack ? -1 : 0;
  return found(at, name + 1, { value: `${now + shift}-${letters}`, precision: 'month' });
}

/** The month in which a season has begun. */
const seasonMonth: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A year, decade or century standing alone, with its "early", "late", "mid-" or "the end of". */
export function year(scan: Scan, at: number): Found | null {
  const inner = afterPart(scan, at);
  const decade = decadeAt(scan, afterPart(scan, past(scan, inner, 'determiner')));
  if (decade) return found(at, decade.to, { value: decade.value, precision: 'year', inferred: false });
  const value = yearAt(scan, inner);
  if (value === null || (inner === at && !standsAsYear(scan, at))) return null;
  return found(at, inner + 1, { value: String(value), precision: 'year', inferred: false });
}

/** Position behind "early", "late", "mid-", "the end of". */
function afterPart(scan: Scan, at: number): number {
  if (hasRole(scan, at, 'part')) return scan.words[at + 1]?.text === '-' ? at + 2 : at + 1;
  const edge = past(scan, at, 'determiner');
  return hasRole(scan, edge, 'edge') && hasRole(scan, edge + 1, 'of') ? edge + 2 : at;
}

/** "2019", ", 2019", "of 2019" behind a month or season. */
function yearAfter(scan: Scan, at: number): { readonly value: number; readonly to: number } | null {
  const short = scan.words[at]?.text === '.' && isGlued(scan, at) ? at + 1 : at;
  const skipped = hasRole(scan, short, 'of') || scan.words[short]?.text === ',' ? short + 1 : short;
  const value = yearAt(scan, skipped);
  return value === null ? null : { value, to: skipped + 1 };
}

function yearAt({ words }: Scan, at: number): number | null {
  const word = words[at];
  return word && /^(1[5-9]|20)\d\d$/.test(word.text) ? Number(word.text) : null;
}

/** "the 1990s", "1960s". */
function decadeAt(scan: Scan, at: number): { readonly value: string; readonly to: number } | null {
  const [number, plural] = [scan.words[at], scan.words[at + 1]];
  if (!number || !plural || !/^(?:(?:1[5-9]|20)\d|[2-9])0$/.test(number.text)) return null;
  const next = plural.lower.replace(/^['’]/, '');
  if (next !== decadeEnding || number.end !== plural.start) return null;
  if (number.text.length === 4) return { value: number.text.slice(0, 3), to: at + 2 };
  // "the 80s": a bare number could be anything without the article, "in his 80s" is an age.
  return hasRole(scan, at - 1, 'determiner') || hasRole(scan, at - 1, 'part')
    ? { value: `19${number.text[0]}`, to: at + 2 }
    : null;
}

/** The plural ending of a number, as in 1990s. */
const decadeEnding = 's';

/** Whether four digits mean a year: not a price, a part of a number or a count of things ("2000 people"). */
function standsAsYear(scan: Scan, at: number): boolean {
  const { words, sentence } = scan;
  const word = words[at];
  const [before, after] = [words[at - 1], words[at + 1]];
  if (!word) return false;
  if (before && (/[$€£#/]/.test(before.text) || (before.end === word.start && !/[(–—"“‘'-]/.test(before.text))))
    return false;
  const zone = scan.vocabulary.clock.get(after?.lower ?? '');
  if (zone?.['utc'] === true || zone?.['zone'] === true) return false;
  if (isHyphenedNumber(scan, at - 2, at - 1) || isHyphenedNumber(scan, at + 2, at + 1)) return false;
  // "2019-nCoV" is a name.
  const glued = words[at + 2];
  if (after?.text === '-' && after.start === word.end && glued?.start === after.end && /^\p{L}/u.test(glued.text))
    return false;
  if (after && (/[%/]/.test(after.text) || (after.start === word.end && /^\p{L}/u.test(after.text)))) return false;
  const index = sentence.tokens.findIndex(({ start, end }) => start <= word.start && word.start < end);
  const token = sentence.tokens[index];
  const governor = token && token.head >= 0 ? sentence.tokens[token.head] : undefined;
  if (token?.deprel.startsWith('nsubj') === true && Number(word.text) < 1800) return false;
  const counts = token?.deprel === 'nummod' && governor?.xpos === 'NNS' && governor.index > index;
  const named = at > 0 && (hasRole(scan, at - 1, 'determiner') || hasRole(scan, at - 1, 'yearly'));
  return !counts || (named && Number(word.text) > 1899 && hasRole(scan, at - 1, 'determiner'));
}

/** "555-2014" and "2024-13" are no years; "2019-2020" are two. */
function isHyphenedNumber({ words }: Scan, number: number, hyphen: number): boolean {
  const [other, mark] = [words[number], words[hyphen]];
  if (mark?.text !== '-' || !other || !/^\d/.test(other.text) || /^(1[5-9]|20)\d\d$/.test(other.text)) return false;
  return other.end === mark.start || mark.end === other.start;
}
