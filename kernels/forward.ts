// The inner loops of the network, in AssemblyScript (compiled to WASM with 128-bit SIMD). Matrices are row-major 32-bit
// floats in the module's memory; every argument that is an address is in bytes. Rows are worked on in blocks of four and
// columns in blocks of eight, so buffers hold a multiple of four rows and of eight columns. A sum is always added up in
// the order of the inner index, whatever the block: the same row gives the same bits alone or among others.

import { distanceOf } from './distance';
import { total } from './total';

/** C[m,n] += A * B[k,n], where A(i, q) stands at a + i * aRow + q * aStep. */
export function gemm(a: usize, aRow: usize, aStep: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  const width = usize(n) << 2;
  // Eight columns of B are walked through again and again while they are near.
  for (let j: usize = 0; j < width; j += 32) {
    for (let i: i32 = 0; i < m; i += 4) {
      const a0 = a + usize(i) * aRow;
      const a1 = a0 + aRow;
      const a2 = a1 + aRow;
      const a3 = a2 + aRow;
      const first = c + usize(i) * width + j;
      let at = first;
      let r00 = v128.load(at);
      let r01 = v128.load(at, 16);
      at += width;
      let r10 = v128.load(at);
      let r11 = v128.load(at, 16);
      at += width;
      let r20 = v128.load(at);
      let r21 = v128.load(at, 16);
      at += width;
      let r30 = v128.load(at);
      let r31 = v128.load(at, 16);
      let from = b + j;
      let step: usize = 0;
      for (let q: i32 = 0; q < k; q++) {
        const b0 = v128.load(from);
        const b1 = v128.load(from, 16);
        from += width;
        let s = v128.load32_splat(a0 + step);
        r00 = f32x4.add(r00, f32x4.mul(s, b0));
        r01 = f32x4.add(r01, f32x4.mul(s, b1));
        s = v128.load32_splat(a1 + step);
        r10 = f32x4.add(r10, f32x4.mul(s, b0));
        r11 = f32x4.add(r11, f32x4.mul(s, b1));
        s = v128.load32_splat(a2 + step);
        r20 = f32x4.add(r20, f32x4.mul(s, b0));
        r21 = f32x4.add(r21, f32x4.mul(s, b1));
        s = v128.load32_splat(a3 + step);
        r30 = f32x4.add(r30, f32x4.mul(s, b0));
        r31 = f32x4.add(r31, f32x4.mul(s, b1));
        step += aStep;
      }
      at = first;
      v128.store(at, r00);
      v128.store(at, r01, 16);
      at += width;
      v128.store(at, r10);
      v128.store(at, r11, 16);
      at += width;
      v128.store(at, r20);
      v128.store(at, r21, 16);
      at += width;
      v128.store(at, r30);
      v128.store(at, r31, 16);
    }
  }
}

/** Every row of C[m,n] becomes a copy of `row`. */
export function fillRows(c: usize, row: usize, m: i32, n: i32): void {
  const width = usize(n) << 2;
  for (let i: i32 = 0; i < m; i++) memory.copy(c + usize(i) * width, row, width);
}

/** X[i] += table[ids[i]] for m rows of n; an id below 0 adds nothing. */
export function gather(table: usize, ids: usize, x: usize, m: i32, n: i32): void {
  const width = usize(n) << 2;
  for (let i: i32 = 0; i < m; i++) {
    const id = i32.load(ids + (usize(i) << 2));
    const row = table + usize(id) * width;
    for (let j: usize = 0; id >= 0 && j < width; j += 16) {
      v128.store(x + j, f32x4.add(v128.load(x + j), v128.load(row + j)));
    }
    x += width;
  }
}

/** X[n] += Y[n]. */
export function add(x: usize, y: usize, n: i32): void {
  const end = x + (usize(n) << 2);
  for (; x < end; x += 16, y += 16) v128.store(x, f32x4.add(v128.load(x), v128.load(y)));
}

/** X[n] = max(X, 0). */
export function relu(x: usize, n: i32): void {
  const zero = f32x4.splat(0);
  const end = x + (usize(n) << 2);
  for (; x < end; x += 16) v128.store(x, f32x4.max(v128.load(x), zero));
}

/** Y = (X - mean) / deviation * gain + bias, row by row; mean and 1 / deviation of each row go to `stats`. */
export function layerNorm(x: usize, gain: usize, bias: usize, y: usize, stats: usize, m: i32, n: i32): void {
  const width = usize(n) << 2;
  for (let i: i32 = 0; i < m; i++) {
    let sum = f32x4.splat(0);
    let squares = f32x4.splat(0);
    for (let j: usize = 0; j < width; j += 16) {
      const v = v128.load(x + j);
      sum = f32x4.add(sum, v);
      squares = f32x4.add(squares, f32x4.mul(v, v));
    }
    const mean = total(sum) / f32(n);
    const variance = total(squares) / f32(n) - mean * mean;
    const scale = f32(1) / sqrt<f32>(max<f32>(variance, 0) + f32(1e-5));
    f32.store(stats, mean);
    f32.store(stats + 4, scale);
    const means = f32x4.splat(mean);
    const scales = f32x4.splat(scale);
    for (let j: usize = 0; j < width; j += 16) {
      const v = f32x4.mul(f32x4.sub(v128.load(x + j), means), scales);
      v128.store(y + j, f32x4.add(f32x4.mul(v, v128.load(gain + j)), v128.load(bias + j)));
    }
    x += width;
    y += width;
    stats += 8;
  }
}

/** e to the x, to 24 bits (Cephes' expf): no library, so that all machines agree. */
// @ts-ignore: decorator
@inline
function exp(x: v128): v128 {
  const bounded = f32x4.pmax(f32x4.pmin(x, f32x4.splat(88)), f32x4.splat(-87));
  const whole = f32x4.floor(f32x4.add(f32x4.mul(bounded, f32x4.splat(1.44269504088896341)), f32x4.splat(0.5)));
  let r = f32x4.sub(bounded, f32x4.mul(whole, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(whole, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(wholes(whole), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** Floats of at most 22 bits as whole numbers, the nearest: what a float's last bits are beside 1.5 * 2^23. */
// @ts-ignore: decorator
@inline
function wholes(x: v128): v128 {
  return i32x4.sub(f32x4.add(x, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

/** From U[m, 2n], keep = sigmoid(left half), fresh = tanh(right half), input = (1 - keep) * fresh. */
export function gates(u: usize, keep: usize, fresh: usize, input: usize, m: i32, n: i32): void {
  const width = usize(n) << 2;
  const one = f32x4.splat(1);
  const two = f32x4.splat(2);
  for (let i: i32 = 0; i < m; i++) {
    for (let j: usize = 0; j < width; j += 16) {
      const k = f32x4.div(one, f32x4.add(one, exp(f32x4.neg(v128.load(u + j)))));
      const right = v128.load(u + width + j);
      const f = f32x4.sub(one, f32x4.div(two, f32x4.add(one, exp(f32x4.mul(two, right)))));
      v128.store(keep + j, k);
      v128.store(fresh + j, f);
      v128.store(input + j, f32x4.mul(f32x4.sub(one, k), f));
    }
    u += width + width;
    keep += width;
    fresh += width;
    input += width;
  }
}

/** H(t) = keep(t) * H(t - 1) + input(t) over `count` rows of n columns: the left half of the columns forward, the right half backward. */
export function scan(keep: usize, input: usize, h: usize, count: i32, n: i32): void {
  const width = usize(n) << 2;
  const half = width >> 1;
  const last = usize(count - 1) * width;
  for (let j: usize = 0; j < half; j += 16) {
    let state = f32x4.splat(0);
    for (let at = j; at <= last + j; at += width) {
      state = f32x4.add(f32x4.mul(v128.load(keep + at), state), v128.load(input + at));
      v128.store(h + at, state);
    }
    state = f32x4.splat(0);
    let at = last + j + half;
    for (let t: i32 = 0; t < count; t++) {
      state = f32x4.add(f32x4.mul(v128.load(keep + at), state), v128.load(input + at));
      v128.store(h + at, state);
      at -= width;
    }
  }
}

/** Scores S[count, count + 1] of heads: dependent i, head j (0 is the root), D[count,n] * H[count + 1,n] + bias by head + bias by distance. */
export function arcScores(d: usize, h: usize, bias: usize, distance: usize, s: usize, count: i32, n: i32): void {
  const width = usize(n) << 2;
  for (let i: i32 = 0; i < count; i++) {
    const from = d + usize(i) * width;
    for (let j: i32 = 0; j <= count; j++) {
      const head = h + usize(j) * width;
      let sum = f32x4.splat(0);
      for (let q: usize = 0; q < width; q += 16) {
        sum = f32x4.add(sum, f32x4.mul(v128.load(from + q), v128.load(head + q)));
      }
      const far = distanceOf(i, j);
      f32.store(s, total(sum) + f32.load(bias + (usize(j) << 2)) + f32.load(distance + (usize(far) << 2)));
      s += 4;
    }
  }
}

/** Each row of X[m, n] becomes the softmax of `scale` times its first `used` columns. */
export function softmax(x: usize, m: i32, n: i32, used: i32, scale: f32): void {
  for (let i: i32 = 0; i < m; i++) {
    let most: f32 = f32.load(x);
    for (let j: i32 = 1; j < used; j++) most = max(most, f32.load(x + (usize(j) << 2)));
    let sum: f32 = 0;
    for (let j: i32 = 0; j < used; j++) {
      const at = x + (usize(j) << 2);
      const value = f32x4.extract_lane(exp(f32x4.splat((f32.load(at) - most) * scale)), 0);
      f32.store(at, value);
      sum += value;
    }
    const share = f32(1) / sum;
    for (let j: i32 = 0; j < used; j++) {
      const at = x + (usize(j) << 2);
      f32.store(at, f32.load(at) * share);
    }
    x += usize(n) << 2;
  }
}

/** The largest whole number of 12 bits; weights are cut to it in annotate/network/layout.ts. */
const largestWhole: f32 = 2047;

/** Each row of X[m,k] in whole numbers of 12 bits, and what they are to be multiplied by; k is a multiple of eight. */
export function quantize(x: usize, q: usize, scales: usize, m: i32, k: i32): void {
  const width = usize(k) << 2;
  for (let i: i32 = 0; i < m; i++) {
    let most = f32x4.splat(0);
    for (let j: usize = 0; j < width; j += 16) most = f32x4.pmax(most, f32x4.abs(v128.load(x + j)));
    const largest = max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    );
    f32.store(scales, largest / largestWhole);
    const factor = f32x4.splat(largest > 0 ? largestWhole / largest : 0);
    for (let j: usize = 0; j < width; j += 32) {
      const low = wholes(f32x4.mul(v128.load(x + j), factor));
      const high = wholes(f32x4.mul(v128.load(x + j, 16), factor));
      v128.store(q, i16x8.narrow_i32x4_s(low, high));
      q += 16;
    }
    x += width;
    scales += 4;
  }
}

/** Y[m,n] = Q[m,k] * W[n,k] (turned, 12 bits) * scale of the row * factor + bias. Sums of whole numbers are exact. */
export function product(
  q: usize, scales: usize, w: usize, factor: f32, bias: usize, y: usize, m: i32, k: i32, n: i32,
): void {
  const width = usize(k) << 1;
  const out = usize(n) << 2;
  for (let i: i32 = 0; i < m; i += 2) {
    const a0 = q + usize(i) * width;
    const a1 = a0 + width;
    const s0 = f32x4.splat(f32.load(scales + (usize(i) << 2)) * factor);
    const s1 = f32x4.splat(f32.load(scales + (usize(i) << 2), 4) * factor);
    const y0 = y + usize(i) * out;
    let b0 = w;
    for (let j: usize = 0; j < out; j += 16) {
      const b1 = b0 + width;
      const b2 = b1 + width;
      const b3 = b2 + width;
      let x00 = i32x4.splat(0);
      let x01 = x00;
      let x02 = x00;
      let x03 = x00;
      let x10 = x00;
      let x11 = x00;
      let x12 = x00;
      let x13 = x00;
      for (let at: usize = 0; at < width; at += 16) {
        const p = v128.load(a0 + at);
        const r = v128.load(a1 + at);
        let v = v128.load(b0 + at);
        x00 = i32x4.add(x00, i32x4.dot_i16x8_s(p, v));
        x10 = i32x4.add(x10, i32x4.dot_i16x8_s(r, v));
        v = v128.load(b1 + at);
        x01 = i32x4.add(x01, i32x4.dot_i16x8_s(p, v));
        x11 = i32x4.add(x11, i32x4.dot_i16x8_s(r, v));
        v = v128.load(b2 + at);
        x02 = i32x4.add(x02, i32x4.dot_i16x8_s(p, v));
        x12 = i32x4.add(x12, i32x4.dot_i16x8_s(r, v));
        v = v128.load(b3 + at);
        x03 = i32x4.add(x03, i32x4.dot_i16x8_s(p, v));
        x13 = i32x4.add(x13, i32x4.dot_i16x8_s(r, v));
      }
      const by = v128.load(bias + j);
      v128.store(y0 + j, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums(x00, x01, x02, x03)), s0), by));
      v128.store(y0 + out + j, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums(x10, x11, x12, x13)), s1), by));
      b0 = b3 + width;
    }
  }
}

/** The four sums of four vectors. */
// @ts-ignore: decorator
@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}
