// Nodes for conflicts, each tied to the statements on all its sides. In: the assembly. Out: conflicts and BETWEEN.

import type { Conflict } from '../model/conflict.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import { edgeId, recordNode } from '../model/id.ts';
import type { Parts } from './actors.ts';
import type { Assembly } from './assembly.ts';
import { support } from './support.ts';

export function conflicts(assembly: Assembly): Parts {
  const all = assembly.resolution.conflicts;
  return { nodes: all.map((conflict) => node(conflict, assembly)), edges: all.flatMap(between) };
}

function node({ id, kind, severity, summary, sides, about }: Conflict, assembly: Assembly): GraphNode {
  const properties = { name: summary, kind, severity, summary, about, sides: JSON.stringify(sides) };
  return { id, labels: ['Conflict'], properties: { ...support(sides.flat(), assembly), ...properties } };
}

/** `side` counts from 1. */
function between({ id, sides }: Conflict): readonly GraphEdge[] {
  return sides.flatMap((side, index) =>
    side.map((statement): GraphEdge => ({
      id: edgeId('BETWEEN', id, statement),
      type: 'BETWEEN',
      source: id,
      target: recordNode(statement),
      properties: { side: index + 1 },
    })),
  );
}
