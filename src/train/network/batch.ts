// Sentences into the buffers: feature rows, positions and right answers, one row a word, one sentence after the other; and
// each word's vector beside its neighbours', forth and back. Rows that fill up the last block of four are no words.

import { featureCount, ownFeatures } from '../../annotate/network/features.ts';
import type { Random } from '../random.ts';
import type { Bench } from './bench.ts';

export interface Lesson {
  readonly length: number;
  /** Rows of the table of words, `featureCount` a word, -1 for none. */
  readonly features: Int32Array;
  /** How likely each word is to be seen as unknown: the rarer the more, so that its endings and neighbours are learned from. */
  readonly hiding: Float32Array;
  readonly positions: Int32Array;
  /** Right answers, -1 where they are not known. Heads: 0 is the root, else 1 + index. */
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly names: Int32Array;
}

export interface Batch {
  readonly lengths: readonly number[];
  readonly words: number;
  /** A multiple of four. */
  readonly rows: number;
}

export function load(
  { space: { i32 }, buffers: { features, positions, targets } }: Bench,
  lessons: readonly Lesson[],
  next: Random,
): Batch {
  const lengths = lessons.map(({ length }) => length);
  const words = lengths.reduce((sum, length) => sum + length, 0);
  const rows = Math.ceil(words / 4) * 4;
  let row = 0;
  for (const lesson of lessons) {
    for (let i = 0; i < lesson.length; i++) {
      const to = row + i;
      const isHidden = next() < (lesson.hiding[i] ?? 0);
      features.forEach((list, f) => {
        i32[(list >> 2) + to] = isHidden && f < ownFeatures ? -1 : (lesson.features[i * featureCount + f] ?? -1);
      });
      i32[(positions >> 2) + to] = lesson.positions[i] ?? 0;
      i32[(targets.tags >> 2) + to] = lesson.tags[i] ?? -1;
      i32[(targets.names >> 2) + to] = lesson.names[i] ?? -1;
      i32[(targets.relations >> 2) + to] = lesson.relations[i] ?? -1;
      const head = lesson.heads[i] ?? -1;
      i32[(targets.heads >> 2) + to] = head;
      i32[(targets.headRows >> 2) + to] = head > 0 ? row + head - 1 : rows;
    }
    row += lesson.length;
  }
  for (const list of [...features, positions, ...Object.values(targets)]) {
    i32.fill(-1, (list >> 2) + words, (list >> 2) + rows);
  }
  return { lengths, words, rows };
}

/** Each word's vector between those of the word before and the word after; nothing beyond the ends of a sentence. */
export function besides({ shape: { width }, buffers, zero, copy }: Bench, { lengths, rows }: Batch): void {
  zero(buffers.windows, rows * 3 * width);
  let row = 0;
  for (const length of lengths) {
    for (let i = 0; i < length; i++) {
      const to = buffers.windows + (row + i) * 3 * width * 4;
      const from = buffers.vectors + (row + i) * width * 4;
      if (i > 0) copy(to, from - width * 4, width);
      copy(to + width * 4, from, width);
      if (i < length - 1) copy(to + 2 * width * 4, from + width * 4, width);
    }
    row += length;
  }
}

export function besidesBack({ shape: { width }, buffers, zero, k }: Bench, { lengths, rows }: Batch): void {
  zero(buffers.dVectors, rows * width);
  let row = 0;
  for (const length of lengths) {
    for (let i = 0; i < length; i++) {
      const from = buffers.dWindows + (row + i) * 3 * width * 4;
      const to = buffers.dVectors + (row + i) * width * 4;
      if (i > 0) k.add(to - width * 4, from, width);
      k.add(to, from + width * 4, width);
      if (i < length - 1) k.add(to + width * 4, from + 2 * width * 4, width);
    }
    row += length;
  }
}
