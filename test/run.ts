// `npm test` after check and build: prepares what the suites need (Chromium; Neo4j prepares itself), runs all of them,
// and closes with one line that counts the tests that really ran.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareChromium } from './setup/chromium.setup.ts';
import { root } from './setup/shared.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

if (!prepareChromium()) process.exit(1);

const report = join(root, '.cache', 'tests.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);

const counts = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : null;
const failed = counts ? Math.max(counts.numFailedTests, status === 0 ? 0 : 1) : 1;
const skipped = counts ? counts.numPendingTests + counts.numTodoTests : 0;
console.log(`${counts?.numPassedTests ?? 0} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = status ?? 1;
