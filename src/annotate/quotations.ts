// The words between quotation marks. In: the text and its sentences (whose paragraphs bound every search; furniture has
// none). Out: quotations in reading order, outer before inner. All mark styles; a mark is opening or closing by its
// shape, else by the characters around it; apostrophes are told from single marks. A quotation that lacks its closing
// mark goes to the end of its paragraph where the next one opens again with a mark, as newspapers print long speeches.
// One pass over each paragraph with a stack: linear in the text.

import type { Quotation } from '../model/document.ts';
import type { Sentence } from '../model/sentence.ts';
import { byStart, cover, type Span } from '../model/span.ts';
import { type Mark, marks } from './quotations/mark.ts';

/** No quotation is longer than this; a mark that far away belongs to something else. */
const longest = 6000;

/** Quotations inside quotations end here; more open marks are noise, and each costs time. */
const deepest = 4;

export function quotations(text: string, sentences: readonly Sentence[]): readonly Quotation[] {
  const paragraphs = joinedLines(text, paragraphsOf(text, sentences));
  return paragraphs
    .flatMap((paragraph, i) => pair(text, { paragraph, next: paragraphs[i + 1] ?? null }))
    .filter(({ start, end }) => end > start && end - start <= longest)
    .sort(byStart);
}

/** Paragraphs from the first to the last character of their lines, so that marks outside the sentences are seen. */
function paragraphsOf(text: string, sentences: readonly Sentence[]): readonly Span[] {
  const spans: { span: Span; number: number }[] = [];
  for (const sentence of sentences) {
    const last = spans.at(-1);
    if (last?.number === sentence.paragraph) last.span = cover(last.span, sentence);
    else spans.push({ span: sentence, number: sentence.paragraph });
  }
  return spans.map(({ span }, i) => {
    const before = Math.max(text.lastIndexOf('\n', span.start - 1) + 1, spans[i - 1]?.span.end ?? 0);
    const line = text.indexOf('\n', span.end);
    const after = Math.min(line < 0 ? text.length : line, spans[i + 1]?.span.start ?? text.length);
    return { start: Math.min(before, span.start), end: Math.max(after, span.end) };
  });
}

/** No quotation without a new opening mark on each line runs over more lines than this. */
const mostLines = 6;

/**
 * Texts with one sentence a line open a quotation on one and close it on another: lines from an opening that is left
 * open to a closing that was not opened, with no mark between them, are read as one.
 */
function joinedLines(text: string, lines: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const last = isLeftOpen(text, line) ? closingLine(text, lines.slice(i + 1, i + mostLines)) : null;
    joined.push(last === null ? line : cover(line, lines[i + 1 + last] ?? line));
    i += last === null ? 0 : last + 1;
  }
  return joined;
}

/** Whether the last double mark of a line opens a whole sentence and nothing closes it. */
function isLeftOpen(text: string, line: Span): boolean {
  let open: Mark | null = null;
  for (const mark of marks(text, line)) {
    if (mark.style === 'double') open = mark.side === 'open' || (mayOpen(mark) && !open) ? mark : null;
  }
  return open !== null && /^\s*[\p{Lu}\d]/u.test(text.slice(open.end, open.end + 3));
}

/** The first of the lines whose first double mark closes, with none before it; else null. */
function closingLine(text: string, lines: readonly Span[]): number | null {
  const found = lines.findIndex((line) => marks(text, line).some(({ style }) => style === 'double'));
  const line = lines[found];
  const first = line && marks(text, line).find(({ style }) => style === 'double');
  return first && first.side !== 'open' && !mayOpen(first) ? found : null;
}

function mayOpen(mark: Mark): boolean {
  return mark.side === 'either' && mark.mayOpen;
}

interface Place {
  readonly paragraph: Span;
  readonly next: Span | null;
}

function pair(text: string, { paragraph, next }: Place): readonly Quotation[] {
  const open: Mark[] = [];
  const closed: Quotation[] = [];
  const list = marks(text, paragraph);
  for (const [i, mark] of list.entries()) {
    const partner = open.findLastIndex((candidate) => candidate.style === mark.style);
    if (mark.side !== 'open' && partner >= 0 && (mark.side === 'close' || !isSkipped(list, i))) {
      const opening = open[partner];
      if (opening)
        closed.push(
          quotation(text, { opening, end: mark.start, outerEnd: mark.end, nested: partner > 0, continues: false }),
        );
      open.length = partner;
    } else if (open.length < deepest && (mark.side === 'open' || mayOpen(mark))) open.push(mark);
  }
  const unclosed = open.find(({ style }) => style === 'double');
  if (!unclosed) return closed;
  const end = endOfWords(text, paragraph);
  const continues = next !== null && opensAgain(text, next);
  const starts = text.slice(paragraph.start, unclosed.start).trim() === '';
  if (!continues && !(starts && closed.length === 0)) return closed;
  const whole = quotation(text, { opening: unclosed, end, outerEnd: end, nested: false, continues });
  return [...closed.map((inner) => (inner.start > whole.start ? { ...inner, nested: true } : inner)), whole];
}

/** "the ministers’ plan": a possessive inside single marks does not close them where a later mark can. */
function isSkipped(list: readonly Mark[], i: number): boolean {
  const mark = list[i];
  return (
    mark?.possessive === true &&
    list.slice(i + 1, i + 4).some(({ style, side }) => style === 'single' && side !== 'open')
  );
}

interface Pair {
  readonly opening: Mark;
  readonly end: number;
  readonly outerEnd: number;
  readonly nested: boolean;
  readonly continues: boolean;
}

/** The words without the marks and without blanks at the edges. */
function quotation(text: string, { opening, end, outerEnd, nested, continues }: Pair): Quotation {
  const words = text.slice(opening.end, end);
  const start = opening.end + (words.length - words.trimStart().length);
  const trimmed = Math.max(start, end - (words.length - words.trimEnd().length));
  return { start, end: trimmed, outer: { start: opening.start, end: outerEnd }, continues, nested };
}

function endOfWords(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function opensAgain(text: string, next: Span): boolean {
  const first = marks(text, { start: next.start, end: Math.min(next.end, next.start + 12) })[0];
  return first !== undefined && first.side !== 'close' && /^[\s•*–—-]*$/.test(text.slice(next.start, first.start));
}
