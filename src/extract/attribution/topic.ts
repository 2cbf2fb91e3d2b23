// Content that is a phrase: "accused him of lying", "called for calm", "welcomed the plan".

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { addressee } from './addressee.ts';
import { indexesOf, isPunctuation, without } from './draft.ts';
import type { CueEntry, Cues } from './cue.ts';
import { type Content, type Given, isFinite, isInfinitive } from './frame.ts';
import { isSpeaker } from './speaker.ts';

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

/** "welcomed the plan", "denied the charges", "citing the crisis". */
export function object(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const thing = tree.childrenBy(verb, 'obj').find(({ upos, index }) => index > verb.index && upos !== 'PRON');
  if (!thing || !takes(entry, thing, cues)) return null;
  // "denied shots to migrants", "denied them shots" is no word about shots.
  const given = tree
    .childrenBy(verb, 'iobj', 'obl')
    .some((child) => isRelation(child, ['iobj']) || isTo(tree, child, cues));
  if (entry.content === 'denied' && (given || thingTo(tree, thing, cues))) return null;
  const outside = indexesOf(toldBehind(tree, thing, { entry, cues }).flatMap((child) => [...tree.subtree(child)]));
  const words = indexesOf(tree.subtree(thing).filter(({ index }) => index > verb.index));
  return { tokens: without(words, outside), addressee: null, clause: false };
}

/** "rejected the claim that he lied": words are rejected; "rejected the bill" is no speech, "citing two officials" neither. */
function takes({ frames, presupposes }: CueEntry, thing: Token, cues: Cues): boolean {
  const noun = thing.lemma.toLowerCase();
  // "praised Ana Lee" says nothing of her.
  if (presupposes && isSpeaker(thing, cues)) return false;
  if (frames.has('object') || (frames.has('words') && cues.nouns.has(noun))) return true;
  return frames.has('reason') && !isSpeaker(thing, cues);
}

/** What the writer tells behind a phrase: "the pact, | in which they agreed", "funds | and Norland is building a road". */
function toldBehind(tree: Tree, thing: Token, { entry, cues }: Given): readonly Token[] {
  const { tokens } = tree.sentence;
  const isWord = cues.nouns.has(thing.lemma.toLowerCase());
  return tree.children(thing).filter((child) => {
    const first = tree.subtree(child).find((token) => !isPunctuation(token))?.index ?? 0;
    const isApart = tokens[first - 1]?.text === ',';
    if (child.deprel === 'acl:relcl') return !isWord;
    if (isRelation(child, ['acl']))
      return (child.xpos === 'VBG' && isApart) || (entry.frames.has('reason') && isInfinitive(tree, child));
    if (isRelation(child, ['nmod'])) return child.index > thing.index && (isApart || isListener(tree, child, cues));
    if (!isRelation(child, ['conj'])) return false;
    const next = tokens[(tree.subtree(child).at(-1)?.index ?? 0) + 1];
    return (isFinite(tree, child) && tree.childrenBy(child, 'nsubj').length > 0) || isFiniteTag(next);
  });
}

/** Right behind a noun that verb has it for its subject, wherever the parser hung it. */
function isFiniteTag(token: Token | undefined): boolean {
  return token !== undefined && /^(VB[DZP]|MD)$/.test(token.xpos);
}

function isTo(tree: Tree, noun: Token, cues: Cues): boolean {
  return tree.childrenBy(noun, 'case').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'addressee');
}

/** "described the scene | to the Herald" */
function isListener(tree: Tree, child: Token, cues: Cues): boolean {
  return child.upos === 'PROPN' && isTo(tree, child, cues);
}

function thingTo(tree: Tree, thing: Token, cues: Cues): boolean {
  return tree.childrenBy(thing, 'nmod').some((child) => isTo(tree, child, cues));
}
