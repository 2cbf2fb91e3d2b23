// The data files parsed beforehand: reading 200 YAML files costs more than reading the two seed-sized articles they serve,
// so the build writes their values as one JSON file, `compiled.json` in the data folder, keyed by the content of each
// file. A file that has changed since is not found under its content and is parsed as ever, so nothing can be stale.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentHash } from '../model/id.ts';

/** Parsed values by the hash of the file's text. */
export type Compiled = ReadonlyMap<string, unknown>;

export const compiledName = 'compiled.json';

const schema = z.record(z.string(), z.unknown());

/** What `compiled.json` should hold for the data folder. */
export function compileData(folder: string): string {
  const values: Record<string, unknown> = {};
  for (const part of ['ontology', 'lexicon', 'grammar']) {
    const files = readdirSync(join(folder, part), { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile() && entry.name.endsWith('.yml'))) {
      const text = readFileSync(join(file.parentPath, file.name), 'utf8');
      values[contentHash(text)] = parse(text);
    }
  }
  return JSON.stringify(Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Empty where nothing was compiled. */
export function readCompiled(folder: string): Compiled {
  const path = join(folder, compiledName);
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(schema.parse(JSON.parse(readFileSync(path, 'utf8')))));
}

export function valueOf(compiled: Compiled, text: string): unknown {
  return compiled.size === 0 ? undefined : compiled.get(contentHash(text));
}
