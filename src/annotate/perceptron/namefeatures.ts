// The feature templates of the name tagger: the word and its neighbours, their parts of speech, the run of capitalised
// words it stands in and what surrounds that run ("President ... said"), countries, and what the document's first pass
// took the word for. In: a sentence as `NameView`, a position, the labels before it. Out: the rows of the decision.

import { mix, one, three, two } from './hash.ts';
import type { Rows } from './weights.ts';
import { pad, type Words } from './words.ts';

export interface NameView {
  readonly words: Words;
  /** Numbers of the tagger's labels. */
  readonly tags: Int32Array;
  /** Bits: 1 inside a country's name, 2 people of a country, 4 a capital. */
  readonly places: Int32Array;
  /** What the first pass took the word for in the document; 0 in the first pass. */
  readonly memory: Int32Array;
  /** First and last word of the run of capitalised words; the word itself where it has no capital. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** 1 where most words of the sentence have a capital, as in headlines. */
  readonly isTitle: number;
}

export const mostNameRows = 80;

export function nameRows(
  view: NameView,
  i: number,
  before: number,
  beforeThat: number,
  rows: Rows,
  bits: number,
): void {
  const shift = 32 - bits;
  const { form, lower, suffix3, prefix3, shape, group } = view.words;
  const { tags, places, memory, runStart, runEnd, isTitle } = view;
  const { at: out } = rows;
  const last = view.words.length - 1;
  let n = 0;
  const at = i + pad;
  const w = lower[at] ?? 0;
  const w1 = lower[at - 1] ?? 0;
  const v1 = lower[at + 1] ?? 0;
  const s = shape[at] ?? 0;
  const c = group[at] ?? 0;
  const c1 = group[at - 1] ?? 0;
  const d1 = group[at + 1] ?? 0;
  const t = tags[i] ?? 0;
  const t1 = i > 0 ? (tags[i - 1] ?? 0) : 900;
  const u1 = i < last ? (tags[i + 1] ?? 0) : 901;
  const place = places[i] ?? 0;
  const place1 = i > 0 ? (places[i - 1] ?? 0) : 0;
  const placeNext = i < last ? (places[i + 1] ?? 0) : 0;
  const known = memory[i] ?? 0;
  const known1 = i > 0 ? (memory[i - 1] ?? 0) : 0;
  const knownNext = i < last ? (memory[i + 1] ?? 0) : 0;
  const from = runStart[i] ?? i;
  const to = runEnd[i] ?? i;
  const runBefore = lower[from - 1 + pad] ?? 0;
  const runAfter = lower[to + 1 + pad] ?? 0;
  const runLast = lower[to + pad] ?? 0;
  const runFirst = lower[from + pad] ?? 0;
  const place0 = Math.min(i - from, 3) * 8 + Math.min(to - i, 3);
  const length = Math.min(to - from, 4);

  out[n++] = one(n, form[at] ?? 0) >>> shift;
  out[n++] = one(n, w) >>> shift;
  out[n++] = one(n, suffix3[at] ?? 0) >>> shift;
  out[n++] = one(n, prefix3[at] ?? 0) >>> shift;
  out[n++] = two(n, s, isTitle) >>> shift;
  out[n++] = one(n, c) >>> shift;
  out[n++] = two(n, t, isTitle) >>> shift;
  out[n++] = two(n, s, suffix3[at] ?? 0) >>> shift;
  out[n++] = two(n, s, i === 0 ? 1 : 0) >>> shift;
  out[n++] = two(n, s, t) >>> shift;
  out[n++] = two(n, s, c) >>> shift;
  out[n++] = one(n, before) >>> shift;
  out[n++] = two(n, before, beforeThat) >>> shift;
  out[n++] = two(n, before, w) >>> shift;
  out[n++] = two(n, before, t) >>> shift;
  out[n++] = two(n, before, s) >>> shift;
  out[n++] = two(n, before, c) >>> shift;
  out[n++] = three(n, before, s, v1) >>> shift;
  out[n++] = one(n, w1) >>> shift;
  out[n++] = one(n, v1) >>> shift;
  out[n++] = one(n, lower[at - 2] ?? 0) >>> shift;
  out[n++] = one(n, lower[at + 2] ?? 0) >>> shift;
  out[n++] = two(n, w1, w) >>> shift;
  out[n++] = two(n, w, v1) >>> shift;
  out[n++] = two(n, w1, s) >>> shift;
  out[n++] = two(n, v1, s) >>> shift;
  out[n++] = one(n, c1) >>> shift;
  out[n++] = one(n, d1) >>> shift;
  out[n++] = two(n, c1, c) >>> shift;
  out[n++] = two(n, c, d1) >>> shift;
  out[n++] = two(n, c1, s) >>> shift;
  out[n++] = two(n, d1, s) >>> shift;
  out[n++] = one(n, group[at - 2] ?? 0) >>> shift;
  out[n++] = one(n, group[at + 2] ?? 0) >>> shift;
  out[n++] = two(n, t1, t) >>> shift;
  out[n++] = two(n, t, u1) >>> shift;
  out[n++] = three(n, t1, t, u1) >>> shift;
  out[n++] = three(n, shape[at - 1] ?? 0, s, shape[at + 1] ?? 0) >>> shift;
  out[n++] = two(n, s, shape[at + 1] ?? 0) >>> shift;
  out[n++] = two(n, shape[at - 1] ?? 0, s) >>> shift;
  out[n++] = one(n, suffix3[at - 1] ?? 0) >>> shift;
  out[n++] = one(n, suffix3[at + 1] ?? 0) >>> shift;

  out[n++] = one(n, place) >>> shift;
  out[n++] = three(n, place, place1, placeNext) >>> shift;
  out[n++] = three(n, place, before, s) >>> shift;
  out[n++] = three(n, place, v1, t) >>> shift;
  out[n++] = two(n, placeNext, w) >>> shift;
  out[n++] = two(n, place1, w) >>> shift;

  out[n++] = three(n, place0, before, length) >>> shift;
  out[n++] = three(n, runBefore, place0, s) >>> shift;
  out[n++] = three(n, runAfter, place0, s) >>> shift;
  out[n++] = three(n, runBefore, runAfter, s) >>> shift;
  out[n++] = three(n, runLast, s, before) >>> shift;
  out[n++] = three(n, runFirst, s, before) >>> shift;
  out[n++] = three(n, group[from - 1 + pad] ?? 0, place0, s) >>> shift;
  out[n++] = three(n, group[to + 1 + pad] ?? 0, place0, s) >>> shift;
  out[n++] = three(n, group[to + pad] ?? 0, s, before) >>> shift;
  out[n++] = three(n, group[from + pad] ?? 0, s, before) >>> shift;

  out[n++] = one(n, known) >>> shift;
  out[n++] = two(n, known, before) >>> shift;
  out[n++] = three(n, known, known1, knownNext) >>> shift;
  out[n++] = three(n, known, s, isTitle) >>> shift;
  out[n++] = three(n, known, v1, before) >>> shift;
  out[n++] = two(n, known, w) >>> shift;
  out[n++] = two(n, known, c) >>> shift;
  out[n++] = mix(three(n, known, t1, t), u1) >>> shift;
  rows.count = n;
}
