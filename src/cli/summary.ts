// The summary after an ingest: what was read, what the graph now holds, and what to look at next.

import type { Graph } from '../model/graph.ts';
import { defaultWorkspace } from './options.ts';

export interface Ingested {
  /** Article ids, in the order of the input. */
  readonly read: readonly string[];
  /** Those that were there already, unchanged. */
  readonly known: readonly string[];
  readonly failed: number;
  readonly notes: number;
}

export function summary(ingested: Ingested, graph: Graph, workspace: string): string {
  const { read, known, failed, notes } = ingested;
  const articles = [
    `${read.length} read`,
    ...(known.length > 0 ? [`${known.length} known already`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const where = workspace === defaultWorkspace ? '' : ` --workspace ${workspace}`;
  const conflicts = count(graph, 'Conflict');
  return [
    `Articles   ${articles.join(', ')}; ${count(graph, 'Article')} in ${workspace}`,
    `Graph      ${number(graph.nodes.length)} nodes, ${number(graph.edges.length)} edges from ${number(count(graph, 'Statement'))} statements`,
    `           ${many(graph, 'Actor', 'actor')}, ${many(graph, 'Event', 'event')}, ${many(graph, 'Quote', 'quote')}, ${many(graph, 'PlanVersion', 'plan version')}, ${many(graph, 'Conflict', 'conflict')}`,
    ...(notes > 0 ? [`Notes      ${notes}: wiregraph notes${where}`] : []),
    ...(count(graph, 'Article') === 0
      ? []
      : [`Next       wiregraph view${where}${conflicts > 0 ? `   or   wiregraph conflicts${where}` : ''}`]),
  ].join('\n');
}

function count(graph: Graph, label: string): number {
  return graph.nodes.filter((node) => node.labels.includes(label)).length;
}

export function many(graph: Graph, label: string, noun: string): string {
  const found = count(graph, label);
  return `${number(found)} ${noun}${found === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
