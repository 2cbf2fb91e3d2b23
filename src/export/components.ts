// What hangs together in a graph: its connected components, largest first; ids decide between equals, so that the order of
// the graph never shows.

import type { UndirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';

export function components<Node extends Attributes, Edge extends Attributes>(
  graph: UndirectedGraph<Node, Edge>,
): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const ids = [start];
    // The list grows while it is walked.
    for (const id of ids) {
      for (const next of graph.neighbors(id)) {
        if (seen.has(next)) continue;
        seen.add(next);
        ids.push(next);
      }
    }
    found.push(ids.sort());
  }
  return found.sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
