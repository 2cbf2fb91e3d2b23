// What a user names on the command line -> the files to read, in that order: a file is itself, a folder is all files of
// known formats below it, a pattern is what it matches; both sorted by name, so that every machine reads the same order.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { WiregraphError } from '../model/error.ts';
import type { InputFailure } from './failure.ts';

export interface Place {
  /** `-` is standard input. */
  readonly path: string;
}

export async function* expand(input: string, extensions: readonly string[]): AsyncGenerator<Place | InputFailure> {
  if (input === '-') yield { path: '-' };
  else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input)) yield notFetched(input);
  else {
    const found = await stat(input).catch(() => null);
    if (found?.isDirectory()) yield* folder(input, extensions);
    else if (found || !isDynamicPattern(input)) yield { path: input };
    else yield* pattern(input);
  }
}

async function* folder(path: string, extensions: readonly string[]): AsyncGenerator<Place | InputFailure> {
  let count = 0;
  for await (const place of below(path, extensions)) {
    count += 1;
    yield place;
  }
  if (count === 0) {
    const message = `the folder holds no file that ends in ${extensions.join(', ')}; name the files themselves, with --from`;
    yield { source: path, error: new WiregraphError('INPUT_NOT_FOUND', message) };
  }
}

/** Hidden files are left out, and links to folders are not followed, so that a circle of links ends. */
async function* below(path: string, extensions: readonly string[]): AsyncGenerator<Place | InputFailure> {
  const entries = await readdir(path, { withFileTypes: true }).catch((cause: unknown) => unreadable(cause));
  if (entries instanceof WiregraphError) {
    yield { source: path, error: entries };
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* below(inner, extensions);
    else if (extensions.some((ending) => entry.name.toLowerCase().endsWith(ending))) yield { path: inner };
  }
}

async function* pattern(input: string): AsyncGenerator<Place | InputFailure> {
  const found = await glob(input, {
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: input.startsWith('/'),
  });
  for (const path of found.toSorted((a, b) => (a < b ? -1 : 1))) yield { path };
  if (found.length === 0) {
    yield {
      source: input,
      error: new WiregraphError('INPUT_NOT_FOUND', 'no file fits this pattern; check it, or put it in quotation marks'),
    };
  }
}

function notFetched(input: string): InputFailure {
  const message = 'an address is not fetched; save the page as an .html file and give that';
  return { source: input, error: new WiregraphError('INPUT_UNREADABLE', message) };
}

export function unreadable(cause: unknown): WiregraphError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new WiregraphError('INPUT_NOT_FOUND', 'there is no such file or folder; check the path', { cause });
  }
  return new WiregraphError('INPUT_UNREADABLE', `it cannot be read (${code || String(cause)}); check its permissions`, {
    cause,
  });
}
