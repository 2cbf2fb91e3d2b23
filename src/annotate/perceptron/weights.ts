// The weights of a linear classifier over hashed features. A feature's hash says where its row begins; the weights of
// all labels stand one after the other from there, so that scoring a feature reads one short stretch of memory. Rows
// overlap by chance, which the training sees and corrects. A weight is stored as one byte on a square-root scale and
// used as the signed square, so all sums are whole numbers and equal on every machine.

import { z } from 'zod';
import { readContainer } from './container.ts';

export interface Weights {
  readonly labels: readonly string[];
  /** 2^bits rows. */
  readonly bits: number;
  readonly table: Int16Array | Int32Array;
}

/** Feature rows of one decision, filled by the feature templates. */
export interface Rows {
  readonly at: Int32Array;
  count: number;
}

const header = z.object({ labels: z.array(z.string()), bits: z.int().min(8).max(24), nonzero: z.int() });

/** Body: for each non-zero weight the gap to the one before (255 adds 255 and goes on) and the signed byte. */
export function readWeights(path: string): Weights {
  const { header: read, body } = readContainer(path, header);
  const table = new Int16Array((1 << read.bits) + read.labels.length);
  let at = -1;
  for (let i = 0; i < body.length;) {
    let gap = body[i++] ?? 0;
    at += gap;
    while (gap === 255) {
      gap = body[i++] ?? 0;
      at += gap;
    }
    const byte = ((body[i++] ?? 0) << 24) >> 24;
    table[at] = byte * Math.abs(byte);
  }
  return { labels: read.labels, bits: read.bits, table };
}

/** Adds up the weights of the rows for all labels, four rows at a time: that is where the time of the whole line goes. */
export function score(table: Int16Array | Int32Array, rows: Rows, scores: Int32Array): void {
  const labels = scores.length;
  const { at, count } = rows;
  scores.fill(0);
  let row = 0;
  for (; row + 3 < count; row += 4) {
    const a = at[row] ?? 0;
    const b = at[row + 1] ?? 0;
    const c = at[row + 2] ?? 0;
    const d = at[row + 3] ?? 0;
    for (let label = 0; label < labels; label++) {
      const four =
        (table[a + label] ?? 0) + (table[b + label] ?? 0) + (table[c + label] ?? 0) + (table[d + label] ?? 0);
      scores[label] = ((scores[label] ?? 0) + four) | 0;
    }
  }
  for (; row < count; row++) {
    const a = at[row] ?? 0;
    for (let label = 0; label < labels; label++) scores[label] = ((scores[label] ?? 0) + (table[a + label] ?? 0)) | 0;
  }
}
