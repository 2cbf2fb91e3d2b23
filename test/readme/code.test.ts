// The examples of using the package from code in the READMEs, run as they stand there: written into the package's own
// scope, so that its name leads to the built package, with the folder of articles that one reads beside it.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../setup/command.ts';
import { root } from '../setup/shared.ts';

test('the example from code reads a folder, tells what it cannot read, and prints the size of the graph', () => {
  const cwd = scratch();
  mkdirSync(join(cwd, 'reports'));
  writeFileSync(
    join(cwd, 'reports', 'flood.txt'),
    'Mayor Ana Reyes met farmers in Lisbon on Monday, her office said.\n',
  );
  writeFileSync(join(cwd, 'reports', 'empty.txt'), '');
  const { status, stdout, stderr } = runExample('README.md', cwd);
  expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^reports\/empty\.txt: there is no text in it/)]);
  expect(stdout).toMatch(/^[1-9]\d* nodes and [1-9]\d* edges\n$/);
  expect(status).toBe(0);
});

test('the example of the language engine prints who did what, when', () => {
  const { status, stdout, stderr } = runExample(join('src', 'annotate', 'README.md'), scratch());
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe('Ana meet\nMonday 2026-02-02\ntrue\n');
});

function runExample(page: string, cwd: string): SpawnSyncReturns<string> {
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, page), 'utf8'))?.[1] ?? '';
  const script = join(root, '.cache', 'readme.mjs');
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(script, example);
  const run = spawnSync(process.execPath, [script], { cwd, encoding: 'utf8' });
  rmSync(script);
  return run;
}
