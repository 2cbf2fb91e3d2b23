// The feature templates of the tagger: the word, its endings, shape and class, its neighbours, and the two tags before.
// In: the words, a position, the labels given so far. Out: the rows of the decision.

import { mix, one, two } from './hash.ts';
import type { Rows } from './weights.ts';
import { pad, type Words } from './words.ts';

export function tagRows(words: Words, i: number, before: number, beforeThat: number, rows: Rows, bits: number): void {
  const shift = 32 - bits;
  const { form, lower, suffix2, suffix3, suffix4, prefix2, prefix3, shape, group, spacing } = words;
  const at = i + pad;
  const { at: out } = rows;
  let n = 0;
  const w = lower[at] ?? 0;
  const w1 = lower[at - 1] ?? 0;
  const w2 = lower[at - 2] ?? 0;
  const v1 = lower[at + 1] ?? 0;
  const v2 = lower[at + 2] ?? 0;
  const c = group[at] ?? 0;
  const c1 = group[at - 1] ?? 0;
  const d1 = group[at + 1] ?? 0;
  const s = shape[at] ?? 0;
  const suffix = suffix3[at] ?? 0;
  out[n++] = one(n, form[at] ?? 0) >>> shift;
  out[n++] = one(n, w) >>> shift;
  out[n++] = one(n, suffix2[at] ?? 0) >>> shift;
  out[n++] = one(n, suffix) >>> shift;
  out[n++] = one(n, suffix4[at] ?? 0) >>> shift;
  out[n++] = one(n, prefix2[at] ?? 0) >>> shift;
  out[n++] = one(n, prefix3[at] ?? 0) >>> shift;
  out[n++] = one(n, s) >>> shift;
  out[n++] = one(n, c) >>> shift;
  out[n++] = two(n, s, i === 0 ? 1 : 0) >>> shift;
  out[n++] = two(n, s, suffix) >>> shift;
  out[n++] = two(n, s, shape[at + 1] ?? 0) >>> shift;
  out[n++] = two(n, s, shape[at - 1] ?? 0) >>> shift;
  out[n++] = two(n, w, spacing[at] ?? 0) >>> shift;
  out[n++] = one(n, before) >>> shift;
  out[n++] = two(n, before, beforeThat) >>> shift;
  out[n++] = two(n, before, w) >>> shift;
  out[n++] = two(n, before, suffix) >>> shift;
  out[n++] = two(n, before, c) >>> shift;
  out[n++] = two(n, before, v1) >>> shift;
  out[n++] = two(n, before, d1) >>> shift;
  out[n++] = one(n, w1) >>> shift;
  out[n++] = one(n, w2) >>> shift;
  out[n++] = one(n, v1) >>> shift;
  out[n++] = one(n, v2) >>> shift;
  out[n++] = two(n, w1, w) >>> shift;
  out[n++] = two(n, w, v1) >>> shift;
  out[n++] = one(n, suffix3[at - 1] ?? 0) >>> shift;
  out[n++] = one(n, suffix3[at + 1] ?? 0) >>> shift;
  out[n++] = one(n, c1) >>> shift;
  out[n++] = one(n, d1) >>> shift;
  out[n++] = one(n, group[at - 2] ?? 0) >>> shift;
  out[n++] = one(n, group[at + 2] ?? 0) >>> shift;
  out[n++] = two(n, c1, c) >>> shift;
  out[n++] = two(n, c, d1) >>> shift;
  out[n++] = two(n, d1, group[at + 2] ?? 0) >>> shift;
  out[n++] = two(n, before, mix(c, d1)) >>> shift;
  out[n++] = one(n, 0) >>> shift;
  rows.count = n;
}

export const mostTagRows = 48;
