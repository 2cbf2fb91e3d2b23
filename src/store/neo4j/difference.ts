// What has to change in the database so that it holds exactly the wanted graph. What is there is compared as it streams
// by, so only the wanted graph is in memory, and nothing but the graph's own properties is ever stored.

import type { Graph, GraphEdge, GraphNode, Properties } from '../../model/graph.ts';
import type { Connection } from './connection.ts';
import { readEdges, readNodes } from './reading.ts';

export interface NodeChange {
  readonly node: GraphNode;
  /** Labels that it has in the database and must lose. */
  readonly gone: readonly string[];
}

export interface Differences {
  readonly nodes: { readonly write: readonly NodeChange[]; readonly remove: readonly string[] };
  readonly edges: {
    readonly write: readonly GraphEdge[];
    readonly remove: readonly { readonly id: string; readonly source: string }[];
  };
}

export async function differences(connection: Connection, wanted: Graph): Promise<Differences> {
  return { nodes: await nodeDifferences(connection, wanted), edges: await edgeDifferences(connection, wanted) };
}

async function nodeDifferences(connection: Connection, wanted: Graph): Promise<Differences['nodes']> {
  const missing = new Map<string, GraphNode>(wanted.nodes.map((node) => [node.id, node]));
  const changed: NodeChange[] = [];
  const remove: string[] = [];
  for await (const stored of readNodes(connection)) {
    const node = missing.get(stored.id);
    if (!node) remove.push(stored.id);
    else {
      missing.delete(stored.id);
      const gone = stored.labels.filter((label) => !node.labels.includes(label));
      const isSame = gone.length === 0 && node.labels.length === stored.labels.length;
      if (!isSame || text(node.properties) !== text(stored.properties)) changed.push({ node, gone });
    }
  }
  return { write: [...[...missing.values()].map((node) => ({ node, gone: [] })), ...changed], remove };
}

async function edgeDifferences(connection: Connection, wanted: Graph): Promise<Differences['edges']> {
  const all = new Map<string, GraphEdge>(wanted.edges.map((edge) => [edge.id, edge]));
  const write = new Map(all);
  const seen = new Set<string>();
  const remove: { id: string; source: string }[] = [];
  for await (const stored of readEdges(connection)) {
    const edge = all.get(stored.id);
    // Of two edges with one id both go, and one is written.
    if (!edge || seen.has(stored.id) || !isParallel(edge, stored)) {
      remove.push({ id: stored.id, source: stored.source });
      if (edge) write.set(edge.id, edge);
    } else if (text(edge.properties) === text(stored.properties)) write.delete(edge.id);
    seen.add(stored.id);
  }
  return { write: [...write.values()], remove };
}

function isParallel(a: GraphEdge, b: GraphEdge): boolean {
  return a.type === b.type && a.source === b.source && a.target === b.target;
}

function text(properties: Properties): string {
  return JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}
