// Writing that is all or nothing: a temporary file beside the target, flushed to the disk, then renamed over it, and
// the folder flushed as well. A reader sees the old file or the new one; a killed writer leaves a temporary file, which
// the next writer sweeps away.

import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const prefix = '.tmp-';

export function isTemporary(name: string): boolean {
  return name.startsWith(prefix);
}

export function writeAtomically(path: string, chunks: Iterable<string>): void {
  const temporary = join(dirname(path), `${prefix}${process.pid}-${basename(path)}`);
  const file = openSync(temporary, 'w');
  try {
    for (const chunk of chunks) writeSync(file, chunk);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  flushFolder(dirname(path));
}

/** Makes renames and removals in the folder last; not every system can flush a folder, and none needs it to be right. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Removes what killed writers left; only a writer that holds the lock may call it. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (isTemporary(name)) rmSync(join(folder, name), { force: true });
  }
}
