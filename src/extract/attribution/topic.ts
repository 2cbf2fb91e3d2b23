// Content that is a phrase: "accused him of lying", "called for calm", "welcomed the plan".

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { addressee } from './addressee.ts';
import { indexesOf, without } from './draft.ts';
import type { Content, Given } from './frame.ts';

/** "accused him of lying", "called for calm", "was criticized for being late". */
export function prepositional(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
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
        .some(({ text, index }) => index < child.index && entry.prepositions.has(text.toLowerCase())),
  );
  if (!phrase) return null;
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
export function object(tree: Tree, verb: Token, { entry }: Given): Content | null {
  if (!entry.frames.has('object')) return null;
  const thing = tree.childrenBy(verb, 'obj').find(({ upos, index }) => index > verb.index && upos !== 'PRON');
  return thing ? { tokens: indexesOf(tree.subtree(thing)), addressee: null, clause: false } : null;
}
