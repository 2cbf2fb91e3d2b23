// CSV (RFC 4180), for spreadsheets and data frames: one file of nodes and one of edges, a column for every property,
// lists as JSON text, nothing where an element does not have the property.

import type { Graph, Property } from '../model/graph.ts';
import { columns, flat } from './property.ts';
import type { GraphExport } from './table.ts';

export const csv = {
  name: 'csv',
  summary: 'nodes.csv and edges.csv, for spreadsheets and data frames',
  files: (graph) => [
    { name: 'nodes.csv', chunks: nodes(graph) },
    { name: 'edges.csv', chunks: edges(graph) },
  ],
} satisfies GraphExport;

function* nodes({ nodes: all }: Graph): Generator<string> {
  const names = [...columns(all).keys()];
  yield line(['id', 'labels', ...names]);
  for (const { id, labels, properties } of all) yield line([id, labels, ...names.map((name) => properties[name])]);
}

function* edges({ edges: all }: Graph): Generator<string> {
  const names = [...columns(all).keys()];
  yield line(['id', 'type', 'source', 'target', ...names]);
  for (const { id, type, source, target, properties } of all) {
    yield line([id, type, source, target, ...names.map((name) => properties[name])]);
  }
}

function line(cells: readonly (Property | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

// An empty text is quoted, so that it is not a missing one.
function cell(value: Property | undefined): string {
  if (value === undefined) return '';
  const text = String(flat(value));
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
