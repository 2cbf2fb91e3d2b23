// The token of the tree that covers an offset.

import type { Token } from '../../model/sentence.ts';

export function tokenAt(tokens: readonly Token[], offset: number): Token | null {
  return tokens.find(({ start, end }) => start <= offset && offset < end) ?? null;
}
