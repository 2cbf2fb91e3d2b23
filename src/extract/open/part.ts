// Words of a sentence, in the order in which a triple tells them -> the part of the triple: one stretch of the text where
// they stand together, else the stretches and the words joined by blanks.

import type { OpenPart } from '../../model/extraction.ts';
import type { Token } from '../../model/sentence.ts';
import { type Span, sliceOf } from '../../model/span.ts';

export function part(words: readonly Token[], text: string): OpenPart {
  const spans: Span[] = [];
  let last: Token | null = null;
  for (const word of words) {
    const before = spans.at(-1);
    if (before && last && word.index === last.index + 1)
      spans[spans.length - 1] = { start: before.start, end: word.end };
    else spans.push({ start: word.start, end: word.end });
    last = word;
  }
  const [only] = spans;
  if (only && spans.length === 1) return only;
  return { spans, text: spans.map((span) => sliceOf(text, span)).join(' ') };
}

/** The words as they read, for telling triples of one sentence apart. */
export function wording(words: readonly Token[]): string {
  return words.map(({ index }) => index).join(' ');
}
