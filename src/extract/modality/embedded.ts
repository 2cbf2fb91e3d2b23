// What the word above makes of an event: "expected" of "meet" in "expected to meet", "prevented" in "prevented from
// meeting", "evidence" in "evidence that they met". The bond is how the two are tied, with the entry that speaks of it.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Entry, Lexicon } from '../../ontology/lexicon.ts';
import { isDoneBySaying } from './performative.ts';
import type { ClauseKind } from './clause.ts';
import { clauseKind, isPassive } from './clause.ts';
import { type Factuality, valueOf } from './factuality.ts';
import { type Finding, nothing } from './finding.ts';
import { openingOf } from './opening.ts';
import type { Ontology } from '../../ontology/ontology.ts';

export interface Bond {
  readonly head: Token;
  readonly kind: ClauseKind | 'gerund' | 'content' | 'given';
  readonly entry: Entry | undefined;
  /** Key of the entry that speaks of the event: `infinitive`, or the word between ("of"). */
  readonly key: string;
}

/** Null at the root, and where what is said is done by saying it ("I would like to thank"). */
export function bondOf(tree: Tree, token: Token, { lexicon }: Ontology): Bond | null {
  const head = tree.head(token);
  if (!head || isDoneBySaying(tree, token, lexicon)) return null;
  const kind = clauseKind(tree, token);
  if (kind === 'finite' && isQuoted(tree, token, head)) return null;
  const entry = entryOf(tree, head, lexicon);
  if (kind === 'finite') return { head, kind, entry, key: 'finite' };
  const words = tree.childrenBy(token, 'mark', 'case').map(({ text }) => text.toLowerCase());
  const between = words.find((word) => entry?.[word] !== undefined);
  const isHung = kind === 'adverbial' || isRelation(token, ['obl', 'nmod', 'acl']);
  if (between !== undefined && isHung) return { head, kind: 'gerund', entry, key: between };
  if (entry?.finite !== undefined && isContent(tree, token, lexicon))
    return { head, kind: 'content', entry, key: 'finite' };
  if (kind === 'purpose' && isAddressed(tree, { token, head, entry }))
    return { head, kind: 'other', entry, key: 'other' };
  if (kind === 'none' && isEvent(token, words, { head, lexicon })) return { head, kind: 'event', entry, key: 'event' };
  // "is considering leaving", where the parser sees a clause beside
  const isNext = kind === 'adverbial' && token.xpos === 'VBG' && words.length === 0 && token.index === head.index + 1;
  if (isNext && entry?.infinitive !== undefined) return { head, kind: 'infinitive', entry, key: 'infinitive' };
  // "did not mention his request": the request has been made.
  if (kind === 'event' && !entry && isGiven(tree, { token, head }, lexicon))
    return { head, kind: 'given', entry, key: kind };
  const isIng = kind === 'infinitive' && token.xpos === 'VBG' && words.length === 0 && entry?.ing !== undefined;
  if (isIng) return { head, kind, entry, key: 'ing' };
  const isBare =
    (kind === 'infinitive' || kind === 'other') &&
    token.xpos === 'VB' &&
    words.length === 0 &&
    entry?.bare !== undefined;
  const key = isBare ? 'bare' : kind === 'other' && entry?.other === undefined ? 'infinitive' : kind;
  return { head, kind, entry, key };
}

function isGiven(
  tree: Tree,
  { token, head }: { readonly token: Token; readonly head: Token },
  lexicon: Lexicon,
): boolean {
  if (lexicon.words('lights').has(head.lemma.toLowerCase())) return false;
  const determiners = lexicon.table('determiners');
  return (
    tree.childrenBy(token, 'nmod:poss').length > 0 ||
    tree.childrenBy(token, 'det').some(({ text }) => determiners.get(text.toLowerCase())?.value === 'definite')
  );
}

// "She proposed: “They have left”": the words of somebody stand as they were said.
function isQuoted({ sentence: { tokens } }: Tree, token: Token, head: Token): boolean {
  const between = tokens.slice(head.index + 1, token.index);
  const quote = between.findIndex(({ text }) => /^(?:[“"‘]|``)$/.test(text));
  return quote >= 0 && /^[:,]$/.test(between[quote - 1]?.text ?? '');
}

// "called for talks", "a demand for talks", "will come as an update": the noun is as sure as the word above.
function isEvent(
  token: Token,
  words: readonly string[],
  { head, lexicon }: { readonly head: Token; readonly lexicon: Lexicon },
): boolean {
  if (token.upos === 'VERB' || head.upos === 'PROPN' || !isRelation(token, ['obl', 'nmod'])) return false;
  return words.some((word) => lexicon.table('clauses').get(word)?.event === true);
}

/** "Stopped short", "has yet", before "stopped" and "has" alone. */
function entryOf({ sentence: { tokens } }: Tree, head: Token, lexicon: Lexicon): Entry | undefined {
  const table = lexicon.table('embedding');
  const lemma = head.lemma.toLowerCase();
  const next = tokens[head.index + 1];
  const last = tokens[head.index - 1];
  return (
    (next && table.get(`${lemma} ${next.lemma.toLowerCase()}`)) ??
    (last && table.get(`${last.lemma.toLowerCase()} ${lemma}`)) ??
    table.get(lemma)
  );
}

// "evidence that they met"; with an object of its own the clause behind "claims that they attacked the port" is no
// relative clause, whatever the parser says.
function isContent(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  if (!isRelation(token, ['acl']) || token.xpos === 'VBG') return false;
  const opens = tree.childrenBy(token, 'mark', 'obj').find(({ index }) => index < token.index);
  if (lexicon.table('clauses').get(opens?.text.toLowerCase() ?? '')?.content !== true) return false;
  return opens?.deprel === 'mark' || tree.childrenBy(token, 'obj').length > 1;
}

// "called on them to leave", "pressed them to leave": the parser may hang the infinitive as a purpose.
function isAddressed(
  tree: Tree,
  { token, head, entry }: { readonly token: Token; readonly head: Token; readonly entry: Entry | undefined },
): boolean {
  if (entry?.other === undefined) return false;
  const linked = Array.isArray(entry.controller) ? entry.controller : [];
  const before = tree.children(head).filter(({ index }) => index > head.index && index < token.index);
  if (linked.length === 0) return before.some((child) => isRelation(child, ['obj', 'iobj']));
  return before.some(
    (child) =>
      child.deprel === 'obl' && tree.childrenBy(child, 'case').some(({ text }) => linked.includes(text.toLowerCase())),
  );
}

export interface Embedding {
  readonly bond: Bond | null;
  /** The bond below on the way up, or null at the event itself. */
  readonly below: Bond | null;
  /** Whether the word above is itself negated, by itself or from further up ("refused to confirm that"). */
  readonly isDenied: () => boolean;
  readonly ontology: Ontology;
}

export function embedded(tree: Tree, token: Token, { bond, below, isDenied, ontology }: Embedding): Finding {
  const { lexicon } = ontology;
  if (!bond) return markedAlone(tree, token, lexicon);
  const { head, kind, entry, key } = bond;
  // "rejected her claims": the claims have been made; "rejected claims that they met": the meeting is denied.
  if (kind === 'event' && entry?.content !== undefined && lexicon.table('cue-nouns').has(token.lemma.toLowerCase()))
    return { ...nothing, factuality: below?.kind === 'content' ? valueOf(entry.content) : null };
  if (kind === 'event' && entry?.subject === true) return { ...nothing, factuality: demandOf(tree, head, lexicon) };
  const opening = openingOf(tree, token, lexicon);
  // "use it instead of admit", whatever the parser makes of it; "not possible without talks": what has to be.
  if (opening?.negates === true && kind !== 'finite' && kind !== 'gerund')
    return isRelation(token, ['obl']) && hasModal(tree, head)
      ? { ...nothing, factuality: 'conditional' }
      : { ...nothing, negative: true };
  if (kind === 'gerund' || kind === 'content') return ofEntry(tree, bond, isDenied);
  const isOpened = kind === 'adverbial' || opening?.phrase === true || (kind === 'finite' && opening?.follows !== true);
  if (opening && isOpened) {
    const isTold =
      (token.xpos === 'VBD' || (token.xpos === 'VBG' && !/^VB[ZP]?$/.test(head.xpos))) && !hasModal(tree, head);
    const value = (isTold ? opening.past : undefined) ?? (kind === 'finite' ? opening.inside : undefined);
    const factuality = valueOf(value ?? opening.factuality);
    if (factuality) return { ...nothing, factuality: factuality === 'asserted' ? null : factuality };
  }
  if (token.deprel === 'conj') return nothing;
  // "knows how to build", "enough soldiers to attack"
  if (isMeans(tree, token, lexicon)) return { ...nothing, factuality: 'possible' };
  // "was said to have left" tells what is over.
  const isOver = tree.childrenBy(token, 'aux').some(({ xpos }) => xpos === 'VB') && token.xpos === 'VBN';
  if (kind === 'purpose' && head.upos === 'NOUN' && isRanked(tree, head, lexicon)) return nothing;
  if (kind === 'purpose' && isOutcome(tree, { token, head, entry }, lexicon)) return nothing;
  if (kind === 'purpose') return isOver && !isPassive(tree, token) ? nothing : { ...nothing, factuality: 'planned' };
  if (kind === 'none' && token.deprel === 'acl' && token.xpos === 'VBG')
    return { ...nothing, factuality: dangerOf(tree, head, lexicon) };
  if (kind === 'none' || kind === 'adverbial') return nothing;
  if (entry) return entry[key] === undefined ? nothing : ofEntry(tree, bond, isDenied);
  const isPlan =
    kind === 'infinitive' &&
    isRelation(token, ['acl']) &&
    // "allied with rebels in fighting": a gerund behind a noun that plans nothing.
    token.xpos !== 'VBG' &&
    !isOver &&
    !isRanked(tree, head, lexicon) &&
    !(opening?.follows === true);
  return isPlan ? { ...nothing, factuality: 'planned' } : nothing;
}

// "was able to leave" tells that they left, "is able to" does not; "did not deny that" leaves it open.
function ofEntry(tree: Tree, { head, entry, key }: Bond, isDenied: () => boolean): Finding {
  const value = valueOf((isPast(tree, head) ? entry?.past : undefined) ?? entry?.[key]);
  if (!value || !entry) return nothing;
  if (entry.denies === true) return { ...nothing, factuality: isDenied() ? 'possible' : 'denied' };
  const unsaid = key === 'finite' && entry.unsaid !== undefined && isDenied() ? valueOf(entry.unsaid) : null;
  return {
    negative: entry.negates === true,
    factuality: unsaid ?? (value === 'asserted' ? null : value),
    condition: null,
  };
}

function hasModal(tree: Tree, verb: Token): boolean {
  return tree.childrenBy(verb, 'aux').some(({ xpos }) => xpos === 'MD');
}

function isPast(tree: Tree, head: Token): boolean {
  return head.xpos === 'VBD' || tree.childrenBy(head, 'cop').some(({ xpos }) => xpos === 'VBD');
}

// "passed its rival to become the biggest", "returned to find the house empty": how it came out.
function isOutcome(
  tree: Tree,
  { token, head, entry }: { readonly token: Token; readonly head: Token; readonly entry: Entry | undefined },
  lexicon: Lexicon,
): boolean {
  if (!isPast(tree, head) && head.xpos !== 'VBN') return false;
  return entry?.purpose === 'asserted' || lexicon.words('outcomes').has(token.lemma.toLowerCase());
}

function isMeans(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  const isInfinitive = tree.childrenBy(token, 'mark').some(({ xpos }) => xpos === 'TO');
  if (!isInfinitive) return false;
  if (tree.childrenBy(token, 'advmod').some(({ xpos, index }) => xpos === 'WRB' && index < token.index)) return true;
  const above = isRelation(token, ['acl', 'advcl']) ? tree.head(token) : null;
  const nouns = above ? [above, ...tree.childrenBy(above, 'obj')] : [];
  const adverbs = lexicon.table('event-adverbs');
  return nouns.some((noun) =>
    tree.children(noun).some(({ text }) => adverbs.get(text.toLowerCase())?.suffices === true),
  );
}

// "Their demands include the release of": what is among demands is demanded.
function demandOf(tree: Tree, verb: Token, lexicon: Lexicon): Factuality | null {
  const [noun] = tree.childrenBy(verb, 'nsubj');
  return valueOf(noun && lexicon.table('embedding').get(noun.lemma.toLowerCase())?.event);
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
  const value = valueOf(openingOf(tree, root, lexicon)?.factuality);
  return { ...nothing, factuality: value === 'conditional' ? value : null };
}
