// The judgements as the clusters need them: pairs that are the same, and for every id those that it is not. Of two
// judgements on one pair the one that stands later in the log counts; "unsure" binds nobody.

import type { Judgement } from '../model/judgement.ts';
import { type Judged, merge } from './clusters.ts';

export function judged(judgements: readonly Judgement[]): Judged {
  const last = new Map<string, Judgement>();
  for (const judgement of judgements) last.set([judgement.left, judgement.right].sort().join('\n'), judgement);
  const decided = [...last.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, judgement]) => judgement);
  const different = new Map<string, Set<string>>();
  const apart = (one: string, other: string) => different.set(one, (different.get(one) ?? new Set()).add(other));
  for (const { left, right, verdict } of decided) {
    if (verdict !== 'different') continue;
    apart(left, right);
    apart(right, left);
  }
  const same = decided
    .filter(({ verdict }) => verdict === 'same')
    .map(({ left, right, by, why }) => merge(left, right, { score: 1, reason: `judged the same by ${by}: ${why}` }));
  return { same, different };
}
