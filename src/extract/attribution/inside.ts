// Which speech lies in which: the smallest other one whose content holds its cue (or its source where it has no cue).
// In: the drafts of an article in order. Out: for each the index of the one around it, or null; never a circle, as of
// two that hold each other the longer is the outer one.

import { contains, type Span } from '../../model/span.ts';
import type { Draft } from './draft.ts';

export function insides(drafts: readonly Draft[]): readonly (number | null)[] {
  const sizes = drafts.map(lengthOf);
  const outer = drafts.map((draft) => around(draft, drafts, sizes));
  return drafts.reduce<readonly (number | null)[]>((links, _, index) => opened(links, index, sizes), outer);
}

export function lengthOf({ content }: Draft): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function around(draft: Draft, all: readonly Draft[], sizes: readonly number[]): number | null {
  const mark: Span | null = draft.cue ?? draft.source ?? null;
  if (!mark) return null;
  let smallest: number | null = null;
  all.forEach((other, index) => {
    const isOther = other !== draft && (draft.cue === null || other.cue?.token !== draft.cue.token);
    if (!isOther || !other.content.some((stretch) => contains(stretch, mark))) return;
    if (smallest === null || (sizes[index] ?? 0) < (sizes[smallest] ?? 0)) smallest = index;
  });
  return smallest;
}

/** Follows the links from one draft; where they come back to it, the longest on the way lies in nothing. */
function opened(links: readonly (number | null)[], from: number, sizes: readonly number[]): readonly (number | null)[] {
  const path: number[] = [];
  let at: number | null = from;
  while (at !== null && !path.includes(at)) {
    path.push(at);
    at = links[at] ?? null;
  }
  if (at === null) return links;
  const circle = path.slice(path.indexOf(at));
  const longest = circle.reduce((best, index) => ((sizes[index] ?? 0) > (sizes[best] ?? 0) ? index : best));
  return links.map((link, index) => (index === longest ? null : link));
}
