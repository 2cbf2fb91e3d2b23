// The graph in Neo4j as a stream of elements, in no order: nodes with our label, and the edges between them that carry
// an id. Labels are a set there, so their order comes back by rule: those the graph is built of, then kinds by name.

import { z } from 'zod';
import { type Graph, type GraphEdge, type GraphNode, graph } from '../../model/graph.ts';
import type { EdgeId, NodeId } from '../../model/id.ts';
import { ownLabel } from '../label.ts';
import { type Connection, stream } from './connection.ts';
import { received } from './values.ts';

const nodeRow = z.object({ id: z.string(), labels: z.array(z.string()), properties: z.unknown() });
const edgeRow = z.object({
  id: z.string(),
  type: z.string(),
  source: z.string(),
  target: z.string(),
  properties: z.unknown(),
});

export async function readGraph(connection: Connection): Promise<Graph> {
  const [nodes, edges]: [GraphNode[], GraphEdge[]] = [[], []];
  for await (const node of readNodes(connection)) nodes.push(node);
  for await (const edge of readEdges(connection)) edges.push(edge);
  return graph(nodes, edges);
}

export async function* readNodes(connection: Connection): AsyncGenerator<GraphNode> {
  const query = `MATCH (n:${ownLabel}) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`;
  for await (const row of stream(connection, query)) {
    const { id, labels, properties } = nodeRow.parse(row.toObject());
    yield { id: id as NodeId, labels: ordered(labels), properties: received(properties) };
  }
}

export async function* readEdges(connection: Connection): AsyncGenerator<GraphEdge> {
  const query = `MATCH (a:${ownLabel})-[r]->(b:${ownLabel}) WHERE r.id IS NOT NULL
    RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties`;
  for await (const row of stream(connection, query)) {
    const { id, type, source, target, properties } = edgeRow.parse(row.toObject());
    yield {
      id: id as EdgeId,
      type,
      source: source as NodeId,
      target: target as NodeId,
      properties: received(properties),
    };
  }
}

const first: readonly string[] = ['Actor', 'Place', 'Event'];

function ordered(labels: readonly string[]): string[] {
  const rank = (label: string) => (first.includes(label) ? first.indexOf(label) : first.length);
  return labels.filter((label) => label !== ownLabel).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
