// The embedded store: a folder that keeps what was read (one file per article version, named by content hash), what
// people judged, and the linked graph as a cache that may be thrown away. Many processes may read; one writes, under a
// lock. Killing a process anywhere leaves a folder that the next run carries on with.

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { WiregraphError } from '../model/error.ts';
import { isTemporary, sweep } from './workspace/atomic.ts';
import { checkFormat, formatFile, writeFormat } from './workspace/format.ts';
import { type Lock, lock, release } from './workspace/lock.ts';

export interface Workspace {
  readonly folder: string;
  /** Null where it was opened for reading. */
  readonly lock: Lock | null;
}

export interface WorkspaceOptions {
  /** Default: `reading`, which takes no lock and works beside a writer. */
  readonly mode?: 'reading' | 'writing';
  /** Make the folder where there is none; default: false. */
  readonly create?: boolean;
}

export function openWorkspace(folder: string, options: WorkspaceOptions = {}): Workspace {
  if (existsSync(join(folder, formatFile))) checkFormat(folder);
  else if (options.create === true) createIn(folder);
  else {
    throw new WiregraphError('WORKSPACE_MISSING', `${folder} is no workspace; ingest articles into it first`);
  }
  if (options.mode !== 'writing') return { folder, lock: null };
  for (const part of folders) mkdirSync(join(folder, part), { recursive: true });
  const held = lock(folder);
  sweep(folder);
  for (const part of folders) sweep(join(folder, part));
  return { folder, lock: held };
}

export function closeWorkspace(workspace: Workspace): void {
  if (workspace.lock) release(workspace.lock);
}

const folders = ['articles', 'cache'] as const;

function createIn(folder: string): void {
  makeFolder(folder);
  const strangers = readdirSync(folder).filter((name) => !isTemporary(name));
  if (strangers.length > 0) {
    throw new WiregraphError(
      'USAGE',
      `${folder} is no workspace and holds other files (${strangers[0]}); name an empty or a new folder`,
    );
  }
  writeFormat(folder);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file is in its place' : code;
    throw new WiregraphError('USAGE', `${folder} cannot be made a workspace (${reason}); name another folder`, {
      cause,
    });
  }
}
