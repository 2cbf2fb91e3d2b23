// How sure an event is and whether it is negated, read off the tree: from the trigger up over auxiliaries, the verbs and
// nouns that embed it ("expected to meet", "a plan to meet"), the clause it stands in ("if the talks succeed") to the
// root. What words mean for the event stands in data/grammar; here is only where in the tree they count.

import type { Factuality, Polarity } from '../model/statement.ts';
import { factualities } from '../model/statement.ts';
import type { Token } from '../model/sentence.ts';
import { isRelation, type Tree } from '../model/tree.ts';
import type { Entry, Lexicon } from '../ontology/lexicon.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { joinedTo } from './frames/joined.ts';
import { isNegated, sharesAuxiliaries } from './modality/auxiliaries.ts';
import { clauseKind, isPassive } from './modality/clause.ts';

export interface Modality {
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  /** Head of the clause it depends on ("if the talks succeed": succeed), or null. */
  readonly condition: Token | null;
}

interface Finding {
  readonly negative: boolean;
  readonly factuality: Factuality | null;
  readonly condition: Token | null;
}

const nothing: Finding = { negative: false, factuality: null, condition: null };

/** `token` is a verb, an event noun or a predicative adjective; "They did not agree to meet": negative, planned. */
export function modality(tree: Tree, token: Token, ontology: Ontology): Modality {
  let found = nothing;
  const seen = new Set<number>();
  let passed = false;
  for (let at: Token | null = token; at && !seen.has(at.index); at = step(tree, at, ontology)) {
    seen.add(at.index);
    found = joined(found, passed ? sure(own(tree, at, ontology)) : own(tree, at, ontology));
    passed ||= clauseKind(tree, at) === 'adverbial' || isOpaque(tree, at, ontology);
    found = joined(found, embedded(tree, at, ontology));
  }
  const factuality = found.factuality ?? (isOpenQuestion(tree, token) ? 'possible' : 'asserted');
  return { polarity: found.negative ? 'negative' : 'positive', factuality, condition: found.condition };
}

// The inner finding wins: in "expected to ask them to leave", leaving is asked. Two negations cancel out.
function joined(inner: Finding, outer: Finding): Finding {
  return {
    negative: inner.negative !== outer.negative,
    factuality: weaker(inner.factuality, outer.factuality),
    condition: inner.condition ?? outer.condition,
  };
}

// "If they agree, she is ready to sign" leaves the signing conditional, and "denies that it will sign" denied, not planned.
function weaker(inner: Factuality | null, outer: Factuality | null): Factuality | null {
  const isOpen = inner === 'planned' || inner === 'expected';
  return isOpen && (outer === 'conditional' || outer === 'denied') ? outer : (inner ?? outer);
}

// "not right to use it": what is not right may well be done.
function isOpaque(tree: Tree, token: Token, { lexicon }: Ontology): boolean {
  const head = tree.head(token);
  if (!head || clauseKind(tree, token) !== 'infinitive') return false;
  return lexicon.table('embedding').get(head.lemma.toLowerCase())?.opaque === true;
}

// "won't stop until it controls the valley": the negation is of the stopping alone.
function sure(outer: Finding): Finding {
  return { ...outer, negative: false };
}

/** Auxiliaries, negation and if-clauses of the verb itself; determiners and adjectives of a noun. */
function own(tree: Tree, token: Token, ontology: Ontology): Finding {
  const { lexicon } = ontology;
  const modals = lexicon.table('modals');
  const negative = isNegated(tree, token, ontology);
  if (token.upos === 'NOUN' || token.upos === 'PROPN') {
    const adjectives = lexicon.table('event-adjectives');
    const entries = tree.childrenBy(token, 'amod').map((child) => adjectives.get(child.text.toLowerCase()));
    const entry = entries.find((known) => known !== undefined);
    if (!isPredicate(tree, token)) {
      return {
        negative: negative !== (entry?.negates === true),
        factuality: valueOf(entry?.factuality),
        condition: null,
      };
    }
  }
  const isReported = clauseKind(tree, token) === 'finite' && isPast(tree, tree.head(token));
  const modal = tree.childrenBy(token, 'aux').map((child) => {
    const entry = modals.get(child.text.toLowerCase());
    // "they'd discussed" is "had".
    if (entry?.participle === 'asserted' && token.xpos === 'VBN') return null;
    return valueOf((isReported ? entry?.reported : undefined) ?? entry?.value);
  });
  const adverbs = lexicon.table('event-adverbs');
  const hedges = tree.childrenBy(token, 'advmod').map((child) => valueOf(adverbs.get(child.text.toLowerCase())?.value));
  const { main, clause } = conditionOf(tree, token, ontology);
  // "to" with a subject of its own is how headlines write the future: "Ministers to meet in May".
  const announced = isAnnounced(tree, token) ? 'planned' : null;
  const ordered = isOrder(tree, token) ? 'demanded' : null;
  const factuality =
    main ??
    modal.find((value) => value !== null) ??
    announced ??
    ordered ??
    hedges.find((value) => value !== null) ??
    null;
  return { negative, factuality, condition: clause };
}

function isPredicate(tree: Tree, token: Token): boolean {
  return tree.childrenBy(token, 'cop').length > 0;
}

function isAnnounced(tree: Tree, token: Token): boolean {
  if (token.xpos !== 'VB' || token.deprel !== 'root') return false;
  return tree.childrenBy(token, 'mark').length > 0 && tree.childrenBy(token, 'nsubj').length > 0;
}

// "Use our tools": an order, with nobody named who is to do it.
function isOrder(tree: Tree, token: Token): boolean {
  if (token.xpos !== 'VB' || !isRelation(token, ['root', 'parataxis'])) return false;
  return tree.childrenBy(token, 'mark', 'aux', 'nsubj', 'expl').every(({ xpos }) => xpos === 'VB');
}

// "said they would", "had said they would"
function isPast(tree: Tree, verb: Token | null): boolean {
  if (!verb) return false;
  return verb.xpos === 'VBD' || tree.childrenBy(verb, 'aux').some(({ xpos }) => xpos === 'VBD');
}

function conditionOf(
  tree: Tree,
  token: Token,
  { lexicon }: Ontology,
): { main: Factuality | null; clause: Token | null } {
  const clauses = lexicon.table('clauses');
  // "asked her if she had left": the clause is the question.
  if (lexicon.table('cues').get(token.lemma.toLowerCase())?.content === 'asked') return { main: null, clause: null };
  for (const child of tree.childrenBy(token, 'advcl')) {
    for (const mark of tree.childrenBy(child, 'mark')) {
      const main = valueOf(clauses.get(mark.text.toLowerCase())?.main);
      if (main) return { main, clause: child };
    }
  }
  return { main: null, clause: null };
}

/** What the word above makes of this one: "expected" of "meet" in "expected to meet". */
function embedded(tree: Tree, token: Token, { lexicon }: Ontology): Finding {
  const head = tree.head(token);
  const kind = clauseKind(tree, token);
  if (!head) return markedAlone(tree, token, lexicon);
  if (kind === 'adverbial' || kind === 'finite') {
    const clauses = lexicon.table('clauses');
    const marks = tree.childrenBy(token, 'mark', 'case').map((mark) => clauses.get(mark.text.toLowerCase()));
    const entry = marks.find((known) => known !== undefined && (kind === 'adverbial' || known.follows !== true));
    if (entry) return { negative: entry.negates === true, factuality: valueOf(entry.factuality), condition: null };
  }
  // "was said to have left" tells what is over.
  const isOver = tree.childrenBy(token, 'aux').some(({ xpos }) => xpos === 'VB') && token.xpos === 'VBN';
  if (kind === 'purpose' && head.upos === 'NOUN' && isRanked(tree, head, lexicon)) return nothing;
  if (kind === 'purpose') return isOver && !isPassive(tree, token) ? nothing : { ...nothing, factuality: 'planned' };
  if (kind === 'none' && token.deprel === 'acl' && token.xpos === 'VBG')
    return { ...nothing, factuality: dangerOf(tree, head, lexicon) };
  const entry = lexicon.table('embedding').get(head.lemma.toLowerCase());
  if (kind === 'none' || kind === 'adverbial') return nothing;
  if (!entry) {
    const isPlan =
      kind === 'infinitive' &&
      isRelation(token, ['acl']) &&
      // "allied with rebels in fighting": a gerund behind a noun that plans nothing.
      token.xpos !== 'VBG' &&
      !isOver &&
      !isRanked(tree, head, lexicon) &&
      !isBeside(tree, token, lexicon);
    return isPlan ? { ...nothing, factuality: 'planned' } : nothing;
  }
  return ofEntry(entry, kind);
}

// "the threat of a wall falling", "the threat of part of a wall falling": it has not fallen.
function dangerOf(tree: Tree, noun: Token, lexicon: Lexicon): Factuality | null {
  let at: Token | null = noun;
  for (let steps = 0; at?.deprel === 'nmod' && steps < 3; steps += 1) {
    at = tree.head(at);
    const value = valueOf(at && lexicon.table('embedding').get(at.lemma.toLowerCase())?.infinitive);
    if (value === 'possible') return value;
  }
  return null;
}

// "the first firm to send a crew", "the youngest to win": who is ranked has done it.
function isRanked(tree: Tree, noun: Token, lexicon: Lexicon): boolean {
  const ordinals = lexicon.table('ordinals');
  return [noun, ...tree.childrenBy(noun, 'amod')].some(
    ({ text, xpos }) => xpos === 'JJS' || typeof ordinals.get(text.toLowerCase())?.value === 'number',
  );
}

// "If she had stayed, ..." with the rest hung below: the clause at the top is marked all the same.
function markedAlone(tree: Tree, root: Token, lexicon: Lexicon): Finding {
  const clauses = lexicon.table('clauses');
  const marks = tree.childrenBy(root, 'mark').map((mark) => valueOf(clauses.get(mark.text.toLowerCase())?.factuality));
  return { ...nothing, factuality: marks.find((value) => value === 'conditional') ?? null };
}

// "questioned about the case while speaking": a clause beside the noun, not what the noun is for.
function isBeside(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  const clauses = lexicon.table('clauses');
  const entries = tree.childrenBy(token, 'mark').map((mark) => clauses.get(mark.text.toLowerCase()));
  return entries.some((entry) => entry?.follows === true);
}

function ofEntry(entry: Entry, kind: 'infinitive' | 'other' | 'finite' | 'event'): Finding {
  const value = valueOf(entry[kind] ?? (kind === 'other' ? entry.infinitive : undefined));
  if (!value) return nothing;
  if (entry.denies === true) return { ...nothing, factuality: 'denied' };
  return { negative: entry.negates === true, factuality: value === 'asserted' ? null : value, condition: null };
}

/** The next word up whose modality counts for this one, or null where the clause stands on its own. */
function step(tree: Tree, token: Token, ontology: Ontology): Token | null {
  const head = tree.head(token);
  if (!head) return null;
  if (token.deprel === 'conj') {
    const first = joinedTo(tree, token) ?? head;
    return first === head && sharesAuxiliaries(tree, token) ? head : skipTo(tree, first);
  }
  switch (clauseKind(tree, token)) {
    case 'infinitive':
    case 'other':
    case 'event':
      return head;
    case 'finite':
      return head;
    case 'purpose':
      return null;
    case 'adverbial':
      return follows(tree, token, ontology) ? head : null;
    case 'none':
      return null;
  }
}

// A conjunct with auxiliaries of its own still lies in what embeds the first one: "said X left and will meet Y".
function skipTo(tree: Tree, first: Token): Token | null {
  return isRelation(first, ['ccomp', 'xcomp', 'conj']) ? tree.head(first) : null;
}

// Present tense after "when", "once" or "after" is as sure as its main clause; past tense tells what has happened.
function follows(tree: Tree, token: Token, { lexicon }: Ontology): boolean {
  if (token.xpos === 'VBD' || token.xpos === 'VBN') return false;
  const clauses = lexicon.table('clauses');
  return tree
    .childrenBy(token, 'mark', 'advmod')
    .some((mark) => clauses.get(mark.text.toLowerCase())?.follows === true);
}

function isOpenQuestion(tree: Tree, token: Token): boolean {
  const words = tree.sentence.tokens;
  const head = tree.head(token);
  // "Whom have you met or helped?" asks twice.
  const first = head && token.deprel === 'conj' ? head : token;
  return words.at(-1)?.text === '?' && (first.deprel === 'root' || tree.head(first)?.deprel === 'root');
}

function valueOf(value: unknown): Factuality | null {
  return factualities.find((factuality) => factuality === value) ?? null;
}
