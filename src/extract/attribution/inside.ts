// Which speech lies in which: the smallest other one whose content holds its cue (or its source where it has no cue).
// In: the drafts of an article in order. Out: for each the index of the one around it, or null; never a circle, as of
// two that hold each other the longer is the outer one.

import type { Span } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import { holding } from './holding.ts';

export function insides(drafts: readonly Draft[]): readonly (number | null)[] {
  const sizes = drafts.map(lengthOf);
  const holders = holdersAmong(drafts);
  const links = drafts.map((draft) => around(draft, { drafts, sizes, holders }));
  for (let from = 0; from < links.length; from += 1) {
    const cut = longestOfCircle(links, { from, sizes });
    if (cut !== null) links[cut] = null;
  }
  return links;
}

export function lengthOf({ content }: Draft): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Asks for the drafts whose content holds a stretch, by index. */
export function holdersAmong(drafts: readonly Draft[]): (inner: Span) => readonly number[] {
  const stretches = drafts.flatMap(({ content }, index) => content.map((span) => ({ span, index })));
  const find = holding(stretches.map(({ span }) => span));
  return (inner) => find(inner).flatMap((at) => (stretches[at] ? [stretches[at].index] : []));
}

interface Given {
  readonly drafts: readonly Draft[];
  readonly sizes: readonly number[];
  readonly holders: (inner: Span) => readonly number[];
}

function around(draft: Draft, { drafts, sizes, holders }: Given): number | null {
  const mark: Span | null = draft.cue ?? draft.source ?? null;
  if (!mark) return null;
  const others = holders(mark).filter((index) => {
    const other = drafts[index];
    return other !== draft && (draft.cue === null || other?.cue?.token !== draft.cue.token);
  });
  return others.reduce<number | null>((smallest, index) => {
    const [size, least] = [sizes[index] ?? 0, smallest === null ? Infinity : (sizes[smallest] ?? 0)];
    return size < least || (size === least && index < (smallest ?? Infinity)) ? index : smallest;
  }, null);
}

/** Follows the links from one draft; where they come back to one of them, the longest on the way. */
function longestOfCircle(
  links: readonly (number | null)[],
  { from, sizes }: { readonly from: number; readonly sizes: readonly number[] },
): number | null {
  const path: number[] = [];
  let at: number | null = from;
  while (at !== null && !path.includes(at)) {
    path.push(at);
    at = links[at] ?? null;
  }
  if (at === null) return null;
  const circle = path.slice(path.indexOf(at));
  return circle.reduce((best, index) => ((sizes[index] ?? 0) > (sizes[best] ?? 0) ? index : best));
}
