// Groups without a name of their own ("a Norlandic delegation") are one over two articles where both play the same part in
// one event and are described alike. In: the events. Out: links between groups.

import type { Cluster, Merge } from '../model/cluster.ts';
import type { StatementId } from '../model/id.ts';
import { merge } from './clusters.ts';
import { comparison } from './comparison.ts';
import { compareFillers } from './fillers.ts';
import type { Filler, Occurrence } from './occurrence.ts';

export function groupsByPart(
  events: readonly Cluster<StatementId>[],
  occurrences: ReadonlyMap<StatementId, Occurrence>,
): Merge[] {
  return events.flatMap(({ members }) => {
    const parts = new Map<string, { readonly filler: Filler; readonly article: string }[]>();
    for (const occurrence of members.flatMap((id) => occurrences.get(id) ?? [])) {
      for (const [role, fillers] of occurrence.fillers) {
        // The sides of a meeting may be told either way round.
        const part = occurrence.kind.symmetric && role === 'partner' ? 'agent' : role;
        for (const filler of fillers.filter(({ identity }) => identity?.sort === 'Group' && !identity.named)) {
          const list = parts.get(part) ?? [];
          parts.set(part, list);
          list.push({ filler, article: occurrence.article });
        }
      }
    }
    return [...parts.values()].flatMap((part) =>
      part.flatMap((one, i) => linkTo(one, part.slice(0, Math.min(i, most)))),
    );
  });
}

/** A part that many articles tell is known from the first ones. */
const most = 20;

interface Part {
  readonly filler: Filler;
  readonly article: string;
}

function linkTo(one: Part, earlier: readonly Part[]): Merge[] {
  const other = earlier.find(
    ({ filler, article }) => article !== one.article && compareFillers(filler, one.filler) === 'alike',
  );
  if (!other || other.filler.entity === null || one.filler.entity === null) return [];
  const found = comparison(0.75, 'the same part in one event', 'described alike');
  return [merge(other.filler.entity, one.filler.entity, found)];
}
