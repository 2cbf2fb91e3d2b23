// The page that the tests open: the fixture in the built viewer. Builds the viewer first where it is missing or older
// than its sources.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { page } from '../../src/export/page.ts';
import { layout } from '../../src/export/layout.ts';
import type { Graph } from '../../src/model/graph.ts';
import { viewFormat, type ViewPayload } from '../../src/model/view.ts';
import { root } from '../setup/shared.ts';
import { fixture, hints } from './fixture.ts';

/** What the tests use of the element. */
export interface Viewer {
  appearance: 'light' | 'dark';
  select(selection: { readonly type: string; readonly id: string } | null): void;
  spotOf(id: string): { readonly x: number; readonly y: number } | null;
}

export function viewOfGraph(graph: Graph, title: string): ViewPayload {
  return { format: viewFormat, title, graph, positions: layout(graph), ...hints };
}

export function fixturePage(): string {
  return [...page(viewOfGraph(fixture(), 'The river treaty'), viewerScript())].join('');
}

export function viewerScript(): string {
  const built = join(root, 'dist', 'viz', 'viewer.js');
  if (!existsSync(built) || statSync(built).mtimeMs < newest()) build();
  return readFileSync(built, 'utf8');
}

function newest(): number {
  const files = readdirSync(join(root, 'viz'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

function build(): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--config', 'viz/vite.config.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the viewer does not build: ${stderr}`);
}
