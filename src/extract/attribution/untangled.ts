// Two speeches cannot each lie in the other. In: the drafts of one sentence. Out: the same, where "Voters believe the
// road is shut, a survey found" and "They fear cuts, according to a poll" leave the outer source and cue out of what
// the inner one says.

import { contains, cover, type Span } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import { type Draft, isPunctuation } from './draft.ts';

export function untangled(tree: Tree, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((inner) => {
    const around = drafts.filter((outer) => outer !== inner && holds(outer, inner) && holds(inner, outer));
    return around.reduce((draft, outer) => cut(tree, draft, outer), inner);
  });
}

function holds(outer: Draft, inner: Draft): boolean {
  const { cue } = inner;
  return cue !== null && outer.cue?.token !== cue.token && outer.content.some((stretch) => contains(stretch, cue));
}

/** Everything from the outer source and cue on goes, where they stand behind the inner cue. */
function cut({ sentence }: Tree, inner: Draft, outer: Draft): Draft {
  const { cue, source } = outer;
  if (!cue || !inner.cue || cue.start < inner.cue.start) return inner;
  const aside: Span = source ? cover(cue, source) : cue;
  const content = inner.content.flatMap(({ start, end }) => {
    if (end <= aside.start || start >= aside.end) return [{ start, end }];
    const last = sentence.tokens.findLast((token) => token.start < aside.start && !isPunctuation(token));
    return last && last.start >= start ? [{ start, end: last.end }] : [];
  });
  return content.length > 0 ? { ...inner, content } : inner;
}
