// Negation of a verb, noun or adjective, and whether the second of two joined verbs has the first one's auxiliaries.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Entry, Lexicon } from '../../ontology/lexicon.ts';
import type { Ontology } from '../../ontology/ontology.ts';

/**
 * "did not meet", "no meeting", "No deal was signed", "nobody signed", "neither side", "neither Reyes nor Holm". `below`: the
 * word that the negation of the event has been counted at already ("has no plans to sign").
 */
export function isNegated(tree: Tree, token: Token, { lexicon }: Ontology, below: Token | null = null): boolean {
  const negations = lexicon.table('negations');
  const entryOf = (word: Token) => negations.get(word.text.toLowerCase());
  const isNot = (child: Token): boolean => {
    const entry = entryOf(child);
    if (!entry || isMore(tree, child, entry)) return false;
    // "vowed never to leave": the leaving is negated.
    if (child.deprel === 'advmod' && isBeforeTo(tree, child))
      return child.index < token.index && isInfinitive(tree, token);
    if (child.deprel === 'advmod') return entry.beside === true || entry.joint === true;
    if (child.deprel === 'det') return entry.determiner === true;
    return isRelation(child, ['cc']) && entry.joint === true;
  };
  const isNotFilled = (filler: Token): boolean =>
    entryOf(filler)?.filler === true ||
    tree.children(filler).some((child) => child.deprel !== 'advmod' && child.index < filler.index && isNot(child));
  let negative = false;
  for (const child of tree.children(token)) {
    if (isNot(child)) negative = !negative;
    else if (child !== below && isFiller(child) && !isOfFirst(child, { token, below }) && isNotFilled(child))
      negative = !negative;
    else if (isNoLonger(tree, child, negations) || isNoWay(tree, child, { token, negations })) negative = !negative;
  }
  if (isBorrowed(tree, token) && entryOf(tree.sentence.tokens[token.index - 2] ?? token)?.beside === true)
    negative = !negative;
  return negative;
}

// "not only signed but also"
function isMore({ sentence: { tokens } }: Tree, { index }: Token, { except }: Entry): boolean {
  return Array.isArray(except) && except.includes(tokens[index + 1]?.text.toLowerCase() ?? '');
}

function isBeforeTo({ sentence: { tokens } }: Tree, { index }: Token): boolean {
  return tokens[index + 1]?.xpos === 'TO';
}

function isInfinitive(tree: Tree, token: Token): boolean {
  return tree.childrenBy(token, 'mark').some(({ xpos }) => xpos === 'TO');
}

// "vowed never to leave", where the parser hangs "never" on the vowing
function isBorrowed(tree: Tree, token: Token): boolean {
  const words = tree.sentence.tokens;
  const negation = words[token.index - 2];
  return (
    words[token.index - 1]?.xpos === 'TO' &&
    negation?.deprel === 'advmod' &&
    negation.head !== token.index &&
    negation.head < negation.index &&
    isInfinitive(tree, token)
  );
}

const fillers = ['nsubj', 'nsubj:pass', 'obj', 'iobj'];

function isFiller(token: Token): boolean {
  return fillers.includes(token.deprel);
}

// "had no quarrel with her and told her": the object of the first of two joined verbs says nothing of the second.
function isOfFirst(child: Token, { token, below }: { readonly token: Token; readonly below: Token | null }): boolean {
  if (below?.deprel !== 'conj' || below.head !== token.index || child.index < token.index) return false;
  return isRelation(child, ['obj', 'iobj']) && child.index < below.index;
}

// "no longer" hangs the "no" under "longer".
function isNoLonger(tree: Tree, token: Token, negations: ReadonlyMap<string, Entry>): boolean {
  return (
    token.deprel === 'advmod' &&
    tree
      .children(token)
      .some((child) => child.index < token.index && negations.get(child.text.toLowerCase())?.determiner === true)
  );
}

// "was never openly or quietly warned" hangs the "never" under "openly".
function isNoWay(
  tree: Tree,
  child: Token,
  { token, negations }: { readonly token: Token; readonly negations: ReadonlyMap<string, Entry> },
): boolean {
  if (child.deprel !== 'advmod' || child.index > token.index || tree.childrenBy(child, 'conj').length === 0)
    return false;
  return tree
    .childrenBy(child, 'advmod')
    .some(({ index, text }) => index === child.index - 1 && negations.get(text.toLowerCase())?.beside === true);
}

/** "are expected to meet and brief": brief stands under what meet stands under; "met and will brief" does not. */
export function sharesAuxiliaries(tree: Tree, token: Token, { lexicon }: Ontology): boolean {
  const head = tree.head(token);
  if (!head) return false;
  const helpers = tree.childrenBy(token, 'aux');
  // "want him to resign or be impeached"
  const isBare = head.xpos === 'VB' && helpers[0]?.xpos === 'VB';
  if (tree.childrenBy(token, 'nsubj').length > 0 || (helpers.length > 0 && !isBare)) return false;
  // "have stayed and faced": a past tense behind a participle is a participle that the tagger did not know.
  const isParticiple = head.xpos === 'VBN' && token.xpos === 'VBD' && !isContrast(tree, token, lexicon);
  const isPerfect = isParticiple && tree.childrenBy(head, 'aux').length > 0;
  // "spoke about peace and raising wages"
  const isNominal = head.upos === 'NOUN' && (token.upos === 'NOUN' || token.xpos === 'VBG');
  return token.xpos === head.xpos || isPerfect || isBare || isNominal;
}

/** "but withdrew": it stands against what it is joined to. */
export function isContrast(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  const clauses = lexicon.table('clauses');
  return tree.childrenBy(token, 'cc').some(({ text }) => clauses.get(text.toLowerCase())?.contrast === true);
}
