// The articles of a workspace: extraction records in and out. Which version of an article counts is a function of the
// set alone (the latest publication, then the larger version hash), so that the order of ingesting never shows.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WiregraphError } from '../model/error.ts';
import type { Extraction } from '../model/extraction.ts';
import { flushFolder } from './workspace/atomic.ts';
import { checkHeld } from './workspace/lock.ts';
import { readHead, readRecord, recordPath, type RecordHead, writeRecord } from './workspace/record.ts';
import type { Workspace } from './workspace.ts';

/** Whether this version, read with these rules, is there and whole; a damaged file counts as absent, so that it is written again. */
export function hasArticle(workspace: Workspace, version: string, ruleset: string): boolean {
  const path = recordPath(workspace.folder, version);
  if (!existsSync(path)) return false;
  const head = attempt(() => readHead(path));
  return 'value' in head && head.value.ruleset === ruleset && 'value' in attempt(() => readRecord(head.value));
}

/** Keeps the record, in place of one that other rules made of the same version. */
export function putExtraction(workspace: Workspace, extraction: Extraction, ruleset: string): void {
  holdLock(workspace);
  writeRecord(workspace.folder, extraction, ruleset);
}

export interface Extractions {
  /** The current version of each article, by article id. */
  readonly extractions: readonly Extraction[];
  /** One WORKSPACE_DAMAGED for each file that could not be read. */
  readonly damaged: readonly WiregraphError[];
}

export function extractions(workspace: Workspace): Extractions {
  const { found, damaged } = heads(workspace);
  const read = current(found).map((head) => attempt(() => readRecord(head)));
  return {
    extractions: read.flatMap((one) => ('value' in one ? [one.value] : [])),
    damaged: [...damaged, ...read.flatMap((one) => ('error' in one ? [one.error] : []))],
  };
}

/** Article ids whose current record was made by other rules than these; ingesting or extracting them anew renews it. */
export function outdated(workspace: Workspace, ruleset: string): readonly string[] {
  return current(heads(workspace).found)
    .filter((head) => head.ruleset !== ruleset)
    .map((head) => head.article);
}

/** What the current set is, for keys of caches: the file names stand for their content. */
export function articleSet(workspace: Workspace): readonly string[] {
  return current(heads(workspace).found).map((head) => head.sha256);
}

export interface Removal {
  readonly removed: readonly string[];
  /** One ARTICLE_UNKNOWN for each id that the workspace does not hold. */
  readonly unknown: readonly WiregraphError[];
}

/** Takes all versions of these articles out. */
export function removeArticles(workspace: Workspace, ids: readonly string[]): Removal {
  holdLock(workspace);
  const { found } = heads(workspace);
  const known = new Set(found.map((head) => head.article));
  const wanted = new Set(ids);
  for (const head of found) if (wanted.has(head.article)) rmSync(head.path, { force: true });
  flushFolder(join(workspace.folder, 'articles'));
  return {
    removed: [...wanted].filter((id) => known.has(id)),
    unknown: [...wanted]
      .filter((id) => !known.has(id))
      .map(
        (id) =>
          new WiregraphError(
            'ARTICLE_UNKNOWN',
            `there is no article ${id} in ${workspace.folder}; \`wiregraph query articles\` lists them`,
          ),
      ),
  };
}

export function holdLock({ lock, folder }: Workspace): void {
  if (!lock) throw new WiregraphError('USAGE', `${folder} was opened for reading; open it for writing`);
  checkHeld(lock);
}

function heads(workspace: Workspace): { found: RecordHead[]; damaged: WiregraphError[] } {
  const folder = join(workspace.folder, 'articles');
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => /^[a-z2-7]+\.json$/.test(name));
  const read = names.sort().map((name) => attempt(() => readHead(join(folder, name))));
  return {
    found: read.flatMap((one) => ('value' in one ? [one.value] : [])),
    damaged: read.flatMap((one) => ('error' in one ? [one.error] : [])),
  };
}

function current(found: readonly RecordHead[]): RecordHead[] {
  const latest = new Map<string, RecordHead>();
  for (const head of found) {
    const other = latest.get(head.article);
    if (!other || isLater(head, other)) latest.set(head.article, head);
  }
  return [...latest.values()].sort((a, b) => (a.article < b.article ? -1 : 1));
}

function isLater(a: RecordHead, b: RecordHead): boolean {
  const [left, right] = [instantOf(a), instantOf(b)];
  return left === right ? a.version > b.version : left > right;
}

function instantOf({ publishedAt }: RecordHead): number {
  const instant = Date.parse(publishedAt ?? '');
  return Number.isNaN(instant) ? -Infinity : instant;
}

function attempt<Value>(read: () => Value): { readonly value: Value } | { readonly error: WiregraphError } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof WiregraphError && error.code === 'WORKSPACE_DAMAGED') return { error };
    throw error;
  }
}
