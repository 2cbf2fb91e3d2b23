// A linear classifier while it learns: an averaged perceptron over hashed features. All counts are whole numbers, so
// that training gives the same bits on every machine. `pack` averages, drops the smallest weights, puts the rest on one
// byte each with a square-root scale (a linear one loses far more), and writes them as annotate/perceptron/weights.ts reads them.

import { packContainer } from '../annotate/perceptron/container.ts';
import type { Rows, Weights } from '../annotate/perceptron/weights.ts';

export interface Learner extends Weights {
  readonly table: Int32Array;
  /** Sum over time of what was added, times when; the average is table - totals / clock. */
  readonly totals: Float64Array;
  clock: number;
}

export function learner(labels: readonly string[], bits: number): Learner {
  const size = (1 << bits) + labels.length;
  return { labels, bits, table: new Int32Array(size), totals: new Float64Array(size), clock: 1 };
}

/** Averaged weights as they are used, and as bytes. */
export type Packable = Weights & { readonly bytes: Int8Array };

/** Makes `right` likelier and `wrong` less likely. */
export function learn(learner: Learner, rows: Rows, right: number, wrong: number): void {
  const { table, totals, clock } = learner;
  for (let f = 0; f < rows.count; f++) {
    const base = rows.at[f] ?? 0;
    table[base + right] = (table[base + right] ?? 0) + 1;
    totals[base + right] = (totals[base + right] ?? 0) + clock;
    table[base + wrong] = (table[base + wrong] ?? 0) - 1;
    totals[base + wrong] = (totals[base + wrong] ?? 0) - clock;
  }
}

/** The averaged weights, at most `most` of them, on the byte scale: what a reader of the file will see. */
export function averaged({ labels, bits, table, totals, clock }: Learner, most: number): Packable {
  const mean = new Float64Array(table.length);
  for (let i = 0; i < table.length; i++) mean[i] = (table[i] ?? 0) * clock - (totals[i] ?? 0);
  let largest = 1;
  let nonzero = 0;
  for (const value of mean) {
    if (value !== 0) nonzero++;
    largest = Math.max(largest, Math.abs(value));
  }
  const least = nonzero > most ? smallestKept(mean, most) : 0;
  const bytes = new Int8Array(table.length);
  for (let i = 0; i < table.length; i++) {
    const value = mean[i] ?? 0;
    const size = Math.abs(value);
    if (size > 0 && size >= least) bytes[i] = Math.sign(value) * Math.round(127 * Math.sqrt(size / largest));
  }
  const squares = new Int16Array(table.length);
  for (let i = 0; i < bytes.length; i++) squares[i] = (bytes[i] ?? 0) * Math.abs(bytes[i] ?? 0);
  return { labels, bits, table: squares, bytes };
}

/** The size of the `most`-th largest weight. */
function smallestKept(mean: Float64Array, most: number): number {
  const sorted = mean.map(Math.abs).sort();
  return sorted[sorted.length - most] ?? 0;
}

export function pack({ labels, bits, bytes }: Packable): Uint8Array {
  const body: number[] = [];
  let last = -1;
  let nonzero = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) continue;
    nonzero++;
    let gap = i - last;
    last = i;
    for (; gap >= 255; gap -= 255) body.push(255);
    body.push(gap, byte & 255);
  }
  return packContainer({ labels, bits, nonzero }, Uint8Array.from(body));
}
