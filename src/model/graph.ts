// The graph as every store and export takes it (graph@1): nodes and edges with labels and plain properties. It is a
// view of the statements, and each of its facts carries their ids. Properties are scalars or lists of one scalar
// type, as Neo4j has no maps; anything richer is JSON text.

import type { EdgeId, NodeId } from './id.ts';
import { byId } from './order.ts';

export const graphFormat = 'wiregraph/graph@1';

export type Scalar = string | number | boolean;
export type Property = Scalar | readonly string[] | readonly number[] | readonly boolean[];
export type Properties = Readonly<Record<string, Property>>;

export interface GraphNode {
  readonly id: NodeId;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface GraphEdge {
  readonly id: EdgeId;
  readonly type: string;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly properties: Properties;
}

/** Nodes and edges sorted by id, property keys sorted, so that equal graphs are equal bytes. */
export interface Graph {
  readonly format: typeof graphFormat;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export function graph(nodes: Iterable<GraphNode>, edges: Iterable<GraphEdge>): Graph {
  return {
    format: graphFormat,
    nodes: [...nodes].map((node) => ({ ...node, properties: sorted(node.properties) })).sort(byId),
    edges: [...edges].map((edge) => ({ ...edge, properties: sorted(edge.properties) })).sort(byId),
  };
}

function sorted(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}
