// What words bring to the network before they are seen among others: the sum of their rows of the table, projected three
// times: as the word before another, as the word itself, as the word after. Words come again and again, so the projections
// of the last few thousand are kept; they depend on the word alone, and so does nothing on what is kept.

import type { Arena } from './arena.ts';
import { invalidModel } from '../container.ts';
import { features } from './features.ts';
import type { ForwardKernels } from './kernels.ts';
import type { NetworkModel } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface WordVectors {
  /** The kept projections: rows of `hidden` floats, three for each word. */
  readonly rows: number;
  /** Makes sure that all the words are kept at once, and gives the first row of each. */
  rowsOf(texts: readonly string[]): Int32Array;
}

/** Words; at least as many as are read together (`mostTogether`). */
const kept = 1 << 12;
/** Words that are projected at once. */
const batch = 256;

/** Floats and pieces that `wordVectors` will ask the arena for. */
export function vectorsSize({ width, hidden }: NetworkModel['shape']): {
  readonly floats: number;
  readonly pieces: number;
} {
  return { floats: (width + kept + batch) * 3 * hidden + batch * width, pieces: 3 };
}

export function wordVectors(
  { shape, table, weights }: NetworkModel,
  vocabulary: Vocabulary,
  { space, kernels }: { readonly space: Arena; readonly kernels: ForwardKernels },
): WordVectors {
  const { width, hidden } = shape;
  if (vocabulary.rows > shape.words) throw invalidModel('words', 'it was made for another network');
  const { f32 } = space;
  const wide = space.floats(width * 3 * hidden);
  const rows = space.floats((kept + batch) * 3 * hidden);
  const sums = space.floats(batch * width);
  sideBySide(f32.subarray(wide >> 2), weights.get('window') ?? new Float32Array(0), width, hidden);
  const places = new Map<string, number>();

  function add(texts: readonly string[]): void {
    const from = places.size;
    f32.fill(0, sums >> 2, (sums >> 2) + batch * width);
    texts.forEach((text, i) => {
      const sum = (sums >> 2) + i * width;
      for (const row of features(text, vocabulary)) {
        if (row < 0) continue;
        const scale = table.scales[row] ?? 0;
        const at = row * width;
        for (let j = 0; j < width; j++) f32[sum + j] = (f32[sum + j] ?? 0) + (table.weights[at + j] ?? 0) * scale;
      }
      places.set(text, (from + i) * 3);
    });
    const to = rows + from * 3 * hidden * 4;
    const count = Math.ceil(texts.length / 4) * 4;
    f32.fill(0, to >> 2, (to >> 2) + count * 3 * hidden);
    kernels.gemm(sums, width * 4, 4, wide, to, count, width, 3 * hidden);
  }

  return {
    rows,
    rowsOf(texts) {
      let fresh = [...new Set(texts)].filter((text) => !places.has(text));
      if (places.size + fresh.length > kept) {
        places.clear();
        fresh = [...new Set(texts)];
      }
      for (let i = 0; i < fresh.length; i += batch) add(fresh.slice(i, i + batch));
      return Int32Array.from(texts, (text) => places.get(text) ?? 0);
    },
  };
}

/** The three blocks of the window's matrix, which stand below one another, beside one another. */
function sideBySide(to: Float32Array, window: Float32Array, width: number, hidden: number): void {
  for (let block = 0; block < 3; block++) {
    for (let row = 0; row < width; row++) {
      const from = (block * width + row) * hidden;
      to.set(window.subarray(from, from + hidden), row * 3 * hidden + block * hidden);
    }
  }
}
