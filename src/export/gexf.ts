// GEXF 1.3, for Gephi: opens as it looks in the viewer, with the same positions and the colours of the kinds. Every
// property is a declared attribute, lists as JSON text, `labels` on nodes and `type` on edges.

import type { Graph, GraphNode, Properties } from '../model/graph.ts';
import type { ViewPayload } from '../model/view.ts';
import { columns, type ColumnType, flat } from './property.ts';
import type { GraphExport } from './table.ts';
import { viewOf } from './view.ts';
import { escaped, typeNames } from './xml.ts';

export const gexf = {
  name: 'gexf',
  summary: 'GEXF, for Gephi, with positions and colours',
  files: (graph, { title, ontology }) => [{ name: 'graph.gexf', chunks: chunks(viewOf(graph, ontology, { title })) }],
} satisfies GraphExport;

function* chunks(view: ViewPayload): Generator<string> {
  const { nodes, edges }: Graph = view.graph;
  const [nodeColumns, edgeColumns] = [columns(nodes), columns(edges)];
  const nodeNumbers = numbered(['labels', ...nodeColumns.keys()]);
  const edgeNumbers = numbered(['type', ...edgeColumns.keys()]);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `<meta><creator>wiregraph</creator><description>${escaped(view.title)}</description></meta>\n`;
  yield '<graph defaultedgetype="directed" mode="static">\n';
  yield declared('node', nodeNumbers, nodeColumns);
  yield declared('edge', edgeNumbers, edgeColumns);
  yield '<nodes>\n';
  for (const node of nodes) {
    const { id, labels, properties } = node;
    const caption = escaped(String(properties['name'] ?? id));
    const inner = `${values(nodeNumbers, { labels, ...properties })}${look(node, view)}`;
    yield `<node id="${escaped(id)}" label="${caption}">${inner}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const { id, type, source, target, properties } of edges) {
    const ends = `source="${escaped(source)}" target="${escaped(target)}" label="${escaped(type)}"`;
    yield `<edge id="${escaped(id)}" ${ends}>${values(edgeNumbers, { type, ...properties })}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

// Attributes are numbered in the file; readers take their titles for names.
function numbered(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}

function declared(
  element: string,
  numbers: ReadonlyMap<string, number>,
  typed: ReadonlyMap<string, ColumnType>,
): string {
  const lines = [...numbers].map(
    ([name, id]) =>
      `<attribute id="${id}" title="${escaped(name)}" type="${typeNames[typed.get(name) ?? 'string']}"/>\n`,
  );
  return `<attributes class="${element}">\n${lines.join('')}</attributes>\n`;
}

function values(numbers: ReadonlyMap<string, number>, properties: Properties): string {
  const all = Object.entries(properties).map(
    ([name, value]) => `<attvalue for="${numbers.get(name) ?? ''}" value="${escaped(String(flat(value)))}"/>`,
  );
  return `<attvalues>${all.join('')}</attvalues>`;
}

function look({ id, labels }: GraphNode, { positions, nodeHints }: ViewPayload): string {
  const at = positions[id];
  const place = at ? `<viz:position x="${at[0]}" y="${at[1]}" z="0"/>` : '';
  const colour = labels.map((label) => nodeHints[label]?.colour).findLast((one) => one !== undefined);
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return place;
  const part = (hex: string) => Number.parseInt(hex, 16);
  return `<viz:color r="${part(red)}" g="${part(green)}" b="${part(blue)}"/>${place}`;
}
