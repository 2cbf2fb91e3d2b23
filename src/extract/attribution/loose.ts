// Content that hangs loosely on its verb: "They had met, Reyes said", "As Reyes put it, they had met". The parser hangs
// the saying on what is said, or the other way round.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import { addressee } from './addressee.ts';
import type { Cues } from './cue.ts';
import { indexesOf, without } from './draft.ts';
import { type Content, type Given, isFinite, isTime } from './frame.ts';
import { isPassive } from './source.ts';
import { isSpeaker } from './speaker.ts';

export function loose(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  if (!entry.frames.has('that') || isPassive(tree, verb)) return null;
  const hasSubject = tree.childrenBy(verb, 'nsubj').length > 0;
  const to = addressee(tree, verb, { entry, cues });
  const head = tree.head(verb);
  // "As its name suggests, ...": a thing has nothing to say there.
  const subject = tree.childrenBy(verb, 'nsubj')[0];
  const mayTell =
    subject !== undefined && (isSpeaker(subject, cues) || cues.documents.has(subject.lemma.toLowerCase()));
  const isAs = verb.deprel === 'advcl' && mayTell && isAsClause(tree, verb, cues);
  const isAside = verb.deprel === 'parataxis' || isAs;
  // "Asked about it, Reyes replied, ...": the parser made the opening the main thing.
  const opens = head?.xpos === 'VBN' && !isFinite(tree, head) && tree.childrenBy(head, 'nsubj').length === 0;
  const things = tree.childrenBy(verb, 'obj').filter((thing) => thing !== to);
  const isParted = head !== null && apart(tree, head, verb);
  if (head && !opens && isAside && hasSubject && things.length === 0 && !isParted) {
    const own = indexesOf(tree.subtree(verb));
    return { tokens: without(indexesOf(tree.subtree(head)), own), addressee: to, clause: true };
  }
  const aside = tree.childrenBy(verb, 'parataxis').find((child) => tree.childrenBy(child, 'nsubj', 'cop').length > 0);
  // "King knows a thing or two: they will win": what is known is the thing.
  if (!aside || !hasSubject || things.length > 0) return null;
  const words = tree.subtree(aside);
  const front = frontOf(tree, verb, { until: words[0]?.index ?? 0, cues });
  return { tokens: indexesOf([...front, ...words]), addressee: to, clause: true };
}

/** "found | when fish were many, | they would eat": a clause between the saying and what is said is part of that. */
function frontOf(tree: Tree, verb: Token, { until, cues }: { until: number; cues: Cues }): readonly Token[] {
  const clause = tree.childrenBy(verb, 'advcl').find(({ index }) => index > verb.index && index < until);
  const words = clause && isFinite(tree, clause) && !isTime(tree, clause, cues) ? tree.subtree(clause) : [];
  return words[0]?.index === verb.index + 1 ? words : [];
}

/** "The talks failed; Reyes said ...": a semicolon in front of the saying ends another sentence. */
function apart({ sentence }: Tree, head: Token, verb: Token): boolean {
  return head.index < verb.index && sentence.tokens.slice(head.index, verb.index).some(({ text }) => text === ';');
}

/** "As Reyes put it, ..." */
function isAsClause(tree: Tree, verb: Token, cues: Cues): boolean {
  return tree.childrenBy(verb, 'mark', 'advmod').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'as');
}
