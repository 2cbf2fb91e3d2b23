// Pairs worth comparing: those that share a blocking key. Members that would compare alike (same signature) are tied to
// the first of their kind in one star, and only one of each kind is compared with the others, so that a thousand
// articles about one person cost a thousand comparisons and not a million.

import type { Merge } from '../model/cluster.ts';
import { merge } from './clusters.ts';
import { type Comparison, proposeAt } from './comparison.ts';

export interface Blocking<Member extends { readonly id: string }> {
  readonly keys: (member: Member) => readonly string[];
  /** All that `compare` looks at, as one string. */
  readonly signature: (member: Member) => string;
  readonly compare: (a: Member, b: Member) => Comparison;
}

/** Members in the order of their ids; only links from `proposeAt` upwards come back. */
export function linked<Member extends { readonly id: string }>(
  members: readonly Member[],
  { keys, signature, compare }: Blocking<Member>,
): Merge[] {
  const links: Merge[] = [];
  const link = (a: Member, b: Member) => {
    const found = compare(a, b);
    if (found.score >= proposeAt) links.push(merge(a.id, b.id, found));
  };
  const firsts = new Map<string, Member>();
  const blocks = new Map<string, Numbered<Member>[]>();
  for (const member of members) {
    const blocked = keys(member);
    if (blocked.length === 0) continue;
    const own = signature(member);
    const first = firsts.get(own);
    if (first) {
      link(first, member);
      continue;
    }
    const numbered = { member, number: firsts.size };
    firsts.set(own, member);
    for (const key of blocked) {
      const block = blocks.get(key);
      if (block) block.push(numbered);
      else blocks.set(key, [numbered]);
    }
  }
  const compared = new Set<number>();
  for (const block of blocks.values()) {
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1, i + 1 + widest)) {
        const pair = a.number * 0x4000000 + b.number;
        if (compared.has(pair)) continue;
        compared.add(pair);
        link(a.member, b.member);
      }
    }
  }
  return links;
}

interface Numbered<Member> {
  readonly member: Member;
  readonly number: number;
}

/** A key that more members than this share says nothing; each is then compared with its next neighbours only. */
const widest = 100;
