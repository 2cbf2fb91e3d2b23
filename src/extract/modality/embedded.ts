// What the word above makes of an event: "expected" of "meet" in "expected to meet", "prevented" in "prevented from
// meeting", "if" in "if they met", a purpose, an ability, an outcome.

import { isPersonWord } from '../frames/acting.ts';
import { hasModal } from '../frames/modal.ts';
import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Entry, Lexicon } from '../../ontology/lexicon.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Bond } from './bond.ts';
import { isPassive } from './clause.ts';
import { type Factuality, valueOf } from './factuality.ts';
import { type Finding, nothing } from './finding.ts';
import { openingOf } from './opening.ts';
import { isWhenever } from './whenever.ts';

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
  if (kind === 'given' || kind === 'setting') return nothing;
  if (kind === 'event' && entry?.subject === true) return { ...nothing, factuality: demandOf(tree, head, lexicon) };
  const opening = openingOf(tree, token, lexicon);
  // "use it instead of admit", whatever the parser makes of it; "not possible without talks": what has to be.
  if (opening?.negates === true && kind !== 'finite' && kind !== 'gerund')
    return isRelation(token, ['obl']) && hasModal(tree, head)
      ? { ...nothing, factuality: 'conditional' }
      : { ...nothing, negative: true };
  if (kind === 'gerund' || kind === 'content') return ofEntry(tree, token, { bond, isDenied });
  const isOpened = kind === 'adverbial' || opening?.phrase === true || (kind === 'finite' && opening?.follows !== true);
  if (opening && isOpened) {
    const isTold =
      (isPast(tree, token) || (token.xpos === 'VBG' && !/^VB[ZP]?$/.test(head.xpos))) && isReached(tree, bond);
    const value = (isTold ? opening.past : undefined) ?? (kind === 'finite' ? opening.inside : undefined);
    const general = !isTitle(tree) && isPresent(tree, token) && isPresent(tree, head) ? opening.present : undefined;
    const factuality = valueOf(value ?? opening.factuality ?? general);
    if (factuality) return { ...nothing, factuality: factuality === 'asserted' ? null : factuality };
  }
  // "ordered that the polls be opened and no votes be counted"
  if (token.deprel === 'conj') return isSubjunctive(tree, token) ? { ...nothing, factuality: 'demanded' } : nothing;
  // "Winning starts with unity": nobody has won.
  if (token.deprel === 'csubj' && token.xpos === 'VBG' && !isTitle(tree) && !isPast(tree, head))
    return { ...nothing, factuality: 'possible' };
  // "Anyone who attacks the port", "those who attack it are fined", "alleged bribes paid to ministers"
  if (isRelation(token, ['acl']) && (isOfAny(tree, head, lexicon) || isOfLaw(tree, { token, head }, lexicon)))
    return { ...nothing, factuality: 'possible' };
  if (isWhenever(tree, token, { head, opening, lexicon })) return { ...nothing, factuality: valueOf(opening?.present) };
  // "A strike would be a disaster"
  if (kind === 'none' && isSupposed(tree, { token, head }, lexicon)) return { ...nothing, factuality: 'possible' };
  if (
    (isRelation(token, ['acl']) || (isRelation(token, ['advcl']) && head.upos === 'NOUN')) &&
    isRanked(tree, head, lexicon)
  )
    return nothing;
  // "too nervous to testify"
  if (isExceeded(tree, token, { head, lexicon })) return { ...nothing, negative: true };
  // "knows how to build", "enough soldiers to attack", "no money to pay", "the right person to lead"
  if (isMeans(tree, token, lexicon)) return { ...nothing, factuality: 'possible' };
  // "was said to have left" tells what is over.
  const isOver = tree.childrenBy(token, 'aux').some(({ xpos }) => xpos === 'VB') && token.xpos === 'VBN';
  // "For a candidate to win, two thirds are needed": what has to be so that it happens.
  if (kind === 'purpose' && tree.childrenBy(token, 'nsubj').length > 0) return { ...nothing, factuality: 'possible' };
  // "voted to reject the bill": the vote is the rejection.
  if (Array.isArray(entry?.performs) && entry.performs.includes(token.lemma.toLowerCase())) return nothing;
  if (kind === 'purpose' && isOutcome(tree, { token, head, entry }, lexicon)) return nothing;
  if (kind === 'purpose') return isOver && !isPassive(tree, token) ? nothing : { ...nothing, factuality: 'planned' };
  // "There were no candidates elected"
  if (kind === 'none' && token.deprel === 'acl' && token.xpos === 'VBN' && isThere(tree, head))
    return { ...nothing, negative: isNone(tree, head, lexicon) };
  if (kind === 'none' && token.deprel === 'acl' && token.xpos === 'VBG')
    return { ...nothing, factuality: dangerOf(tree, head, lexicon) };
  if (kind === 'none' || kind === 'adverbial') return nothing;
  const isVoiced = isOver || !lexicon.words('voiced').has(token.lemma.toLowerCase()) ? false : isPast(tree, head);
  if (isVoiced && kind === 'infinitive' && entry?.ing !== undefined) return nothing;
  // "insisted that she leave"
  if (kind === 'finite' && entry?.finite === undefined && isSubjunctive(tree, token))
    return { ...nothing, factuality: 'demanded' };
  const isOfNoun = kind === 'infinitive' && token.deprel === 'acl';
  if (entry && (entry[key] !== undefined || (!isOfNoun && entry.given !== true && entry.done !== true)))
    return entry[key] === undefined ? nothing : ofEntry(tree, token, { bond, isDenied });
  // "were closed to make way"
  const isPurpose = isRelation(token, ['xcomp']) && head.upos === 'VERB' && isInfinitive(tree, token) && !isOver;
  if (isPurpose && !isOutcome(tree, { token, head, entry }, lexicon)) return { ...nothing, factuality: 'planned' };
  const isPlan =
    isOfNoun &&
    // "allied with rebels in fighting": a gerund behind a noun that plans nothing.
    token.xpos !== 'VBG' &&
    !isOver &&
    !(opening?.follows === true);
  return isPlan ? { ...nothing, factuality: 'planned' } : nothing;
}

// "was able to leave" tells that they left, "is able to" does not; "did not deny that" leaves it open.
function ofEntry(
  tree: Tree,
  token: Token,
  { bond: { head, kind, entry, key }, isDenied }: { readonly bond: Bond; readonly isDenied: () => boolean },
): Finding {
  const value = valueOf((head.xpos !== 'VBG' && isPast(tree, head) ? entry?.past : undefined) ?? entry?.[key]);
  if (!value || !entry) return nothing;
  // "is not required to vote": it is open whether they do.
  if (entry.opaque === true && entry[key] === 'demanded' && isDenied()) return { ...nothing, factuality: 'possible' };
  if (entry.denies === true) return { ...nothing, factuality: isDenied() ? 'possible' : 'denied' };
  // "did not say why she was dismissed": that she was is taken for granted.
  if (kind === 'finite' && value === 'possible' && isAskedAbout(tree, token)) return nothing;
  const unsaid =
    key === 'finite' && !isAskedAbout(tree, token) && entry.unsaid !== undefined && isDenied()
      ? valueOf(entry.unsaid)
      : null;
  return {
    negative: entry.negates === true,
    factuality: unsaid ?? (value === 'asserted' ? null : value),
    condition: null,
  };
}

function isExceeded(
  tree: Tree,
  token: Token,
  { head, lexicon }: { readonly head: Token; readonly lexicon: Lexicon },
): boolean {
  const adverbs = lexicon.table('event-adverbs');
  const degrees = tree.childrenBy(head, 'advmod').filter(({ index }) => index < head.index);
  return (
    isInfinitive(tree, token) &&
    head.upos === 'ADJ' &&
    head.index < token.index &&
    degrees.some(({ text }) => adverbs.get(text.toLowerCase())?.exceeds === true)
  );
}

function isAskedAbout(tree: Tree, token: Token): boolean {
  return tree.children(token).some(({ index, xpos }) => index < token.index && /^W(?:RB|P)$/.test(xpos));
}

// "stayed", "did not stay", "had stayed", "was free"
function isPast(tree: Tree, verb: Token): boolean {
  const [first] = tree.childrenBy(verb, 'aux', 'cop');
  return first ? first.xpos === 'VBD' || (verb.xpos === 'VBN' && first.xpos !== 'MD') : verb.xpos === 'VBD';
}

// "stayed until she left"; "will stay until", "promised to stay until" do not say that she left.
function isReached(tree: Tree, { head, entry }: Bond): boolean {
  if (hasModal(tree, head) || entry?.event === 'planned') return false;
  return head.xpos !== 'VB' || tree.childrenBy(head, 'aux').length > 0;
}

// "A strike would be a disaster": what is spoken of for the first time, with a modal.
function isSupposed(
  tree: Tree,
  { token, head }: { readonly token: Token; readonly head: Token },
  lexicon: Lexicon,
): boolean {
  if (token.upos !== 'NOUN' || token.deprel !== 'nsubj' || tree.childrenBy(token, 'nmod:poss').length > 0) return false;
  const determiners = lexicon.table('determiners');
  const articles = tree.childrenBy(token, 'det');
  if (!articles.every(({ text }) => determiners.get(text.toLowerCase())?.value === 'indefinite')) return false;
  if (articles.length === 0 && token.xpos === 'NN' && token.index === 0) return false;
  const modals = lexicon.table('modals');
  return tree.childrenBy(head, 'aux').some(({ text }) => valueOf(modals.get(text.toLowerCase())?.value) === 'possible');
}

// "Those who attack the port are fined" tells no attack, "those who attack it met" does.
function isOfLaw(
  tree: Tree,
  { token, head }: { readonly token: Token; readonly head: Token },
  lexicon: Lexicon,
): boolean {
  const adverbs = lexicon.table('event-adverbs');
  const above = tree.head(head);
  return (
    isPresent(tree, token) &&
    [head, ...tree.childrenBy(head, 'det')].some(({ text }) => adverbs.get(text.toLowerCase())?.law === true) &&
    (above === null || isPresent(tree, above) || hasModal(tree, above))
  );
}

// "anyone who attacks the port", "alleged bribes paid to ministers"
function isOfAny(tree: Tree, noun: Token, lexicon: Lexicon): boolean {
  const adverbs = lexicon.table('event-adverbs');
  const adjectives = lexicon.table('event-adjectives');
  const lemma = noun.lemma.toLowerCase();
  const isWho = noun.upos === 'PROPN' || isPersonWord(lemma, lexicon);
  const isAny = (word: Token): boolean => adverbs.get(word.text.toLowerCase())?.any === true;
  return (
    isAny(noun) ||
    tree.childrenBy(noun, 'det').some(isAny) ||
    (!isWho && tree.childrenBy(noun, 'amod').some(({ text }) => adjectives.get(text.toLowerCase())?.alleged === true))
  );
}

// "passed its rival to become the biggest", "returned to find the house empty": how it came out.
function isOutcome(
  tree: Tree,
  { token, head, entry }: { readonly token: Token; readonly head: Token; readonly entry: Entry | undefined },
  lexicon: Lexicon,
): boolean {
  if ((!isPast(tree, head) && head.xpos !== 'VBN') || entry?.purpose === 'planned') return false;
  const lemma = token.lemma.toLowerCase();
  return entry?.purpose === 'asserted' || lexicon.words('outcomes').has(lemma) || lexicon.words('voiced').has(lemma);
}

function isInfinitive(tree: Tree, token: Token): boolean {
  return tree.childrenBy(token, 'mark').some(({ xpos }) => xpos === 'TO');
}

function isTitle({ sentence: { zone } }: Tree): boolean {
  return zone === 'headline' || zone === 'heading';
}

// "insisted that she leave", "demanded that it be closed"; of "they leave" the tagger alone cannot tell.
function isSubjunctive(tree: Tree, token: Token): boolean {
  const [first] = tree.childrenBy(token, 'aux', 'cop');
  const [subject] = tree.childrenBy(token, 'nsubj');
  if (isInfinitive(tree, token) || !subject) return false;
  return first ? first.xpos === 'VB' : token.xpos === 'VB' && /^NNP?$/.test(subject.xpos);
}

// "signs", "is signed", "is signing"
function isPresent(tree: Tree, verb: Token): boolean {
  const [first = verb] = tree.childrenBy(verb, 'aux', 'cop');
  return (first.xpos === 'VBZ' || first.xpos === 'VBP') && verb.xpos !== 'VB';
}

function isMeans(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  if (!isInfinitive(tree, token)) return false;
  if (tree.childrenBy(token, 'advmod').some(({ xpos, index }) => xpos === 'WRB' && index < token.index)) return true;
  const above = isRelation(token, ['acl', 'advcl']) ? tree.head(token) : null;
  const nouns = above ? [above, ...tree.childrenBy(above, 'obj')] : [];
  const adverbs = lexicon.table('event-adverbs');
  const adjectives = lexicon.table('event-adjectives');
  const suits = ({ text }: Token): boolean =>
    adverbs.get(text.toLowerCase())?.suffices === true || adjectives.get(text.toLowerCase())?.suits === true;
  return nouns.some((noun) => tree.children(noun).some(suits)) || (above !== null && isMissing(tree, above, lexicon));
}

// "no money to pay the rent"; "no plans to close it" are plans all the same.
function isMissing(tree: Tree, noun: Token, lexicon: Lexicon): boolean {
  return !lexicon.table('embedding').has(noun.lemma.toLowerCase()) && isNone(tree, noun, lexicon);
}

function isNone(tree: Tree, noun: Token, lexicon: Lexicon): boolean {
  const negations = lexicon.table('negations');
  return tree.childrenBy(noun, 'det').some(({ text }) => negations.get(text.toLowerCase())?.determiner === true);
}

function isThere(tree: Tree, noun: Token): boolean {
  const above = noun.deprel === 'nsubj' ? tree.head(noun) : noun;
  return above !== null && tree.childrenBy(above, 'expl').length > 0;
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
  const adjectives = lexicon.table('event-adjectives');
  return [noun, ...tree.childrenBy(noun, 'amod')].some(
    ({ text, xpos }) =>
      (xpos === 'JJS' && adjectives.get(text.toLowerCase())?.suits !== true) ||
      typeof ordinals.get(text.toLowerCase())?.value === 'number' ||
      adjectives.get(text.toLowerCase())?.ranks === true,
  );
}

// "If she had stayed, ..." with the rest hung below: the clause at the top is marked all the same.
function markedAlone(tree: Tree, root: Token, lexicon: Lexicon): Finding {
  const value = valueOf(openingOf(tree, root, lexicon)?.factuality);
  return { ...nothing, factuality: value === 'conditional' ? value : null };
}
