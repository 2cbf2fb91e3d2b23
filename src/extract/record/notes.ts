// What was left open in an article, with place and reason: no publication date, days that could not be resolved, quotes
// whose speaker the text does not tell, what is not English, sentences too long for one tree, nothing but page furniture.

import type { Attribution } from '../../model/attribution.ts';
import type { Document } from '../../model/document.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Note } from '../../model/note.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import { byStart, contains, cover, overlaps, type Span } from '../../model/span.ts';
import type { Time } from '../../model/time.ts';

export function notesOf(
  document: Document,
  { times, attributions }: Pick<Extraction, 'times' | 'attributions'>,
): readonly Note[] {
  return [
    ...ofArticle(document),
    ...ofLanguage(document),
    ...ofSentences(document),
    ...ofTimes(document, times),
    ...ofQuotations(document, attributions),
  ].sort(byStart);
}

function ofArticle({ article, sentences, text }: Document): readonly Note[] {
  const notes: Note[] = [];
  if (article.publishedAt === null) {
    const message = 'The article does not say when it was published; relative days stay unresolved.';
    notes.push({ code: 'publication-date-unknown', start: 0, end: 0, message });
  }
  if (sentences.length === 0 && text.trim() !== '') {
    notes.push({ code: 'only-furniture', start: 0, end: text.length, message: 'The input has no text of an article.' });
  }
  return notes;
}

// Sentences that follow each other are one stretch.
function ofLanguage({ text, sentences, foreign = [] }: Document): readonly Note[] {
  const [first, last, only] = [sentences[0], sentences.at(-1), foreign[0]];
  if (first && last && only && only.start <= first.start && only.end >= last.end) {
    const message = 'The article is not in English; nothing was taken from it.';
    return [{ code: 'not-english', start: 0, end: text.length, message }];
  }
  const stretches: Span[] = [];
  for (const next of foreign) {
    const before = stretches.at(-1);
    const isNear = before !== undefined && text.slice(before.end, next.start).trim() === '';
    if (isNear) stretches[stretches.length - 1] = cover(before, next);
    else stretches.push({ start: next.start, end: next.end });
  }
  const message = 'The words here are not English and were left out.';
  return stretches.map((stretch) => ({ code: 'not-english', ...stretch, message }));
}

/** Words that no sentence of a newspaper has; a piece of one that was cut has as many. */
const manyWords = 100;

// A sentence that ends within its paragraph has a mark at its end; a long one without is the first piece of a sentence that was cut.
function ofSentences({ sentences }: Document): readonly Note[] {
  const isCut = (sentence: Sentence): boolean => {
    const next = sentences[sentence.index + 1];
    const isLong = sentence.tokens.length >= manyWords;
    return isLong && next?.paragraph === sentence.paragraph && !sentence.tokens.slice(-3).some(endsSentence);
  };
  return sentences
    .filter((sentence) => isCut(sentence) && !before(sentences, sentence).some(isCut))
    .map((sentence) => {
      let last = sentence;
      while (isCut(last)) last = sentences[last.index + 1] ?? last;
      const message = 'The sentence is too long for one tree; it was read in pieces, and what joins them is lost.';
      return { code: 'sentence-too-long', ...cover(sentence, last), message };
    });
}

function before(sentences: readonly Sentence[], { index }: Sentence): readonly Sentence[] {
  return sentences.slice(Math.max(0, index - 1), index);
}

function endsSentence({ text }: Token): boolean {
  return /[.!?\u2026\u3002]$/.test(text);
}

function ofTimes({ article }: Document, times: readonly Time[]): readonly Note[] {
  if (article.publishedAt === null) return [];
  return times
    .filter(({ value, type, anchor }) => value === null && type !== 'duration' && anchor === null)
    .map(({ start, end, text }) => ({
      code: 'date-unresolved',
      start,
      end,
      message: `"${text}" could not be resolved to a date.`,
    }));
}

// A few quoted words are a manner of speaking, a quoted sentence has a speaker.
function ofQuotations({ quotations, text }: Document, attributions: readonly Attribution[]): readonly Note[] {
  const known = attributions.filter(({ source }) => source !== null).flatMap(({ quoted }) => quoted);
  return quotations
    .filter((quotation) => !quotation.nested && text.slice(quotation.start, quotation.end).split(/\s+/).length > 5)
    .filter((quotation) => !known.some((span) => overlaps(span, quotation) || contains(span, quotation)))
    .map(({ start, end }) => ({
      code: 'quote-without-speaker',
      start,
      end,
      message: 'The text does not tell who said this.',
    }));
}
