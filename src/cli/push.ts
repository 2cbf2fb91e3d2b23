// A graph into Neo4j, and what changed there, as a value and as a line.

import type { Graph } from '../model/graph.ts';
import type { Changes } from '../store/store.ts';
import { home } from './home.ts';
import { neo4jSettings } from './options.ts';
import { print, progress, progressDone } from './terminal.ts';

export interface Pushed extends Changes {
  readonly url: string;
}

export async function pushGraph(graph: Graph, url: string | true): Promise<Pushed> {
  const settings = neo4jSettings(url);
  // The driver takes a good part of a second to load; who does not ask for Neo4j need not wait for it.
  const { openNeo4j } = await import('../store/neo4j.ts');
  progress(`waiting for ${settings.url} ...`);
  const store = await openNeo4j({ ...settings, cypher: home.cypher });
  try {
    progress(`writing to ${settings.url} ...`);
    return { url: settings.url, ...(await store.write(graph)) };
  } finally {
    progressDone();
    await store.close();
  }
}

export function printPushed({ url, nodes, edges }: Pushed): void {
  const total = nodes.written + nodes.removed + edges.written + edges.removed;
  if (total === 0) print(`Neo4j      ${url} holds this graph already; nothing to change`);
  else {
    print(
      `Neo4j      ${url}: ${nodes.written} nodes and ${edges.written} edges written, ${nodes.removed} and ${edges.removed} removed`,
    );
  }
}
