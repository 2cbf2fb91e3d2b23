// What stands in front of a paragraph's first sentence, on its line, and is no part of it: the dateline of wire copy
// ("WESTMARK, March 3 (AP) --") and the heading of a short item ("Why it matters:"). In: a line. Out: how long
// that is and where the sentence begins.

import { datelineEnd } from './dateline.ts';
import type { Line } from './line.ts';
import type { Phrasebook } from './phrasebook.ts';

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

function leadInEnd(text: string, book: Phrasebook): number | null {
  const colon = text.slice(0, longestLabel).indexOf(':');
  return colon > 0 && book.isLeadIn(text.slice(0, colon)) ? colon + 1 : null;
}

/** Bold words in front of a colon are a heading, unless they may be the name of who speaks: "Ana Reyes:". */
export function isLabel(words: string): boolean {
  const parts = words.replace(/:$/, '').split(' ');
  return parts.length > 1 && parts.length <= 7 && parts.filter((part) => /^\p{Lu}/u.test(part)).length <= 1;
}
