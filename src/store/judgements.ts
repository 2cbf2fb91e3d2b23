// What people decided, one JSON object per line in judgements.jsonl, only ever appended to. The last word on a pair
// counts. A line that a killed process left unfinished is passed over, and cut off by the next writer.

import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WiregraphError } from '../model/error.ts';
import type { Judgement } from '../model/judgement.ts';
import { holdLock } from './articles.ts';
import type { Workspace } from './workspace.ts';

const schema = z.object({
  left: z.string(),
  right: z.string(),
  verdict: z.enum(['same', 'different', 'unsure']),
  by: z.string(),
  why: z.string(),
});

/** The last judgement on each pair, sorted by pair, so that the graph follows from the set. */
export function judgements(workspace: Workspace): readonly Judgement[] {
  const path = fileOf(workspace);
  const last = new Map<string, Judgement>();
  for (const [index, line] of wholeLines(path).entries()) {
    const judgement = parse(line, `${path}:${index + 1}`);
    last.set(`${judgement.left}\n${judgement.right}`, judgement);
  }
  return [...last.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, judgement]) => judgement);
}

export function addJudgement(workspace: Workspace, judgement: Judgement): void {
  holdLock(workspace);
  const path = fileOf(workspace);
  const whole = wholeLines(path)
    .map((line) => `${line}\n`)
    .join('');
  const [left, right] = [judgement.left, judgement.right].sort();
  const file = openSync(path, existsSync(path) ? 'r+' : 'w');
  try {
    const end = Buffer.byteLength(whole);
    ftruncateSync(file, end);
    writeSync(file, `${JSON.stringify({ ...judgement, left, right })}\n`, end);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function fileOf({ folder }: Workspace): string {
  return join(folder, 'judgements.jsonl');
}

/** Lines that end with a line break; what stands behind the last one was never finished. */
function wholeLines(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').slice(0, -1);
}

function parse(line: string, place: string): Judgement {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new WiregraphError('WORKSPACE_DAMAGED', `${place} is no judgement; mend or delete the line`, { cause });
  }
}
