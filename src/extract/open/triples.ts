// One clause -> triples of words. Each object, predicate noun and prepositional phrase is a fact of its own; its predicate
// carries the preposition, and the object where there is one: "joined | the bank", "joined the bank as | a clerk", "was born
// in | Oslo". What goes on in an infinitive is told in one breath: "agreed to pay | the fine".

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import { isRelativePronoun } from '../frames/phrase.ts';
import { antecedent } from '../frames/relative.ts';
import { isNegated } from '../modality/auxiliaries.ts';
import { argument, isOwn, members, trimmed } from './argument.ts';
import { goesOn } from './clause.ts';
import { cases, named, objects, obliques, ownCases } from './fillers.ts';
import { isCopular, isNegation, isOfAdjective, predicate } from './predicate.ts';
import type { Setting } from './setting.ts';

export interface Triple {
  /** The clause that says it. */
  readonly head: Token;
  readonly predicate: readonly Token[];
  readonly object: Token;
  readonly words: readonly Token[];
  /** "does not seem to be": whatever in the chain is negated, the whole is. */
  readonly isNegative: boolean;
}

interface Line {
  readonly tree: Tree;
  readonly setting: Setting;
  /** Words of the clauses above that this one goes on from. */
  readonly prefix: readonly Token[];
  readonly isNegative: boolean;
  readonly depth: number;
}

const deepest = 4;
/** Words of a clause that is told as one thing; a longer one is told by its own triples only. */
const longest = 16;

export function triples(head: Token, above: Line): readonly Triple[] {
  const { tree, prefix, setting } = above;
  const { ontology } = setting.telling.reading;
  const isNegative = above.isNegative || isNegated(tree, head, ontology);
  const line = { ...above, isNegative };
  const base = [...prefix, ...predicate(tree, head, ontology)];
  if (isCopular(tree, head) && head.upos !== 'VERB') return nominal(head, { base, isNegative }, line);
  const { direct, receivers } = objects(tree, head, setting);
  const given = [...base, ...receivers.flatMap((token) => wordsOf(token, line))];
  const found = direct.flatMap((object) => each(object, { head, predicate: given, isNegative }, line));
  const before = direct.flatMap((object) => (object.index > head.index ? stretch(object, line) : []));
  const whole = [...given, ...before];
  const roles = named(tree, head);
  const role = { head, predicate: whole, isNegative };
  const called = roles.flatMap((token) => [...each(token, role, line), ...owners(token, role, line)]);
  // "became the first station to broadcast in": what one became belongs to all that follows.
  const all = [...whole, ...(roles.length === 1 ? roles.flatMap((token) => wordsOf(token, line)) : [])];
  return [
    ...found,
    ...said(head, whole, line),
    ...called,
    ...direct.flatMap((object) =>
      behind(object, { head, predicate: [...given, ...wordsOf(object, line)], isNegative }, line),
    ),
    ...obliques(tree, head, setting).flatMap((token) => oblique(token, { head, predicate: all, isNegative }, line)),
    ...further(head, { direct, base, all }, line),
  ];
}

// "is the mayor of Oslo", "is ready for war": the noun or adjective is what is said of the subject.
function nominal(head: Token, { base, isNegative }: Opening, line: Line): readonly Triple[] {
  const marker = ownCases(line.tree, head).filter(({ index }) => index < head.index);
  const begun = { head, predicate: [...base, ...marker], isNegative };
  const whole = { ...begun, predicate: [...begun.predicate, ...wordsOf(head, line)] };
  return [
    ...each(head, begun, line),
    ...behind(head, whole, line),
    ...owners(head, begun, line),
    ...obliques(line.tree, head, line.setting).flatMap((token) => oblique(token, whole, line)),
    ...further(head, { direct: [], base, all: whole.predicate }, line),
  ];
}

interface Opening {
  readonly base: readonly Token[];
  readonly isNegative: boolean;
}

type Begun = Pick<Triple, 'head' | 'predicate' | 'isNegative'>;

/** A triple for each member of a list. */
function each(token: Token, begun: Begun, line: Line): readonly Triple[] {
  return members(line.tree, token, line.setting).map((object) => ({
    ...begun,
    object,
    words: wordsOf(object, line),
  }));
}

function wordsOf(head: Token, { tree, setting }: Line): readonly Token[] {
  const known = setting.phrases.get(head);
  if (known) return known;
  const words = phrase(head, tree, setting);
  setting.phrases.set(head, words);
  return words;
}

/** A noun with what belongs to it, an adjective with its adverb. */
function phrase(head: Token, tree: Tree, setting: Setting): readonly Token[] {
  const isNoun = head.upos !== 'ADJ' && head.upos !== 'VERB';
  if (isNoun || tree.childrenBy(head, 'det', 'case').length > 0)
    return argument(tree, head, { setting, phrases: 'own' });
  const { ontology } = setting.telling.reading;
  // "pleaded not guilty": a negation of the adjective alone stays with it; in "is not guilty" it is of the predicate.
  const isDenied = (word: Token): boolean =>
    word.index === head.index - 1 && !isCopular(tree, head) && isNegation(word, ontology);
  const beside = tree.childrenBy(head, 'advmod').filter((word) => isOfAdjective(head, word) || isDenied(word));
  return [...beside, head];
}

/** From the first word of a list to its last. */
function stretch(object: Token, line: Line): readonly Token[] {
  const { tree, setting } = line;
  const list = members(tree, object, setting);
  const words = list.flatMap((one) => wordsOf(one, line)).map(({ index }) => index);
  return list.length > 1
    ? tree.sentence.tokens.slice(Math.min(...words), Math.max(...words) + 1)
    : wordsOf(object, line);
}

// "said that | the bridge was closed": the clause is what was said, and may be no fact.
function said(head: Token, whole: readonly Token[], { tree, isNegative }: Line): readonly Triple[] {
  return tree
    .childrenBy(head, 'ccomp')
    .filter((clause) => clause.index > head.index && !goesOn(tree, clause))
    .flatMap((object): readonly Triple[] => {
      const marks = tree.childrenBy(object, 'mark');
      const clause = tree.subtree(object).filter((word) => !marks.includes(word));
      const words = trimmed(clause, object);
      return words.length > longest ? [] : [{ head, predicate: [...whole, ...marks], object, words, isNegative }];
    });
}

/** The phrases behind a noun that tell more than which one it is. */
function behind(noun: Token, begun: Begun, line: Line): readonly Triple[] {
  return line.tree
    .childrenBy(noun, 'nmod')
    .filter((child) => child.deprel === 'nmod' && child.index > noun.index && noun.index >= begun.head.index)
    .filter((child) => {
      const [marker] = line.tree.childrenBy(child, 'case');
      return marker !== undefined && !isOwn(marker.lemma.toLowerCase(), noun, line.setting);
    })
    .flatMap((child) => oblique(child, begun, line));
}

// "is the mayor of | Oslo": what somebody is relates to whom or what it is of.
function owners(token: Token, begun: Begun, line: Line): readonly Triple[] {
  const { tree, setting } = line;
  return members(tree, token, setting).flatMap((noun) => {
    const words = wordsOf(noun, line);
    const owning = tree.childrenBy(noun, 'nmod').filter((child) => child.index > noun.index && words.includes(child));
    return owning.flatMap((child) => {
      const [marker] = ownCases(tree, child);
      const before = words.filter(({ index }) => marker && index < marker.index);
      return marker ? oblique(child, { ...begun, predicate: [...begun.predicate, ...before] }, line) : [];
    });
  });
}

function oblique(token: Token, begun: Begun, line: Line): readonly Triple[] {
  const { tree, setting } = line;
  const marker = cases(tree, token);
  // "only a few months before his death": the measure stands before the preposition.
  const [lead] = tree.subtree(token);
  if (lead && marker[0] && lead.index < marker[0].index && lead.upos !== 'PUNCT') {
    const words = tree.sentence.tokens.slice(lead.index, token.index + 1);
    return [{ ...begun, object: token, words }];
  }
  const noun = isRelativePronoun(token) ? antecedent(tree, { verb: begun.head, pronoun: token }) : token;
  if (!noun || marker.some(({ start }) => setting.cues.has(start))) return [];
  return each(noun, { ...begun, predicate: [...begun.predicate, ...marker] }, line);
}

interface Told {
  readonly direct: readonly Token[];
  readonly base: readonly Token[];
  readonly all: readonly Token[];
}

/** Infinitives that the clause goes on with, and those of its object ("has the votes to block"). */
function further(head: Token, { direct, base, all }: Told, line: Line): readonly Triple[] {
  const { tree, depth } = line;
  if (depth >= deepest) return [];
  const own = tree.childrenBy(head, 'xcomp', 'advcl', 'ccomp').filter((child) => child.index > head.index);
  const plans = direct.flatMap((object) => tree.childrenBy(object, 'acl'));
  const first = [...own, ...plans].filter((child) => child.upos === 'VERB' || isCopular(tree, child));
  const joined = first.flatMap((child) => tree.childrenBy(child, 'conj'));
  return [...first, ...joined]
    .filter((child) => goesOn(tree, child))
    .flatMap((next) => triples(next, { ...line, prefix: next.index < head.index ? base : all, depth: depth + 1 }));
}
