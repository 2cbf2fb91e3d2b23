// graphology's import format (`Graph.from(JSON.parse(text))`): a directed multigraph whose attributes are the
// properties, lists and all, with `labels` on nodes and `type` on edges.

import type { Graph } from '../model/graph.ts';
import type { GraphExport } from './table.ts';

export const graphology = {
  name: 'graphology',
  summary: "graphology's JSON, for JavaScript programs",
  files: (graph, { title }) => [{ name: 'graphology.json', chunks: chunks(graph, title) }],
} satisfies GraphExport;

function* chunks({ nodes, edges }: Graph, title: string): Generator<string> {
  const options = { type: 'directed', multi: true, allowSelfLoops: true };
  yield `{"attributes":${JSON.stringify({ name: title })},"options":${JSON.stringify(options)},"nodes":[`;
  let first = true;
  for (const { id, labels, properties } of nodes) {
    yield `${first ? '' : ','}\n${JSON.stringify({ key: id, attributes: { ...properties, labels } })}`;
    first = false;
  }
  yield '],\n"edges":[';
  first = true;
  for (const { id, type, source, target, properties } of edges) {
    yield `${first ? '' : ','}\n${JSON.stringify({ key: id, source, target, attributes: { ...properties, type } })}`;
    first = false;
  }
  yield ']}\n';
}
