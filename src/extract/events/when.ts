// Which times, durations and quantities of the document belong to an event: those that hang on its verb or noun, over
// noun phrases but not over another event in between. "She said on Tuesday that they met": Tuesday is the saying's.

import type { Sentence, Token } from '../../model/sentence.ts';
import { type Span, contains } from '../../model/span.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Frame } from '../frames/frame.ts';
import { isLasting } from '../frames/lasting.ts';
import type { Telling } from './telling.ts';

/** What hangs in a sentence and on which word: index into the document's list, and its governor. */
export interface Hung {
  readonly index: number;
  readonly span: Span;
  readonly governor: Token | null;
}

/** Spans in reading order, each with the verb or event noun that it hangs on; those outside the sentence left out. */
export function hung(tree: Tree, spans: readonly Span[], telling: Telling): readonly Hung[] {
  const { sentence } = tree;
  const found: Hung[] = [];
  for (let index = firstFrom(spans, sentence.start); index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= sentence.end) break;
    const top = topOf(sentence, span);
    // "May" in a person's name is no month.
    if (top && telling.isInsideName(top)) continue;
    found.push({
      index,
      span,
      governor: top ? (described(tree, span, telling) ?? governorOf(tree, top, telling)) : null,
    });
  }
  return found;
}

/** The index of what hangs on the event, nearest to its trigger; null where nothing does. */
export function nearest(frame: Frame, candidates: readonly Hung[]): number | null {
  const own = ownWords(frame);
  const mine = candidates.filter(({ governor }) => governor !== null && own.includes(governor.index));
  const shared =
    mine.length > 0
      ? mine
      : candidates.filter(({ governor, span }) => governor !== null && sharesWith(frame, { governor, span }));
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
// Monday": on the first or the last of the joined verbs.
function sharesWith({ tree, token, support }: Frame, { governor, span }: { governor: Token; span: Span }): boolean {
  const verb = support ?? token;
  const above = tree.head(verb);
  if (above === governor && verb.deprel === 'xcomp') return true;
  if (above === governor && verb.deprel === 'conj') return !isOfFirst(tree, { first: governor, second: verb }, span);
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
  return words.find(({ head }) => !words.some(({ index }) => index === head)) ?? null;
}

/** "his resignation, effective Monday": an adjective between an event noun and a time ties them together. */
function described(tree: Tree, span: Span, telling: Telling): Token | null {
  const at = tree.sentence.tokens.findIndex(({ start }) => start >= span.start);
  const [noun, adjective] = [tree.sentence.tokens[at - 2], tree.sentence.tokens[at - 1]];
  if (adjective?.upos !== 'ADJ' || noun?.upos !== 'NOUN') return null;
  return telling.reading.ontology.triggers.has(`noun:${noun.lemma.toLowerCase()}`) ? noun : null;
}

function governorOf(tree: Tree, top: Token, telling: Telling): Token | null {
  const { triggers } = telling.reading.ontology;
  const inner = tree.childrenBy(top, 'nmod').find(({ lemma }) => triggers.has(`noun:${lemma.toLowerCase()}`));
  if (inner && inner.index > top.index && tree.childrenBy(inner, 'case')[0]?.index === top.index + 1) return inner;
  let at = tree.head(top);
  // "the 2008 and 2012 campaigns": the second one stands where the first one does.
  const place = at && top.deprel === 'conj' ? at : top;
  const noun = tree.head(place);
  if (noun && staysWith(place, noun) && !triggers.has(`noun:${noun.lemma.toLowerCase()}`)) return noun;
  for (let depth = 0; at && depth < 12; depth++) {
    if (at.deprel === 'acl' && isLasting(at, telling.reading.ontology)) {
      at = tree.head(at);
      continue;
    }
    if (at.upos === 'VERB' || at.upos === 'AUX' || at.upos === 'ADJ') return at;
    if (triggers.has(`noun:${at.lemma.toLowerCase()}`)) return at;
    if (isRelation(at, ['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj'])) {
      if (at.deprel !== 'conj') return at;
    }
    at = tree.head(at);
  }
  return at;
}

// "cancelled her Thursday schedule", "Ortega, currently a clerk, left": the day is the schedule's, the now the clerk's.
function staysWith({ index, deprel }: Token, noun: Token): boolean {
  if (index > noun.index || (noun.upos !== 'NOUN' && noun.upos !== 'PROPN')) return false;
  if (deprel === 'advmod') return isRelation(noun, ['appos', 'conj', 'obj', 'nmod']);
  const isPremodifier = /^(compound|nmod:poss|nmod:desc|amod|nummod)$/.test(deprel);
  return isPremodifier && isRelation(noun, ['obj', 'nsubj', 'nmod']);
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
