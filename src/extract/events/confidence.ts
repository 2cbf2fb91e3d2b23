// How likely a statement is right, from 0 to 1, by where it stands in the tree: deep triggers, participles behind nouns,
// joined and embedded clauses, fillers found elsewhere, long sentences and what is not told as a fact go wrong more often.
// The weights are from verdicts of readers (ARCHITECTURE.md); a noun is no worse than a verb.

import type { Token } from '../../model/sentence.ts';
import type { Factuality } from '../../model/statement.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Evocation } from './evoke.ts';

export function confidenceOf({ kind, frame, filled }: Evocation, factuality: Factuality): number {
  const { tree, token, support } = frame;
  const { sentence } = tree;
  const own = support ? [token.index, support.index] : [token.index];
  const elsewhere = filled.filter((one) => !own.includes(one.token.head)).length;
  const missing = kind.required.filter((role) => !filled.some((one) => one.role === role)).length;
  const isBystander = filled.some(({ via }) => via === 'bystander');
  const isGuessed = filled.some(({ borrowed, via }) => borrowed && via !== 'bystander');
  const less = [
    isDeep(tree, token) ? 0.15 : 0,
    isRelation(token, ['acl']) ? 0.1 : 0,
    isRelation(token, ['ccomp', 'conj', 'parataxis']) ? 0.05 : 0,
    sentence.tokens.length >= 30 ? 0.05 : 0,
    factuality === 'asserted' ? 0 : 0.05,
    Math.min(2, elsewhere) * 0.05,
    missing * 0.1,
    isBystander ? 0.15 : 0,
    isGuessed ? 0.05 : 0,
    sentence.zone === 'headline' || sentence.zone === 'heading' ? 0.05 : 0,
  ];
  const sum = less.reduce((total, part) => total + part, 0);
  return Math.round(Math.max(0.1, 0.95 - sum) * 100) / 100;
}

/** Three words or more below the root. */
function isDeep(tree: Tree, token: Token): boolean {
  let at = tree.head(token);
  for (let depth = 1; at; depth += 1) {
    if (depth >= 3) return true;
    at = tree.head(at);
  }
  return false;
}
