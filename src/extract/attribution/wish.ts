// Content that is an infinitive or a gerund: "vowed to stay", "asked them to leave", "called on them to leave", "denied
// taking it".

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import { clauseTokens } from './clause.ts';
import { indexesOf, without } from './draft.ts';
import { type Content, type Given, isFinite, isInfinitive, stretch } from './frame.ts';
import { isPassive } from './source.ts';
import { isSpeaker } from './speaker.ts';

/** "vowed to stay", "asked him to stay", "was told to stay". */
export function infinitive(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const called = entry.frames.has('on to') ? calledOn(tree, verb) : null;
  const clause =
    called?.clause ?? tree.childrenBy(verb, 'xcomp', 'ccomp', 'advcl').find((child) => isInfinitive(tree, child));
  if (!clause || clause.index < verb.index) return null;
  const passive = isPassive(tree, verb);
  const person = tree.childrenBy(verb, 'obj', 'iobj').find(({ index }) => index < clause.index) ?? called?.person;
  const own = tree.childrenBy(clause, 'nsubj')[0];
  const subject = passive ? tree.childrenBy(verb, 'nsubj')[0] : (person ?? own);
  const others = [...(own ? [own] : []), ...tree.subtree(clause).filter((child) => standsAlone(tree, child))];
  const outside = others.flatMap((token) => [...indexesOf(tree.subtree(token))]);
  const to = isIntroduced(tree, clause)
    ? tree.childrenBy(clause, 'mark').findLast(({ xpos }) => xpos === 'TO')
    : undefined;
  const words = [...clauseTokens(tree, clause, cues)].filter((index) => !to || index > to.index);
  const tokens = without(words, outside);
  if (passive && entry.frames.has('raised') && subject) {
    // "the order, which is believed to be large": its noun stands outside.
    const all = subject.xpos.startsWith('W') ? tokens : new Set([...indexesOf(tree.subtree(subject)), ...tokens]);
    return { tokens: all, addressee: null, clause: true, general: true };
  }
  // "requested a room to rest in": verbs that take things too need somebody for the deed.
  const isPerson = subject !== undefined && (passive || !entry.frames.has('object') || isSpeaker(subject, cues));
  if (subject && isPerson && (called || entry.frames.has('object to'))) {
    // "wants them to leave": what is wanted is that they leave.
    if (entry.belief && !passive)
      return {
        tokens: without(
          stretch(tree, subject, clause),
          outside.filter((index) => !own || index > clause.index),
        ),
        addressee: null,
        clause: true,
      };
    return { tokens, addressee: entry.belief ? null : subject, clause: true, deed: true };
  }
  if (passive || clause.deprel === 'advcl') return null;
  return !person && entry.frames.has('to') ? { tokens, addressee: null, clause: true } : null;
}

/** "called on them to leave": the person hangs on a preposition, the infinitive on either. */
function calledOn(tree: Tree, verb: Token): { readonly person: Token; readonly clause: Token } | null {
  const person = tree.childrenBy(verb, 'obl').find(({ index }) => index > verb.index);
  // "pleaded with them to leave", where the parser made them the subject of the leaving.
  const joined = tree
    .childrenBy(verb, 'advcl', 'ccomp')
    .find((child) => isInfinitive(tree, child) && isIntroduced(tree, child));
  const subject = joined && tree.childrenBy(joined, 'nsubj')[0];
  if (!person && joined && subject) return { person: subject, clause: joined };
  if (!person || tree.childrenBy(person, 'case').length === 0) return null;
  const places = [...tree.childrenBy(verb, 'xcomp', 'advcl', 'ccomp'), ...tree.childrenBy(person, 'acl')];
  const clause = places.find((child) => child.index > person.index && isInfinitive(tree, child));
  return clause ? { person, clause } : null;
}

function isIntroduced(tree: Tree, clause: Token): boolean {
  return tree.childrenBy(clause, 'mark', 'case').some(({ xpos, index }) => xpos === 'IN' && index < clause.index);
}

/** "denied taking the money". */
export function gerund(tree: Tree, verb: Token, { entry }: Given): Content | null {
  if (!entry.frames.has('doing')) return null;
  const clause = tree
    .childrenBy(verb, 'xcomp', 'ccomp', 'advcl')
    .find(({ xpos, index }) => xpos === 'VBG' && index > verb.index);
  // "denied the charges, calling them lies" is another saying.
  if (clause && tree.sentence.tokens.slice(verb.index, clause.index).some(({ text }) => text === ',')) return null;
  return clause ? { tokens: indexesOf(tree.subtree(clause)), addressee: null, clause: true } : null;
}

/** "show Reyes leading by two points", "shows Reyes with a lead": somebody and how they stand. */
export function seeing(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const thing = tree.childrenBy(verb, 'obj', 'iobj').find(({ index }) => index > verb.index);
  const subject = tree.childrenBy(verb, 'nsubj')[0];
  if (!entry.frames.has('seeing') || !thing) return null;
  const isShown = thing.upos === 'PROPN' && subject !== undefined && !isSpeaker(subject, cues);
  const beside = [
    ...tree.childrenBy(verb, 'advcl', 'xcomp', 'ccomp', 'obl', 'advmod'),
    ...tree.childrenBy(thing, 'acl', 'nmod'),
  ];
  // "shown progress in treating it" shows nobody at it.
  const isDoing = (child: Token): boolean =>
    child.xpos === 'VBG' && tree.childrenBy(child, 'mark', 'case').length === 0;
  const doing = beside.find((child) => child.index > thing.index && (isDoing(child) || isShown));
  if (!doing) return null;
  const apart = tree.sentence.tokens.slice(thing.index, doing.index).some(({ text }) => text === ',');
  return apart ? null : { tokens: stretch(tree, thing, doing), addressee: null, clause: true };
}

/** "wants them to leave, but that would be wrong": what is finite behind an infinitive is the writer's. */
function standsAlone(tree: Tree, clause: Token): boolean {
  const joined = clause.deprel === 'conj' && tree.childrenBy(clause, 'cc').length > 0;
  return joined && isFinite(tree, clause) && clause.xpos !== 'VB';
}
