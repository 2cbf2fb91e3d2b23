// The network while it learns. In: sentences with right answers, batch by batch. Out: the weights. Sums are made in one
// fixed order and random numbers come from a seed, so that training gives the same bits in every run.

import { commonRows } from '../../annotate/network/features.ts';
import { type Parameter, parametersOf, type Shape } from '../../annotate/network/shape.ts';
import { type Random, random } from '../random.ts';
import { type Batch, type Lesson, load } from './batch.ts';
import { type Bench, bench } from './bench.ts';
import { layersBackward, layersForward, type Noise } from './layers.ts';
import { type Loss, losses } from './losses.ts';

export interface Settings {
  readonly shape: Shape;
  /** Most words of a batch. */
  readonly batch: number;
  /** Share of values dropped between the layers. */
  readonly dropout: number;
  readonly seed: number;
}

export interface Learner {
  /** One step of Adam at a learning rate. */
  learn(lessons: readonly Lesson[], rate: number): Loss & { readonly words: number };
  /** All parameters in the order of `parametersOf`; rows of words that were never met are 0. */
  weights(): Float32Array;
}

export function learner({ shape, batch, dropout, seed }: Settings): Learner {
  const made = bench(shape, batch);
  initialize(made, random(seed));
  const noise: Noise = { rate: dropout, seed: Math.imul(seed, 0x9e3779b1) >>> 0 || 1 };
  const next = random(seed + 17);
  const met = new Int32Array(commonRows + shape.words);
  let step = 0;
  return {
    learn(lessons, rate) {
      step++;
      const loaded = load(made, lessons, next);
      const x = layersForward(made, loaded, noise);
      const loss = losses(made, x, loaded);
      layersBackward(made, loaded);
      update(made, rowsMet(made, loaded, { met, step }), { rate, step });
      return { ...loss, words: loaded.words };
    },
    weights() {
      const { f32 } = made.space;
      const weights = f32.slice(made.all.w >> 2, (made.all.w >> 2) + made.size);
      met.forEach((last, row) => {
        if (last === 0) weights.fill(0, row * shape.width, (row + 1) * shape.width);
      });
      return weights;
    },
  };
}

interface Met {
  /** By row: the last step in which it was met, 0 for never. */
  readonly met: Int32Array;
  readonly step: number;
}

function rowsMet({ space: { i32 }, buffers }: Bench, { rows }: Batch, { met, step }: Met): readonly number[] {
  const found: number[] = [];
  for (const list of buffers.features) {
    for (let i = 0; i < rows; i++) {
      const row = i32[(list >> 2) + i] ?? -1;
      if (row < 0 || met[row] === step) continue;
      met[row] = step;
      found.push(row);
    }
  }
  return found;
}

/** Longer gradients are cut to this length. */
const longest = 5;
const decay = { first: 0.9, second: 0.98 };

/** Adam (Kingma and Ba 2015); of the table only the rows that the batch has met. */
function update(
  { k, all, size, tableSize, shape: { width } }: Bench,
  met: readonly number[],
  { rate, step }: { readonly rate: number; readonly step: number },
): void {
  const dense = size - tableSize;
  let squares = k.squares(all.g + tableSize * 4, dense);
  for (const row of met) squares += k.squares(all.g + row * width * 4, width);
  const scale = Math.min(1, longest / (Math.sqrt(squares) + 1e-6));
  const { first, second } = decay;
  const correction = Math.sqrt(1 - second ** step);
  const stepRate = (rate * correction) / (1 - first ** step);
  const adam = (offset: number, count: number): void =>
    k.adam(
      all.w + offset,
      all.g + offset,
      all.m + offset,
      all.v + offset,
      count,
      stepRate,
      first,
      second,
      1e-8 * correction,
      scale,
    );
  adam(tableSize * 4, dense);
  for (const row of met) adam(row * width * 4, width);
}

function initialize({ space: { f32 }, all, shape }: Bench, next: Random): void {
  let at = all.w >> 2;
  for (const parameter of parametersOf(shape)) {
    const count = parameter.rows * parameter.columns;
    fill(f32.subarray(at, at + count), parameter, next);
    at += count;
  }
}

const wordSpread = 0.12;

function fill(values: Float32Array, { name, rows, columns }: Parameter, next: Random): void {
  if (name === 'words') values.forEach((_, i) => (values[i] = normal(next) * wordSpread));
  else if (name === 'arc') values.forEach((_, i) => (values[i] = normal(next) / columns));
  else if (name.endsWith(' gain')) values.fill(1);
  // States begin by keeping what they have.
  else if (/^gates \d+ bias$/.test(name)) values.fill(1, 0, values.length / 2);
  else if (rows > 1 && name !== 'positions') {
    const bound = Math.sqrt(1 / rows);
    values.forEach((_, i) => (values[i] = (2 * next() - 1) * bound));
  }
}

/** Nearly normal: mean 0, deviation 1. */
function normal(next: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return sum;
}
