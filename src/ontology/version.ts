// The version of the data: a content hash of all data files, which is cheaper than loading them. Part of every cache key.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contentHash } from '../model/id.ts';

/** `folder` is the data folder. */
export function dataVersion(folder: string): string {
  const parts: string[] = [];
  for (const part of ['ontology', 'lexicon', 'grammar', 'gazetteer']) {
    const path = join(folder, part);
    if (!existsSync(path)) continue;
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:yml|tsv)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) parts.push(relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'));
  }
  return contentHash(...parts);
}
