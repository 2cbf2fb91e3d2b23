// Which times, durations and quantities of the document belong to an event: those that hang on its verb or noun, over
// noun phrases but not over another event in between. "She said on Tuesday that they met": Tuesday is the saying's.

import type { Sentence, Token } from '../../model/sentence.ts';
import { type Span, contains } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { Frame } from '../frames/frame.ts';
import type { Lexicon } from '../../ontology/lexicon.ts';
import { governorOf } from './governor.ts';
import type { Telling } from './telling.ts';

/** What hangs in a sentence and on which word: index into the document's list, and its governor. */
export interface Hung {
  readonly index: number;
  readonly span: Span;
  readonly governor: Token | null;
  /** "until Monday": the event ends there or is put there. */
  readonly isLimit: boolean;
  /** "since 1995" */
  readonly isStart: boolean;
  /** "two days after", "within a week": how far away, not how long. */
  readonly isOffset: boolean;
  /** No noun stands between it and its governor ("met for two hours", "two weeks of protests"). */
  readonly isDirect: boolean;
}

/** Spans in reading order, each with the verb or event noun that it hangs on; those outside the sentence left out. */
export function hung(tree: Tree, spans: readonly Span[], telling: Telling): readonly Hung[] {
  const { sentence } = tree;
  const { lexicon } = telling.reading.ontology;
  const found: Hung[] = [];
  for (let index = firstFrom(spans, sentence.start); index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= sentence.end) break;
    const top = topOf(sentence, span);
    // "May" in a person's name is no month.
    if (top && telling.isInsideName(top)) continue;
    const isOther = isCompared(sentence, span, lexicon) || isOfNext(sentence, span, lexicon);
    const governor = top && !isOther ? governorOf(tree, { top, span }, telling) : null;
    found.push({
      index,
      span,
      governor,
      isLimit: !isPremodifier(top) && isBeside(tree, span, { lexicon, role: 'limit' }),
      isStart: isBeside(tree, span, { lexicon, role: 'start' }) || isBeside(tree, span, { lexicon, role: 'range' }),
      isOffset: isBeside(tree, span, { lexicon, role: 'offset' }),
      isDirect: top !== null && governor !== null && (tree.head(top) === governor || tree.head(governor) === top),
    });
  }
  return found;
}

// "is better now than four years ago"
function isCompared({ tokens }: Sentence, { start }: Span, lexicon: Lexicon): boolean {
  const words = lexicon.table('time-words');
  const at = tokens.findIndex((token) => token.start >= start);
  const says = (word: Token | undefined, key: string): boolean =>
    words.get(word?.text.toLowerCase() ?? '')?.[key] === true;
  if (!says(tokens[at - 1], 'compares')) return false;
  return says(tokens[at - 2], 'compared');
}

// "convicted of the June 20, 2005 attempted murder": behind "of the" and right before other words a date is theirs, even where
// the tree breaks off at it.
function isOfNext({ tokens }: Sentence, span: Span, lexicon: Lexicon): boolean {
  const first = tokens.findIndex(({ start }) => start >= span.start);
  const [preposition, article] = [tokens[first - 2], tokens[first - 1]];
  const entry = lexicon.table('time-words').get(preposition?.text.toLowerCase() ?? '');
  if (entry?.stays !== true || article?.upos !== 'DET') return false;
  const last = tokens.findLast(({ end }) => end <= span.end);
  const next = last && tokens[last.index + 1];
  return last?.upos === 'NUM' && next !== undefined && next.head <= last.index && /^(?:VB[DN]|JJ|NN)/.test(next.xpos);
}

// "jailed for the 1968 murder": the word before is the murder's.
function isPremodifier(top: Token | null): boolean {
  return top !== null && /^(?:compound|amod|nummod|nmod:poss|nmod:desc)$/.test(top.deprel);
}

/** Whether a word before or behind says so: "to June", "within a month", "a month after". */
function isBeside(
  { sentence: { tokens } }: Tree,
  span: Span,
  { lexicon, role }: { readonly lexicon: Lexicon; readonly role: 'limit' | 'start' | 'offset' | 'range' },
): boolean {
  const words = lexicon.table('time-words');
  const first = tokens.findIndex(({ start }) => start >= span.start);
  const last = tokens.findLastIndex(({ end }) => end <= span.end);
  const says = (at: number, key: string): boolean => words.get(tokens[at]?.text.toLowerCase() ?? '')?.[key] === true;
  const isArticle = tokens[first - 1]?.upos === 'DET' && first > 1;
  const isBefore = says(isArticle ? first - 2 : first - 1, role);
  // "from 2013 to 2019" has an end behind it; "from Monday" alone is when it is.
  if (isBefore) return role !== 'range' || says(last + 1, 'limit') || tokens[last + 1]?.upos === 'CCONJ';
  return role === 'offset' && (says(last + 1, 'counted') || says(last, 'counted'));
}

export interface Sharing {
  readonly lexicon: Lexicon;
  /** Whether a verb joined to the first one may have what hangs on that. */
  readonly isShared: (one: Hung) => boolean;
}

/** The index of what hangs on the event, nearest to its trigger; null where nothing does. */
export function nearest(frame: Frame, candidates: readonly Hung[], sharing: Sharing): number | null {
  const own = ownWords(frame);
  const mine = candidates.filter(({ governor }) => governor !== null && own.includes(governor.index));
  const shared =
    mine.length > 0 ? mine : candidates.filter((one) => one.governor !== null && sharesWith(frame, one, sharing));
  const distance = ({ span }: Hung) =>
    Math.min(Math.abs(span.start - frame.token.end), Math.abs(frame.token.start - span.end));
  return [...shared].sort((a, b) => distance(a) - distance(b))[0]?.index ?? null;
}

export function allOf(frame: Frame, candidates: readonly Hung[]): readonly number[] {
  const own = ownWords(frame);
  return candidates
    .filter(({ governor }) => governor !== null && own.includes(governor.index))
    .map(({ index }) => index);
}

function ownWords({ token, support }: Frame): readonly number[] {
  return support ? [token.index, support.index] : [token.index];
}

// "are expected on Monday to meet": the day hangs on the word that embeds the event; "was tried and sentenced on
// Monday": on the first or the last of the joined verbs. A year or a length that the first of them has is its own ("was
// elected in 2004 and resigned"), and so is any time before "and later".
function sharesWith(frame: Frame, one: Hung, { lexicon, isShared }: Sharing): boolean {
  const { governor, span } = one;
  const { tree, token, support } = frame;
  if (!governor) return false;
  const verb = support ?? token;
  const above = tree.head(verb);
  if (above === governor && verb.deprel === 'xcomp') return true;
  if (above === governor && verb.deprel === 'conj') {
    const opens = span.start < governor.start;
    const sequence = lexicon.table('time-words');
    const isLater = tree
      .childrenBy(verb, 'advmod')
      .some(({ text }) => sequence.get(text.toLowerCase())?.sequence === true);
    return (opens || isShared(one)) && !isLater && !isOfFirst(tree, { first: governor, second: verb }, span);
  }
  const below = tree.head(governor);
  return below === verb && governor.deprel === 'conj' && isBare(tree, verb, governor);
}

// "was tried and sentenced in May" dates both, "joined the party and ran for office in May" the running alone.
function isBare(tree: Tree, first: Token, second: Token): boolean {
  const own = tree
    .childrenBy(first, 'obj', 'obl', 'xcomp', 'ccomp')
    .filter(({ index }) => index > first.index && index < second.index);
  return own.length === 0 && tree.childrenBy(second, 'nsubj').length === 0;
}

// "Reyes is now abroad, and the council asked ...": with a subject of its own the second clause shares only a time that
// opens the sentence.
function isOfFirst(tree: Tree, { first, second }: { first: Token; second: Token }, span: Span): boolean {
  const [subject] = tree.childrenBy(first, 'nsubj', 'expl');
  return tree.childrenBy(second, 'nsubj').length > 0 && subject !== undefined && span.start > subject.start;
}

function topOf(sentence: Sentence, span: Span): Token | null {
  const words = sentence.tokens.filter((token) => contains(span, token));
  const tops = words.filter(({ head }) => !words.some(({ index }) => index === head));
  // "the 1950s model": the article is the model's too.
  return tops.find(({ deprel }) => deprel !== 'det') ?? tops[0] ?? null;
}

function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
