// The blocks of the README that show a command and its output: found, run again over the sample articles, and put back.
// `npx tsx test/readme/shown.ts` renews them; the test beside it holds them to what the commands print.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scratch, wiregraph } from '../setup/command.ts';
import { root } from '../setup/shared.ts';

const readme = join(root, 'README.md');
const block = /```console\n\$ wiregraph ([^\n]*)\n([\s\S]*?)```/g;

export interface Shown {
  readonly command: string;
  readonly output: string;
}

export function shown(): readonly Shown[] {
  return [...readFileSync(readme, 'utf8').matchAll(block)].map(([, command = '', output = '']) => ({
    command,
    output,
  }));
}

/** What the command prints in a folder whose workspace holds the sample articles. */
export function printed(command: string, folder: string): string {
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const { out } = wiregraph(args, { cwd: folder });
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
  const renewed = readFileSync(readme, 'utf8').replace(
    block,
    (_, command: string) => `\`\`\`console\n$ wiregraph ${command}\n${printed(command, folder)}\`\`\``,
  );
  writeFileSync(readme, renewed);
}
