// Word classes from the model file: which of 512 groups of words with like neighbours a word belongs to. In the file and
// in memory words are hashes, in an open hash table.

import { z } from 'zod';
import { readContainer } from './container.ts';
import type { WordClasses } from './words.ts';

const slots = 1 << 17;

/** Body: for each word its hash (four bytes) and its class (two), little end first. */
export function readClasses(path: string): WordClasses {
  const { header, body } = readContainer(path, z.object({ words: z.int() }));
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return classesOf(
    Array.from({ length: header.words }, (_, i) => [view.getInt32(i * 6, true), view.getUint16(i * 6 + 4, true)]),
  );
}

export function classesOf(pairs: Iterable<readonly [number, number]>): WordClasses {
  const keys = new Int32Array(slots);
  const values = new Int16Array(slots).fill(-1);
  for (const [hash, group] of pairs) {
    let slot = hash & (slots - 1);
    while ((values[slot] ?? -1) >= 0 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1);
    keys[slot] = hash;
    values[slot] = group;
  }
  return {
    of: (hash) => {
      let slot = hash & (slots - 1);
      while ((values[slot] ?? -1) >= 0) {
        if (keys[slot] === hash) return values[slot] ?? -1;
        slot = (slot + 1) & (slots - 1);
      }
      return -1;
    },
  };
}
