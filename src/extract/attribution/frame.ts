// What the frames of a cue share: what they are asked, what they answer, and the plain questions about trees that
// several of them put.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { CueEntry, Cues } from './cue.ts';

export interface Content {
  /** Indexes of tokens. */
  readonly tokens: ReadonlySet<number>;
  readonly addressee: Token | null;
  /** A clause of its own, which needs no named holder to be speech. */
  readonly clause: boolean;
  /** A deed that is wanted or promised: "to leave". */
  readonly deed?: boolean;
  /** What people in general say or think: "is believed to", "it is said that". Nobody need be named. */
  readonly general?: boolean;
}

export interface Given {
  readonly entry: CueEntry;
  readonly cues: Cues;
}

/** One way in which a verb takes content: "said that", "asked them to", "called it". */
export type Frame = (tree: Tree, verb: Token, given: Given) => Content | null;

/** "to leave", "to be fair"; not "it was to stop them", whose copula is finite. */
export function isInfinitive(tree: Tree, clause: Token): boolean {
  if (tree.childrenBy(clause, 'cop').some(({ xpos }) => /^VB[DZP]$/.test(xpos))) return false;
  return clause.xpos === 'VB' || tree.childrenBy(clause, 'cop', 'aux').some(({ xpos }) => xpos === 'VB')
    ? tree.childrenBy(clause, 'mark').some(({ xpos }) => xpos === 'TO')
    : false;
}

/** Indexes from the first word below a token to the last one below another. */
export function stretch(tree: Tree, from: Token, to: Token): ReadonlySet<number> {
  const first = tree.subtree(from)[0]?.index ?? from.index;
  const last = tree.subtree(to).at(-1)?.index ?? to.index;
  return new Set(tree.sentence.tokens.slice(first, last + 1).map(({ index }) => index));
}

/** Whether a verb or predicate is finite by itself or its helpers. */
export function isFinite(tree: Tree, predicate: Token): boolean {
  return [predicate, ...tree.childrenBy(predicate, 'cop', 'aux')].some(({ xpos }) => /^(VB[DZP]|MD)$/.test(xpos));
}

/** Whether a clause says when: "after the meeting ended", also where the parser hung the meeting beside the ending. */
export function isTime(tree: Tree, clause: Token, cues: Cues): boolean {
  const isWhen = (text: string): boolean => cues.roles.get(text.toLowerCase()) === 'when';
  const marked = tree
    .childrenBy(clause, 'mark', 'advmod')
    .some(({ text, index, xpos }) => index < clause.index && !xpos.startsWith('RB') && isWhen(text));
  const before = tree.sentence.tokens[clause.index - 1];
  const beside = before?.deprel === 'obl' && before.head === clause.head && clause.deprel === 'advcl';
  return marked || (beside && tree.childrenBy(before, 'case').some(({ text }) => isWhen(text)));
}
