// The inner loops of training, in AssemblyScript: gradients of the kernels in forward.ts and the steps of the optimizer.
// Same layout of memory. Gradients are added to what stands there, unless a loop says that it writes them.

import { distanceOf } from './distance';
import { total } from './total';

/** T[n,m] = W[m,n] turned over. */
export function transpose(w: usize, t: usize, m: i32, n: i32): void {
  for (let i: i32 = 0; i < m; i++) {
    for (let j: i32 = 0; j < n; j++) {
      f32.store(t + (usize(j * m + i) << 2), f32.load(w));
      w += 4;
    }
  }
}

/** sums[n] += the rows of X[m,n]. */
export function sumRows(x: usize, sums: usize, m: i32, n: i32): void {
  const width = usize(n) << 2;
  for (let i: i32 = 0; i < m; i++) {
    for (let j: usize = 0; j < width; j += 16) {
      v128.store(sums + j, f32x4.add(v128.load(sums + j), v128.load(x + j)));
    }
    x += width;
  }
}

/** Where Y is 0, so becomes its gradient. */
export function reluBack(y: usize, dy: usize, n: i32): void {
  const zero = f32x4.splat(0);
  const end = y + (usize(n) << 2);
  for (; y < end; y += 16, dy += 16) v128.store(dy, v128.and(v128.load(dy), f32x4.gt(v128.load(y), zero)));
}

/** X *= Y. */
export function multiply(x: usize, y: usize, n: i32): void {
  const end = x + (usize(n) << 2);
  for (; x < end; x += 16, y += 16) v128.store(x, f32x4.mul(v128.load(x), v128.load(y)));
}

/** dX = gradient of layerNorm (written, not added); those of gain and bias are added. */
export function layerNormBack(
  x: usize, gain: usize, stats: usize, dy: usize, dx: usize, dGain: usize, dBias: usize, m: i32, n: i32,
): void {
  const width = usize(n) << 2;
  const zero = f32x4.splat(0);
  for (let i: i32 = 0; i < m; i++) {
    const means = f32x4.splat(f32.load(stats));
    const scale = f32.load(stats + 4);
    const scales = f32x4.splat(scale);
    let sum = zero;
    let dots = zero;
    for (let j: usize = 0; j < width; j += 16) {
      const hat = f32x4.mul(f32x4.sub(v128.load(x + j), means), scales);
      const g = v128.load(dy + j);
      v128.store(dBias + j, f32x4.add(v128.load(dBias + j), g));
      v128.store(dGain + j, f32x4.add(v128.load(dGain + j), f32x4.mul(g, hat)));
      const gg = f32x4.mul(g, v128.load(gain + j));
      sum = f32x4.add(sum, gg);
      dots = f32x4.add(dots, f32x4.mul(gg, hat));
    }
    const a = f32x4.splat(total(sum) / f32(n));
    const b = f32x4.splat(total(dots) / f32(n));
    for (let j: usize = 0; j < width; j += 16) {
      const hat = f32x4.mul(f32x4.sub(v128.load(x + j), means), scales);
      const gg = f32x4.mul(v128.load(dy + j), v128.load(gain + j));
      v128.store(dx + j, f32x4.mul(scales, f32x4.sub(f32x4.sub(gg, a), f32x4.mul(hat, b))));
    }
    x += width;
    dy += width;
    dx += width;
    stats += 8;
  }
}

/** From dKeep and dInput [m,n], the gradient dU[m,2n] of what `gates` was given (written). */
export function gatesBack(keep: usize, fresh: usize, dKeep: usize, dInput: usize, du: usize, m: i32, n: i32): void {
  const width = usize(n) << 2;
  const one = f32x4.splat(1);
  for (let i: i32 = 0; i < m; i++) {
    for (let j: usize = 0; j < width; j += 16) {
      const k = v128.load(keep + j);
      const f = v128.load(fresh + j);
      const di = v128.load(dInput + j);
      const rest = f32x4.sub(one, k);
      const dk = f32x4.sub(v128.load(dKeep + j), f32x4.mul(di, f));
      v128.store(du + j, f32x4.mul(dk, f32x4.mul(k, rest)));
      v128.store(du + width + j, f32x4.mul(f32x4.mul(di, rest), f32x4.sub(one, f32x4.mul(f, f))));
    }
    keep += width;
    fresh += width;
    dKeep += width;
    dInput += width;
    du += width + width;
  }
}

/** Gradient of `scan`: from dH the gradients of keep and input (written). */
export function scanBack(keep: usize, h: usize, dh: usize, dKeep: usize, dInput: usize, count: i32, n: i32): void {
  const width = usize(n) << 2;
  const half = width >> 1;
  const last = usize(count - 1) * width;
  const zero = f32x4.splat(0);
  for (let j: usize = 0; j < half; j += 16) {
    let carried = zero;
    let at = last + j;
    for (let t: i32 = count - 1; t >= 0; t--) {
      carried = f32x4.add(carried, v128.load(dh + at));
      v128.store(dInput + at, carried);
      v128.store(dKeep + at, t > 0 ? f32x4.mul(carried, v128.load(h + at - width)) : zero);
      carried = f32x4.mul(carried, v128.load(keep + at));
      at -= width;
    }
    carried = zero;
    at = j + half;
    for (let t: i32 = 0; t < count; t++) {
      carried = f32x4.add(carried, v128.load(dh + at));
      v128.store(dInput + at, carried);
      v128.store(dKeep + at, t < count - 1 ? f32x4.mul(carried, v128.load(h + at + width)) : zero);
      carried = f32x4.mul(carried, v128.load(keep + at));
      at += width;
    }
  }
}

/** X[m,n] holds softmaxed rows and becomes the gradient of the cross entropy with the targets (-1: no gradient), times
 *  `weight`; the sum of 1 - p of the targets is returned. */
export function crossEntropyBack(x: usize, targets: usize, m: i32, n: i32, used: i32, weight: f32): f32 {
  let loss: f32 = 0;
  for (let i: i32 = 0; i < m; i++) {
    const target = i32.load(targets + (usize(i) << 2));
    if (target < 0) {
      memory.fill(x, 0, usize(n) << 2);
    } else {
      for (let j: i32 = 0; j < used; j++) {
        const at = x + (usize(j) << 2);
        const p = f32.load(at);
        f32.store(at, weight * (j == target ? p - 1 : p));
        if (j == target) loss += 1 - p;
      }
      for (let j: i32 = used; j < n; j++) f32.store(x + (usize(j) << 2), 0);
    }
    x += usize(n) << 2;
  }
  return loss;
}

/** Gradient of arcScores; all are added to. */
export function arcScoresBack(
  ds: usize, d: usize, h: usize, dd: usize, dh: usize, dBias: usize, dDistance: usize, count: i32, n: i32,
): void {
  const width = usize(n) << 2;
  for (let i: i32 = 0; i < count; i++) {
    const from = usize(i) * width;
    for (let j: i32 = 0; j <= count; j++) {
      const g = f32.load(ds);
      ds += 4;
      if (g == 0) continue;
      const gs = f32x4.splat(g);
      const head = usize(j) * width;
      for (let q: usize = 0; q < width; q += 16) {
        v128.store(dd + from + q, f32x4.add(v128.load(dd + from + q), f32x4.mul(gs, v128.load(h + head + q))));
        v128.store(dh + head + q, f32x4.add(v128.load(dh + head + q), f32x4.mul(gs, v128.load(d + from + q))));
      }
      const bias = dBias + (usize(j) << 2);
      f32.store(bias, f32.load(bias) + g);
      const far = dDistance + (usize(distanceOf(i, j)) << 2);
      f32.store(far, f32.load(far) + g);
    }
  }
}

/** table[ids[i]] += X[i]. */
export function scatter(table: usize, ids: usize, x: usize, m: i32, n: i32): void {
  const width = usize(n) << 2;
  for (let i: i32 = 0; i < m; i++) {
    const id = i32.load(ids + (usize(i) << 2));
    const row = table + usize(id) * width;
    for (let j: usize = 0; id >= 0 && j < width; j += 16) {
      v128.store(row + j, f32x4.add(v128.load(row + j), v128.load(x + j)));
    }
    x += width;
  }
}

/** Sum of squares of X[n]. */
export function squares(x: usize, n: i32): f32 {
  let sum = f32x4.splat(0);
  const end = x + (usize(n) << 2);
  for (; x < end; x += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(x), v128.load(x)));
  return total(sum);
}

/** One step of Adam (Kingma and Ba 2015) on n weights; `scale` times the gradient counts, and the gradient becomes 0.
 *  `rate` and `tiny` have the corrections for the first steps in them. */
export function adam(
  w: usize, g: usize, m: usize, v: usize, n: i32, rate: f32, b1: f32, b2: f32, tiny: f32, scale: f32,
): void {
  const zero = f32x4.splat(0);
  const s = f32x4.splat(scale);
  const beta1 = f32x4.splat(b1);
  const beta2 = f32x4.splat(b2);
  const rest1 = f32x4.splat(f32(1) - b1);
  const rest2 = f32x4.splat(f32(1) - b2);
  const rates = f32x4.splat(rate);
  const tinies = f32x4.splat(tiny);
  const end = usize(n) << 2;
  for (let j: usize = 0; j < end; j += 16) {
    const grad = f32x4.mul(v128.load(g + j), s);
    v128.store(g + j, zero);
    const first = f32x4.add(f32x4.mul(v128.load(m + j), beta1), f32x4.mul(grad, rest1));
    const second = f32x4.add(f32x4.mul(v128.load(v + j), beta2), f32x4.mul(f32x4.mul(grad, grad), rest2));
    v128.store(m + j, first);
    v128.store(v + j, second);
    v128.store(w + j, f32x4.sub(v128.load(w + j), f32x4.div(f32x4.mul(rates, first), f32x4.add(f32x4.sqrt(second), tinies))));
  }
}

/** Mask[n]: 0 with probability `rate`, else 1 / (1 - rate); xorshift from `seed`, which must not be 0. Returns the next seed. */
export function dropoutMask(mask: usize, n: i32, rate: f32, seed: u32): u32 {
  const limit = u32(rate * 4294967295.0);
  const kept = f32(1) / (f32(1) - rate);
  const end = mask + (usize(n) << 2);
  for (; mask < end; mask += 4) {
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    f32.store(mask, seed < limit ? 0 : kept);
  }
  return seed;
}
