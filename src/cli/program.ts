// The command line: one command per file, registered here in the order in which `--help` lists them. Turns what goes
// wrong into one sentence and an exit code: 0 done, 1 some inputs failed, 2 wrong use or nothing could be done. Only a
// fault of ours is thrown on, with its trace.

import { Command, CommanderError } from 'commander';
import { WiregraphError } from '../model/error.ts';
import { annotateCommand } from './commands/annotate.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { ingestCommand } from './commands/ingest.ts';
import { notesCommand } from './commands/notes.ts';
import { pushCommand } from './commands/push.ts';
import { queryCommand } from './commands/query.ts';
import { questionCommands } from './commands/questions.ts';
import { retractCommand } from './commands/retract.ts';
import { scoreCommand } from './commands/score.ts';
import { viewCommand } from './commands/view.ts';
import type { ExitCode, Register } from './register.ts';
import { packageVersion } from './session.ts';
import { complain } from './terminal.ts';

const commands: readonly Register[] = [
  ingestCommand,
  viewCommand,
  ...questionCommands,
  queryCommand,
  explainCommand,
  exportCommand,
  pushCommand,
  retractCommand,
  notesCommand,
  extractCommand,
  annotateCommand,
  checkCommand,
  scoreCommand,
];

export async function run(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('wiregraph')
    .description('News articles in, a sourced knowledge graph out.')
    .version(packageVersion())
    .showHelpAfterError('(wiregraph --help lists the commands)')
    .exitOverride()
    .addHelpText('after', examples);
  for (const register of commands) {
    register(program, (result) => {
      code = result;
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof WiregraphError) {
      complain(error);
      return error.code === 'STORE_UNAVAILABLE' || error.code === 'STORE_REFUSED' ? 1 : 2;
    }
    if (isOfTheSystem(error)) {
      const what = error.path ?? 'a file';
      complain(new Error(`${what} cannot be used (${error.code}); check the path, its permissions and the disk`));
      return 2;
    }
    throw error;
  }
}

/** A file that may not be read or written, a full disk: for the user to mend, so no trace. */
function isOfTheSystem(error: unknown): error is Error & { readonly path?: string; readonly code: string } {
  const isFull = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  return isFull || (error instanceof Error && 'syscall' in error && 'path' in error && 'code' in error);
}

const examples = `
Examples:
  wiregraph ingest articles/ --published 2024-03-05   read a folder into the workspace (.wiregraph)
  wiregraph view                                      look at the graph in the browser
  wiregraph conflicts                                 where the sources disagree
  wiregraph query who-met-whom                        a saved Cypher query on the workspace
  wiregraph ingest articles/ --neo4j bolt://localhost:7687   the same, and into Neo4j (NEO4J_PASSWORD)
  wiregraph export --format html -o graph.html        one page that opens from disk

Exit codes: 0 done, 1 some inputs failed (each named, the rest done), 2 wrong use.`;
