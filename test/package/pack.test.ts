// The package as npm would publish it, installed into an empty folder: it runs there, with its data, queries, models
// and viewer inside.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratch } from '../setup/command.ts';
import { root } from '../setup/shared.ts';

const folder = scratch();

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function wiregraph(...args: readonly string[]): string {
  return run(join(folder, 'node_modules', '.bin', 'wiregraph'), args);
}

describe('the packed package in an empty folder', () => {
  beforeAll(() => {
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    const [tarball] = JSON.parse(packed) as readonly { readonly filename: string }[];
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball?.filename ?? ''}`]);
  }, 170_000);

  test('reads an article into a workspace and answers a saved query', () => {
    writeFileSync(join(folder, 'report.txt'), 'Lisbon talks\n\nMayor Ana Reyes met Juan Ortega in Lisbon on Monday.\n');
    expect(wiregraph('ingest', 'report.txt', '--published', '2024-03-06')).toMatch(/1 read/);
    const rows: unknown = JSON.parse(wiregraph('query', 'who-met-whom', '--json'));
    expect(rows).toMatchObject([{ sentences: ['Mayor Ana Reyes met Juan Ortega in Lisbon on Monday.'] }]);
  });

  test('writes the viewer as one page', () => {
    wiregraph('export', '--format', 'html', '-o', 'graph.html');
    const page = readFileSync(join(folder, 'graph.html'), 'utf8');
    expect(page).toContain('Ana Reyes');
    expect(page).toContain('<wire-graph');
  });

  test('gives the engine to bundlers for browsers', () => {
    const script = "import('wiregraph/browser').then(({ fetchEngine }) => console.log(typeof fetchEngine))";
    expect(run(process.execPath, ['-e', script])).toBe('function\n');
  });

  test('holds no test, no training, no training data and no source map', () => {
    const home = join(folder, 'node_modules', 'wiregraph');
    expect(
      ['src', 'test', 'viz', 'kernels', 'dist/train', 'data/gold'].filter((path) => existsSync(join(home, path))),
    ).toEqual([]);
    expect(
      ['data/models/LICENSE', 'cypher/read', 'dist/viz/viewer.js', 'LICENSE', 'NOTICE'].filter(
        (path) => !existsSync(join(home, path)),
      ),
    ).toEqual([]);
  });
});
