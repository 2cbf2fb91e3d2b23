// The network at work. In: the words of sentences. Out: for each word its tag, head, relation and the probabilities of its
// name labels. Word vectors and their neighbours' go through layers that read the sentence from both sides (gated linear
// recurrences, "minGRU", Feng and others 2024); heads are scored pair by pair (biaffine, Dozat and Manning 2017). A
// sentence's answers depend on its words alone, never on what is read beside it.

import { type Layout, layout, longestSentence, mostTogether } from './layout.ts';
import type { NetworkModel } from './model.ts';
import { padded } from './shape.ts';
import { bestTree } from './tree.ts';
import { wordVectors } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface NetworkInput {
  readonly texts: readonly string[];
  /** Rows of the table of positions, see position.ts. */
  readonly positions: Int32Array;
}

/** One value a word, but for `names`. */
export interface NetworkAnswer {
  /** Places in `model.labels.tags`. */
  readonly tags: Int32Array;
  /** 0 at the root, else 1 + index of the head. */
  readonly heads: Int32Array;
  /** Places in `model.labels.relations`. */
  readonly relations: Int32Array;
  /** Probability that head and relation are right, from 0 to 1. */
  readonly confidence: Float32Array;
  /** Probabilities of the name labels, `nameColumns` a word. */
  readonly names: Float32Array;
}

export interface Network {
  readonly model: NetworkModel;
  readonly vocabulary: Vocabulary;
  /** Columns of a word in `NetworkAnswer.names`: the labels of `nameLabels`, then columns that mean nothing. */
  readonly nameColumns: number;
  /** Answers in the order of the sentences; a RangeError for one of more words than `longestSentence`. */
  read(sentences: readonly NetworkInput[]): readonly NetworkAnswer[];
}

export function network(model: NetworkModel, vocabulary: Vocabulary): Network {
  const place = layout(model);
  const vectors = wordVectors(model, vocabulary, place);

  function readTogether(sentences: readonly NetworkInput[]): readonly NetworkAnswer[] {
    const lengths = sentences.map(({ texts }) => texts.length);
    const words = lengths.reduce((sum, length) => sum + length, 0);
    // Kernels work on four rows at once; what stands in those behind the last word is never looked at.
    const rows = Math.ceil(words / 4) * 4;
    window(place, { sentences, rows, vectors });
    layers(place, lengths, rows);
    return answers(place, lengths, rows);
  }

  return {
    model,
    vocabulary,
    nameColumns: padded(model.shape.names),
    read(sentences) {
      const found: NetworkAnswer[] = [];
      let together: NetworkInput[] = [];
      let words = 0;
      const flush = (): void => {
        if (together.length > 0) found.push(...readTogether(together));
        together = [];
        words = 0;
      };
      for (const sentence of sentences) {
        const { length } = sentence.texts;
        if (length > longestSentence) throw new RangeError(`a sentence of ${length} words is too long for the network`);
        if (words + length > mostTogether) flush();
        together.push(sentence);
        words += length;
      }
      flush();
      return found;
    },
  };
}

interface Seen {
  readonly sentences: readonly NetworkInput[];
  readonly rows: number;
  readonly vectors: ReturnType<typeof wordVectors>;
}

/** Each word with the one before and the one after, and its position. */
function window({ space, kernels, w, work, model }: Layout, { sentences, rows, vectors }: Seen): void {
  const { hidden } = model.shape;
  const { i32 } = space;
  const ids = work.ids >> 2;
  const known = vectors.rowsOf(sentences.flatMap(({ texts }) => texts));
  kernels.fillRows(work.x, w('window bias'), rows, hidden);
  i32.fill(-1, ids, ids + rows);
  for (const shift of [-1, 0, 1]) {
    let row = 0;
    for (const { texts } of sentences) {
      for (let i = 0; i < texts.length; i++) {
        const j = i + shift;
        i32[ids + row + i] = j < 0 || j >= texts.length ? -1 : (known[row + j] ?? 0) + shift + 1;
      }
      row += texts.length;
    }
    kernels.gather(vectors.rows, work.ids, work.x, rows, hidden);
  }
  let row = 0;
  for (const { positions } of sentences) {
    i32.set(positions, ids + row);
    row += positions.length;
  }
  kernels.gather(w('positions'), work.ids, work.x, rows, hidden);
  kernels.relu(work.x, rows * hidden);
  kernels.layerNorm(work.x, w('window gain'), w('window shift'), work.x, work.stats, rows, hidden);
}

function layers(
  { kernels, w, take, linear, work, model, space }: Layout,
  lengths: readonly number[],
  rows: number,
): void {
  const { hidden, layers: depth } = model.shape;
  for (let layer = 0; layer < depth; layer++) {
    take(work.x, rows, hidden);
    linear(`gates ${layer}`, work.gates, rows);
    kernels.gates(work.gates, work.keep, work.fresh, work.input, rows, hidden);
    let at = 0;
    for (const length of lengths) {
      if (length === 0) continue;
      kernels.scan(work.keep + at, work.input + at, work.state + at, length, hidden);
      at += length * hidden * 4;
    }
    take(work.state, rows, hidden);
    linear(`mix ${layer}`, work.sum, rows);
    kernels.add(work.sum, work.x, rows * hidden);
    kernels.layerNorm(work.sum, w(`layer ${layer} gain`), w(`layer ${layer} shift`), work.x, work.stats, rows, hidden);
  }
  // The root stands behind the last word.
  const behind = (work.x >> 2) + rows * hidden;
  space.f32.fill(0, behind, behind + 4 * hidden);
  space.f32.copyWithin(behind, w('root') >> 2, (w('root') >> 2) + hidden);
}

function answers(place: Layout, lengths: readonly number[], rows: number): readonly NetworkAnswer[] {
  const { kernels, take, linear, work, model, space } = place;
  const { hidden, relation, tags, names, relations } = model.shape;
  const { f32, i32 } = space;
  const scores = work.scores >> 2;
  const perSentence = <Value>(one: (row: number, length: number, s: number) => Value): Value[] => {
    let row = 0;
    return lengths.map((length, s) => {
      const value = one(row, length, s);
      row += length;
      return value;
    });
  };
  const bestOf = (columns: number, used: number) =>
    perSentence((row, length) =>
      Int32Array.from({ length }, (_, i) => highest(f32, scores + (row + i) * columns, used)),
    );

  take(work.x, rows + 4, hidden);
  linear('tags', work.scores, rows);
  const tagged = bestOf(padded(tags), tags);

  linear('names', work.scores, rows);
  kernels.softmax(work.scores, rows, padded(names), names, 1 / model.temperature.name);
  const named = perSentence((row, length) =>
    f32.slice(scores + row * padded(names), scores + (row + length) * padded(names)),
  );

  linear('relation dependent', work.relationDependents, rows);
  linear('relation head', work.relationHeads, rows + 4);
  const trees = headsOf(place, lengths, rows);
  const ids = work.ids >> 2;
  i32.fill(-1, ids, ids + rows);
  perSentence((row, _, s) => {
    trees[s]?.heads.forEach((head, i) => (i32[ids + row + i] = head === 0 ? rows : row + head - 1));
  });
  kernels.gather(work.relationHeads, work.ids, work.relationDependents, rows, relation);
  kernels.relu(work.relationDependents, rows * relation);
  take(work.relationDependents, rows, relation);
  linear('relations', work.scores, rows);
  kernels.softmax(work.scores, rows, padded(relations), relations, 1 / model.temperature.arc);
  const related = bestOf(padded(relations), relations);
  const sure = perSentence((row, _, s) =>
    Float32Array.from(related[s] ?? [], (best, i) => f32[scores + (row + i) * padded(relations) + best] ?? 0),
  );

  return trees.map(({ heads, confidence }, s) => ({
    tags: tagged[s] ?? new Int32Array(0),
    heads,
    relations: related[s] ?? new Int32Array(0),
    confidence: confidence.map((value, i) => value * (sure[s]?.[i] ?? 0)),
    names: named[s] ?? new Float32Array(0),
  }));
}

interface Tree {
  readonly heads: Int32Array;
  readonly confidence: Float32Array;
}

function headsOf(place: Layout, lengths: readonly number[], rows: number): readonly Tree[] {
  const { kernels, w, take, linear, work, model, space } = place;
  const { arc } = model.shape;
  const { f32 } = space;
  linear('arc dependent', work.dependents, rows);
  kernels.relu(work.dependents, rows * arc);
  linear('arc head', work.heads, rows + 4);
  kernels.relu(work.heads, (rows + 4) * arc);
  take(work.dependents, rows, arc);
  linear('arc', work.crossed, rows);
  const root = (work.heads >> 2) + rows * arc;
  const local = work.sentenceHeads >> 2;
  let row = 0;
  return lengths.map((length) => {
    const from = (work.heads >> 2) + row * arc;
    f32.copyWithin(local, root, root + arc);
    f32.copyWithin(local + arc, from, from + length * arc);
    for (let j = 0; j <= length; j++)
      f32[(work.headBias >> 2) + j] = dot(f32, local + j * arc, w('arc preference') >> 2, arc);
    const crossed = work.crossed + row * arc * 4;
    kernels.arcScores(crossed, work.sentenceHeads, work.headBias, w('arc distance'), work.arcs, length, arc);
    kernels.softmax(work.arcs, length, length + 1, length + 1, 1 / model.temperature.arc);
    row += length;
    const arcs = f32.subarray(work.arcs >> 2, (work.arcs >> 2) + length * (length + 1));
    const heads = bestTree(arcs, length);
    return { heads, confidence: Float32Array.from(heads, (head, i) => arcs[i * (length + 1) + head] ?? 0) };
  });
}

function dot(values: Float32Array, a: number, b: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (values[a + i] ?? 0) * (values[b + i] ?? 0);
  return sum;
}

/** Offset of the highest of `count` values; of equals the first. */
function highest(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if ((values[from + i] ?? 0) > (values[from + best] ?? 0)) best = i;
  return best;
}
