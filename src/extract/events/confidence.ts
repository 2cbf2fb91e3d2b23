// How likely a statement is right, from 0 to 1, by where it stands in the tree: deep triggers, participles behind nouns,
// joined clauses, fillers found elsewhere, pronouns, unsure arcs, long sentences and what is told by somebody go wrong
// more often. The weights are from verdicts of readers (ARCHITECTURE.md); a noun is no worse than a verb.

import type { Token } from '../../model/sentence.ts';
import type { Statement } from '../../model/statement.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Evocation } from './evoke.ts';

export function confidenceOf(
  { frame, filled }: Evocation,
  { polarity, holder }: Pick<Statement, 'polarity' | 'holder'>,
): number {
  const { tree, token, support } = frame;
  const { sentence } = tree;
  const own = support ? [token.index, support.index] : [token.index];
  const depth = depthOf(tree, token);
  const fillers = filled.map((one) => one.token);
  const less = [
    depth >= 3 ? 0.1 : depth > 0 ? 0.05 : 0,
    isRelation(token, ['acl', 'conj']) ? 0.05 : 0,
    sentence.tokens.length >= 30 ? 0.05 : 0,
    sentence.zone === 'headline' || sentence.zone === 'heading' ? 0.05 : 0,
    polarity === 'negative' ? 0.05 : 0,
    holder === null ? 0 : 0.05,
    fillers.some(({ head }) => !own.includes(head)) ? 0.05 : 0,
    fillers.some((filler) => isRelation(filler, ['conj'])) ? 0.05 : 0,
    fillers.some(({ upos }) => upos === 'PRON') ? 0.1 : 0,
    [token, ...fillers].some(({ confidence }) => confidence < 0.5) ? 0.1 : 0,
    filled.some(({ via }) => via === 'bystander') ? 0.15 : 0,
  ];
  const sum = less.reduce((total, part) => total + part, 0);
  return Math.round(Math.max(0.1, 0.95 - sum) * 100) / 100;
}

/** Words between it and the root, itself included; three and more are all the same. */
function depthOf(tree: Tree, token: Token): number {
  let [depth, at] = [0, tree.head(token)];
  for (; at && depth < 3; at = tree.head(at)) depth += 1;
  return depth;
}
