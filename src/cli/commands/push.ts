// `wiregraph push`: the workspace's graph into Neo4j; only differences are written.

import { graphOf } from '../linked.ts';
import { addNeo4j, addWorkspace, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { printPushed, pushGraph } from '../push.ts';
import { session } from '../session.ts';
import { printJson } from '../terminal.ts';

interface PushOptions extends WorkspaceOption {
  readonly neo4j?: string | true;
  readonly json?: boolean;
}

export const pushCommand: Register = (program) => {
  const command = program
    .command('push')
    .summary('write the workspace to a Neo4j server')
    .description('Makes Neo4j hold exactly the graph of the workspace; other data in the database is not touched.');
  addNeo4j(addWorkspace(command), 'the server')
    .option('--json', 'print what changed as JSON')
    .action(async ({ workspace, neo4j, json }: PushOptions) => {
      const graph = await graphOf(workspace, session());
      const pushed = await pushGraph(graph, neo4j ?? true);
      if (json) printJson(pushed);
      else printPushed(pushed);
    });
};
