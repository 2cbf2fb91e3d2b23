// The compiled loops: they are what their source says, and they count as plain JavaScript does.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compiled, targetOf } from '../../../kernels/build.ts';
import { arena } from '../../../src/annotate/network/arena.ts';
import { forwardKernels } from '../../../src/annotate/network/kernels.ts';
import { random } from '../../../src/train/random.ts';

const space = arena(100_000, 10);
const kernels = forwardKernels(space.memory);
const next = random(9);

function floats(count: number): number {
  const at = space.floats(count);
  for (let i = 0; i < count; i++) space.f32[(at >> 2) + i] = 2 * next() - 1;
  return at;
}

const values = (at: number, count: number): number[] => [...space.f32.subarray(at >> 2, (at >> 2) + count)];

test.each(['forward', 'backward'] as const)(
  '%s is compiled from its source; else run npm run kernels',
  async (name) => {
    expect(readFileSync(targetOf(name), 'utf8')).toBe(await compiled(name));
  },
);

test('a product of matrices is one', () => {
  const [m, k, n] = [8, 5, 16];
  const a = floats(m * k);
  const b = floats(k * n);
  const c = space.floats(m * n);
  kernels.gemm(a, k * 4, 4, b, c, m, k, n);
  const [as, bs] = [values(a, m * k), values(b, k * n)];
  values(c, m * n).forEach((value, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = 0;
    for (let q = 0; q < k; q++) sum += (as[i * k + q] ?? 0) * (bs[q * n + j] ?? 0);
    expect(value).toBeCloseTo(sum, 5);
  });
});

test('states are kept forward in the left half and backward in the right', () => {
  const [rows, columns] = [5, 8];
  const keep = floats(rows * columns);
  const input = floats(rows * columns);
  const state = space.floats(rows * columns);
  kernels.scan(keep, input, state, rows, columns);
  const [k, x, h] = [values(keep, 40), values(input, 40), values(state, 40)];
  for (let j = 0; j < columns; j++) {
    let last = 0;
    for (let step = 0; step < rows; step++) {
      const at = (j < columns / 2 ? step : rows - 1 - step) * columns + j;
      last = (k[at] ?? 0) * last + (x[at] ?? 0);
      expect(h[at]).toBeCloseTo(last, 5);
    }
  }
});

test('a softmax is one, whatever is large', () => {
  const row = space.floats(8);
  space.f32.set([100, 99, -100, 3], row >> 2);
  kernels.softmax(row, 1, 8, 4, 1);
  const [a = 0, b = 0, c = 0, d = 0] = values(row, 4);
  expect(a / b).toBeCloseTo(Math.E, 4);
  expect(a + b + c + d).toBeCloseTo(1, 5);
});

test('keeping and taking in are shares of one', () => {
  const gates = space.floats(16);
  space.f32.set([0, 2, -2, 30, -30, 0, 0, 0, 1, 1, 1, 1, 1, 0, -1, 20], gates >> 2);
  const [keep, fresh, input] = [space.floats(8), space.floats(8), space.floats(8)];
  kernels.gates(gates, keep, fresh, input, 1, 8);
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  const expected = [0, 2, -2, 30, -30, 0, 0, 0].map(sigmoid);
  values(keep, 8).forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? 0, 5));
  const inner = [1, 1, 1, 1, 1, 0, -1, 20].map(Math.tanh);
  values(input, 8).forEach((value, i) => expect(value).toBeCloseTo((1 - (expected[i] ?? 0)) * (inner[i] ?? 0), 5));
});
