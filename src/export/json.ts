// graph@1 as JSON, one element a line, so that line tools can compare two graphs. Equal graphs are equal bytes: elements
// are sorted by id and property keys by name.

import { type Graph, type GraphEdge, type GraphNode, graph as sortedGraph } from '../model/graph.ts';
import type { GraphExport } from './table.ts';

export const json = {
  name: 'json',
  summary: "graph@1, wiregraph's own format",
  files: (graph) => [{ name: 'graph.json', chunks: jsonChunks(graph) }],
} satisfies GraphExport;

export function* jsonChunks(graph: Graph): Generator<string> {
  const { format, nodes, edges } = sortedGraph(graph.nodes, graph.edges);
  yield `{"format":${JSON.stringify(format)},"nodes":[`;
  yield* lines(nodes, ({ id, labels, properties }: GraphNode) => ({ id, labels, properties }));
  yield '],\n"edges":[';
  yield* lines(edges, ({ id, type, source, target, properties }: GraphEdge) => ({
    id,
    type,
    source,
    target,
    properties,
  }));
  yield ']}\n';
}

function* lines<Element>(elements: readonly Element[], ordered: (element: Element) => object): Generator<string> {
  let first = true;
  for (const element of elements) {
    yield `${first ? '' : ','}\n${JSON.stringify(ordered(element))}`;
    first = false;
  }
}
