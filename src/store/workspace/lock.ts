// The writer's lock: a file that only one process can create, with its owner and the time. The lock of a process that
// no longer runs on this machine is taken over; a process number that was given out again is told apart by the time
// its process started, where the system says it.

import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { WiregraphError } from '../../model/error.ts';

export interface Lock {
  readonly path: string;
  readonly token: string;
}

const schema = z.object({
  token: z.string(),
  pid: z.int(),
  /** Start of the owner in the system's own unit; null where it is not known. */
  started: z.nullable(z.string()),
  host: z.string(),
  since: z.string(),
});
type Owner = z.infer<typeof schema>;

/** Throws WORKSPACE_LOCKED (retriable) while another process writes. */
export function lock(folder: string): Lock {
  const path = join(folder, 'lock');
  const token = randomUUID();
  const { pid } = process;
  const owner: Owner = { token, pid, started: startOf(pid), host: hostname(), since: new Date().toISOString() };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (created(path, owner)) return { path, token };
    const other = ownerOf(path);
    if (other !== null && isAlive(other)) throw locked(path, other);
    setAside(path, other);
  }
  throw locked(path, ownerOf(path));
}

export function release({ path, token }: Lock): void {
  if (ownerOf(path)?.token === token) rmSync(path, { force: true });
}

/** A writer asks before each write, so that one whose lock was lost stops. */
export function checkHeld({ path, token }: Lock): void {
  const owner = ownerOf(path);
  if (owner?.token !== token) throw locked(path, owner);
}

function created(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(owner)}\n`, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Null where there is no lock, or one whose writer was killed before it had written its name. */
function ownerOf(path: string): Owner | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive({ pid, host, started }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
  }
  return started === null || started === startOf(pid);
}

// Renaming is atomic: of two processes that find a dead lock one gets it. Should it have been a fresh lock by then, it
// is put back, and its owner would notice with `checkHeld` if that came too late.
function setAside(path: string, seen: Owner | null): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = ownerOf(aside);
  if (moved !== null && moved.token !== seen?.token) created(path, moved);
  rmSync(aside, { force: true });
}

// Field 22 of /proc/PID/stat; the name in field 2 may hold spaces, so count from behind it.
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function locked(path: string, owner: Owner | null): WiregraphError {
  const who = owner
    ? `process ${owner.pid} on ${owner.host} since ${owner.since} (${age(owner.since)})`
    : 'another process';
  const advice = owner && owner.host !== hostname() ? `, or delete ${path} if that process is gone` : '';
  return new WiregraphError('WORKSPACE_LOCKED', `${path} is held by ${who}; try again when it is done${advice}`, {
    retriable: true,
  });
}

function age(since: string): string {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(since)) / 1000));
  return seconds < 120 ? `${seconds} s ago` : `${Math.round(seconds / 60)} min ago`;
}
