// Content that is a phrase: "accused him of lying", "called for calm", "welcomed the plan".

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { addressee } from './addressee.ts';
import { indexesOf, without } from './draft.ts';
import type { Cues } from './cue.ts';
import type { Content, Given } from './frame.ts';

/** "accused him of lying", "called for calm", "was criticized for being late". */
export function prepositional(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const places = [
    ...tree.children(verb),
    ...tree
      .childrenBy(verb, 'obj')
      .flatMap((child) => [child, ...tree.childrenBy(child, 'conj')])
      .flatMap((child) => [...tree.children(child)]),
  ];
  const phrase = places.find(
    (child) =>
      child.index > verb.index &&
      isRelation(child, ['obl', 'nmod', 'advcl', 'acl']) &&
      tree
        .childrenBy(child, 'case', 'mark')
        .some(({ text, index }) => index < child.index && entry.prepositions.has(text.toLowerCase())),
  );
  // "called the race for Reyes" is no call for anything.
  const thing = tree.childrenBy(verb, 'obj').find(({ index }) => index > verb.index && index < (phrase?.index ?? 0));
  if (!phrase || (thing && entry.frames.has('predicate'))) return null;
  const joints = tree
    .childrenBy(phrase, 'case', 'mark')
    .filter(({ text }) => entry.prepositions.has(text.toLowerCase()));
  const tokens = without(
    indexesOf(tree.subtree(phrase)),
    joints.map(({ index }) => index),
  );
  return { tokens, addressee: addressee(tree, verb, { entry, cues }), clause: isRelation(phrase, ['advcl', 'acl']) };
}

/** "welcomed the plan", "denied the charges". */
export function object(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const thing = tree.childrenBy(verb, 'obj').find(({ upos, index }) => index > verb.index && upos !== 'PRON');
  // "rejected the claim that he lied": words are rejected; "rejected the bill" is no speech.
  const fits =
    entry.frames.has('object') || (entry.frames.has('words') && thing && cues.nouns.has(thing.lemma.toLowerCase()));
  if (!thing || !fits) return null;
  // "denied shots to migrants", "denied them shots" is no word about shots.
  const given = tree
    .childrenBy(verb, 'iobj', 'obl')
    .some((child) => isRelation(child, ['iobj']) || isTo(tree, child, cues));
  if (entry.content === 'denied' && (given || thingTo(tree, thing, cues))) return null;
  // "denounced the pact, in which they agreed": the writer tells what the pact is.
  const isWord = cues.nouns.has(thing.lemma.toLowerCase());
  const told = isWord ? [] : tree.childrenBy(thing, 'acl').filter(({ deprel }) => deprel === 'acl:relcl');
  const apart = tree
    .childrenBy(thing, 'acl')
    .filter(({ xpos, index }) => xpos === 'VBG' && tree.sentence.tokens[index - 1]?.text === ',');
  const outside = [...told, ...apart].flatMap((clause) => tree.subtree(clause).map(({ index }) => index));
  return { tokens: without(indexesOf(tree.subtree(thing)), outside), addressee: null, clause: false };
}

function isTo(tree: Tree, noun: Token, cues: Cues): boolean {
  return tree.childrenBy(noun, 'case').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'addressee');
}

function thingTo(tree: Tree, thing: Token, cues: Cues): boolean {
  return tree.childrenBy(thing, 'nmod').some((child) => isTo(tree, child, cues));
}
