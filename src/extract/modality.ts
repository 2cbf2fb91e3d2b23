// How sure an event is and whether it is negated, read off the tree: from the trigger up over auxiliaries, the verbs and
// nouns that embed it ("expected to meet", "a plan to meet"), the clause it stands in ("if the talks succeed") to the
// root. What words mean for the event stands in data/grammar; here is only where in the tree they count.

import { hasModal } from './frames/modal.ts';
import type { Factuality, Polarity } from '../model/statement.ts';
import type { Token } from '../model/sentence.ts';
import { isRelation, type Tree } from '../model/tree.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { joinedTo } from './frames/joined.ts';
import { sharesAuxiliaries } from './modality/auxiliaries.ts';
import { type Bond, bondOf, isDone } from './modality/bond.ts';
import { embedded } from './modality/embedded.ts';
import { type Finding, nothing } from './modality/finding.ts';
import { openingOf } from './modality/opening.ts';
import { ofItself } from './modality/own.ts';

export interface Modality {
  readonly polarity: Polarity;
  readonly factuality: Factuality;
  /** Head of the clause it depends on ("if the talks succeed": succeed), or null. */
  readonly condition: Token | null;
}

/** `token` is a verb, an event noun or a predicative adjective; "They did not agree to meet": negative, planned. */
export function modality(tree: Tree, token: Token, ontology: Ontology): Modality {
  let found = nothing;
  const seen = new Set<number>();
  let passed: Passed = { isOpaque: false, isSaid: false, isSetting: false };
  let isJoined = false;
  let below: Bond | null = null;
  let last: Token | null = null;
  for (let at: Token | null = token; at && !seen.has(at.index);) {
    seen.add(at.index);
    const own = softened(ofItself(tree, at, ontology, last), passed);
    // "neither signed nor read": one negation for both, which do not cancel out.
    const negative = isJoined ? found.negative || own.negative : found.negative !== own.negative;
    found = { ...joined(found, own), negative };
    const bond: Bond | null = bondOf(tree, at, ontology);
    const above = bond?.head ?? null;
    const isDenied = (): boolean => above !== null && modality(tree, above, ontology).polarity === 'negative';
    const outer: Finding = embedded(tree, at, { bond, below, isDenied, ontology });
    found = joined(found, softened(outer, passed));
    // "won it after a feud with a neighbour": what comes with a time clause is not that of the main clause.
    if (passed.isSetting && bond?.kind === 'adverbial') break;
    passed = beyond(passed, bond, ontology);
    below = bond;
    isJoined = at.deprel === 'conj';
    last = at;
    at = step(tree, at, { bond, ontology });
  }
  const factuality = found.factuality ?? 'asserted';
  const isOpen = ['asserted', 'expected', 'demanded'].includes(factuality) && isOpenQuestion(tree, token);
  return {
    polarity: found.negative ? 'negative' : 'positive',
    factuality: isOpen ? 'possible' : factuality,
    condition: found.condition,
  };
}

// The inner finding wins: in "expected to ask them to leave", leaving is asked. Two negations cancel out.
function joined(inner: Finding, outer: Finding): Finding {
  return {
    negative: inner.negative !== outer.negative,
    factuality: weaker(inner.factuality, outer.factuality),
    condition: inner.condition ?? outer.condition,
  };
}

// "If they agree, she is ready to sign" leaves the signing conditional, and so does "if they need to sign"; "denies that it
// will sign" leaves it denied, not planned.
function weaker(inner: Factuality | null, outer: Factuality | null): Factuality | null {
  const isAhead = inner === 'planned' || inner === 'expected';
  if (outer === 'denied' && (isAhead || inner === 'possible')) return outer;
  return (isAhead || inner === 'demanded') && outer === 'conditional' ? outer : (inner ?? outer);
}

// Whether a negation further up leaves the event alone: "won't stop until it controls the valley", "not right to use it"
// (what is not right may well be done), "did not say that they left". "Does not think that they left" negates the leaving.
function isOpaque(bond: Bond | null): boolean {
  if (!bond) return false;
  const { kind, entry } = bond;
  if (entry?.raises === true || entry?.negates === true) return false;
  switch (kind) {
    case 'adverbial':
    case 'gerund':
    case 'content':
    case 'finite':
    case 'given':
    case 'setting':
      return true;
    case 'infinitive':
    case 'other':
      return entry?.opaque === true;
    default:
      return false;
  }
}

/** What lies between the event and the word that is looked at. */
interface Passed {
  readonly isOpaque: boolean;
  /** A clause that somebody says: "would like to state that they met". */
  readonly isSaid: boolean;
  /** "will answer with an attack" */
  readonly isSetting: boolean;
}

function beyond(passed: Passed, bond: Bond | null, { lexicon }: Ontology): Passed {
  const isClause = bond?.kind === 'finite' || bond?.kind === 'content';
  return {
    isOpaque: passed.isOpaque || isOpaque(bond),
    isSaid: passed.isSaid || (isClause && bond !== null && lexicon.table('cues').has(bond.head.lemma.toLowerCase())),
    isSetting: passed.isSetting || bond?.kind === 'setting',
  };
}

// "must admit that they lied", "call them when it rains": what is demanded is the admitting and the calling alone, "plans
// to say that they lied" plans no lie, and "reportedly said that they lied" leaves open the saying. A setting lies ahead with its verb; that "he may have left at a rally" makes no rally doubtful.
function softened(outer: Finding, { isOpaque, isSaid, isSetting }: Passed): Finding {
  if (!isOpaque) return outer;
  const isAhead = outer.factuality === 'planned' || outer.factuality === 'expected';
  const isDemand = outer.factuality === 'demanded' || outer.factuality === 'asked';
  const isLost =
    isDemand ||
    (isSaid && (isAhead || outer.factuality === 'possible')) ||
    (isSetting && !isAhead && outer.factuality !== 'conditional');
  return { ...outer, negative: false, factuality: isLost ? null : outer.factuality };
}

interface Above {
  readonly bond: Bond | null;
  readonly ontology: Ontology;
}

/** The next word up whose modality counts for this one, or null where the clause stands on its own. */
function step(tree: Tree, token: Token, { bond, ontology }: Above): Token | null {
  if (!bond) return null;
  const { head, kind } = bond;
  if (token.deprel === 'conj') {
    const first = joinedTo(tree, token) ?? head;
    return first === head && sharesAuxiliaries(tree, token, ontology) ? head : skipTo(tree, first);
  }
  switch (kind) {
    case 'purpose':
    case 'none':
      return null;
    case 'adverbial':
      return follows(tree, token, ontology) || isResult(tree, token, head) ? head : null;
    case 'given':
      // "to mark the attack": it has happened, whatever becomes of the marking.
      return bond.entry || isDone(token, ontology.lexicon) ? null : head;
    default:
      return head;
  }
}

// A conjunct with auxiliaries of its own still lies in what embeds the first one: "said X left and will meet Y".
function skipTo(tree: Tree, first: Token): Token | null {
  let at: Token | null = first;
  for (let steps = 0; at?.deprel === 'conj' && steps < 6; steps += 1) at = tree.head(at);
  return at && isRelation(at, ['ccomp', 'xcomp']) ? tree.head(at) : null;
}

// Present tense after "when", "once" or "after" is as sure as its main clause; past tense tells what has happened, and so
// does "after winning" before it ("she reportedly resigned").
function follows(tree: Tree, token: Token, { lexicon }: Ontology): boolean {
  const [first] = tree.childrenBy(token, 'aux');
  const isIng = first?.xpos === 'VBG' || (!first && token.xpos === 'VBG');
  if (token.xpos === 'VBD' || (token.xpos === 'VBN' && (!first || first.xpos === 'VBD'))) return false;
  if (isIng && tree.head(token)?.xpos === 'VBD') return false;
  return openingOf(tree, token, lexicon)?.follows === true;
}

// "could attack the port, killing many": what comes of it is as sure as the attack.
function isResult(tree: Tree, token: Token, head: Token): boolean {
  const isFinite = head.xpos !== 'VB' || hasModal(tree, head);
  if (!isFinite || token.xpos !== 'VBG' || token.index < head.index || tree.childrenBy(token, 'mark', 'aux').length > 0)
    return false;
  return tree.sentence.tokens[token.index - 1]?.text === ',';
}

function isOpenQuestion(tree: Tree, token: Token): boolean {
  const words = tree.sentence.tokens;
  const head = tree.head(token);
  // "Whom have you met or helped?" asks twice.
  const first = head && token.deprel === 'conj' ? head : token;
  if (words.at(-1)?.text !== '?') return false;
  // "How has it changed since they left?" takes the leaving for granted.
  return first.deprel === 'root' || (first.deprel !== 'advcl' && tree.head(first)?.deprel === 'root');
}
