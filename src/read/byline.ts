// Bylines and date lines: who wrote the article, for whom, and when, as far as its lines say so ("By Ana Reyes | The
// Norland Courier", "Published 3 March 2024"). A day without its year is not completed by guessing.

import { day } from './day.ts';
import type { Line } from './line.ts';
import type { Phrasebook } from './phrasebook.ts';

export interface Byline {
  readonly authors: readonly string[];
  readonly publisher: string | null;
}

const separators = /\s+[|·•–—/-]+\s+|\s*\|\s*|\t+| {2,}/u;
const clock = /\d{1,2}[:.]\d\d|(?:19|20)\d\d/;

/** "By Ana Reyes" is a byline; "By Tuesday, the river had fallen." is not. */
export function isByline(line: Line, book: Phrasebook): boolean {
  if (book.writers.includes(line.text.toLowerCase().replace(/:$/, ''))) return true;
  if (line.words <= 12 && signature(line.text, book) !== null) return true;
  const isShort = !line.ends || line.words <= 12 || line.text.startsWith('(') || day(line.text) !== null;
  return isShort && line.words <= 40 && authorsOf(line.text.replace(/^\(/, ''), book).length > 0;
}

/** A line with a full date and little else; after a cue ("Updated") a clock time is enough. */
export function isDateLine(line: Line, cued: boolean): boolean {
  if (line.words > 16 || !clock.test(line.text)) return false;
  if (cued) return true;
  const found = day(line.text);
  if (found === null) return false;
  const rest = line.text.replace(found.text, '');
  // "Nov. 20, 2019 Updated: Nov. 21, 2019 1:35 a.m."
  const second = day(rest);
  const isOpen = !line.ends || /\b[ap]\.m\.$/i.test(line.text);
  return isOpen && rest.length - (second?.text.length ?? 0) <= 30;
}

/** Reads the parts of a byline or date line between bars and dashes. */
export function byline(text: string, book: Phrasebook): Byline {
  const date = day(text)?.text;
  const undated = date === undefined ? text : text.replace(date, ' ').replace(/^[\s,|·•–—/-]+|[\s,|·•–—/-]+$/gu, '');
  const signed = signature(undated, book);
  if (signed) return { authors: signed.authors, publisher: signed.publisher };
  const parts = undated.split(separators).map((part) => part.trim());
  const authors = parts.flatMap((part) => authorsOf(part, book));
  const others = parts.filter((part) => authorsOf(part, book).length === 0 && !/\d/.test(part));
  const known = others.map((part) => book.outlet(part)).find((outlet) => outlet !== null);
  const named = others.find((part) => book.soundsLikeOutlet(part) || (parts.length > 1 && isOutletName(part)));
  return { authors, publisher: known ?? (named === undefined ? null : capitalised(named)) };
}

/** "Ana Reyes, The Westmark Courier": names and an outlet, without a "By". */
function signature(text: string, book: Phrasebook): Byline | null {
  const cut = text.lastIndexOf(', ');
  const outlet = text.slice(cut + 2);
  if (cut < 0 || (book.outlet(outlet) === null && !book.soundsLikeOutlet(outlet))) return null;
  const authors = personsOf(text.slice(0, cut), book);
  return authors.length === 0 ? null : { authors, publisher: book.outlet(outlet) ?? outlet };
}

/** The names after "By"; none where what follows is no name. */
export function authorsOf(text: string, book: Phrasebook): readonly string[] {
  const lower = text.toLowerCase();
  const cues = book.writers.filter((writer) => lower.startsWith(`${writer} `));
  const cue = cues.toSorted((a, b) => b.length - a.length)[0];
  return cue === undefined ? [] : personsOf(text.slice(cue.length + 1).trim(), book);
}

/** "Ana Reyes, Juan Ortega and Li Wei, Westmark": the first name, and all that an "and" joins to it. */
export function personsOf(text: string, book: Phrasebook): readonly string[] {
  const join = `(?:,? (?:${book.joins.join('|')}) |, )`;
  const person = String.raw`\p{Lu}[\p{L}'’.-]*(?:[ \u00a0](?:\p{Lu}[\p{L}'’.-]*|${book.particles.join('|')}))*[ \u00a0]\p{Lu}[\p{L}'’.-]*`;
  const list = new RegExp(`^${person}(?:${join}${person})*(?![\\p{L}]|\\s+\\d)`, 'u').exec(text)?.[0];
  if (list === undefined) return [];
  const joins = list.match(new RegExp(join, 'gu')) ?? [];
  const lastWord = joins.findLastIndex((one) => one.trim() !== ',');
  return list
    .split(new RegExp(join, 'u'))
    .slice(0, lastWord + 2)
    .map(capitalised);
}

function isOutletName(part: string): boolean {
  return part.length <= 40 && /^\p{Lu}[\p{L}'’.&-]*(?: (?:\p{Lu}[\p{L}'’.&-]*|&|\p{Ll}{2,3}))*$/u.test(part);
}

/** "ANA REYES" -> "Ana Reyes". */
function capitalised(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{3}/u.test(text)) return text;
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}'’])\p{L}|(?<=['’-])\p{L}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase());
}
