// Content behind a clause of time: "told reporters after the meeting ended that it had been useful". The parser likes to
// hang the that-clause on the verb of that time; where a verb of telling has no other content, it is what was told.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import { addressee } from './addressee.ts';
import { clauseTokens } from './clause.ts';
import type { Cues } from './cue.ts';
import { type Content, type Given, isTime } from './frame.ts';

export function behindTime(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('that')) return null;
  const told = tree
    .childrenBy(verb, 'advcl', 'ccomp')
    .filter((child) => child.index > verb.index && isTime(tree, child, cues))
    .flatMap((child) => [...tree.childrenBy(child, 'ccomp')])
    .find((clause) => opensWithThat(tree, clause, cues));
  if (!told) return null;
  return { tokens: clauseTokens(tree, told, cues), addressee: addressee(tree, verb, { entry, cues }), clause: true };
}

/** Whether the verb's that-clause is the content of the verb of telling above it. */
export function isTold(tree: Tree, verb: Token, cues: Cues): boolean {
  const above = tree.head(verb);
  const entry = above ? cues.verbs.get(above.lemma.toLowerCase()) : undefined;
  if (!above || entry?.addressee !== true || above.index > verb.index || !isTime(tree, verb, cues)) return false;
  return tree.childrenBy(above, 'ccomp').every((clause) => isTime(tree, clause, cues));
}

function opensWithThat(tree: Tree, clause: Token, cues: Cues): boolean {
  return tree.childrenBy(clause, 'mark').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'that');
}
