// The dateline in front of the first sentence: "WESTMARK, March 3, 2024 (Reuters) -", on its line or on one of its own.
// In: words. Out: how long it is, and what it says of the article; its day counts only with a year.

import { day } from './day.ts';
import type { Phrasebook } from './phrasebook.ts';

export interface Dateline {
  readonly day: string | null;
  /** The agency in brackets. */
  readonly agency: string | null;
}

const longest = 90;
const place = String.raw`\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,3}(?:, [\p{L}\d.]{2,}(?: [\p{L}\d.]+){0,2}){0,3}`;
const dash = String.raw`\s*(?:--|[–—]|(?<=[\s)])-)\s*`;
const credited = new RegExp(
  String.raw`^((?:[\p{Lu}\d][\p{L}\d.,'’/ -]{1,70}?\s)?)\(([^()]{2,40})\)(?:${dash}|:\s+)`,
  'u',
);
const bare = new RegExp(`^${place},?(?: \\(([^()]{2,40})\\))?${dash}`, 'u');
const sentence = /^["“‘'(]?[\p{Lu}\d]/u;

export function dateline(lead: string, book: Phrasebook): Dateline {
  const match = /^(?=[^a-z]{3}|\()(.{3,90}?)\s*(?:--|[–—]|\s-\s|(?<=\)):)/u.exec(lead.slice(0, longest + 4));
  const words = match?.[1];
  if (words === undefined) return { day: null, agency: null };
  const agency = /\(([^()]+)\)\s*$/u.exec(words)?.[1];
  return { day: day(words)?.value ?? null, agency: agency === undefined ? null : agencyOf(agency, book) };
}

/** Characters of the dateline that a paragraph begins with, the dash and the blank behind it counted; null without one. */
export function datelineEnd(text: string, book: Phrasebook): number | null {
  const end = front(text, book);
  // "NATO -- the alliance of 32 states -- met" goes on in lower case.
  return end === null || !sentence.test(text.slice(end)) ? null : end;
}

/** Whether the words are a dateline and nothing else. */
export function isDateline(words: string, book: Phrasebook): boolean {
  return front(words, book) === words.length;
}

function front(text: string, book: Phrasebook): number | null {
  const found = credited.exec(text);
  const agency = found?.[2] ?? '';
  const isAgency = book.outlet(agency) !== null || book.soundsLikeOutlet(agency);
  return (found && isAgency ? found[0] : bare.exec(text)?.[0])?.length ?? null;
}

/** In brackets at this place any name that sounds like an outlet's is one. */
function agencyOf(name: string, book: Phrasebook): string | null {
  return book.outlet(name) ?? (book.soundsLikeOutlet(name) ? name : null);
}
