// A phrase of an article as it would stand inside a sentence: on one line, and without the capital that only the
// beginning of its sentence gave it ("At least nine people", but "Norland's delegation"). In: a span. Out: its words.

import type { Extraction } from '../model/extraction.ts';
import { sliceOf, type Span } from '../model/span.ts';

export function phrase(span: Span, { article, sentences, mentions }: Extraction): string {
  const text = sliceOf(article.text, span).replace(/\s+/g, ' ');
  const begins =
    sentences.some(({ start }) => start === span.start) || !/[\p{L}\p{N},;)] *$/u.test(before(span, article));
  const proper = mentions.some(
    ({ start, form, kind }) => start === span.start && (form === 'name' || kind === 'Country'),
  );
  return begins && !proper && /^\p{Lu}(?:\p{Ll}| )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function before({ start }: Span, { text }: Extraction['article']): string {
  return text.slice(Math.max(0, start - 20), start);
}
