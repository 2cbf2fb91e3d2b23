// Which kind a word evokes: among the kinds that list it, the one whose required roles are all filled and that fills
// the most; none where no kind gets what it needs. A phrasal verb evokes only the kinds that list it with its particle.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Role } from '../../model/statement.ts';
import type { EventKind, Trigger } from '../../ontology/kind.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Evoked } from '../../ontology/triggers.ts';
import type { Frame } from '../frames/frame.ts';
import { isPassive } from '../frames/voice.ts';
import type { Filled } from './filled.ts';
import { reread } from './reread.ts';
import { fillRoles } from './roles.ts';
import type { Telling } from './telling.ts';

export interface Evocation {
  readonly kind: EventKind;
  readonly frame: Frame;
  readonly filled: readonly Filled[];
  /** The further word of the trigger ("down" in "pare down"). */
  readonly further: Token | null;
}

/** What a trigger made of a word, for `explain`: the kind, and why not where it was not taken. */
export interface Attempt {
  readonly kind: string;
  readonly missing: readonly string[];
}

interface Listed {
  readonly evoked: Evoked;
  readonly further: Token | null;
}

/** The kinds that list the word, with its further word where they ask for one. */
export function listed(tree: Tree, token: Token, telling: Telling): readonly Listed[] {
  const pos = posOf(token);
  if (pos === null || token.deprel === 'aux' || token.deprel === 'cop') return [];
  // "Unlike the accused, they left": a person, no event.
  if (pos === 'verb' && (isNominal(tree, token) || isMistaken(tree, token))) return [];
  const evoked = [...evokedBy(token, pos, telling.reading.ontology), ...asAdjective(tree, token, telling)];
  if (evoked.length === 0 || telling.isInsideName(token)) return [];
  // "took office" is none of "took", and yet an event where a kind lists it whole.
  const idiom = isIdiom(tree, token, telling);
  const particle = tree.children(token).find(({ deprel, xpos }) => deprel === 'compound:prt' || xpos === 'RP') ?? null;
  return evoked.flatMap((one): readonly Listed[] => {
    // The offices that a text gives somebody are read elsewhere (standing.ts); "the minister" alone tells nothing.
    if (pos === 'noun' && one.kind.standing === true) return [];
    if (one.trigger.particle === null)
      return idiom || (particle && pos === 'verb') ? [] : [{ evoked: one, further: null }];
    const further = furtherWord(tree, token, one.trigger);
    return further && !isNegated(tree, further, telling) ? [{ evoked: one, further }] : [];
  });
}

// "a letter form the bank": a present right behind a noun that has no subject is a slip of the pen.
function isMistaken(tree: Tree, token: Token): boolean {
  if (token.xpos !== 'VBP' || token.deprel !== 'acl:relcl' || tree.head(token)?.index !== token.index - 1) return false;
  return tree.childrenBy(token, 'nsubj', 'csubj', 'aux').length === 0;
}

function isNominal(tree: Tree, token: Token): boolean {
  const before = tree.sentence.tokens[token.index - 1];
  return (
    before?.deprel === 'det' &&
    tree.childrenBy(token, 'det', 'case').length > 0 &&
    tree.childrenBy(token, 'aux', 'nsubj').length === 0
  );
}

export function evocation(frame: Frame, telling: Telling, attempts: Attempt[] = []): Evocation | null {
  const found = asRead(frame, telling, attempts);
  const other = found ? null : reread(frame);
  return other ? asRead(other, telling, attempts) : found;
}

function asRead(frame: Frame, telling: Telling, attempts: Attempt[]): Evocation | null {
  const { tree, token } = frame;
  let best: Evocation | null = null;
  for (const { evoked, further } of listed(tree, token, telling)) {
    const filled = fillRoles(frame, { kind: evoked.kind, further }, telling);
    const missing = missingRoles(evoked.kind, without(frame, further), filled);
    attempts.push({ kind: evoked.kind.id, missing });
    if (missing.length > 0) continue;
    const isBetter =
      best === null ||
      (further !== null && best.further === null) ||
      ((best.further === null) === (further === null) && weight(evoked.kind, filled) > weight(best.kind, best.filled));
    if (isBetter) best = { kind: evoked.kind, frame, filled, further };
  }
  return best;
}

// "Found not guilty" is no verdict of guilt.
function isNegated(tree: Tree, further: Token, { reading }: Telling): boolean {
  const negations = reading.ontology.lexicon.table('negations');
  return tree.children(further).some(({ text }) => negations.get(text.toLowerCase())?.beside === true);
}

// "hand over territory": the parser may take the particle for a preposition, if it follows the verb at once. "In giving
// them a say" has no particle.
function furtherWord(tree: Tree, token: Token, { particle: word, marker: before }: Trigger): Token | null {
  const child = tree
    .children(token)
    .find((other) => matches(other, word) && other.deprel !== 'mark' && marker(tree, other) === (before ?? ''));
  if (child || before !== null) return child ?? null;
  const next = tree.sentence.tokens[token.index + 1];
  return next && isParticle(tree, token, next) && matches(next, word) ? next : null;
}

// The parser may also take it for a part of the amount behind it: "handed over 12 men", but not "gave up to 12 men".
function isParticle(tree: Tree, verb: Token, next: Token): boolean {
  const noun = tree.head(next);
  if (next.deprel === 'case') return noun?.head === verb.index;
  const isAmount = next.deprel === 'advmod' && noun?.upos === 'NUM' && noun.index === next.index + 1;
  return isAmount && tree.head(noun)?.head === verb.index;
}

// "took place", "took part": the verb alone says nothing; "was met with applause": the passive means something else;
// "conceded that they had lost" says something and yields nothing; "a legal battle" is no fighting.
function isIdiom(tree: Tree, token: Token, { reading }: Telling): boolean {
  const entry = reading.ontology.lexicon.table('idioms').get(token.lemma.toLowerCase());
  const has = (words: unknown, word: string): boolean => Array.isArray(words) && words.includes(word);
  if (token.upos === 'NOUN') {
    const isAfter = tree.childrenBy(token, 'nmod').some(({ lemma }) => has(entry?.after, lemma.toLowerCase()));
    const premodifiers = tree.childrenBy(token, 'amod', 'compound');
    return isAfter || premodifiers.some(({ lemma }) => has(entry?.before, lemma.toLowerCase()));
  }
  if (token.upos !== 'VERB') return false;
  const objects = tree.childrenBy(token, 'obj', 'iobj', 'nsubj:pass');
  if (
    objects.some((object) => tree.childrenBy(object, 'nmod').some(({ lemma }) => has(entry?.of, lemma.toLowerCase())))
  )
    return true;
  const isBid = token.xpos === 'VB' && token.deprel === 'root' && tree.childrenBy(token, 'nsubj', 'aux').length === 0;
  if (isBid && objects.some(({ text }) => has(entry?.bid, text.toLowerCase()))) return true;
  if (entry?.clause === true && tree.childrenBy(token, 'ccomp').some(({ index }) => index > token.index)) return true;
  if (entry?.called === true && token.deprel === 'acl') return true;
  const above = tree.head(token);
  if (above && token.deprel === 'xcomp' && isPassive(tree, token) && has(entry?.below, above.lemma.toLowerCase()))
    return true;
  if (tree.childrenBy(token, 'aux:pass').some(({ lemma }) => has(entry?.with, lemma.toLowerCase()))) return true;
  if (tree.childrenBy(token, 'obl').some(({ lemma }) => has(entry?.after, lemma.toLowerCase()))) return true;
  if (objects.some(({ lemma }) => has(entry?.objects, lemma.toLowerCase()))) return true;
  return (
    isPassive(tree, token) && tree.childrenBy(token, 'obl').some((noun) => has(entry?.passive, marker(tree, noun)))
  );
}

function marker(tree: Tree, noun: Token): string {
  return tree.childrenBy(noun, 'case')[0]?.lemma.toLowerCase() ?? '';
}

// "Nine people are missing": the parser takes the adjective for a progressive.
function asAdjective(tree: Tree, { text, xpos, index }: Token, { reading }: Telling): readonly Evoked[] {
  if (xpos !== 'VBG' || tree.sentence.tokens.some(({ head, deprel }) => head === index && deprel === 'obj')) return [];
  return reading.ontology.triggers.get(`adjective:${text.toLowerCase()}`) ?? [];
}

// "talks" are held, a "talk" is given: a noun may be listed in the plural alone.
function evokedBy({ lemma, text }: Token, pos: string, { triggers, lexicon }: Ontology): readonly Evoked[] {
  const found = lemma.toLowerCase();
  const repaired = pos === 'verb' ? lexicon.table('lemma-repairs').get(found)?.value : undefined;
  const byLemma = triggers.get(`${pos}:${typeof repaired === 'string' ? repaired : found}`) ?? [];
  const word = text.toLowerCase();
  if (pos !== 'noun' || word === lemma.toLowerCase()) return byLemma;
  const byForm = triggers.get(`${pos}:${word}`) ?? [];
  return byForm.length === 0 ? byLemma : [...byForm, ...byLemma];
}

function posOf({ upos, deprel }: Token): 'verb' | 'noun' | 'adjective' | null {
  if (upos === 'VERB') return deprel === 'amod' || deprel === 'compound' ? null : 'verb';
  if (upos === 'NOUN' || upos === 'PROPN') return deprel === 'compound' || deprel === 'nmod:desc' ? null : 'noun';
  return upos === 'ADJ' && deprel !== 'amod' ? 'adjective' : null;
}

function matches({ lemma, text }: Token, word: string | null): boolean {
  return lemma.toLowerCase() === word || text.toLowerCase() === word;
}

/** The further word of a trigger is no object of it. */
function without(frame: Frame, further: Token | null): Frame {
  return further ? { ...frame, fillers: frame.fillers.filter(({ token }) => token !== further) } : frame;
}

// A verb needs all its roles but a doer that grammar does not show (passives, infinitives). An event noun is often told
// with little ("the meeting in Oslo"): it needs one role that says which event it is, and the doer alone ("their
// support") does so only where the kind asks for nothing else.
function missingRoles(kind: EventKind, frame: Frame, filled: readonly Filled[]): readonly string[] {
  const has = new Set(filled.map(({ role }) => role));
  const oneOf = kind.requiredOneOf ?? [];
  if (oneOf.length > 0 && !oneOf.some((role) => has.has(role))) return oneOf;
  if (frame.pos === 'noun') {
    if (kind.requiredOfNoun) return kind.requiredOfNoun.filter((role) => !has.has(role));
    return [...has].some((role) => tellsWhich(kind, role)) ? [] : ['any'];
  }
  if (isCalled(kind, frame)) return ['predicate'];
  if (leavesObject(kind, frame, filled)) return ['object'];
  const isDoerOpen = !frame.fillers.some(({ via }) => via === 'subject');
  const missing = kind.required.filter((role) => !has.has(role));
  if (kind.symmetric && missing.length === 1 && missing[0] === 'partner' && isMutual(frame, filled)) return [];
  const onlyDoer = missing.length === 1 && missing[0] === 'agent' && kind.required.length > 1 && !kind.symmetric;
  return onlyDoer && isDoerOpen ? [] : missing;
}

// "The two leaders met", "Norlandic and Westmark forces clashed": the sides are in one phrase.
function isMutual({ tree, fillers }: Frame, filled: readonly Filled[]): boolean {
  const agents = filled.filter(({ role }) => role === 'agent');
  const [only] = agents;
  if (!only || agents.length > 1 || only.token.xpos !== 'NNS') return false;
  if (fillers.some(({ via, borrowed }) => !borrowed && (via === 'object' || via === 'clause'))) return false;
  const isCounted = tree.childrenBy(only.token, 'nummod').length > 0;
  return isCounted || tree.childrenBy(only.token, 'amod').some((side) => tree.childrenBy(side, 'conj').length > 0);
}

// "Disarmed a gunman" is no surrender: where a kind may take an object and takes none of those that are there, the verb
// means something else.
function leavesObject({ linking }: EventKind, { fillers, pos }: Frame, filled: readonly Filled[]): boolean {
  const ways = linking.verb ?? {};
  if (pos !== 'verb' || ways.object?.includes('subject') === true) return false;
  if (!Object.values(ways).some((some) => some.includes('object'))) return false;
  const objects = fillers.filter(({ via, borrowed, token }) => via === 'object' && !borrowed && token.upos === 'NOUN');
  return objects.length > 0 && !objects.some(({ token }) => filled.some((one) => one.token === token));
}

// "Called the vote a disgrace" calls no vote: a noun said of the object is for kinds that ask for one.
function isCalled({ linking }: EventKind, { fillers, pos }: Frame): boolean {
  if (pos !== 'verb' || !fillers.some(({ via }) => via === 'object')) return false;
  const said = fillers.some(({ via, token, borrowed }) => via === 'predicate' && token.upos === 'NOUN' && !borrowed);
  return said && !Object.values(linking.verb ?? {}).some((ways) => ways.includes('predicate'));
}

function tellsWhich(kind: EventKind, role: Role): boolean {
  if (role === 'agent') return kind.symmetric || kind.required.every((one) => one === 'agent');
  return role !== 'place' || kind.symmetric || kind.same.roles.includes('place');
}

// Of two kinds that fill as much, the one that asks for certain words knows more: a rate is cut otherwise than a plan.
function weight(kind: EventKind, filled: readonly Filled[]): number {
  return filled.reduce(
    (sum, { borrowed, role }) =>
      sum + (borrowed ? 0.5 : 1) + (role === 'place' ? 0 : 0.2) + (kind.heads[role] === undefined ? 0 : 0.1),
    0,
  );
}
