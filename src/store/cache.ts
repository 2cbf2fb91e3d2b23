// The linked graph as the workspace keeps it between runs: one file that names the set of records and judgements and
// the version of the rules it was linked with. Anything else in it, or none, means: link again. It may be deleted any time.

import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Graph, graphFormat } from '../model/graph.ts';
import { contentHash } from '../model/id.ts';
import { articleSet } from './articles.ts';
import { judgements } from './judgements.ts';
import { writeAtomically } from './workspace/atomic.ts';
import type { Workspace } from './workspace.ts';

/** What the graph is a function of; take it before linking and give it to `writeGraph`. */
export function graphKey(workspace: Workspace, version: string): string {
  return contentHash('graph', version, JSON.stringify([articleSet(workspace), judgements(workspace)]));
}

/** Null where the cache is absent, older than the set, or damaged. */
export function readGraph(workspace: Workspace, key: string): Graph | null {
  try {
    const text = readFileSync(fileOf(workspace), 'utf8');
    const end = text.indexOf('\n');
    if (text.slice(0, end) !== key) return null;
    const graph = JSON.parse(text.slice(end + 1)) as Graph;
    return graph.format === graphFormat ? graph : null;
  } catch {
    return null;
  }
}

/**
 * A reader may renew the cache as well: the file is replaced as a whole. A reader that may not write there, as on a
 * read-only disk, does without.
 */
export function writeGraph(workspace: Workspace, key: string, graph: Graph): void {
  const path = fileOf(workspace);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeAtomically(path, [key, '\n', JSON.stringify(graph), '\n']);
  } catch (error) {
    if (workspace.lock !== null || !(error instanceof Error && 'syscall' in error)) throw error;
  }
}

function fileOf({ folder }: Workspace): string {
  return join(folder, 'cache', 'graph.jsonl');
}
