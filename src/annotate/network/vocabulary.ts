// What is known of single words, from the model file: the row of a word that training has met often enough, its class by
// distribution, and in which lists of given names, family names, cities and regions it stands. In the file and in memory
// words are hashes, in an open hash table.

import { z } from 'zod';
import { invalidModel, readContainer } from '../container.ts';

/** One word, as written or in lower case. */
export interface WordEntry {
  readonly hash: number;
  /** Row among the words that training knows, from 0; -1 for none. */
  readonly row: number;
  /** From 0, less than `groups`; -1 for none. */
  readonly group: number;
  /** Sum of marks, see `listMarks`. */
  readonly lists: number;
}

/** Lists that a word may stand in; "New" is a part of the city "New York". */
export const listMarks = { given: 1, family: 2, city: 4, region: 8, part: 16, organization: 32 } as const;
/** One for each sum of marks. */
export const listRows = 64;
/** Classes of words by distribution. */
export const groups = 512;

export interface Vocabulary {
  /** How many rows of the network's table it speaks of. */
  readonly rows: number;
  /** Place of a hash, or -1; the place is for the functions below. */
  find(hash: number): number;
  row(place: number): number;
  group(place: number): number;
  lists(place: number): number;
}

const entryBytes = 9;

/** Body: for each word its hash (four bytes), 1 + row (two), 1 + class (two) and lists (one), little end first. */
export function readVocabulary(bytes: Uint8Array): Vocabulary {
  const { header, body } = readContainer(bytes, 'words', z.object({ words: z.int() }));
  if (body.length !== header.words * entryBytes) throw invalidModel('words', 'its length is wrong');
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const entries = Array.from({ length: header.words }, (_, i): WordEntry => {
    const at = i * entryBytes;
    return {
      hash: view.getInt32(at, true),
      row: view.getUint16(at + 4, true) - 1,
      group: view.getUint16(at + 6, true) - 1,
      lists: view.getUint8(at + 8),
    };
  });
  return vocabularyOf(entries);
}

export function packEntries(entries: readonly WordEntry[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(entries.length * entryBytes));
  entries.forEach(({ hash, row, group, lists }, i) => {
    const at = i * entryBytes;
    view.setInt32(at, hash, true);
    view.setUint16(at + 4, row + 1, true);
    view.setUint16(at + 6, group + 1, true);
    view.setUint8(at + 8, lists);
  });
  return new Uint8Array(view.buffer);
}

export function vocabularyOf(entries: readonly WordEntry[]): Vocabulary {
  const slots = 1 << Math.ceil(Math.log2(entries.length * 2 + 2));
  const keys = new Int32Array(slots);
  const rows = new Uint16Array(slots);
  const groups = new Uint16Array(slots);
  const lists = new Uint8Array(slots);
  const used = new Uint8Array(slots);
  for (const entry of entries) {
    let slot = entry.hash & (slots - 1);
    while (used[slot] === 1 && keys[slot] !== entry.hash) slot = (slot + 1) & (slots - 1);
    used[slot] = 1;
    keys[slot] = entry.hash;
    rows[slot] = entry.row + 1;
    groups[slot] = entry.group + 1;
    lists[slot] = entry.lists;
  }
  return {
    rows: entries.reduce((most, { row }) => Math.max(most, row + 1), 0),
    find(hash) {
      let slot = hash & (slots - 1);
      while (used[slot] === 1) {
        if (keys[slot] === hash) return slot;
        slot = (slot + 1) & (slots - 1);
      }
      return -1;
    },
    row: (place) => (place < 0 ? -1 : (rows[place] ?? 0) - 1),
    group: (place) => (place < 0 ? -1 : (groups[place] ?? 0) - 1),
    lists: (place) => (place < 0 ? 0 : (lists[place] ?? 0)),
  };
}
