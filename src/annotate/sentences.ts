// Sentences. In: the words of one block. Out: runs of words. A sentence ends at a full stop, question or exclamation mark
// with whatever closes behind it, unless the text goes on in lower case or with the clause that says who asks ("Who
// pays?" Ortega asked.). An abbreviation's full stop ends one only before a word that begins sentences. Sentences that
// no parser should see (past 200 words) are cut at the last semicolon, dash or comma.

import type { Span } from '../model/span.ts';
import type { Lexicon } from '../ontology/lexicon.ts';

export interface SentenceRules {
  readonly starters: ReadonlySet<string>;
  /** Abbreviations after which the sentence always goes on. */
  readonly open: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
}

export function sentenceRules(lexicon: Lexicon): SentenceRules {
  return {
    starters: lexicon.words('sentence-starters'),
    open: lexicon.words('abbreviations-before-names'),
    speech: lexicon.words('speech-tags'),
  };
}

/** The most words that one sentence may have. */
export const mostWords = 200;

export function sentenceBreaks(text: string, words: readonly Span[], rules: SentenceRules): Span[][] {
  const found: Span[][] = [];
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const last = endsAt(text, words, i, rules);
    if (last === null && i - from + 1 < mostWords) continue;
    const cut = last ?? safeCut(text, words, from, i);
    found.push(words.slice(from, cut + 1));
    from = cut + 1;
    i = cut;
  }
  if (from < words.length) found.push(words.slice(from));
  return found;
}

/** If a sentence ends with word i, the last word that still belongs to it, such as a closing quotation mark. */
function endsAt(text: string, words: readonly Span[], i: number, rules: SentenceRules): number | null {
  const word = textAt(text, words, i);
  if (!/[.!?…。]$/.test(word)) return null;
  const isMark = /^[.!?…。]+$/.test(word);
  const last = isMark ? lastClosing(text, words, i) : i;
  const next = textAt(text, words, last + 1);
  if (next === '') return last;
  const first = firstWord(text, words, last + 1);
  if (!isMark) return /^\p{Lu}/u.test(first) && !rules.open.has(word) && isStarter(word, first, rules) ? last : null;
  const isGlued = words[last]?.end === words[last + 1]?.start;
  if (isGlued && !/^\p{Lu}\p{Ll}/u.test(next)) return null;
  if (/^[\p{Ll}]/u.test(first)) return null;
  if (/^[,;:)\]}–—-]/.test(next)) return null;
  const isQuoted = last > i && /^[!?…]/.test(word);
  return isQuoted && isSpeechTag(text, words, last + 1, rules) ? null : last;
}

function lastClosing(text: string, words: readonly Span[], from: number): number {
  let last = from;
  while (last + 1 < words.length && closes(text, words, last + 1)) last++;
  return last;
}

// A single capital with a full stop is an initial more often than the end of a sentence, so names after it go on.
function isStarter(word: string, first: string, rules: SentenceRules): boolean {
  return !/^\p{Lu}\.$/u.test(word) && rules.starters.has(first.toLowerCase());
}

/** A mark that closes what came before: shut quotation marks and brackets, straight ones only without a blank before. */
function closes(text: string, words: readonly Span[], i: number): boolean {
  const mark = textAt(text, words, i);
  if (/^[”’»)\]}]$/.test(mark)) return true;
  return /^["']$|^''$/.test(mark) && words[i]?.start === words[i - 1]?.end;
}

function firstWord(text: string, words: readonly Span[], from: number): string {
  for (let i = from; i < Math.min(words.length, from + 3); i++) {
    const word = textAt(text, words, i);
    if (/[\p{L}\p{N}]/u.test(word)) return word;
  }
  return '';
}

function isSpeechTag(text: string, words: readonly Span[], from: number, rules: SentenceRules): boolean {
  for (let i = from; i < Math.min(words.length, from + 7); i++) {
    const word = textAt(text, words, i);
    if (rules.speech.has(word)) return i > from || /^\p{Ll}/u.test(word);
    if (/^[.,;:!?"“”]/.test(word)) return false;
  }
  return false;
}

/** In an overlong stretch: after the last semicolon, else dash, else comma of its second half, else where it is too long. */
function safeCut(text: string, words: readonly Span[], from: number, to: number): number {
  for (const pattern of [/^[;:]$/, /^[–—-]+$/, /^,$/]) {
    for (let i = to; i > from + mostWords / 2; i--) if (pattern.test(textAt(text, words, i))) return i;
  }
  return to;
}

function textAt(text: string, words: readonly Span[], i: number): string {
  const word = words[i];
  return word ? text.slice(word.start, Math.min(word.end, word.start + 40)) : '';
}
