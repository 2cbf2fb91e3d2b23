// What stands in front of a paragraph's first sentence, on its line, and is no part of it: the dateline of wire copy
// ("WESTMARK, March 3 (AP) --") and the heading of a short item ("Why it matters:"). In: a line. Out: how long
// that is and where the sentence begins.

import type { Line } from './line.ts';
import type { Phrasebook } from './phrasebook.ts';

const place = String.raw`\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,3}(?:, [\p{L}\d.]{2,}(?: [\p{L}\d.]+){0,2}){0,3}`;
const dash = String.raw`\s*(?:--|[–—]|(?<=[\s)])-)\s*`;
const credited = new RegExp(
  String.raw`^((?:[\p{Lu}\d][\p{L}\d.,'’/ -]{1,70}?\s)?)\(([^()]{2,40})\)(?:${dash}|:\s+)`,
  'u',
);
const bare = new RegExp(`^${place},?(?: \\(([^()]{2,40})\\))?${dash}`, 'u');
const sentence = /^["“‘'(]?[\p{Lu}\d]/u;
const longestLabel = 60;

export interface Inset {
  /** Characters of it. */
  readonly length: number;
  /** Where the sentence begins. */
  readonly to: number;
}

/** Null where the line begins with its sentence. */
export function inset(line: Line, book: Phrasebook): Inset | null {
  const { text } = line;
  const end = line.label ?? datelineEnd(text, book) ?? leadInEnd(text, book) ?? 0;
  // Markdown closes what is bold behind the colon.
  const rest = text.slice(end).replace(/^(?:\*\*|__)?\s+/, '');
  const hasWords = rest.split(' ', 3).length === 3;
  return end > 0 && hasWords ? { length: text.slice(0, end).trimEnd().length, to: text.length - rest.length } : null;
}

function datelineEnd(text: string, book: Phrasebook): number | null {
  const found = credited.exec(text);
  const agency = found?.[2] ?? '';
  const isAgency = book.outlet(agency) !== null || book.soundsLikeOutlet(agency);
  const end = found && isAgency ? found[0].length : bare.exec(text)?.[0].length;
  // "NATO -- the alliance of 32 states -- met" goes on in lower case.
  return end === undefined || !sentence.test(text.slice(end)) ? null : end;
}

function leadInEnd(text: string, book: Phrasebook): number | null {
  const colon = text.slice(0, longestLabel).indexOf(':');
  return colon > 0 && book.isLeadIn(text.slice(0, colon)) ? colon + 1 : null;
}

/** Bold words in front of a colon are a heading, unless they may be the name of who speaks: "Ana Reyes:". */
export function isLabel(words: string): boolean {
  const parts = words.replace(/:$/, '').split(' ');
  return parts.length > 1 && parts.length <= 7 && parts.filter((part) => /^\p{Lu}/u.test(part)).length <= 1;
}
