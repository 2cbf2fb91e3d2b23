// The word that a time or an amount hangs on: the verb or event noun that it tells of, over noun phrases but not out of a
// name, a description or a noun that keeps its time for itself ("a lawyer since 1988", "the law of 1867").

import type { Token } from '../../model/sentence.ts';
import type { Span } from '../../model/span.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { isLasting } from '../frames/lasting.ts';
import type { Telling } from './telling.ts';

/** `top` is the highest word of the span in the tree. */
export function governorOf(
  tree: Tree,
  { top, span }: { readonly top: Token; readonly span: Span },
  telling: Telling,
): Token | null {
  return described(tree, span, telling) ?? setOff(tree, top, climbed(tree, top, telling));
}

/** "his resignation, effective Monday": an adjective between an event noun and a time ties them together. */
function described(tree: Tree, span: Span, telling: Telling): Token | null {
  const at = tree.sentence.tokens.findIndex(({ start }) => start >= span.start);
  const [noun, adjective] = [tree.sentence.tokens[at - 2], tree.sentence.tokens[at - 1]];
  if (adjective?.upos !== 'ADJ' || noun?.upos !== 'NOUN') return null;
  return isEvent(noun, telling) ? noun : null;
}

function climbed(tree: Tree, top: Token, telling: Telling): Token | null {
  const inner = tree.childrenBy(top, 'nmod').find((noun) => isEvent(noun, telling));
  if (inner && inner.index > top.index && tree.childrenBy(inner, 'case')[0]?.index === top.index + 1) return inner;
  let at = tree.head(top);
  // "the 2008 and 2012 campaigns": the second one stands where the first one does.
  const place = at && top.deprel === 'conj' ? at : top;
  const noun = tree.head(place);
  if (noun && staysWith(tree, { place, noun }, telling) && !isEvent(noun, telling)) return noun;
  const source = sourceBefore(tree, place, telling);
  if (source) return source;
  for (let depth = 0; at && depth < 12; depth++) {
    if (at.deprel === 'acl' && isLasting(at, telling.reading.ontology)) {
      at = tree.head(at);
      continue;
    }
    if (at.upos === 'VERB' || at.upos === 'AUX' || at.upos === 'ADJ') return at;
    if (isEvent(at, telling) || isPredicate(tree, at) || isBound(tree, at, telling)) return at;
    if (isRelation(at, ['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj'])) {
      if (at.deprel !== 'conj') return at;
    }
    at = tree.head(at);
  }
  return at;
}

// "has run for council and was its nominee in 2018": the nominee is said to be so in 2018.
function isPredicate(tree: Tree, noun: Token): boolean {
  return noun.upos === 'NOUN' && tree.childrenBy(noun, 'cop').length > 0;
}

// "the first launch since the mission of July 2011": the month is that of the mission.
function isBound(tree: Tree, noun: Token, telling: Telling): boolean {
  const words = telling.reading.ontology.lexicon.table('time-words');
  return tree.childrenBy(noun, 'case').some(({ text }) => words.get(text.toLowerCase())?.bounds === true);
}

function isEvent({ lemma }: Token, telling: Telling): boolean {
  return telling.reading.ontology.triggers.has(`noun:${lemma.toLowerCase()}`);
}

interface Place {
  readonly place: Token;
  readonly noun: Token;
}

// "cancelled her Thursday schedule", "Ortega, currently a clerk, left": the day is the schedule's, the now the clerk's.
function staysWith(tree: Tree, { place, noun }: Place, telling: Telling): boolean {
  const { index, deprel } = place;
  if (!/^(?:NOUN|PROPN|NUM)$/.test(noun.upos)) return false;
  if (index > noun.index) {
    const words = telling.reading.ontology.lexicon.table('time-words');
    return tree.childrenBy(place, 'case').some(({ text }) => words.get(text.toLowerCase())?.stays === true);
  }
  if (deprel === 'advmod') return isRelation(noun, ['appos', 'conj', 'obj', 'nmod', 'obl']);
  const isPremodifier = /^(compound|nmod:poss|nmod:desc|amod|nummod|nmod:unmarked)$/.test(deprel);
  // "on the party's 2020 ticket"; at "a Friday briefing" things happen on Friday.
  return isPremodifier && (noun.upos === 'PROPN' || /^\d{4}$/.test(place.text) || !isRelation(noun, ['obl']));
}

// "killed 20, according to officials on Thursday": the day is the officials'.
function sourceBefore(tree: Tree, place: Token, telling: Telling): Token | null {
  const first = tree.childrenBy(place, 'case', 'det')[0] ?? place;
  const before = tree.sentence.tokens[first.index - 1];
  if (!before || place.index < before.index) return null;
  const words = telling.reading.ontology.lexicon.table('cue-words');
  for (let at: Token | null = before, depth = 0; at && depth < 4; at = tree.head(at), depth++) {
    const isSource = tree
      .childrenBy(at, 'case')
      .some(
        ({ text }) =>
          words.get(text.toLowerCase())?.role === 'according' && words.get(text.toLowerCase())?.alone !== true,
      );
    if (isSource) return at;
    if (at.upos === 'VERB') return null;
  }
  return null;
}

// "was convicted of obstructing the inquiry, in 2010": behind a comma it is the time of the verb above.
function setOff(tree: Tree, top: Token, verb: Token | null): Token | null {
  if (verb?.xpos !== 'VBG' || top.index < verb.index || !isRelation(verb, ['advcl', 'acl', 'xcomp'])) return verb;
  const first = tree.childrenBy(top, 'case')[0] ?? top;
  const opens = tree.childrenBy(verb, 'mark').some(({ index }) => index < verb.index);
  const above = tree.head(verb);
  return opens && above?.upos === 'VERB' && tree.sentence.tokens[first.index - 1]?.text === ',' ? above : verb;
}
