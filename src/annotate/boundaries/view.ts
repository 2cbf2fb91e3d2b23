// The words of one block (a paragraph, a heading) as the question where its sentences end sees them. In: the text, the
// words, the word lists. Out: shapes, numbers for words and their endings, and what is true of the block as a whole: how
// it ends, whether its sentences begin in lower case. Straight quotation marks are told apart by the blanks around them.

import type { Span } from '../../model/span.ts';
import { isClosing, isStop, mostLetters, shapeOf, shapes } from './shape.ts';

export interface View {
  readonly length: number;
  readonly shapes: Uint8Array;
  /** By the letters, without regard to capitals, digits and kinds of apostrophes. */
  readonly words: Int32Array;
  /** By the last three letters. */
  readonly endings: Int32Array;
  /** 1 where no blank follows. */
  readonly glued: Uint8Array;
  /** How many words on the next stop is, 99 where there is none near. */
  readonly toStop: Uint8Array;
  readonly stops: number;
  /** 0: as if cut off; 1: with a stop; 2: a colon; 3: a comma. */
  readonly ending: number;
  /** 1 where the block begins in lower case, and 2 or 4 where words after its stops do. */
  readonly style: number;
}

export function viewOf(text: string, spans: readonly Span[], titles: ReadonlySet<string>): View {
  const length = spans.length;
  const shape = new Uint8Array(length);
  const glued = new Uint8Array(length);
  const words = new Int32Array(length);
  const endings = new Int32Array(length);
  spans.forEach((span, i) => {
    shape[i] = shapeOf(text, span, titles);
    glued[i] = spans[i + 1]?.start === span.end ? 1 : 0;
  });
  for (let i = 0; i < length; i++) if (shape[i] === shapes.quote) shape[i] = quoteShape(shape, glued, i);
  spans.forEach(({ start, end }, i) => {
    const own = shape[i] ?? 0;
    words[i] = own >= shapes.shutQuote && own <= shapes.quote ? own : wordNumber(text, start, end);
    endings[i] = wordNumber(text, Math.max(start, end - 3), end) ^ 0x5bd1e995;
  });
  return { length, shapes: shape, words, endings, glued, ...wholeOf(shape) };
}

function quoteShape(shape: Uint8Array, glued: Uint8Array, i: number): number {
  const isAfterWord = i > 0 && glued[i - 1] === 1;
  const isBeforeWord = glued[i] === 1;
  if (isAfterWord !== isBeforeWord) return isAfterWord ? shapes.shutQuote : shapes.openQuote;
  if (!isAfterWord) return shapes.quote;
  const before = shape[i - 1] ?? 0;
  const after = shape[i + 1] ?? 0;
  if (before === shapes.openBracket || before === shapes.openQuote) return shapes.openQuote;
  const isBeforeMark = after <= shapes.semicolon || after === shapes.shutBracket;
  return isBeforeMark || after === shapes.quote || after === shapes.shutQuote ? shapes.shutQuote : shapes.quote;
}

/** FNV-1a over the letters. */
export function wordNumber(text: string, start: number, end: number): number {
  let number = 0x811c9dc5;
  const to = Math.min(end, start + mostLetters);
  for (let at = start; at < to; at++) {
    let code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) code += 32;
    else if (code >= 48 && code <= 57) code = 48;
    else if (code === 0x2019 || code === 0x60) code = 39;
    number = Math.imul(number ^ code, 0x01000193);
  }
  return number;
}

function wholeOf(shape: Uint8Array): Pick<View, 'toStop' | 'stops' | 'ending' | 'style'> {
  const toStop = new Uint8Array(shape.length + 2).fill(99);
  let stops = 0;
  let lower = 0;
  for (let i = shape.length - 1, next = Infinity; i >= 0; i--) {
    if (isStop(shape[i] ?? 0)) {
      next = i;
      if (i + 1 < shape.length) stops++;
      if (shape[i + 1] === shapes.word) lower++;
    }
    toStop[i] = Math.min(99, next - i);
  }
  let last = shape.length - 1;
  while (last > 0 && isClosing(shape[last] ?? 0)) last--;
  const style = (shape[0] === shapes.word ? 1 : 0) + (lower > 1 ? 2 : lower * 4);
  return { toStop, stops, ending: endingOf(shape[last] ?? 0), style };
}

function endingOf(shape: number): number {
  if (isStop(shape)) return 1;
  return shape === shapes.colon ? 2 : shape === shapes.comma ? 3 : 0;
}
