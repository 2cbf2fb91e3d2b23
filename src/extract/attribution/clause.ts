// Content that is a clause: "said (that) they had met". Most of this file repairs what parsers do to such clauses: a
// subject hung on the saying verb, a clause on the day between, a clause taken for a noun with a participle.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { addressee } from './addressee.ts';
import type { CueEntry, Cues } from './cue.ts';
import { indexesOf, without } from './draft.ts';
import { type Content, type Given, isFinite, isInfinitive, isTime, stretch } from './frame.ts';
import { isCommaAt } from './goingon.ts';
import { isPassive, isRelativePronoun, raised } from './source.ts';
import { isSpeaker } from './speaker.ts';

/** "said (that) they had met", "asked whether they met"; also in front: "They had met, Reyes said". */
export function thatClause(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('that')) return null;
  const clauses = tree
    .children(verb)
    .filter(
      (child) =>
        isRelation(child, ['ccomp', 'acl']) &&
        !isInfinitive(tree, child) &&
        !isSmall(tree, child) &&
        !isTime(tree, child, cues) &&
        isClausal(tree, child, entry) &&
        !isBeyond(tree, verb, child),
    )
    .filter((child) => child.index > verb.index || !tree.childrenBy(child, 'nsubj').some(isRelativePronoun));
  // "people close to the firm said he left": the first "clause" is part of the subject.
  const clause = clauses.find((child) => child.index > verb.index && isFinite(tree, child)) ?? clauses[0];
  if (!clause) return null;
  const to = addressee(tree, verb, { entry, cues });
  // "announced he had left, and that she would stay"
  const more = tree
    .childrenBy(verb, 'ccomp', 'conj')
    .filter(
      (child) =>
        child.index > clause.index &&
        clause.index > verb.index &&
        !isInfinitive(tree, child) &&
        (isRelation(child, ['ccomp']) || opensWithThat(tree, child, cues)),
    );
  const tokens = new Set([clause, ...more].flatMap((child) => [...clauseTokens(tree, child, cues)]));
  const lost = lostSubject(tree, verb, { clause, to });
  const subject = tree.childrenBy(verb, 'nsubj', 'expl')[0];
  return {
    tokens: lost ? new Set([...tokens, ...indexesOf(tree.subtree(lost))]) : tokens,
    addressee: to,
    clause: true,
    general: entry.frames.has('raised') && isPassive(tree, verb) && subject !== undefined && isIt(subject, cues),
  };
}

/** "decide the rules, Reyes favoured a law": a clause behind an object and a comma is another sentence. */
function isBeyond(tree: Tree, verb: Token, clause: Token): boolean {
  const start = tree.subtree(clause).find((token) => token.text !== ',')?.index ?? clause.index;
  const thing = tree.childrenBy(verb, 'obj').find(({ index }) => index > verb.index && index < start);
  const between = thing ? tree.sentence.tokens.slice(thing.index + 1, start) : [];
  // "reported Ana Lee, the mayor, had resigned": the commas are those of her description.
  const isDescribed = thing !== undefined && tree.childrenBy(thing, 'appos').length > 0 && start === clause.index;
  if (isDescribed && tree.childrenBy(clause, 'nsubj', 'aux').every(({ index }) => index > clause.index)) return false;
  return between.some(({ text }) => text === ',') && tree.childrenBy(clause, 'mark').length === 0;
}

/** "said when asked" has no clause: that takes a subject or a finite verb; "found him barricaded" has none either. */
function isClausal(tree: Tree, clause: Token, { frames }: CueEntry): boolean {
  if (clause.xpos !== 'VBN' || isFinite(tree, clause)) return true;
  const subject = tree.childrenBy(clause, 'nsubj')[0];
  return subject !== undefined && !(frames.has('seeing') && subject.upos === 'PRON');
}

/** "said on Tuesday that they had met": the clause hangs on the day. */
export function strayClause(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const subject = tree.childrenBy(verb, 'nsubj')[0];
  // "The deal was announced at a fair that Reyes opened": it is the deal that was.
  const isThings = isPassive(tree, verb) && !entry.addressee && subject !== undefined && !isIt(subject, cues);
  if (!entry.frames.has('that') || isThings) return null;
  const places = tree.childrenBy(verb, 'obl', 'obj', 'iobj', 'advmod', 'nmod');
  // "said, citing two officials, that": the clause hangs on the citing.
  const between = tree
    .childrenBy(verb, 'advcl')
    .filter(
      ({ xpos, index, lemma }) => xpos === 'VBG' && index > verb.index && !cues.verbs.get(lemma)?.frames.has('that'),
    );
  const beyond = between
    .flatMap((one) => [...tree.childrenBy(one, 'ccomp')])
    .find((one) => opensWithThat(tree, one, cues));
  const clause =
    beyond ??
    places
      .flatMap((place) => [place, ...tree.childrenBy(place, 'nmod', 'appos'), ...describing(tree, place)])
      .filter(
        (place) => place.index > verb.index && (!cues.nouns.has(place.lemma.toLowerCase()) || isOccasion(tree, place)),
      )
      .flatMap((place) => [...tree.childrenBy(place, 'acl', 'ccomp', 'advcl')])
      .find(
        (child) =>
          isFinite(tree, child) &&
          (opensWithThat(tree, child, cues) || isOwn(tree, verb, child, { isTelling: entry.addressee, cues })),
      );
  if (!clause) return null;
  const to = addressee(tree, verb, { entry, cues });
  return { tokens: clauseTokens(tree, clause, cues), addressee: to, clause: true };
}

function isIt({ text }: Token, cues: Cues): boolean {
  return cues.roles.get(text.toLowerCase()) === 'it';
}

/** "told the paper (that) he had fought": a clause about the one told that lacks nothing is what was told. */
function isOwn(
  tree: Tree,
  verb: Token,
  clause: Token,
  { isTelling, cues }: { readonly isTelling: boolean; readonly cues: Cues },
): boolean {
  const told = tree.head(clause);
  const relations = isTelling ? ['obj', 'iobj', 'obl'] : ['obl'];
  const subject = tree.childrenBy(clause, 'nsubj').find(({ xpos }) => !xpos.startsWith('W'));
  if (told === null || !isRelation(told, relations) || tree.head(told) !== verb || !subject) return false;
  const relative = tree
    .children(clause)
    .some(({ text, xpos, deprel }) => xpos === 'WDT' && isJoint(text, cues) && !deprel.startsWith('nsubj'));
  return relative || (isTelling && subject.upos === 'PRON' && subject.index === told.index + 1);
}

/** "told those who held the square that": the nouns of a clause about the one told. */
function describing(tree: Tree, place: Token): readonly Token[] {
  const verbs = tree.childrenBy(place, 'acl');
  return [...verbs, ...verbs.flatMap((verb) => [...tree.childrenBy(verb, 'obj', 'obl')])];
}

/** "said in a statement that": the paper is where it was said, and not what says it. */
export function isOccasion(tree: Tree, noun: Token): boolean {
  return isRelation(noun, ['obl', 'nmod']) && tree.childrenBy(noun, 'case').some(({ xpos }) => xpos === 'IN');
}

function opensWithThat(tree: Tree, clause: Token, cues: Cues): boolean {
  return tree.childrenBy(clause, 'mark').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'that');
}

/** "added authorities are waiting": a subject that the parser hung on the saying verb as its object. */
function lostSubject(tree: Tree, verb: Token, { clause, to }: { clause: Token; to: Token | null }): Token | null {
  if (clause.index < verb.index || tree.childrenBy(clause, 'nsubj', 'csubj', 'expl', 'mark').length > 0) return null;
  const object = tree.childrenBy(verb, 'obj', 'nsubj').find(({ index }) => index > verb.index && index < clause.index);
  return object && object !== to ? object : null;
}

/** "said the fire spread": a clause that the parser took for a noun with a participle. All behind the verb is content. */
export function bareClause(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const object = tree.childrenBy(verb, 'obj', 'ccomp').find(({ index }) => index > verb.index);
  if (!entry.frames.has('that') || isPassive(tree, verb) || !object) return null;
  const split = tree.childrenBy(verb, 'conj').find((child) => child.index > object.index && isHeadless(tree, child));
  if (split && entry.bare && !entry.addressee)
    return {
      tokens: stretch(tree, object, split),
      addressee: null,
      clause: true,
    };
  if (!entry.bare) return null;
  const to = addressee(tree, verb, { entry, cues });
  const own = tree.childrenBy(verb, 'obl', 'advmod', 'punct', 'cc', 'conj', 'parataxis', 'nsubj', 'advcl');
  const aside = new Set([...own, ...(to ? [to] : [])].flatMap((child) => [...indexesOf(tree.subtree(child))]));
  const below = tree.subtree(verb).filter(({ index }) => index > verb.index && !aside.has(index));
  const hasVerb = below.some(
    ({ upos, xpos }) => (upos === 'VERB' || upos === 'AUX') && xpos !== 'VBG' && xpos !== 'VB',
  );
  return hasVerb && below[0]?.xpos !== 'WRB' ? { tokens: indexesOf(below), addressee: to, clause: true } : null;
}

/** "has promised each victim will be paid": the parser made the saying a subject of what is said, and took its subject. */
export function raisedClause(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const clause = verb.deprel === 'csubj' && isFinite(tree, verb) ? tree.head(verb) : null;
  const isBare = tree.childrenBy(verb, 'mark').length === 0 && tree.childrenBy(verb, 'nsubj').length > 0;
  if (!clause || !entry.frames.has('that') || !isBare || clause.index < verb.index) return null;
  const to = addressee(tree, verb, { entry, cues });
  const from = Math.max(verb.index, to ? (tree.subtree(to).at(-1)?.index ?? to.index) : 0);
  return { tokens: indexesOf(tree.subtree(clause).filter(({ index }) => index > from)), addressee: to, clause: true };
}

/** A predicate without subject or "and": the other half of a clause whose subject became the object above. */
function isHeadless(tree: Tree, predicate: Token): boolean {
  return isFinite(tree, predicate) && tree.childrenBy(predicate, 'nsubj', 'cc').length === 0;
}

/** A "clause" of one word that the parser made of a particle: "said so". */
function isSmall(tree: Tree, clause: Token): boolean {
  return clause.upos !== 'VERB' && tree.children(clause).length === 0;
}

/** All tokens below a clause but the "that" or "to" that joins it and the commas around it. */
export function clauseTokens(tree: Tree, clause: Token, cues: Cues): ReadonlySet<number> {
  // "said this month that cutting it is hard": no clause of saying has a relative pronoun for its subject.
  const relative =
    clause.deprel === 'ccomp' ? tree.childrenBy(clause, 'nsubj', 'obj').filter(({ xpos }) => xpos === 'WDT') : [];
  const joints = [...tree.childrenBy(clause, 'mark', 'case'), ...relative].filter(
    ({ text, xpos, index }) => index < clause.index && (xpos === 'TO' || isJoint(text, cues)),
  );
  const below = tree.subtree(clause);
  // "not to leave" keeps its "to": only one that opens the clause is a joint.
  const removed = joints.filter(({ xpos, index }) => xpos !== 'TO' || below[0]?.index === index);
  const [first, second] = [below[0], below[1]];
  // "said as a child she was ill" begins with the "as", which is that of the child.
  const isOwn = first && isJoint(first.text, cues) && (first.head === clause.index || isThat(first, cues));
  const opens = first && isOwn && (first.xpos === 'IN' || second?.upos === 'PUNCT');
  // What stands before "that" belongs to the saying: "said on Tuesday that".
  const start = Math.max(
    opens ? first.index : -1,
    ...joints.filter(({ xpos }) => xpos !== 'TO').map(({ index }) => index),
  );
  return without(indexesOf(below.filter(({ index }) => index > start)), [
    ...removed.map(({ index }) => index),
    ...othersWords(tree, clause, cues),
  ]);
}

/** "said A while Ortega said B": the second speaker's part is not the first one's content, nor that of whoever tells it on. */
function othersWords(tree: Tree, clause: Token, cues: Cues): readonly number[] {
  const inner = tree.childrenBy(clause, 'ccomp').filter(({ index }) => index > clause.index);
  return [clause, ...inner].flatMap((one) => [...besideClause(tree, one, cues)]);
}

function besideClause(tree: Tree, clause: Token, cues: Cues): readonly number[] {
  const others = tree.children(clause).filter((child) => {
    const contrast = tree
      .childrenBy(child, 'mark')
      .some(({ text }) => cues.roles.get(text.toLowerCase()) === 'contrast');
    if (raised(tree, child, cues)) return true;
    const joined = child.deprel === 'conj' || child.deprel === 'parataxis' || (child.deprel === 'advcl' && contrast);
    const entry = cues.verbs.get(child.lemma.toLowerCase());
    // ", while a poll showed C" is told by the poll; without a comma the speaker may lean on it.
    const mark = tree.childrenBy(child, 'mark').find(({ index }) => index < child.index);
    const apart = contrast && mark !== undefined && isCommaAt(tree.sentence.tokens, mark.index - 1);
    if (!joined || !entry || child.index < clause.index) return false;
    const subject = tree.childrenBy(child, 'nsubj').at(-1);
    // ", while the league condemned the plan" sets one side's words against the other's.
    if (apart && subject && subject.upos !== 'PRON' && isSpeaker(subject, cues) && !entry.thing) return true;
    if (!entry.frames.has('that') || (entry.thing && !apart)) return false;
    const speaks =
      subject !== undefined && subject.upos !== 'PRON' && (isSpeaker(subject, cues) || (apart && entry.thing));
    return speaks && tree.childrenBy(child, 'ccomp').length > 0;
  });
  return others.flatMap((child) => tree.subtree(child).map(({ index }) => index));
}

function isThat({ text }: Token, cues: Cues): boolean {
  return cues.roles.get(text.toLowerCase()) === 'that';
}

function isJoint(text: string, cues: Cues): boolean {
  const role = cues.roles.get(text.toLowerCase());
  return role === 'that' || role === 'as';
}
