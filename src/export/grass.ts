// A style sheet for the Neo4j Browser (GraSS): the kinds that the graph holds, in the ontology's colours and with their
// names as captions, and events, quotes and plans told apart at a glance. Drop the file on the Browser window.

import type { Graph } from '../model/graph.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphExport } from './table.ts';

export const grass = {
  name: 'grass',
  summary: 'a style sheet for the Neo4j Browser, in the colours of the kinds',
  files: (graph, { ontology }) => [{ name: 'wiregraph.grass', chunks: chunks(graph, ontology) }],
} satisfies GraphExport;

// What is there in every graph, in the order in which a later line wins.
const fixed = [
  ['Article', { color: '#6b7280', diameter: '50px', caption: '{title}' }],
  ['Statement', { color: '#9ca3af', diameter: '45px', caption: '{trigger}' }],
  ['Conflict', { color: '#c0392b', diameter: '45px', caption: '{kind}' }],
  ['Quote', { color: '#8a6d3b', diameter: '45px', caption: '{name}' }],
  ['PlanVersion', { color: '#b23570', diameter: '65px', caption: '{name}' }],
] as const;

function* chunks({ nodes, edges }: Graph, { entityKinds, eventKinds }: Ontology): Generator<string> {
  yield rule('node', { diameter: '50px', color: '#a5abb6', 'text-color-internal': '#ffffff', caption: '{name}' });
  yield rule('relationship', { color: '#a5abb6', 'shaft-width': '1px', 'font-size': '8px', caption: '<type>' });
  const labels = new Set(nodes.flatMap((node) => node.labels));
  const types = new Set(edges.map((edge) => edge.type));
  for (const [label, style] of fixed) if (labels.has(label)) yield rule(`node.${label}`, style);
  for (const kind of entityKinds.values()) {
    const label = kind.labels.at(-1);
    if (label && labels.has(label)) yield rule(`node.${label}`, { color: kind.colour, caption: '{name}' });
  }
  for (const { label, colour } of eventKinds.values()) {
    if (labels.delete(label)) yield rule(`node.${label}`, { color: colour, diameter: '40px', caption: '{name}' });
  }
  for (const { edge, colour } of eventKinds.values()) {
    if (edge && types.delete(edge.name))
      yield rule(`relationship.${edge.name}`, { color: colour, 'shaft-width': '2px' });
  }
}

function rule(selector: string, style: Readonly<Record<string, string>>): string {
  const lines = Object.entries(style).map(([name, value]) => `  ${name}: ${quoted(name, value)};\n`);
  return `${selector} {\n${lines.join('')}}\n\n`;
}

function quoted(name: string, value: string): string {
  return name === 'caption' ? JSON.stringify(value) : value;
}
