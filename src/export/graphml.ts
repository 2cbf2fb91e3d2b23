// GraphML, for yEd, NetworkX, igraph and others: every property a declared key, lists as JSON text, `labels` on nodes
// and `type` on edges.

import type { Graph, Properties } from '../model/graph.ts';
import { columns, type ColumnType, flat } from './property.ts';
import type { GraphExport } from './table.ts';
import { escaped, typeNames } from './xml.ts';

export const graphml = {
  name: 'graphml',
  summary: 'GraphML, for yEd, NetworkX and igraph',
  files: (graph) => [{ name: 'graph.graphml', chunks: chunks(graph) }],
} satisfies GraphExport;

function* chunks({ nodes, edges }: Graph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* keys('node', 'n', [['labels', 'string'], ...columns(nodes)]);
  yield* keys('edge', 'e', [['type', 'string'], ...columns(edges)]);
  yield '<graph edgedefault="directed">\n';
  for (const { id, labels, properties } of nodes) {
    yield `<node id="${escaped(id)}">${values('n', { labels, ...properties })}</node>\n`;
  }
  for (const { id, type, source, target, properties } of edges) {
    const ends = `source="${escaped(source)}" target="${escaped(target)}"`;
    yield `<edge id="${escaped(id)}" ${ends}>${values('e', { type, ...properties })}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function* keys(element: string, prefix: string, declared: Iterable<readonly [string, ColumnType]>): Generator<string> {
  for (const [name, type] of declared) {
    const id = `${prefix}.${escaped(name)}`;
    yield `<key id="${id}" for="${element}" attr.name="${escaped(name)}" attr.type="${typeNames[type]}"/>\n`;
  }
}

function values(prefix: string, properties: Properties): string {
  return Object.entries(properties)
    .map(([name, value]) => `<data key="${prefix}.${escaped(name)}">${escaped(String(flat(value)))}</data>`)
    .join('');
}
