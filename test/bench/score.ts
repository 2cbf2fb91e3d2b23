// `npm run score`: accuracy per benchmark: the scorers of the shared material on the seed articles, run as a user would; then
// our golden articles and the development benchmarks in one table beside their goals and frozen floors; then the language
// engine beside others. Options: `--freeze` (raise the floors of test/golden/frozen.json to what is reached; none is
// lowered), `--errors N` (print so many typical errors of each), `--peers ours,spacy` (all by default), `--no-install`
// (leave out what is not there), `--only seeds`, `own` or `language`. Exit code 1 when a floor or a goal of the seeds is missed.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasShared, root, shared } from '../setup/shared.ts';
import { benchmarks, drops, floors, freeze, raised } from './all.ts';
import type { Figure } from './figure.ts';
import { golden } from './golden.ts';
import { compare } from './language/compare.ts';
import { tools } from './tools.ts';

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
    errors: { type: 'string', default: '0' },
    freeze: { type: 'boolean', default: false },
  },
});

const isAsked = (part: string): boolean => values.only === '' || values.only === part;

if (isAsked('seeds') && hasShared() && existsSync(shared('score'))) runSeeds();
if (isAsked('own')) runOwn();
if (isAsked('language') && hasShared()) {
  console.log('\n== language engine');
  compare({ keys: values.peers.split(',').filter((key) => key !== ''), install: !values['no-install'] });
}

function runSeeds(): void {
  for (const { script, goals, options } of scorers) {
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
}

function runOwn(): void {
  const loaded = tools();
  const reached: Record<string, Figure> = {};
  for (const [name, benchmark] of Object.entries(benchmarks())) {
    reached[name] = benchmark(loaded, { errors: Number(values.errors) });
  }
  if (values.freeze) freeze(raised(floors(), reached));
  const under = floors();
  console.log(`\n${'figure'.padEnd(44)}${['value', 'floor', 'goal'].map((word) => word.padStart(9)).join('')}`);
  for (const [name, figure] of Object.entries(reached)) {
    print(figure, under[name] ?? {});
    if (drops(figure, under[name]).length > 0) process.exitCode = 1;
  }
  // Set aside to see whether the rules fit other news as well: for information, never frozen.
  print(golden('aside', loaded), {});
}

function print({ name, rows }: Figure, under: Readonly<Record<string, number>>): void {
  console.log(name);
  for (const { key, value, goal } of rows) {
    const floor = under[key];
    const cells = [short(value), floor === undefined ? '' : short(floor), goal === null ? '' : short(goal)];
    const mark =
      floor !== undefined && value < floor ? '  DROPPED' : goal !== null && value < goal ? '  below its goal' : '';
    console.log(`  ${key.padEnd(42)}${cells.map((cell) => cell.padStart(9)).join('')}${mark}`);
  }
}

/** Shares as `.873`, per cents as `86.14`. */
function short(value: number): string {
  return value > 1 ? value.toFixed(2) : value.toFixed(3).replace(/^0/, '');
}
