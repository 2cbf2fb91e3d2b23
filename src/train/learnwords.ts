// The vocabulary: words that the material has often enough get a row of their own; classes and lists of names come to
// them from outside. In: sentences, classes, lists. Out: entries sorted by hash, so that the file is the same in every
// run, and how often each word occurs.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { packContainer } from '../annotate/container.ts';
import { keysOf } from '../annotate/network/features.ts';
import { hashText } from '../annotate/hash.ts';
import { packEntries, type WordEntry } from '../annotate/network/vocabulary.ts';
import { sha256 } from '../annotate/load.ts';
import type { Example } from './corpus.ts';

const leastOften = 3;

export interface LearnedWords {
  readonly entries: readonly WordEntry[];
  /** Words with a row of their own. */
  readonly rows: number;
  /** By lower-case form. */
  readonly counts: ReadonlyMap<string, number>;
}

export function learnWords(
  examples: readonly Example[],
  classes: ReadonlyMap<string, number>,
  lists: ReadonlyMap<string, number>,
): LearnedWords {
  const counts = new Map<string, number>();
  const written = new Map<string, number>();
  const count = (of: Map<string, number>, key: string): void => void of.set(key, (of.get(key) ?? 0) + 1);
  for (const { words } of examples) {
    for (const word of words) {
      const { lower, asWritten } = keysOf(word);
      count(counts, lower);
      if (asWritten !== lower) count(written, asWritten);
    }
  }
  const known = [...counts, ...written]
    .filter(([, times]) => times >= leastOften)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
  const rows = new Map(known.map((word, row) => [hashText(word), row]));
  const byHash = new Map<number, WordEntry>();
  const add = (hash: number, part: Partial<WordEntry>): void => {
    byHash.set(hash, { ...(byHash.get(hash) ?? { hash, row: rows.get(hash) ?? -1, group: -1, lists: 0 }), ...part });
  };
  for (const hash of rows.keys()) add(hash, {});
  for (const [word, group] of classes) add(hashText(keysOf(word).lower), { group });
  for (const [word, list] of lists) add(hashText(keysOf(word).asWritten), { lists: list });
  return { entries: [...byHash.values()].sort((a, b) => a.hash - b.hash), rows: known.length, counts };
}

/** Lines "word<TAB>class". */
export function readClasses(path: string): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [word, group] = line.split('\t');
    if (word && group) classes.set(word, Number(group));
  }
  return classes;
}

export function packWords({ entries }: LearnedWords): Uint8Array {
  return packContainer({ words: entries.length }, packEntries(entries), sha256);
}
