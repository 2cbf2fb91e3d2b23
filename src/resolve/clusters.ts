// Union-find over links that have a score and a reason. Links are followed from the surest down, and one is left out
// where it would bring together what a person or a contradiction keeps apart, so that a chain of fair likenesses never
// joins two things that are plainly two. In: members, links, what keeps apart. Out: clusters, sorted.

import type { Merge } from '../model/cluster.ts';
import { mergeAt } from './comparison.ts';

export interface Bounds<Id extends string> {
  /** What a person judged; its `same` links are followed first. */
  readonly judged: Judged;
  /** Members with the same signature contradict the same others; asked once for each pair of signatures. */
  readonly signature?: (id: Id) => string;
  readonly contradict?: (a: Id, b: Id) => boolean;
}

export interface Judged {
  readonly same: readonly Merge[];
  readonly different: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Clustered<Id extends string> {
  readonly members: readonly Id[];
  readonly merges: readonly Merge[];
}

export function clusters<Id extends string>(
  members: Iterable<Id>,
  links: readonly Merge[],
  bounds: Bounds<Id>,
): readonly Clustered<Id>[] {
  const areas = new Map<string, Area<Id>>();
  const numbers = new Map<string, number>();
  for (const id of members) {
    const signature = bounds.signature?.(id) ?? '';
    const number = numbers.get(signature) ?? numbers.size;
    numbers.set(signature, number);
    areas.set(id, { members: [id], merges: [], signatures: new Map([[number, id]]) });
  }
  const mayJoin = boundary(bounds);
  const wanted = links.filter(({ score }) => score >= mergeAt).sort(surestFirst);
  const decided = new Set(bounds.judged.same);
  for (const link of [...bounds.judged.same, ...wanted]) {
    const left = areas.get(link.left);
    const right = areas.get(link.right);
    if (!left || !right || left === right || !mayJoin(left, right, decided.has(link))) continue;
    const [larger, smaller] = left.members.length >= right.members.length ? [left, right] : [right, left];
    larger.members.push(...smaller.members);
    larger.merges.push(...smaller.merges, link);
    for (const [signature, id] of smaller.signatures)
      if (!larger.signatures.has(signature)) larger.signatures.set(signature, id);
    for (const id of smaller.members) areas.set(id, larger);
  }
  return [...new Set(areas.values())]
    .map(({ members, merges }) => ({ members: [...members].sort(), merges: [...merges].sort(byEnds) }))
    .sort((a, b) => ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1));
}

interface Area<Id extends string> {
  readonly members: Id[];
  readonly merges: Merge[];
  /** Number of a signature -> the first member that has it. */
  readonly signatures: Map<number, Id>;
}

function boundary<Id extends string>({
  judged,
  contradict,
}: Bounds<Id>): (a: Area<Id>, b: Area<Id>, decided: boolean) => boolean {
  const asked = new Map<number, boolean>();
  return (a, b, decided) => {
    const keptApart = (one: Area<Id>, other: Area<Id>) => {
      const inOther = new Set<string>(other.members);
      return one.members.some((id) => [...(judged.different.get(id) ?? [])].some((far) => inOther.has(far)));
    };
    if (judged.different.size > 0 && keptApart(a, b)) return false;
    if (!contradict || decided) return true;
    for (const [signature, left] of a.signatures) {
      for (const [otherSignature, right] of b.signatures) {
        const key = Math.min(signature, otherSignature) * 0x4000000 + Math.max(signature, otherSignature);
        const known = asked.get(key) ?? contradict(left, right);
        asked.set(key, known);
        if (known) return false;
      }
    }
    return true;
  };
}

function surestFirst(a: Merge, b: Merge): number {
  return b.score - a.score || byEnds(a, b);
}

function byEnds(a: Merge, b: Merge): number {
  return a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : a.right > b.right ? 1 : 0;
}

/** `left` is the smaller id, whichever way round it is called. */
export function merge(
  a: string,
  b: string,
  { score, reason }: { readonly score: number; readonly reason: string },
): Merge {
  return a < b ? { left: a, right: b, score, reason } : { left: b, right: a, score, reason };
}
