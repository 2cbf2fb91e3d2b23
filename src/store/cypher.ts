// Cypher files of the package: one statement per file, the header in comment lines above it.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface CypherFile {
  /** `nodes` for write/nodes.cypher. */
  readonly name: string;
  readonly path: string;
  /** The comment lines above the statement, without their marks. */
  readonly header: readonly string[];
  readonly text: string;
}

/** All statements of a folder (`schema`, `write`, `read`) by file name. */
export function statements(cypher: string, folder: string): readonly CypherFile[] {
  const names = readdirSync(join(cypher, folder)).filter((name) => name.endsWith('.cypher'));
  return names.sort().map((name) => cypherFile(join(cypher, folder, name)));
}

export function cypherFile(path: string): CypherFile {
  return { path, ...parseCypher(basename(path, '.cypher'), readFileSync(path, 'utf8')) };
}

export function parseCypher(name: string, source: string): Omit<CypherFile, 'path'> {
  const lines = source.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('//'));
  const start = first < 0 ? lines.length : first;
  return {
    name,
    header: lines.slice(0, start).map((line) => line.replace(/^\/\/ ?/, '')),
    text: lines.slice(start).join('\n').trim().replace(/;$/, ''),
  };
}
