// The blocks of the READMEs that show a command and its output: found, run again over the sample articles, and put back.
// `npx tsx test/readme/shown.ts` renews them; the test beside it holds them to what the commands print.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scratch, wiregraph } from '../setup/command.ts';
import { root } from '../setup/shared.ts';

const pages = ['README.md', join('src', 'annotate', 'README.md')].map((page) => join(root, page));
const block = /```console\n\$ (?:echo "([^"\n]*)" \| )?wiregraph ([^\n]*)\n([\s\S]*?)```/g;

export interface Shown {
  readonly command: string;
  /** What is piped into it, or nothing. */
  readonly input: string;
  readonly output: string;
}

export function shown(): readonly Shown[] {
  return pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(block)].map(([, input = '', command = '', output = '']) => ({
      command,
      input: `${input}\n`,
      output,
    })),
  );
}

/** What the command prints in a folder whose workspace holds the sample articles. */
export function printed({ command, input }: Omit<Shown, 'output'>, folder: string): string {
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const { out } = wiregraph(args, { cwd: folder, input });
  return `${out.trimEnd()}\n`;
}

/** A folder with data/articles beside its workspace, as a checkout has them. */
export function sampleFolder(): string {
  const folder = scratch();
  wiregraph(['ingest', join(root, 'data', 'articles')], { cwd: folder });
  return folder;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = sampleFolder();
  for (const page of pages) {
    const renewed = readFileSync(page, 'utf8').replace(block, (all, input: string | undefined, command: string) => {
      const first = all.split('\n', 2).join('\n');
      return `${first}\n${printed({ command, input: `${input ?? ''}\n` }, folder)}\`\`\``;
    });
    writeFileSync(page, renewed);
  }
}
