// `npm run score`: accuracy per benchmark, by the scorers of the shared material where they are there, then the language
// engine beside others. Each scorer runs the built command as a user would; what it prints is passed on. Options:
// `--peers ours,spacy` (all by default), `--no-install` (leave out what is not there), `--only shared` or `--only language`.
// Exit code 1 when a frozen goal is missed.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasShared, root, shared } from '../setup/shared.ts';
import { compare } from './language/compare.ts';

interface Scorer {
  readonly script: string;
  /** What was reached; a drop below is a failure. */
  readonly goals: readonly string[];
  readonly options: readonly string[];
}

const scorers: readonly Scorer[] = [
  { script: 'seeds.py', goals: [], options: ['--keys', '--errors', process.env['ERRORS'] ?? '0'] },
  { script: 'invariants.py', goals: ['held=8'], options: [] },
];

const { values } = parseArgs({
  options: {
    peers: { type: 'string', default: '' },
    'no-install': { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

if (!hasShared() || !existsSync(shared('score'))) process.exit(0);

for (const { script, goals, options } of values.only === 'language' ? [] : scorers) {
  console.log(`\n== ${script}`);
  const { status } = spawnSync(
    'python3',
    [shared('score', script), ...options, ...goals.flatMap((goal) => ['--goal', goal])],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, WG_MAIN: root, WIREGRAPH: `node ${join(root, 'dist', 'cli', 'main.js')}` },
    },
  );
  if (status !== 0) process.exitCode = 1;
}

if (values.only !== 'shared') {
  console.log('\n== language engine');
  compare({ keys: values.peers.split(',').filter((key) => key !== ''), install: !values['no-install'] });
}
