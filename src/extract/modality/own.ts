// What a verb or event noun says of itself: its auxiliaries, negation, adverbs and if-clauses, the determiners and
// adjectives of a noun.

import type { Token } from '../../model/sentence.ts';
import type { Factuality } from '../../model/statement.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Lexicon } from '../../ontology/lexicon.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { isNegated } from './auxiliaries.ts';
import { clauseKind } from './clause.ts';
import { conditionOf } from './condition.ts';
import { valueOf } from './factuality.ts';
import { type Finding, nothing } from './finding.ts';
import { openingOf } from './opening.ts';
import { isDoneBySaying } from './performative.ts';

/** `below`: the word that the walk up from the event comes from. */
export function ofItself(tree: Tree, token: Token, ontology: Ontology, below: Token | null): Finding {
  const { lexicon } = ontology;
  const isRefused = isNegated(tree, token, ontology, below);
  // "did not meet him until 2008" tells that they met; "will not stop until it has won" does not.
  const negative = isRefused && !isEnded(tree, token, lexicon);
  const isNoun = token.upos === 'NOUN' || token.upos === 'PROPN';
  if (isNoun && tree.childrenBy(token, 'cop').length === 0) return ofNoun(tree, token, { negative, lexicon });
  // "I must apologise" apologises.
  const modal = isDoneBySaying(tree, token, lexicon) ? null : modalOf(tree, token, { isRefused, lexicon });
  if (modal === 'possible' && openingOf(tree, token, lexicon)?.unreached === true)
    return { ...nothing, negative: true };
  const adverbs = lexicon.table('event-adverbs');
  const beside = tree
    .childrenBy(token, 'advmod')
    .map((child) => ({ child, entry: adverbs.get(child.text.toLowerCase()) }));
  // "killed possibly twenty people": the doubt is about what follows.
  const isOfVerb = (child: Token): boolean =>
    child.index < token.index || !/^[\p{L}\d]/u.test(tree.sentence.tokens[child.index + 1]?.text ?? '');
  const hedges = beside.filter(({ child }) => isOfVerb(child)).map(({ entry }) => valueOf(entry?.value));
  const hedge = hedges.find((value) => value !== null) ?? null;
  // "almost signed"; in "almost always signed" the word is not the verb's.
  const missed = beside.some(({ child, entry }) => entry?.negates === true && isJustBefore(tree, child, token));
  const { main, clause } = conditionOf(tree, token, lexicon);
  // "to" with a subject of its own is how headlines write the future: "Ministers to meet in May".
  const announced = isAnnounced(tree, token) ? 'planned' : null;
  const ordered = isOrder(tree, token) ? 'demanded' : null;
  return {
    negative: negative !== missed,
    factuality: main ?? modal ?? announced ?? ordered ?? hedge,
    condition: clause,
  };
}

function ofNoun(
  tree: Tree,
  noun: Token,
  { negative, lexicon }: { readonly negative: boolean; readonly lexicon: Lexicon },
): Finding {
  const adjectives = lexicon.table('event-adjectives');
  const entries = tree.childrenBy(noun, 'amod').map((child) => adjectives.get(child.text.toLowerCase()));
  const entry = entries.find((known) => known?.factuality !== undefined);
  const adverbs = lexicon.table('event-adverbs');
  const isAny = tree.childrenBy(noun, 'det').some(({ text }) => adverbs.get(text.toLowerCase())?.any === true);
  return {
    negative: negative !== (entry?.negates === true),
    factuality: valueOf(entry?.factuality) ?? (isAny ? 'possible' : null),
    condition: null,
  };
}

interface Refused {
  readonly isRefused: boolean;
  readonly lexicon: Lexicon;
}

function modalOf(tree: Tree, token: Token, { isRefused, lexicon }: Refused): Factuality | null {
  const modals = lexicon.table('modals');
  const isReported = clauseKind(tree, token) === 'finite' && isPast(tree, tree.head(token));
  const helpers = tree.childrenBy(token, 'aux');
  // "would have signed"; "have" alone is no modal.
  const tenses = lexicon.table('tenses');
  const isPerfect = helpers.some(({ xpos, lemma }) => xpos === 'VB' && tenses.get(lemma)?.value === 'perfect');
  const isHabit = isHabitual(tree, token, lexicon);
  for (const helper of helpers) {
    const entry = modals.get(helper.text.toLowerCase());
    if (!entry || (entry.inverted === true && isFronted(tree, helper, token))) continue;
    // "they'd discussed" is "had".
    if (isHabit && entry.habit === 'asserted') continue;
    // "could not agree", "when asked, she would not say": so it came out.
    const isOutcome = entry.negated === 'asserted' || (entry.negated === 'past' && isTold(tree, token, lexicon));
    if (isRefused && isOutcome && !isPerfect) continue;
    if (entry.participle === 'asserted' && token.xpos === 'VBN' && !isPerfect) continue;
    const value = valueOf(
      (isPerfect ? entry.perfect : undefined) ?? (isReported ? entry.reported : undefined) ?? entry.value,
    );
    if (value) return value;
  }
  return null;
}

// "did not ... until 2008", "could not ... until she left"
function isEnded(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  const words = lexicon.table('time-words');
  const modals = lexicon.table('modals');
  const isOpen = ({ text, xpos }: Token): boolean =>
    xpos === 'MD' && modals.get(text.toLowerCase())?.negated !== 'asserted';
  if (tree.childrenBy(token, 'aux').some(isOpen)) return false;
  return tree
    .childrenBy(token, 'obl', 'advcl', 'nmod')
    .some(
      (child) =>
        child.index > token.index &&
        tree.childrenBy(child, 'case', 'mark').some(({ text }) => words.get(text.toLowerCase())?.ends === true),
    );
}

// "When asked about it, ...": told of one time in the past.
function isTold(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  return tree
    .childrenBy(token, 'advcl')
    .some((clause) => /^VB[DN]$/.test(clause.xpos) && openingOf(tree, clause, lexicon)?.follows === true);
}

// "They would often stop him", "would stop him every day": a custom of the past.
function isHabitual(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  const adverbs = lexicon.table('event-adverbs');
  const isCustom = (word: Token): boolean => adverbs.get(word.text.toLowerCase())?.habit === true;
  return tree
    .children(token)
    .some(
      (child) =>
        (isRelation(child, ['advmod']) && isCustom(child)) ||
        (isRelation(child, ['obl', 'nmod']) && tree.childrenBy(child, 'det').some(isCustom)),
    );
}

// "Should they attack, ...": the helper opens a condition.
function isFronted(tree: Tree, helper: Token, token: Token): boolean {
  const [subject] = tree.childrenBy(token, 'nsubj', 'expl');
  return subject !== undefined && helper.index < subject.index;
}

// "said they would", "had said they would"
function isPast(tree: Tree, verb: Token | null): boolean {
  if (!verb) return false;
  return verb.xpos === 'VBD' || tree.childrenBy(verb, 'aux').some(({ xpos }) => xpos === 'VBD');
}

function isJustBefore(tree: Tree, word: Token, token: Token): boolean {
  const between = tree.sentence.tokens.slice(word.index + 1, token.index);
  return word.index < token.index && between.every(({ upos }) => upos === 'AUX');
}

// "is to meet", "was reportedly to be published"; without the helper in headlines.
function isAnnounced(tree: Tree, token: Token): boolean {
  const to = tree.childrenBy(token, 'mark').find(({ xpos }) => xpos === 'TO');
  const isHelped = tree
    .childrenBy(token, 'aux', 'cop')
    .some(({ xpos, index }) => to !== undefined && index < to.index && /^VB[DZP]$/.test(xpos));
  if (isHelped) return true;
  if (to === undefined) return false;
  // "for one reason: to defeat her"
  const isAlone =
    isRelation(token, ['parataxis', 'appos']) && tree.childrenBy(token, 'aux').every(({ xpos }) => xpos === 'VB');
  return isAlone || (token.deprel === 'root' && tree.childrenBy(token, 'nsubj').length > 0);
}

// "Use our tools": an order, with nobody named who is to do it.
function isOrder(tree: Tree, token: Token): boolean {
  if (token.xpos !== 'VB' || !isRelation(token, ['root', 'parataxis'])) return false;
  return tree.childrenBy(token, 'mark', 'aux', 'nsubj', 'expl').every(({ xpos }) => xpos === 'VB');
}
