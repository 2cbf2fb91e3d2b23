// Content that is a judgement on something: "described the offer as dire", "called the talks useful", "is seen as tilted".

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { clauseTokens } from './clause.ts';
import type { Cues } from './cue.ts';
import { indexesOf } from './draft.ts';
import { type Content, type Given, isInfinitive, stretch } from './frame.ts';
import { isPassive } from './source.ts';

/** "described the offer as dire", "is seen as tilted". */
export function asJudgement(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('as')) return null;
  const objects = tree.childrenBy(verb, 'obj', 'obl', 'nsubj:pass');
  const places = [...tree.children(verb), ...objects.flatMap((child) => [...tree.children(child)])];
  const judgement = places.find(
    (child) =>
      child.index > verb.index &&
      isRelation(child, ['obl', 'nmod', 'advcl', 'xcomp', 'acl']) &&
      tree.childrenBy(child, 'case', 'mark').some((joint) => isAs(tree, joint, cues)),
  );
  if (!judgement) return null;
  const object = isPassive(tree, verb)
    ? undefined
    : tree.childrenBy(verb, 'obj').find(({ index }) => index > verb.index);
  const below = clauseTokens(tree, judgement, cues);
  const seen = isPassive(tree, verb) ? tree.childrenBy(verb, 'nsubj')[0] : undefined;
  if (entry.belief && seen && tree.childrenBy(verb, 'obl').every(({ deprel }) => deprel !== 'obl:agent')) {
    // "is seen as unfair": by people in general.
    return {
      tokens: new Set([...indexesOf(tree.subtree(seen)), ...below]),
      addressee: null,
      clause: true,
      general: true,
    };
  }
  const tokens = object ? stretch(tree, object, judgement) : below;
  return { tokens, addressee: null, clause: true };
}

/** "as dire"; not "as of Monday". */
function isAs({ sentence }: Tree, { text, index }: Token, cues: Cues): boolean {
  const next = sentence.tokens[index + 1];
  return cues.roles.get(text.toLowerCase()) === 'as' && cues.roles.get(next?.lemma ?? '') !== 'title';
}

/** "called the talks useful". */
export function predicate(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('predicate')) return null;
  const objects = tree.childrenBy(verb, 'obj', 'iobj').filter(({ index }) => index > verb.index);
  const judgement =
    tree.childrenBy(verb, 'xcomp', 'ccomp').find((child) => child.index > verb.index && isSaidOf(tree, child)) ??
    (isPassive(tree, verb) ? objects[0] : objects[1]);
  if (!judgement) {
    // "called the report “false and wrong”": adjectives behind their noun are the judgement on it.
    const found = objects.flatMap((thing) =>
      tree
        .childrenBy(thing, 'amod', 'appos')
        .filter((part) => part.index > thing.index && !hasComma(tree, thing, part))
        .map((part) => cutAt(tree, part, stretch(tree, thing, part))),
    )[0];
    return found ? { tokens: found, addressee: null, clause: true } : null;
  }
  const object = objects.find(({ index }) => index < judgement.index);
  // "consider voting for it": a deed one may do, of which nothing is said.
  if (!object && judgement.xpos === 'VBG' && !isPassive(tree, verb)) return null;
  // "declared an emergency, shut schools": what follows a comma is another deed.
  if (object && hasComma(tree, object, judgement)) return null;
  const below = clauseTokens(tree, judgement, cues);
  const tokens = object ? stretch(tree, object, judgement) : below;
  return { tokens, addressee: null, clause: true };
}

/** "useful", "a success"; not "to leave", and no clause of its own ("the one they call Swag | scored"). */
function isSaidOf(tree: Tree, child: Token): boolean {
  return !isInfinitive(tree, child) && !/^VB[DZP]$/.test(child.xpos);
}

function hasComma({ sentence }: Tree, from: Token, to: Token): boolean {
  return sentence.tokens.slice(from.index + 1, to.index).some(({ text }) => /^[,;:]$/.test(text));
}

/** Up to the marks that close a quotation, where there are some. */
function cutAt({ sentence }: Tree, part: Token, tokens: ReadonlySet<number>): ReadonlySet<number> {
  const end = sentence.tokens.findLast(({ index, xpos }) => index > part.index && tokens.has(index) && xpos === "''");
  return end ? new Set([...tokens].filter((index) => index <= end.index)) : tokens;
}
