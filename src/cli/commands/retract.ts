// `wiregraph retract`: takes articles out again, and with them exactly what only they said.

import { removeArticles } from '../../store/articles.ts';
import { closeWorkspace, openWorkspace } from '../../store/workspace.ts';
import { linkedGraph } from '../linked.ts';
import { addWorkspace, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { many } from '../summary.ts';
import { complain, print, printJson } from '../terminal.ts';

export const retractCommand: Register = (program, finish) => {
  addWorkspace(program.command('retract'))
    .summary('take articles out of the workspace again')
    .description(
      'Takes exactly these articles out, and with them what only they said. A Neo4j server is brought up to date by `wiregraph push`.',
    )
    .argument('<article...>', 'article ids, as `extract` and `query articles` give them')
    .option('--json', 'print what was done as JSON')
    .action(async (ids: readonly string[], options: WorkspaceOption & { readonly json?: boolean }) => {
      const workspace = openWorkspace(options.workspace, { mode: 'writing' });
      try {
        const { removed, unknown } = removeArticles(workspace, ids);
        for (const error of unknown) complain(error);
        const graph = await linkedGraph(workspace, session());
        if (options.json) printJson({ removed, nodes: graph.nodes.length, edges: graph.edges.length });
        else print(`${removed.length} retracted; ${many(graph, 'Article', 'article')} left in ${options.workspace}`);
        finish(unknown.length > 0 ? 1 : 0);
      } finally {
        closeWorkspace(workspace);
      }
    });
};
