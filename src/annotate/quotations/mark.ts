// Quotation marks of a stretch of text, each with its style and the side it can stand on. Curly and angled marks say
// their side; straight ones say it by their neighbours ("after a blank and before a letter" opens). An apostrophe
// ("don’t", "the ’90s", "James’ plan") is no mark unless it may close what a single mark has opened.

import type { Span } from '../../model/span.ts';

export interface Mark extends Span {
  readonly style: 'double' | 'single' | 'angled';
  readonly side: 'open' | 'close' | 'either';
  /** Whether a mark that can be either may open: something follows it. */
  readonly mayOpen: boolean;
  /** A closing single mark behind an s and before a word: perhaps a possessive. */
  readonly possessive: boolean;
}

export function marks(text: string, { start, end }: Span): readonly Mark[] {
  const found: Mark[] = [];
  const pattern = /``|''|[“”„‟"«»‘’‚‛'`]/gu;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    const mark = markAt(match[0], { before: before(text, at), after: after(text, at + match[0].length) });
    if (mark) found.push({ ...mark, start: at, end: at + match[0].length });
  }
  return found;
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - 1), at);
}

function after(text: string, at: number): string {
  return text.slice(at, at + 1);
}

function markAt(characters: string, around: Around): Omit<Mark, 'start' | 'end'> | null {
  const plain = { mayOpen: around.after.trim() !== '', possessive: false };
  switch (characters) {
    case '“':
    case '‟':
      // German text closes with the mark that English opens with.
      return { style: 'double', side: isClosing(around) ? 'either' : 'open', ...plain };
    case '``':
      // Some texts print both marks alike; what is open closes, else it opens.
      return { style: 'double', side: 'either', mayOpen: true, possessive: false };
    case '„':
      return { style: 'double', side: 'open', ...plain };
    case '”':
      return { style: 'double', side: isOpening(around) ? 'either' : 'close', ...plain };
    case "''":
      return { style: 'double', side: isOpening(around) ? 'either' : 'close', ...plain };
    case '"':
      return { style: 'double', side: sideOf(around), ...plain };
    case '«':
      return { style: 'angled', side: isClosing(around) ? 'either' : 'open', ...plain };
    case '»':
      return { style: 'angled', side: isOpening(around) ? 'either' : 'close', ...plain };
    default:
      return singleMark(characters, around);
  }
}

function sideOf(around: Around): Mark['side'] {
  if (isOpening(around)) return 'open';
  return isClosing(around) ? 'close' : 'either';
}

/** Nothing or a blank before, a word after. */
function isOpening({ before, after }: Around): boolean {
  return /^$|[\s([{—–/“"‘'-]/u.test(before) && /[^\s.,;:!?)\]}—–]/u.test(after);
}

/** A word before, nothing, a blank or punctuation after. */
function isClosing({ before, after }: Around): boolean {
  return /\S/u.test(before) && /^$|[\s.,;:!?)\]}—–/”"’'…-]/u.test(after) && !/[([{]/.test(before);
}

function singleMark(characters: string, around: Around): Omit<Mark, 'start' | 'end'> | null {
  const letterBefore = /[\p{L}\p{N}]/u.test(around.before);
  const letterAfter = /[\p{L}\p{N}]/u.test(around.after);
  if (letterBefore && letterAfter) return null;
  const possessive = /[sS]/.test(around.before) && /\s/u.test(around.after);
  const plain = { style: 'single', mayOpen: letterAfter, possessive } as const;
  if (characters === '‘' || characters === '‚' || characters === '‛')
    return isDecade(around) ? null : { ...plain, side: 'open' };
  if (isOpening(around)) return characters === '’' || isDecade(around) ? null : { ...plain, side: 'open' };
  return isClosing(around) ? { ...plain, side: possessive ? 'either' : 'close' } : null;
}

/** "the '90s" */
function isDecade({ after }: Around): boolean {
  return /\d/.test(after);
}
