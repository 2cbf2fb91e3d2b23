// The gaps between words where a sentence could end, and what speaks for it. In: the view of a block, the gap after word i,
// where the sentence so far began. Out: numbers of features (the words and shapes around the gap alone and together, the
// length of the sentence so far, of the rest, open quotation marks, how the block as a whole is written), which are places
// in a table of weights.

import { isDotted, isStop, isWritten, shapes } from './shape.ts';
import type { View } from './view.ts';

export interface Gap {
  /** The last word before it. */
  readonly i: number;
  /** The first word of the sentence so far. */
  readonly from: number;
  /** 1: inside quotation marks, 2: inside brackets. */
  readonly open: number;
}

export interface BoundaryWords {
  /** By `wordNumber`. */
  readonly starters: ReadonlySet<number>;
  readonly speech: ReadonlySet<number>;
  readonly titles: ReadonlySet<string>;
}

/** At least as many as `featuresOf` writes for a gap. */
export const mostFeatures = 36;

/** Whether a sentence may end after word i. Not between two words in lower case, not before what closes or behind what
 *  opens, not inside a chunk without blanks unless behind a stop, not between an abbreviation and a name. */
export function isGap(view: View, i: number, words: BoundaryWords): boolean {
  const { shapes: shape, glued } = view;
  const before = shape[i] ?? 0;
  const after = shape[i + 1] ?? 0;
  if (before === shapes.openQuote || before === shapes.openBracket) return false;
  if (before === shapes.title || after === shapes.stop || after === shapes.comma) return false;
  if (after === shapes.clitic || after === shapes.shutQuote) return false;
  if (before === shapes.word && after === shapes.word) return false;
  if (after === shapes.shutBracket && before < shapes.openQuote) return false;
  if (before === shapes.initial && after === shapes.me) return false;
  if (isDotted(before) && isWritten(after)) return after < shapes.clitic && words.starters.has(view.words[i + 1] ?? 0);
  if (before === shapes.shutQuote && isAsked(view, i, words)) return false;
  if (glued[i] === 0) return true;
  if (isStop(before)) return before !== shapes.stop || after < shapes.clitic;
  return (
    before === shapes.dash || before === shapes.shutQuote || before === shapes.quote || before === shapes.shutBracket
  );
}

/** Whether there is no doubt that a sentence ends: a full stop and a closing quotation mark before a word with a capital. */
export function isSure({ shapes: shape, glued }: View, i: number): boolean {
  const after = shape[i + 1] ?? 0;
  if (shape[i] !== shapes.shutQuote || glued[i] === 1) return false;
  const isBeginning = (isWritten(after) && after < shapes.clitic) || after === shapes.openQuote;
  return isBeginning && (shape[i - 1] === shapes.shutQuote ? shape[i - 2] : shape[i - 1]) === shapes.stop;
}

/** A quoted question or exclamation and the clause behind it that says whose it is ("Who pays?" Ortega asked.). */
function isAsked(view: View, i: number, words: BoundaryWords): boolean {
  const mark = view.shapes[i - 1];
  if (mark !== shapes.question && mark !== shapes.exclamation && mark !== shapes.dots) return false;
  return !words.starters.has(view.words[i + 1] ?? 0) && speechAfter(view, i + 1, words) > 0;
}

/** Writes places in a table of 2^bits weights; gives back how many. */
export function featuresOf(
  view: View,
  { i, from, open }: Gap,
  { words, mask, into }: { readonly words: BoundaryWords; readonly mask: number; readonly into: Int32Array },
): number {
  const { length, ending, style } = view;
  const w = (at: number): number => (at < from ? -1 : at >= length ? -2 : (view.words[at] ?? 0));
  const s = (at: number): number => (at < from ? shapes.before : at >= length ? shapes.after : (view.shapes[at] ?? 0));
  const [l1, l2, r1, r2] = [w(i), w(i - 1), w(i + 1), w(i + 2)];
  const [sl1, sl2, sl3] = [s(i), s(i - 1), s(i - 2)];
  const [sr1, sr2, sr3] = [s(i + 1), s(i + 2), s(i + 3)];
  const glued = view.glued[i] ?? 0;
  const both = sl1 * 64 + sr1;
  const outer = sl2 * 64 + sr2;
  const right = sr1 * 64 + sr2;
  const long = step(i - from + 1);
  const rest = step(length - i - 1);
  const stops = step(view.stops);
  const starts = words.starters.has(r1) ? 1 : 0;
  const startsNext = words.starters.has(r2) ? 1 : 0;
  let k = 0;
  const put = (kind: number, a: number, b: number, c: number): void => {
    let h = Math.imul(kind, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
    h = Math.imul(h ^ (h >>> 13) ^ c, 0x27d4eb2f);
    into[k++] = (h ^ (h >>> 16)) & mask;
  };
  put(1, both, glued, 0);
  put(2, both, outer, 0);
  put(3, l1, sr1, 0);
  put(4, r1, sl1, 0);
  put(5, l1, r1, 0);
  put(6, Math.imul(l2, 31) + l1, sr1, 0);
  put(7, r1, r2, sl1);
  put(8, both, long, 0);
  put(9, both, rest, 0);
  put(10, l2, both, 0);
  put(11, r2, both, 0);
  put(12, both, sl2 * 64 + sl3, 0);
  put(13, both, sr2 * 64 + sr3, 0);
  put(14, both, ending, long);
  put(15, both, style, 0);
  put(16, sl1, right, long);
  put(17, r1, style, sl1);
  put(18, both, stops, 0);
  put(19, both, step(view.toStop[i + 1] ?? 99), 0);
  put(20, r1, sr2, sl1);
  put(21, both, open, 0);
  put(22, l1, long, sr1);
  put(23, both, ending * 8 + style, stops);
  put(24, view.endings[i] ?? 0, both, 0);
  put(25, view.endings[i + 1] ?? 0, both, 0);
  put(26, sl1, starts, sr1);
  put(27, both, starts * 2 + startsNext, sr2);
  put(28, both, speechAfter(view, i + 1, words), sl2);
  put(29, sl1 * 2 + starts, l1, 0);
  put(30, sl1, sl2, starts);
  // Lists begin alike ("1 cup of rice 1 cup of oats") and go on as they began, without marks.
  put(31, both, view.words[from] === r1 ? 1 : 0, 0);
  put(32, both, from > 0 && !isStop(view.shapes[from - 1] ?? 0) ? 1 : 0, s(from));
  put(33, l1, outer, sr1);
  put(34, r1, outer, sl1);
  put(35, l1, r2, sr1);
  return k;
}

function step(count: number): number {
  if (count < 4) return count;
  if (count < 9) return count < 6 ? 4 : 5;
  if (count < 22) return count < 14 ? 6 : 7;
  return count < 35 ? 8 : 9;
}

/** Whether a clause that says who speaks follows: 2 or 3 where its verb comes first, in lower case or not. */
function speechAfter(view: View, from: number, { speech }: BoundaryWords): number {
  for (let i = from; i < Math.min(view.length, from + 7); i++) {
    const shape = view.shapes[i] ?? 0;
    if (speech.has(view.words[i] ?? 0)) return i > from ? 1 : shape === shapes.word ? 2 : 3;
    if (shape <= shapes.semicolon || (shape >= shapes.shutQuote && shape <= shapes.quote)) return 0;
  }
  return 0;
}
