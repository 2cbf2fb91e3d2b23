// `wiregraph ingest`: articles into the workspace, linked with all that is there; optionally on into Neo4j. What was
// read before, with the same rules, is not read again.

import type { Graph } from '../../model/graph.ts';
import { hasArticle, putExtraction } from '../../store/articles.ts';
import { closeWorkspace, openWorkspace } from '../../store/workspace.ts';
import { addInputs, articles, checkInputs, type InputOptions, tellLanguage } from '../inputs.ts';
import { linkedGraph } from '../linked.ts';
import { addNeo4j, addWorkspace, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { type Pushed, printPushed, pushGraph } from '../push.ts';
import { type Session, session } from '../session.ts';
import { type Ingested, summary } from '../summary.ts';
import { print, printJson, progress, progressDone } from '../terminal.ts';

interface IngestOptions extends InputOptions, WorkspaceOption {
  readonly neo4j?: string | true;
  readonly json?: boolean;
}

export const ingestCommand: Register = (program, finish) => {
  const command = addInputs(program.command('ingest'))
    .summary('read articles into the workspace and link them')
    .description('Reads articles, extracts and links them. Doing it twice changes nothing; order does not matter.')
    .addHelpText('after', examples);
  addNeo4j(addWorkspace(command), 'also write the graph to this Neo4j server')
    .option('--json', 'print the summary as JSON')
    .action(async (inputs: readonly string[], options: IngestOptions) => {
      checkInputs(options);
      const one = session();
      const workspace = openWorkspace(options.workspace, { mode: 'writing', create: true });
      try {
        const ingested = await readAll(inputs, options, { session: one, put: workspace });
        progress('linking ...');
        const graph = await linkedGraph(workspace, one);
        progressDone();
        if (options.json) await reportJson(ingested, graph, options.neo4j);
        else {
          print(summary(ingested, graph, options.workspace));
          if (options.neo4j !== undefined) printPushed(await pushGraph(graph, options.neo4j));
        }
        finish(ingested.failed > 0 ? 1 : 0);
      } finally {
        closeWorkspace(workspace);
      }
    });
};

async function readAll(
  inputs: readonly string[],
  options: IngestOptions,
  {
    session: { ontology, reader, ruleset },
    put,
  }: { readonly session: Session; readonly put: ReturnType<typeof openWorkspace> },
): Promise<Ingested> {
  const [read, known]: [string[], string[]] = [[], []];
  let [failed, notes] = [0, 0];
  const rules = ruleset();
  for await (const article of articles(inputs, options, { ontology: await ontology(), onFailure: () => failed++ })) {
    if (hasArticle(put, article.version, rules)) {
      known.push(article.id);
      continue;
    }
    progress(`${read.length + known.length + 1}: ${article.title ?? article.source}`);
    const extraction = (await reader()).extract(article);
    tellLanguage(extraction);
    putExtraction(put, extraction, rules);
    read.push(article.id);
    notes += extraction.notes.length;
  }
  progressDone();
  return { read, known, failed, notes };
}

/** One JSON value whatever happens: with a Neo4j that fails, what was ingested is told all the same. */
async function reportJson(ingested: Ingested, graph: Graph, neo4j: string | true | undefined): Promise<void> {
  const done = { ...ingested, nodes: graph.nodes.length, edges: graph.edges.length };
  let pushed: Pushed | null = null;
  try {
    if (neo4j !== undefined) pushed = await pushGraph(graph, neo4j);
  } finally {
    printJson(neo4j === undefined ? done : { ...done, neo4j: pushed });
  }
}

const examples = `
Examples:
  wiregraph ingest reports/ 'archive/2024-*.html'      a folder and a pattern
  wiregraph ingest note.txt --published 2024-03-05     a text that does not say its day
  cat feed.jsonl | wiregraph ingest - --from jsonl     one article a line: {"title", "publisher", "publishedAt", "text"}

An article is known by its text: the same one under another name, or once more, is read once.`;
