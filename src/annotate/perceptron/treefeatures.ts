// The feature templates of the parser, after Zhang and Nivre (2011): words, tags and classes at the top of the stack and
// the front of the buffer, their distance, their dependents so far and those dependents' relations. In: the state. Out:
// the rows of the decision. Words are lower-case hashes, so that a headline's capitals change nothing.

import { mix, one, three, two } from './hash.ts';
import type { State } from './transitions.ts';
import type { Rows } from './weights.ts';

export const mostTreeRows = 112;

export function treeRows(state: State, rows: Rows, bits: number): void {
  const shift = 32 - bits;
  const { word, tag, group, left, right, left2, right2, relation, leftCount, rightCount, leftSet, rightSet } = state;
  const { at: out } = rows;
  let n = 0;
  const none = state.none;
  const s0 = state.stackAt(0);
  const s1 = state.stackAt(1);
  const s2 = state.stackAt(2);
  const b0 = state.bufferAt(0);
  const b1 = state.bufferAt(1);
  const b2 = state.bufferAt(2);
  const s0w = word[s0] ?? 0;
  const s0p = tag[s0] ?? 0;
  const s0c = group[s0] ?? 0;
  const s1w = word[s1] ?? 0;
  const s1p = tag[s1] ?? 0;
  const s1c = group[s1] ?? 0;
  const s2p = tag[s2] ?? 0;
  const b0w = word[b0] ?? 0;
  const b0p = tag[b0] ?? 0;
  const b0c = group[b0] ?? 0;
  const b1w = word[b1] ?? 0;
  const b1p = tag[b1] ?? 0;
  const b1c = group[b1] ?? 0;
  const b2p = tag[b2] ?? 0;
  const s0l = left[s0] ?? none;
  const s0r = right[s0] ?? none;
  const s1l = left[s1] ?? none;
  const s1r = right[s1] ?? none;
  const b0l = left[b0] ?? none;
  const s0lp = tag[s0l] ?? 0;
  const s0lw = word[s0l] ?? 0;
  const s0rp = tag[s0r] ?? 0;
  const s0rw = word[s0r] ?? 0;
  const s1lp = tag[s1l] ?? 0;
  const s1rp = tag[s1r] ?? 0;
  const s1rw = word[s1r] ?? 0;
  const b0lp = tag[b0l] ?? 0;
  const b0lw = word[b0l] ?? 0;
  const near = distance(s0, b0, none);
  const far = distance(s1, s0, none);

  out[n++] = one(n, 0) >>> shift;
  out[n++] = one(n, s0w) >>> shift;
  out[n++] = one(n, s0p) >>> shift;
  out[n++] = one(n, s0c) >>> shift;
  out[n++] = two(n, s0w, s0p) >>> shift;
  out[n++] = one(n, s1w) >>> shift;
  out[n++] = one(n, s1p) >>> shift;
  out[n++] = two(n, s1w, s1p) >>> shift;
  out[n++] = two(n, s1c, s1p) >>> shift;
  out[n++] = one(n, b0w) >>> shift;
  out[n++] = one(n, b0p) >>> shift;
  out[n++] = one(n, b0c) >>> shift;
  out[n++] = two(n, b0w, b0p) >>> shift;
  out[n++] = one(n, b1w) >>> shift;
  out[n++] = one(n, b1p) >>> shift;
  out[n++] = two(n, b1w, b1p) >>> shift;
  out[n++] = one(n, b2p) >>> shift;
  out[n++] = one(n, s2p) >>> shift;
  out[n++] = two(n, word[b2] ?? 0, b2p) >>> shift;
  out[n++] = two(n, word[s2] ?? 0, s2p) >>> shift;

  out[n++] = two(n, s0w, b0w) >>> shift;
  out[n++] = three(n, s0w, s0p, b0p) >>> shift;
  out[n++] = three(n, s0p, b0w, b0p) >>> shift;
  out[n++] = two(n, s0p, b0p) >>> shift;
  out[n++] = two(n, s0c, b0c) >>> shift;
  out[n++] = three(n, s0c, s0p, b0p) >>> shift;
  out[n++] = three(n, s0p, b0c, b0p) >>> shift;
  out[n++] = two(n, s1w, s0w) >>> shift;
  out[n++] = three(n, s1w, s1p, s0p) >>> shift;
  out[n++] = three(n, s1p, s0w, s0p) >>> shift;
  out[n++] = two(n, s1p, s0p) >>> shift;
  out[n++] = two(n, s1c, s0c) >>> shift;
  out[n++] = three(n, s1c, s1p, s0p) >>> shift;
  out[n++] = three(n, s1p, s0c, s0p) >>> shift;
  out[n++] = three(n, s1p, s1w, b0p) >>> shift;
  out[n++] = two(n, s1p, b0p) >>> shift;
  out[n++] = three(n, s1p, b0w, b0p) >>> shift;
  out[n++] = two(n, b0p, b1p) >>> shift;
  out[n++] = two(n, b0w, b1w) >>> shift;
  out[n++] = two(n, b0w, b1p) >>> shift;
  out[n++] = three(n, s0w, b0p, b1p) >>> shift;
  out[n++] = three(n, s0p, b0p, b1w) >>> shift;
  out[n++] = three(n, s0p, b0p, b1c) >>> shift;

  out[n++] = three(n, s0p, b0p, b1p) >>> shift;
  out[n++] = three(n, s1p, s0p, b0p) >>> shift;
  out[n++] = three(n, s2p, s1p, s0p) >>> shift;
  out[n++] = three(n, b0p, b1p, b2p) >>> shift;
  out[n++] = mix(three(n, s1p, s0p, b0p), b1p) >>> shift;
  out[n++] = mix(three(n, s0p, b0p, b1p), b2p) >>> shift;
  out[n++] = three(n, s0p, s0lp, b0p) >>> shift;
  out[n++] = three(n, s0p, s0rp, b0p) >>> shift;
  out[n++] = three(n, s0p, b0p, b0lp) >>> shift;
  out[n++] = three(n, s1p, s1rp, s0p) >>> shift;
  out[n++] = three(n, s1p, s1lp, s0p) >>> shift;
  out[n++] = three(n, s1p, s0p, s0lp) >>> shift;
  out[n++] = three(n, s1p, s0p, s0rp) >>> shift;

  // A preposition as the first dependent of a noun phrase says where the phrase may be attached.
  out[n++] = two(n, s0p, s0lw) >>> shift;
  out[n++] = three(n, s1w, s0lw, s0p) >>> shift;
  out[n++] = three(n, s1p, s0lw, s0w) >>> shift;
  out[n++] = three(n, s1c, s0lw, s0c) >>> shift;
  out[n++] = mix(three(n, s2p, s1p, s0lw), s0p) >>> shift;
  out[n++] = mix(three(n, s1w, s1p, s0lw), word[s2] ?? 0) >>> shift;
  out[n++] = three(n, s0w, b0w, b1p) >>> shift;
  out[n++] = three(n, s0p, b0w, b1w) >>> shift;
  out[n++] = three(n, s1w, s0p, b0w) >>> shift;
  out[n++] = three(n, s1p, s0w, b0w) >>> shift;
  out[n++] = two(n, b0p, b0lw) >>> shift;
  out[n++] = two(n, s0p, s0rw) >>> shift;
  out[n++] = two(n, s1p, s1rw) >>> shift;
  out[n++] = three(n, s0rw, s0p, b0p) >>> shift;

  out[n++] = three(n, near, s0p, b0p) >>> shift;
  out[n++] = two(n, near, s0w) >>> shift;
  out[n++] = two(n, near, b0w) >>> shift;
  out[n++] = three(n, far, s1p, s0p) >>> shift;
  out[n++] = two(n, far, s0w) >>> shift;
  out[n++] = two(n, far, s1w) >>> shift;

  out[n++] = two(n, s0w, rightCount[s0] ?? 0) >>> shift;
  out[n++] = two(n, s0p, rightCount[s0] ?? 0) >>> shift;
  out[n++] = two(n, s0w, leftCount[s0] ?? 0) >>> shift;
  out[n++] = two(n, s0p, leftCount[s0] ?? 0) >>> shift;
  out[n++] = two(n, s1p, rightCount[s1] ?? 0) >>> shift;
  out[n++] = two(n, s1w, rightCount[s1] ?? 0) >>> shift;
  out[n++] = two(n, b0p, leftCount[b0] ?? 0) >>> shift;
  out[n++] = two(n, b0w, leftCount[b0] ?? 0) >>> shift;

  const s0ls = leftSet[s0] ?? 0;
  const s0rs = rightSet[s0] ?? 0;
  const s1rs = rightSet[s1] ?? 0;
  const s1ls = leftSet[s1] ?? 0;
  const b0ls = leftSet[b0] ?? 0;
  out[n++] = two(n, s0w, s0ls) >>> shift;
  out[n++] = two(n, s0p, s0ls) >>> shift;
  out[n++] = two(n, s0w, s0rs) >>> shift;
  out[n++] = two(n, s0p, s0rs) >>> shift;
  out[n++] = three(n, s1w, s1rs, s0p) >>> shift;
  out[n++] = three(n, s1p, s1rs, s0p) >>> shift;
  out[n++] = three(n, s1p, s1ls, s0p) >>> shift;
  out[n++] = two(n, b0p, b0ls) >>> shift;
  out[n++] = three(n, s0p, b0p, b0ls) >>> shift;
  out[n++] = three(n, s0p, s0ls, b0p) >>> shift;
  out[n++] = three(n, s0p, s0rs, b0p) >>> shift;
  out[n++] = three(n, s1p, s0p, s0ls) >>> shift;
  out[n++] = three(n, relation[s0l] ?? 0, relation[s0r] ?? 0, s0p) >>> shift;
  out[n++] = three(n, relation[s1r] ?? 0, s1p, s0p) >>> shift;
  out[n++] = three(n, tag[left2[s0] ?? none] ?? 0, s0lp, s0p) >>> shift;
  out[n++] = three(n, tag[right2[s0] ?? none] ?? 0, s0rp, s0p) >>> shift;
  out[n++] = three(n, tag[right2[s1] ?? none] ?? 0, s1rp, s1p) >>> shift;
  rows.count = n;
}

function distance(from: number, to: number, none: number): number {
  if (from === none || to === none) return 9;
  const steps = to - from;
  return steps <= 4 ? steps : steps <= 7 ? 5 : steps <= 12 ? 6 : 7;
}
