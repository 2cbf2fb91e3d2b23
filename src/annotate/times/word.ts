// A word as the matchers of times and quantities see it: a run of letters, a number with its commas and decimals, or
// one other character. They have words of their own, since a tokenizer may or may not split "19-point" and "$4.2bn".

import type { Span } from '../../model/span.ts';

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** The words of a stretch of text, in order. */
export function words(text: string, { start, end }: Span): readonly Word[] {
  const pattern = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+(?:['’]ll)?|['’]\p{L}+|[^\s\p{L}\d]/gu;
  const found: Word[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const [word] = match;
    const at = start + match.index;
    found.push({ text: word, lower: word.toLowerCase(), start: at, end: at + word.length });
  }
  return found;
}
