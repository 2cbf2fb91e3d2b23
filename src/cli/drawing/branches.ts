// A dependency tree as branches: every word below its head, in text order among its siblings. For sentences that are too
// long for arcs. The tree is walked without recursion, since a sentence may be as deep as it is long.

import type { Token } from '../../model/sentence.ts';

export interface Branch {
  readonly token: Token;
  /** `│  ├─ ` */
  readonly stem: string;
}

/** The stem of a word that is deeper than so many levels is cut on the left and begins with an ellipsis. */
const deepest = 16;

export function branches(tokens: readonly Token[]): readonly Branch[] {
  const below = tokens.map((): Token[] => []);
  for (const token of tokens) below[token.head]?.push(token);
  const found: Branch[] = [];
  const open = tokens
    .filter(({ head }) => head < 0)
    .toReversed()
    .map((token) => ({ token, stem: '', indent: '' }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, stem, indent } = next;
    found.push({ token, stem });
    const children = (below[token.index] ?? []).toReversed();
    for (const [i, child] of children.entries()) {
      const isLast = i === 0;
      open.push({
        token: child,
        stem: cut(`${indent}${isLast ? '└─ ' : '├─ '}`),
        indent: cut(`${indent}${isLast ? '   ' : '│  '}`),
      });
    }
  }
  return found;
}

function cut(stem: string): string {
  const most = 3 * deepest;
  return stem.length <= most ? stem : `…  ${stem.slice(stem.length - most + 3)}`;
}
