// One clause -> triples of words. Each object, predicate noun and prepositional phrase is a fact of its own; its predicate
// carries the preposition, and the object where there is one: "joined | the bank", "joined the bank as | a clerk", "was born
// in | Oslo". What goes on in an infinitive is told in one breath: "agreed to pay | the fine".

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Telling } from '../events/telling.ts';
import { antecedent, isPassive } from '../frames/subject.ts';
import { isInfinitive, isRelativePronoun } from '../frames/phrase.ts';
import { argument, isOwn, members } from './argument.ts';
import { goesOn, isThing, placeholder } from './clause.ts';
import { isCopular, isOfAdjective, predicate } from './predicate.ts';
import type { Setting } from './setting.ts';

export interface Triple {
  /** The clause that says it. */
  readonly head: Token;
  readonly predicate: readonly Token[];
  readonly object: Token;
  readonly words: readonly Token[];
}

interface Line {
  readonly tree: Tree;
  readonly setting: Setting;
  /** Words of the clauses above that this one goes on from. */
  readonly prefix: readonly Token[];
  readonly depth: number;
}

const deepest = 4;

export function triples(head: Token, line: Line): readonly Triple[] {
  const { tree, prefix, depth, setting } = line;
  const { telling } = setting;
  const base = [...prefix, ...predicate(tree, head, telling.reading.ontology)];
  if (isCopular(tree, head) && head.upos !== 'VERB') return nominal(head, base, line);
  const isThere = placeholder(tree, head) !== null;
  const all = (isThere ? tree.childrenBy(head, 'nsubj') : objectsOf(tree, head)).filter(isThing);
  // "gave the network a licence": of two objects the first receives.
  const receivers = [...tree.childrenBy(head, 'iobj').filter(isThing), ...all.slice(0, -1)];
  const objects = all.slice(-1);
  const wordsOf = (token: Token): readonly Token[] => argument(tree, token, { telling, phrases: 'own' });
  const given = objects.length > 0 ? receivers.flatMap(wordsOf) : [];
  const direct = objects.length > 0 ? objects : receivers;
  const found = direct
    .flatMap((object) => members(tree, object, telling))
    .map((object) => ({ head, predicate: [...base, ...given], object, words: wordsOf(object) }));
  const before = direct.flatMap((object) => (object.index > head.index ? stretch(tree, object, telling) : []));
  const whole = [...base, ...given, ...before];
  const named = tree
    .childrenBy(head, 'xcomp')
    .filter((child) => child.upos !== 'VERB' && !isCopular(tree, child) && !isInfinitive(tree, child))
    .flatMap((child) => members(tree, child, telling))
    .map((object) => ({ head, predicate: whole, object, words: complement(object, line) }));
  const behind = direct.flatMap((object) => phrasesOf(object, [...base, ...given, ...wordsOf(object)], line, head));
  const around = obliques(tree, head, setting).flatMap((token) => oblique(token, whole, line, head));
  const on = depth < deepest ? goingOn(tree, head, direct) : [];
  const further = on.flatMap((next) =>
    triples(next, { ...line, prefix: next.index < head.index ? base : whole, depth: depth + 1 }),
  );
  return [...found, ...named, ...behind, ...around, ...further];
}

// "is the mayor of Oslo", "is ready for war": the noun or adjective is what is said of the subject.
function nominal(head: Token, base: readonly Token[], line: Line): readonly Triple[] {
  const { tree, depth, setting } = line;
  const { telling } = setting;
  const marker = ownCases(tree, head).filter(({ index }) => index < head.index);
  const words = marker.length > 0 ? argument(tree, head, { telling, phrases: 'own' }) : complement(head, line);
  const own = members(tree, head, telling).map((object) => ({
    head,
    predicate: [...base, ...marker],
    object,
    words: object === head ? words : complement(object, line),
  }));
  const whole = [...base, ...marker, ...words];
  const around = obliques(tree, head, setting).flatMap((token) => oblique(token, whole, line, head));
  const behind = phrasesOf(head, whole, line, head);
  const on = depth < deepest ? goingOn(tree, head, []) : [];
  const further = on.flatMap((next) => triples(next, { ...line, prefix: whole, depth: depth + 1 }));
  return [...own, ...behind, ...around, ...further];
}

/** A noun with what belongs to it, an adjective with its adverb. */
function complement(head: Token, { tree, setting: { telling } }: Line): readonly Token[] {
  if (head.upos !== 'ADJ' && head.upos !== 'VERB') return argument(tree, head, { telling, phrases: 'own' });
  return [...tree.childrenBy(head, 'advmod').filter((word) => isOfAdjective(head, word)), head];
}

// "the deal [that] they signed": the noun before a relative clause is its object where the clause has a gap.
function objectsOf(tree: Tree, head: Token): readonly Token[] {
  const own = tree.childrenBy(head, 'obj').flatMap((object) => {
    if (!isRelativePronoun(object)) return [object];
    return antecedent(tree, { verb: head, pronoun: object }) ?? [];
  });
  if (own.length > 0) return own;
  const isGap =
    head.deprel === 'acl:relcl' &&
    !isPassive(tree, head) &&
    tree.childrenBy(head, 'nsubj').some((subject) => !isRelativePronoun(subject)) &&
    tree.childrenBy(head, 'ccomp', 'xcomp').length === 0 &&
    !tree.children(head).some((child) => child.xpos === 'WRB' || isRelativePronoun(child));
  if (isGap) return [tree.head(head)].flatMap((noun) => noun ?? []);
  return sharedObjects(tree, head);
}

// "wrote and directed the film": the object behind the second verb is that of both.
function sharedObjects(tree: Tree, head: Token): readonly Token[] {
  const above = head.deprel === 'conj' ? tree.head(head) : null;
  if (!above || isPassive(tree, head) || tree.childrenBy(head, 'nsubj', 'ccomp', 'xcomp', 'obl').length > 0) return [];
  return tree.childrenBy(above, 'obj').filter(({ index }) => index > head.index);
}

// "said in a letter that ...": where the clause is what is said, the rest of the sentence says nothing without it.
function obliques(tree: Tree, head: Token, { measures }: Setting): readonly Token[] {
  if (tree.childrenBy(head, 'ccomp').length > 0 && tree.childrenBy(head, 'obj').length === 0) return [];
  return (
    tree
      .children(head)
      // A phrase without a preposition tells when or how much, or nothing sure.
      .filter(
        (child) => child.deprel !== 'obl:unmarked' || measures.has(child.start) || casesOf(tree, child).length > 0,
      )
      .filter(
        (child) => (isRelation(child, ['obl']) || (child.deprel === 'nmod' && head.upos === 'VERB')) && isThing(child),
      )
  );
}

/** The phrases behind a noun that tell more than which one it is. */
function phrasesOf(noun: Token, whole: readonly Token[], line: Line, head: Token): readonly Triple[] {
  return line.tree
    .childrenBy(noun, 'nmod')
    .filter((child) => child.deprel === 'nmod' && child.index > noun.index && noun.index > head.index - 1)
    .filter((child) => {
      const marker = line.tree.childrenBy(child, 'case')[0];
      return marker !== undefined && !isOwn(marker.lemma.toLowerCase(), noun, line.setting.telling);
    })
    .flatMap((child) => oblique(child, whole, line, head));
}

function oblique(token: Token, whole: readonly Token[], line: Line, head: Token): readonly Triple[] {
  const { tree, setting } = line;
  const { telling } = setting;
  const marker = casesOf(tree, token);
  // "only a few months before his death": the measure stands before the preposition.
  const [lead] = tree.subtree(token);
  if (lead && marker[0] && lead.index < marker[0].index && lead.upos !== 'PUNCT') {
    const words = tree.sentence.tokens.slice(lead.index, token.index + 1);
    return [{ head, predicate: whole, object: token, words }];
  }
  const isCue = marker.some(({ start }) => setting.cues.has(start));
  const noun = isRelativePronoun(token) ? antecedent(tree, { verb: head, pronoun: token }) : token;
  if (isCue || !noun) return [];
  const own = members(tree, noun, telling).map((object): Triple => {
    const words = argument(tree, object, { telling, phrases: 'own' });
    return { head, predicate: [...whole, ...marker], object, words };
  });
  const words = own[0]?.words ?? [];
  return noun === token ? [...own, ...phrasesOf(noun, [...whole, ...marker, ...words], line, head)] : own;
}

/** The preposition, of several words too ("because of"); the parser may have hung it on a word within the phrase. */
function casesOf(tree: Tree, token: Token): readonly Token[] {
  const own = ownCases(tree, token);
  if (own.length > 0) return own;
  const [first] = tree.subtree(token);
  return first && first !== token && first.upos === 'ADP' ? [first] : [];
}

function ownCases(tree: Tree, token: Token): readonly Token[] {
  return tree
    .childrenBy(token, 'case')
    .filter(({ xpos }) => xpos !== 'POS')
    .flatMap((word) => tree.subtree(word));
}

/** From the first word of a list to its last. */
function stretch(tree: Tree, object: Token, telling: Telling): readonly Token[] {
  const all = members(tree, object, telling).flatMap((one) => argument(tree, one, { telling, phrases: 'own' }));
  const [first, last] = [Math.min(...all.map(({ index }) => index)), Math.max(...all.map(({ index }) => index))];
  return members(tree, object, telling).length > 1 ? tree.sentence.tokens.slice(first, last + 1) : all;
}

/** Infinitives that the clause goes on with, and those of its object ("has the votes to block"). */
function goingOn(tree: Tree, head: Token, objects: readonly Token[]): readonly Token[] {
  const own = tree.childrenBy(head, 'xcomp', 'advcl', 'ccomp').filter((child) => child.index > head.index);
  const plans = objects.flatMap((object) => tree.childrenBy(object, 'acl'));
  const all = [...own, ...plans].filter((child) => child.upos === 'VERB' || isCopular(tree, child));
  const joined = all.flatMap((child) => tree.childrenBy(child, 'conj'));
  return [...all, ...joined].filter((child) => goesOn(tree, child));
}
