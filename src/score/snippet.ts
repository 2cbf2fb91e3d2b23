// Words a person copied from a text -> the span where they stand. Blanks and kinds of quotation marks are all one, words
// match whole words; `him#2` is the second place; `first ... last` runs from the first words to the next place of the last.

import { type Span, span } from '../model/span.ts';

/** A text in which snippets are found; made once per article. */
export interface Page {
  readonly text: string;
  readonly folded: string;
}

/** `hidden`: stretches in which nothing is looked for, as page furniture may say the headline again. */
export function page(text: string, hidden: readonly Span[] = []): Page {
  const folded = [...hidden].reduce(
    (before, { start, end }) => before.slice(0, start) + '\u0000'.repeat(end - start) + before.slice(end),
    fold(text),
  );
  return { text, folded };
}

/** Null where the words are not inside the stretch. */
export function locate({ folded }: Page, within: Span, words: string): Span | null {
  const whole = find(folded, within, { words, nth: 1 });
  if (whole) return whole;
  const [first = '', ...rest] = words.split(/\s(?:\.\.\.|…)\s/);
  const last = rest.at(-1);
  const start = find(folded, within, numbered(first));
  if (start === null || last === undefined) return start;
  const end = find(folded, { start: start.end, end: within.end }, numbered(last));
  return end && span(start.start, end.end);
}

interface Wanted {
  readonly words: string;
  readonly nth: number;
}

function numbered(part: string): Wanted {
  const [, words = part, number = '1'] = /^(.*)#(\d+)$/s.exec(part.trim()) ?? [];
  return { words, nth: Number(number) };
}

function find(folded: string, within: Span, { words, nth }: Wanted): Span | null {
  const trimmed = fold(words).trim();
  if (trimmed === '') return null;
  const body = trimmed.split(/\s+/).map(escaped).join('\\s+');
  const before = /^[\p{L}\p{N}]/u.test(trimmed) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(trimmed) ? '(?![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(`${before}${body}${after}`, 'gu');
  pattern.lastIndex = within.start;
  let count = 0;
  for (let match = pattern.exec(folded); match && match.index < within.end; match = pattern.exec(folded)) {
    const end = match.index + match[0].length;
    if (end <= within.end && ++count === nth) return span(match.index, end);
    pattern.lastIndex = match.index + 1;
  }
  return null;
}

/** One unit for one unit, so that offsets stay. */
function fold(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/[\u00a0\u2009\u202f]/g, ' ');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
