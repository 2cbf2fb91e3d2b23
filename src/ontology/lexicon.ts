// Word lists, as data/lexicon/en/*.yml and data/grammar/en/*.yml hold them: `name`, `origin`, `licence`, and
// `entries`, either a list of words or a table from a word to its properties. The words live there so that src has none.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WiregraphError } from '../model/error.ts';
import { type Compiled, valueOf } from './compiled.ts';
import { readData } from './datafile.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const entry = z.record(z.string(), z.union([scalar, z.array(scalar)]));
const schema = z.strictObject({
  name: z.string(),
  origin: z.string(),
  licence: z.string(),
  entries: z.union([z.array(z.string()), z.record(z.string(), z.union([scalar, entry]))]),
});

export type Entry = z.infer<typeof entry>;

export interface Lexicon {
  /** The words of a list, or the keys of a table. */
  words(name: string): ReadonlySet<string>;
  /** A table from word to properties; a bare value `v` is read as `{ value: v }`. */
  table(name: string): ReadonlyMap<string, Entry>;
}

/** Reads all lexicons below the folders; throws ONTOLOGY_INVALID with every finding at once. */
export function loadLexicon(folders: readonly string[], compiled: Compiled = new Map()): Lexicon {
  const findings: string[] = [];
  const tables = new Map<string, ReadonlyMap<string, Entry>>();
  for (const folder of folders) {
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.yml'))
      .sort()) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      const written = { name: path, text, value: valueOf(compiled, text) };
      const data = readData(written, schema, (finding) => void findings.push(finding));
      if (data) tables.set(data.name, tableOf(data.entries));
    }
  }
  if (findings.length > 0) throw new WiregraphError('ONTOLOGY_INVALID', findings.join('\n'));
  const table = (name: string): ReadonlyMap<string, Entry> => {
    const found = tables.get(name);
    if (!found) throw new WiregraphError('ONTOLOGY_INVALID', `there is no lexicon "${name}" in ${folders.join(', ')}`);
    return found;
  };
  const sets = new Map<string, ReadonlySet<string>>();
  for (const [name, entries] of tables) sets.set(name, new Set(entries.keys()));
  return { table, words: (name) => sets.get(name) ?? new Set(table(name).keys()) };
}

function tableOf(entries: z.infer<typeof schema>['entries']): ReadonlyMap<string, Entry> {
  if (Array.isArray(entries)) return new Map(entries.map((word) => [word, {}]));
  return new Map(
    Object.entries(entries).map(([word, value]) => [
      word,
      typeof value === 'object' && value !== null ? value : { value },
    ]),
  );
}
