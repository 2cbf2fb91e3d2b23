// A graph into Neo4j, with a line on what changed there.

import type { Graph } from '../model/graph.ts';
import { home } from './home.ts';
import { neo4jSettings } from './options.ts';
import { print, printJson, progress, progressDone } from './terminal.ts';

export async function pushGraph(graph: Graph, url: string | true, { json }: { readonly json: boolean }): Promise<void> {
  const settings = neo4jSettings(url);
  // The driver takes a good part of a second to load; who does not ask for Neo4j need not wait for it.
  const { openNeo4j } = await import('../store/neo4j.ts');
  progress(`waiting for ${settings.url} ...`);
  const store = await openNeo4j({ ...settings, cypher: home.cypher });
  try {
    progress(`writing to ${settings.url} ...`);
    const changes = await store.write(graph);
    progressDone();
    const { nodes, edges } = changes;
    const total = nodes.written + nodes.removed + edges.written + edges.removed;
    if (json) printJson({ url: settings.url, ...changes });
    else if (total === 0) print(`Neo4j      ${settings.url} holds this graph already; nothing to change`);
    else {
      print(
        `Neo4j      ${settings.url}: ${nodes.written} nodes and ${edges.written} edges written, ${nodes.removed} and ${edges.removed} removed`,
      );
    }
  } finally {
    await store.close();
  }
}
