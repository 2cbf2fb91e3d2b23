// Sends differences in batches, each in a transaction of its own that may run twice. Nodes come before their edges, and
// what has vanished goes in between, so that no edge ever misses an end.

import { join } from 'node:path';
import { WiregraphError } from '../../model/error.ts';
import type { Graph, GraphEdge } from '../../model/graph.ts';
import { cypherFile } from '../cypher.ts';
import { ownLabel } from '../label.ts';
import type { Changes } from '../store.ts';
import { type Connection, transact } from './connection.ts';
import type { Differences } from './difference.ts';
import { sent } from './values.ts';

const batchRows = 1_000;
const batchCharacters = 4_000_000;

/** Labels and types become part of the query, so a name that is not a plain word is refused before anything is written. */
export function checkNames({ nodes, edges }: Graph): void {
  const names = new Set([...nodes.flatMap((node) => node.labels), ...edges.map((edge) => edge.type)]);
  for (const name of names) {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name === ownLabel) {
      throw new WiregraphError('STORE_REFUSED', `"${name}" cannot be a label or type in Neo4j; rename the kind`);
    }
  }
}

export async function writeDifferences(connection: Connection, { nodes, edges }: Differences): Promise<Changes> {
  const changed = nodes.write.map(({ node: { id, labels, properties }, gone }) => ({
    id,
    labels,
    gone,
    properties: sent(properties),
  }));
  let updates = await send(connection, 'nodes', changed);
  updates += await send(connection, 'remove-edges', edges.remove);
  const vanished = nodes.remove.map((id) => ({ id }));
  updates += await send(connection, 'remove-nodes', vanished);
  for (const [type, same] of byType(edges.write)) {
    const rows = same.map(({ id, source, target, properties }) => ({
      id,
      source,
      target,
      properties: sent(properties),
    }));
    updates += await send(connection, 'edges', rows, type);
  }
  return {
    nodes: { written: nodes.write.length, removed: nodes.remove.length },
    edges: { written: edges.write.length, removed: edges.remove.length },
    updates,
  };
}

async function send(connection: Connection, name: string, rows: readonly object[], type = ''): Promise<number> {
  if (rows.length === 0) return 0;
  const query = cypherFile(join(connection.cypher, 'write', `${name}.cypher`)).text.replaceAll('__TYPE__', type);
  let updates = 0;
  for (const batch of batches(rows)) updates += await transact(connection, query, { rows: batch });
  return updates;
}

function* batches(rows: readonly object[]): Generator<readonly object[]> {
  let batch: object[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    if (batch.length > 0 && (batch.length >= batchRows || characters + length > batchCharacters)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += length;
  }
  yield batch;
}

// A type cannot be a parameter where an index is to be used, so there is one query per type.
function byType(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge.type);
    if (group) group.push(edge);
    else groups.set(edge.type, [edge]);
  }
  return groups;
}
