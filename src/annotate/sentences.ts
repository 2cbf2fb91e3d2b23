// Sentences. In: the words of one block. Out: runs of words. Where a sentence ends is learned: after a stop with what closes
// behind it most of all, after an abbreviation before a word that begins sentences, and without any mark where headings,
// greetings and addresses stand in one line; the last only where the weights leave no doubt, if the block ends with a stop
// as prose does. Sentences that no parser should see (past 200 words) are cut at the last semicolon, dash or comma.

import type { Span } from '../model/span.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import { type BoundaryWords, featuresOf, type Gap, isGap, isSure, mostFeatures } from './boundaries/features.ts';
import { isClosing, isDotted, isStop, shapes } from './boundaries/shape.ts';
import { type View, viewOf, wordNumber } from './boundaries/view.ts';
import type { Boundaries } from './boundaries/weights.ts';

export interface SentenceRules extends BoundaryWords {
  readonly boundaries: Boundaries;
}

export function sentenceRules(lexicon: Lexicon, boundaries: Boundaries): SentenceRules {
  return { ...boundaryWords(lexicon), boundaries };
}

export function boundaryWords(lexicon: Lexicon): BoundaryWords {
  return {
    starters: numbered(lexicon.words('sentence-starters')),
    speech: numbered(lexicon.words('speech-tags')),
    titles: lexicon.words('abbreviations-before-names'),
  };
}

function numbered(words: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...words].map((word) => wordNumber(word, 0, word.length)));
}

/** The most words that one sentence may have. */
export const mostWords = 200;

export function sentenceBreaks(text: string, words: readonly Span[], rules: SentenceRules): Span[][] {
  const view = viewOf(text, words, rules.titles);
  const ends = endsOf(view, rules);
  const found: Span[][] = [];
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    if (ends[i] === 0 && i - from + 1 < mostWords) continue;
    const cut = ends[i] === 1 ? i : safeCut(view, from, i);
    found.push(words.slice(from, cut + 1));
    from = cut + 1;
    i = cut;
  }
  return found;
}

/** 1 for the last word of each sentence. */
function endsOf(view: View, { boundaries, ...words }: SentenceRules): Uint8Array {
  const { table, unit } = boundaries;
  const ends = new Uint8Array(view.length);
  const into = new Int32Array(mostFeatures);
  const place = { words, mask: table.length - 1, into };
  const open = openMarks();
  let from = 0;
  for (let i = 0; i + 1 < view.length; i++) {
    const gap = { i, from, open: open(view.shapes[i] ?? 0) };
    if (!isGap(view, i, words)) continue;
    if (!isSure(view, i) && !isEnd(featuresOf(view, gap, place), gap)) continue;
    ends[i] = 1;
    from = i + 1;
    open(shapes.before);
  }
  if (view.length > 0) ends[view.length - 1] = 1;
  return ends;

  function isEnd(features: number, gap: Gap): boolean {
    let sum = 0;
    for (let k = 0; k < features; k++) sum += table[into[k] ?? 0] ?? 0;
    const least = isMarked(view, gap) ? boundaries.least : boundaries.leastUnmarked[view.ending === 1 ? 1 : 0];
    return sum * unit > (least ?? 0);
  }
}

/** Keeps count of what is open from word to word: 1 for quotation marks, 2 for brackets. A new sentence has none. */
export function openMarks(): (shape: number) => number {
  let quote = 0;
  let bracket = 0;
  return (shape) => {
    if (shape === shapes.before) quote = bracket = 0;
    else if (shape === shapes.openQuote) quote = 1;
    else if (shape === shapes.shutQuote) quote = 0;
    else if (shape === shapes.openBracket) bracket = 2;
    else if (shape === shapes.shutBracket) bracket = 0;
    return quote + bracket;
  };
}

function isMarked(view: View, { i, from }: Gap): boolean {
  let last = i;
  while (last > Math.max(from, i - 8) && isClosing(view.shapes[last] ?? 0)) last--;
  const shape = view.shapes[last] ?? 0;
  return isStop(shape) || isDotted(shape);
}

/** In an overlong stretch: after the last semicolon, else dash, else comma of its second half, else where it is too long. */
function safeCut({ shapes: shape }: View, from: number, to: number): number {
  for (const marks of [[shapes.semicolon, shapes.colon], [shapes.dash], [shapes.comma]]) {
    for (let i = to; i > from + mostWords / 2; i--) if (marks.some((mark) => mark === shape[i])) return i;
  }
  return to;
}
