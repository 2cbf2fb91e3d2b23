// What the four question commands have in common: a graph in, rows out; the same rows as a table or as JSON.

import type { Graph, GraphEdge, GraphNode, Property } from '../../model/graph.ts';
import type { Column } from '../terminal.ts';

export type Answer = Readonly<Record<string, string | number | null | readonly string[]>>;

export interface Question {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly columns: readonly (Column & { readonly key: string })[];
  /** Said in place of an empty table. */
  readonly none: string;
  answers(graph: Graph): readonly Answer[];
}

/** Look-ups over a graph, made once per question. */
export interface Lookup {
  readonly node: (id: string) => GraphNode | null;
  readonly labelled: (label: string) => readonly GraphNode[];
  readonly out: (id: string, type: string) => readonly GraphEdge[];
  readonly in: (id: string, type: string) => readonly GraphEdge[];
}

export function lookup(graph: Graph): Lookup {
  const nodes = new Map<string, GraphNode>(graph.nodes.map((node) => [node.id, node]));
  const bySource = grouped(graph.edges, (edge) => `${edge.source} ${edge.type}`);
  const byTarget = grouped(graph.edges, (edge) => `${edge.target} ${edge.type}`);
  return {
    node: (id) => nodes.get(id) ?? null,
    labelled: (label) => graph.nodes.filter((node) => node.labels.includes(label)),
    out: (id, type) => bySource.get(`${id} ${type}`) ?? [],
    in: (id, type) => byTarget.get(`${id} ${type}`) ?? [],
  };
}

function grouped(
  edges: readonly GraphEdge[],
  key: (edge: GraphEdge) => string,
): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(key(edge));
    if (group) group.push(edge);
    else groups.set(key(edge), [edge]);
  }
  return groups;
}

export function text(node: GraphNode | null, key: string): string | null {
  const value = node?.properties[key];
  return value === undefined ? null : String(value);
}

export function list(value: Property | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Outlets, else article ids, that stand behind a statement. */
export function outlet(statement: GraphNode | null, { node }: Lookup): string {
  const article = node(String(statement?.properties['article'] ?? ''));
  return text(article, 'publisher') ?? text(article, 'name') ?? article?.id ?? '';
}

export function byFirst(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? '';
    if ((left ?? '') !== right) return (left ?? '') < right ? -1 : 1;
  }
  return 0;
}
