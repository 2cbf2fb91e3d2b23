// Neo4j 5.26 or newer as a store. Every node of ours carries the label Wiregraph beside its own labels, and every element
// its id as a property: the constraint stands on them, and other data in the same database is never read or touched.
// Writing reads what is there, compares, and sends only differences, each batch in a transaction of its own; should the
// database go away in between, writing again completes the work.

import type { Graph } from '../model/graph.ts';
import { statements } from './cypher.ts';
import { connect, type Connection, type Neo4jOptions, transact } from './neo4j/connection.ts';
import { differences } from './neo4j/difference.ts';
import { explained } from './neo4j/failure.ts';
import { readGraph } from './neo4j/reading.ts';
import { checkNames, writeDifferences } from './neo4j/writing.ts';
import type { Changes, GraphStore } from './store.ts';

export type { Neo4jOptions } from './neo4j/connection.ts';

/** Throws STORE_UNAVAILABLE (retriable) where nothing answers, STORE_REFUSED where it says no. */
export async function openNeo4j(options: Neo4jOptions): Promise<GraphStore> {
  const connection = await connect(options);
  const { url } = options;
  return {
    write: (graph) => explained(url, () => write(connection, graph)),
    read: () => explained(url, () => readGraph(connection)),
    remove: () => explained(url, () => remove(connection)),
    close: () => connection.driver.close(),
  };
}

async function write(connection: Connection, wanted: Graph): Promise<Changes> {
  checkNames(wanted);
  let updates = 0;
  for (const { text } of statements(connection.cypher, 'schema')) updates += await transact(connection, text);
  const changes = await writeDifferences(connection, await differences(connection, wanted));
  return { ...changes, updates: changes.updates + updates };
}

async function remove(connection: Connection): Promise<void> {
  await writeDifferences(
    connection,
    await differences(connection, { format: 'wiregraph/graph@1', nodes: [], edges: [] }),
  );
}
