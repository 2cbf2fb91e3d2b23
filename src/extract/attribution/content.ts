// What a verb's words are: the clause, infinitive, judgement or phrase that it takes in one of its frames. The first
// frame that fits wins, clauses before phrases. Gives the tokens of the content and who is spoken to.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { CueEntry, Cues } from './cue.ts';
import { indexesOf, without } from './draft.ts';
import { isPassive, isSpeaker } from './source.ts';

export interface Content {
  /** Indexes of tokens. */
  readonly tokens: ReadonlySet<number>;
  readonly addressee: Token | null;
  /** A clause of its own, which needs no named holder to be speech. */
  readonly clause: boolean;
}

type Frame = (tree: Tree, verb: Token, given: Given) => Content | null;

interface Given {
  readonly entry: CueEntry;
  readonly cues: Cues;
}

const frames: readonly Frame[] = [
  thatClause,
  infinitive,
  asJudgement,
  predicate,
  gerund,
  loose,
  bareClause,
  prepositional,
  object,
];

export function contentOf(tree: Tree, verb: Token, given: Given): Content | null {
  for (const frame of frames) {
    const content = frame(tree, verb, given);
    if (content && content.tokens.size > 0) return content;
  }
  return null;
}

/** "said (that) they had met", "asked whether they met"; also in front: "They had met, Reyes said". */
function thatClause(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('that')) return null;
  const clause = tree
    .children(verb)
    .find((child) => isRelation(child, ['ccomp']) && !isInfinitive(tree, child) && !isSmall(tree, child));
  if (!clause) return null;
  const to = addressee(tree, verb, { entry, cues });
  const tokens = clauseTokens(tree, clause, cues);
  const lost = lostSubject(tree, verb, { clause, to });
  return {
    tokens: lost ? new Set([...tokens, ...indexesOf(tree.subtree(lost))]) : tokens,
    addressee: to,
    clause: true,
  };
}

/** "added authorities are waiting": a subject that the parser hung on the saying verb as its object. */
function lostSubject(tree: Tree, verb: Token, { clause, to }: { clause: Token; to: Token | null }): Token | null {
  if (clause.index < verb.index || tree.childrenBy(clause, 'nsubj', 'csubj', 'expl', 'mark').length > 0) return null;
  const object = tree.childrenBy(verb, 'obj').find(({ index }) => index > verb.index && index < clause.index);
  return object && object !== to ? object : null;
}

/** "said the fire spread": a clause that the parser took for a noun with a participle. All behind the verb is content. */
function bareClause(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const object = tree.childrenBy(verb, 'obj', 'ccomp').find(({ index }) => index > verb.index);
  if (!entry.frames.has('that') || isPassive(tree, verb) || !object) return null;
  const split = tree.childrenBy(verb, 'conj').find((child) => child.index > object.index && isHeadless(tree, child));
  if (split && !entry.addressee)
    return {
      tokens: indexesOf(tree.sentence.tokens.slice(firstOf(tree, object), lastOf(indexesOf(tree.subtree(split))) + 1)),
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
  return hasVerb ? { tokens: indexesOf(below), addressee: to, clause: true } : null;
}

/** A "clause" of one word that the parser made of a particle: "said so". */
function isSmall(tree: Tree, clause: Token): boolean {
  return clause.upos !== 'VERB' && tree.children(clause).length === 0;
}

/** All tokens below a clause but the "that" or "to" that joins it and the commas around it. */
export function clauseTokens(tree: Tree, clause: Token, cues: Cues): ReadonlySet<number> {
  const joints = tree
    .childrenBy(clause, 'mark', 'case')
    .filter(({ text, xpos, index }) => index < clause.index && (xpos === 'TO' || isJoint(text, cues)));
  const first = tree.subtree(clause)[0];
  const opening = first && first.xpos === 'IN' && isJoint(first.text, cues) ? [first] : [];
  return without(indexesOf(tree.subtree(clause)), [
    ...[...joints, ...opening].map(({ index }) => index),
    ...othersWords(tree, clause, cues),
  ]);
}

/** "said A while Ortega said B": the second speaker's part is not the first one's content. */
function othersWords(tree: Tree, clause: Token, cues: Cues): readonly number[] {
  const others = tree.children(clause).filter((child) => {
    const contrast = tree
      .childrenBy(child, 'mark')
      .some(({ text }) => cues.roles.get(text.toLowerCase()) === 'contrast');
    const joined = child.deprel === 'conj' || child.deprel === 'parataxis' || (child.deprel === 'advcl' && contrast);
    const entry = cues.verbs.get(child.lemma.toLowerCase());
    if (!joined || !entry?.frames.has('that') || entry.thing || child.index < clause.index) return false;
    const subject = tree.childrenBy(child, 'nsubj')[0];
    const speaks = subject !== undefined && subject.upos !== 'PRON' && isSpeaker(subject, cues);
    return speaks && tree.childrenBy(child, 'ccomp').length > 0;
  });
  return others.flatMap((child) => tree.subtree(child).map(({ index }) => index));
}

function isJoint(text: string, cues: Cues): boolean {
  const role = cues.roles.get(text.toLowerCase());
  return role === 'that' || role === 'as';
}

/** "vowed to stay", "asked him to stay", "was told to stay". */
function infinitive(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const called = entry.frames.has('on to') ? calledOn(tree, verb) : null;
  const clause =
    called?.clause ?? tree.childrenBy(verb, 'xcomp', 'ccomp', 'advcl').find((child) => isInfinitive(tree, child));
  if (!clause || clause.index < verb.index) return null;
  const passive = isPassive(tree, verb);
  const person = tree.childrenBy(verb, 'obj', 'iobj').find(({ index }) => index < clause.index) ?? called?.person;
  const own = tree.childrenBy(clause, 'nsubj')[0];
  const subject = passive ? tree.childrenBy(verb, 'nsubj')[0] : (person ?? own);
  const tokens = without(clauseTokens(tree, clause, cues), own ? indexesOf(tree.subtree(own)) : []);
  if (subject && (called || entry.frames.has('object to'))) {
    if (entry.belief && !passive) return { tokens: withObject(tree, subject, clause), addressee: null, clause: true };
    return { tokens, addressee: entry.belief ? null : subject, clause: true };
  }
  if (passive || clause.deprel === 'advcl') return null;
  return !person && entry.frames.has('to') ? { tokens, addressee: null, clause: true } : null;
}

/** "called on them to leave": the person hangs on a preposition, the infinitive on either. */
function calledOn(tree: Tree, verb: Token): { readonly person: Token; readonly clause: Token } | null {
  const person = tree.childrenBy(verb, 'obl').find(({ index }) => index > verb.index);
  if (!person || tree.childrenBy(person, 'case').length === 0) return null;
  const places = [...tree.childrenBy(verb, 'xcomp', 'advcl', 'ccomp'), ...tree.childrenBy(person, 'acl')];
  const clause = places.find((child) => child.index > person.index && isInfinitive(tree, child));
  return clause ? { person, clause } : null;
}

/** "wants them to leave": what is wanted is that they leave. */
function withObject(tree: Tree, object: Token, clause: Token): ReadonlySet<number> {
  const last = lastOf(indexesOf(tree.subtree(clause)));
  return indexesOf(tree.sentence.tokens.slice(firstOf(tree, object), last + 1));
}

/** "described the offer as dire", "is seen as tilted". */
function asJudgement(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('as')) return null;
  const objects = tree.childrenBy(verb, 'obj', 'nsubj:pass');
  const places = [...tree.children(verb), ...objects.flatMap((child) => [...tree.children(child)])];
  const judgement = places.find(
    (child) =>
      child.index > verb.index &&
      isRelation(child, ['obl', 'nmod', 'advcl', 'xcomp', 'acl']) &&
      tree.childrenBy(child, 'case', 'mark').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'as'),
  );
  if (!judgement) return null;
  const object = isPassive(tree, verb)
    ? undefined
    : tree.childrenBy(verb, 'obj').find(({ index }) => index > verb.index);
  const below = clauseTokens(tree, judgement, cues);
  const tokens = object ? indexesOf(tree.sentence.tokens.slice(firstOf(tree, object), lastOf(below) + 1)) : below;
  return { tokens, addressee: null, clause: true };
}

/** "called the talks useful". */
function predicate(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('predicate')) return null;
  const judgement = tree
    .childrenBy(verb, 'xcomp', 'ccomp')
    .find((child) => child.index > verb.index && !isInfinitive(tree, child));
  if (!judgement) return null;
  const object = tree.childrenBy(verb, 'obj').find(({ index }) => index > verb.index && index < judgement.index);
  const below = clauseTokens(tree, judgement, cues);
  const tokens = object ? indexesOf(tree.sentence.tokens.slice(firstOf(tree, object), lastOf(below) + 1)) : below;
  return { tokens, addressee: null, clause: true };
}

/** "denied taking the money". */
function gerund(tree: Tree, verb: Token, { entry }: Given): Content | null {
  if (!entry.frames.has('doing')) return null;
  const clause = tree
    .childrenBy(verb, 'xcomp', 'ccomp', 'advcl')
    .find(({ xpos, index }) => xpos === 'VBG' && index > verb.index);
  return clause ? { tokens: indexesOf(tree.subtree(clause)), addressee: null, clause: true } : null;
}

/** "They had met, Reyes said": the parser hangs the saying on what is said, or the other way round. */
function loose(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('that') || isPassive(tree, verb)) return null;
  const hasSubject = tree.childrenBy(verb, 'nsubj').length > 0;
  const to = addressee(tree, verb, { entry, cues });
  const head = tree.head(verb);
  const isAside = verb.deprel === 'parataxis' || (verb.deprel === 'advcl' && isAsClause(tree, verb, cues));
  if (head && isAside && hasSubject && (to !== null || tree.childrenBy(verb, 'obj').length === 0)) {
    const own = indexesOf(tree.subtree(verb));
    return { tokens: without(indexesOf(tree.subtree(head)), own), addressee: to, clause: true };
  }
  const aside = tree.childrenBy(verb, 'parataxis').find((child) => tree.childrenBy(child, 'nsubj', 'cop').length > 0);
  if (!aside || !hasSubject) return null;
  return { tokens: indexesOf(tree.subtree(aside)), addressee: to, clause: true };
}

/** "As Reyes put it, ..." */
function isAsClause(tree: Tree, verb: Token, cues: Cues): boolean {
  return tree.childrenBy(verb, 'mark', 'advmod').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'as');
}

/** "accused him of lying", "called for calm", "was criticized for being late". */
function prepositional(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const places = [
    ...tree.children(verb),
    ...tree.childrenBy(verb, 'obj').flatMap((child) => [...tree.children(child)]),
  ];
  const phrase = places.find(
    (child) =>
      child.index > verb.index &&
      isRelation(child, ['obl', 'nmod', 'advcl', 'acl']) &&
      tree
        .childrenBy(child, 'case', 'mark')
        .some(({ text, index }) => index < child.index && entry.frames.has(text.toLowerCase())),
  );
  if (!phrase) return null;
  const joints = tree.childrenBy(phrase, 'case', 'mark').filter(({ text }) => entry.frames.has(text.toLowerCase()));
  const tokens = without(
    indexesOf(tree.subtree(phrase)),
    joints.map(({ index }) => index),
  );
  return { tokens, addressee: addressee(tree, verb, { entry, cues }), clause: isRelation(phrase, ['advcl', 'acl']) };
}

/** A predicate without subject or "and": the other half of a clause whose subject became the object above. */
function isHeadless(tree: Tree, predicate: Token): boolean {
  const below = [predicate, ...tree.childrenBy(predicate, 'cop', 'aux')];
  const finite = below.some(({ xpos }) => /^(VB[DZP]|MD)$/.test(xpos));
  return finite && tree.childrenBy(predicate, 'nsubj', 'cc').length === 0;
}

/** "welcomed the plan", "denied the charges". */
function object(tree: Tree, verb: Token, { entry }: Given): Content | null {
  if (!entry.frames.has('object')) return null;
  const thing = tree.childrenBy(verb, 'obj').find(({ upos, index }) => index > verb.index && upos !== 'PRON');
  return thing ? { tokens: indexesOf(tree.subtree(thing)), addressee: null, clause: false } : null;
}

/** "told reporters", "said to reporters". */
export function addressee(tree: Tree, verb: Token, { entry, cues }: Given): Token | null {
  const person = tree.childrenBy(verb, 'iobj')[0];
  if (person) return person;
  if (entry.addressee) {
    if (isPassive(tree, verb)) return tree.childrenBy(verb, 'nsubj')[0] ?? null;
    return tree.childrenBy(verb, 'obj').find(({ index }) => index > verb.index) ?? null;
  }
  const phrases = tree
    .childrenBy(verb, 'obl')
    .filter((child) => child.index > verb.index && (child.upos === 'PROPN' || cues.speaks(child.lemma)));
  return (
    phrases.find((child) =>
      tree.childrenBy(child, 'case').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'addressee'),
    ) ?? null
  );
}

export function isInfinitive(tree: Tree, clause: Token): boolean {
  return clause.xpos === 'VB' || tree.childrenBy(clause, 'cop', 'aux').some(({ xpos }) => xpos === 'VB')
    ? tree.childrenBy(clause, 'mark').some(({ xpos }) => xpos === 'TO')
    : false;
}

function firstOf(tree: Tree, token: Token): number {
  return tree.subtree(token)[0]?.index ?? token.index;
}

function lastOf(indexes: ReadonlySet<number>): number {
  return Math.max(...indexes);
}
