// `wiregraph export`: the graph as files that other programs read.

import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WiregraphError } from '../../model/error.ts';
import { type ExportFile, exportNamed, graphExports } from '../../export/index.ts';
import { home } from '../home.ts';
import { graphOf } from '../linked.ts';
import { addWorkspace, titleOf, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { say } from '../terminal.ts';

interface ExportOptions extends WorkspaceOption {
  readonly format: string;
  readonly output?: string;
}

export const exportCommand: Register = (program) => {
  const names = graphExports.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`).join('\n');
  addWorkspace(program.command('export'))
    .summary('write the graph as JSON, GraphML, GEXF, CSV, or one HTML page')
    .description('Writes the graph of the workspace in another format.')
    .requiredOption('--format <name>', 'see below')
    .option('-o, --output <path>', 'a file, or a folder for formats of several files; default: standard output')
    .addHelpText('after', `\nFormats:\n${names}`)
    .action(async ({ format, output, workspace }: ExportOptions) => {
      const chosen = exportNamed(format);
      const one = session();
      const graph = await graphOf(workspace, one);
      const files = chosen.files(graph, {
        title: titleOf({ workspace }),
        ontology: await one.ontology(),
        viewer: home.viewer,
      });
      if (output === undefined || output === '-') await toStandardOutput(files, format);
      else await toDisk(files, output);
    });
};

async function toStandardOutput(files: readonly ExportFile[], format: string): Promise<void> {
  const [file, ...more] = files;
  if (!file || more.length > 0) {
    throw new WiregraphError('USAGE', `${format} is several files; name a folder with -o`);
  }
  await pipeline(Readable.from(file.chunks), process.stdout, { end: false });
}

async function toDisk(files: readonly ExportFile[], output: string): Promise<void> {
  const single = files.length === 1;
  try {
    if (!single) mkdirSync(output, { recursive: true });
    for (const { name, chunks } of files) {
      const path = single ? output : join(output, name);
      await pipeline(Readable.from(chunks), createWriteStream(path));
      say(`wrote ${path}`);
    }
  } catch (cause) {
    if (cause instanceof WiregraphError) throw cause;
    throw new WiregraphError('USAGE', `${output} cannot be written; check the path and its permissions`, { cause });
  }
}
