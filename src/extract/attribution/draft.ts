// A speech in the making: tokens of one sentence as the tree gives them, before quotation marks are looked at. Steps
// turn drafts into drafts; attribution.ts makes speeches of them.

import type { Quotation } from '../../model/document.ts';
import type { Token } from '../../model/sentence.ts';
import type { Span } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { CueEntry } from './cue.ts';

export interface DraftCue extends Span {
  readonly token: Token;
  readonly lemma: string;
}

export interface DraftSource extends Span {
  /** Index of the sentence that the source stands in. */
  readonly sentence: number;
  readonly head: Token;
}

export interface Draft {
  /** Index of the sentence with the cue, or of the first content. */
  readonly sentence: number;
  readonly cue: DraftCue | null;
  readonly entry: CueEntry | null;
  readonly source: DraftSource | null;
  /** Stretches in text order. */
  readonly content: readonly Span[];
  readonly quoted: readonly Quotation[];
  readonly addressee: Token | null;
}

/** From one token to another, in the order they stand. */
export function between(first: Token, last: Token): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

/** Stretches that a set of tokens makes: a gap of nothing but punctuation is none, and edges lose their punctuation. */
export function stretches({ sentence }: Tree, indexes: ReadonlySet<number>): readonly Span[] {
  const spans: { first: Token; last: Token }[] = [];
  let gap = true;
  for (const token of sentence.tokens) {
    if (indexes.has(token.index) && !(gap && isPunctuation(token))) {
      const open = spans.at(-1);
      if (open && !gap) open.last = token;
      else spans.push({ first: token, last: token });
      gap = false;
    } else if (!isPunctuation(token)) gap = true;
  }
  return spans.map(({ first, last }) => {
    const words = sentence.tokens.slice(first.index, last.index + 1);
    const end = words.findLast((token) => !isPunctuation(token)) ?? last;
    return between(first, end);
  });
}

/** Commas, stops, quotation marks; not signs that belong to words ("$", "%"). */
export function isPunctuation({ text, upos }: Token): boolean {
  // Most tokens are told by their first letter; the rest is asked in full.
  if (upos === 'PUNCT') return true;
  return !/^\w/.test(text) && /^[\p{P}`]+$/u.test(text.replace(/[%&#@]/g, 'x'));
}

export function indexesOf(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.map(({ index }) => index));
}

export function without(all: Iterable<number>, rest: Iterable<number>): ReadonlySet<number> {
  const left = new Set(all);
  for (const index of rest) left.delete(index);
  return left;
}
