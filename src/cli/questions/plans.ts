// The history of each plan: its versions in the order in which one was made from the other, and who says so.

import type { GraphNode } from '../../model/graph.ts';
import { list, type Lookup, lookup, outlet, type Question, text } from './question.ts';

export const plans: Question = {
  name: 'plans',
  summary: 'how plans changed, version by version',
  description: 'How plans changed: each version, which one it was made from, and the sentences that say so.',
  columns: [
    { key: 'plan', name: 'plan', share: 2 },
    { key: 'version', name: 'version', share: 1 },
    { key: 'from', name: 'made from', share: 1 },
    { key: 'sentences', name: 'who says so', share: 4 },
  ],
  none: 'No plans with versions were found.',
  answers: (graph) => {
    const look = lookup(graph);
    return look
      .labelled('Plan')
      .toSorted((a, b) => ((text(a, 'name') ?? '') < (text(b, 'name') ?? '') ? -1 : 1))
      .flatMap((plan) =>
        inOrder(
          look.out(plan.id, 'HAS_VERSION').map(({ target }) => look.node(target)),
          look,
        ).map((version) => {
          const step = look.in(version.id, 'REVISED_TO')[0];
          const behind = step?.properties['statements'] ?? version.properties['statements'];
          return {
            plan: text(plan, 'name'),
            version: text(version, 'name'),
            points: Number(version.properties['points'] ?? 0) || null,
            from: step ? text(look.node(step.source), 'name') : null,
            sentences: list(behind).map((id) => {
              const statement = look.node(id);
              return `${outlet(statement, look)}: ${text(statement, 'sentence') ?? ''}`;
            }),
          };
        }),
      );
  },
};

function inOrder(versions: readonly (GraphNode | null)[], look: Lookup): readonly GraphNode[] {
  const depth = (node: GraphNode, seen: ReadonlySet<string> = new Set()): number => {
    const from = look.in(node.id, 'REVISED_TO')[0];
    const before = from && !seen.has(node.id) ? look.node(from.source) : null;
    return before ? 1 + depth(before, new Set([...seen, node.id])) : 0;
  };
  return versions
    .filter((version) => version !== null)
    .map((version) => ({ version, depth: depth(version) }))
    .sort((a, b) => a.depth - b.depth || (a.version.id < b.version.id ? -1 : 1))
    .map(({ version }) => version);
}
