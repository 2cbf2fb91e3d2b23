// How wrong the answers of the last layer are. In: its rows (the root behind the last word), the right answers. Out: for
// each kind of answer the sum of 1 - p of the right ones; gradients of the answers' parameters, and of the rows in
// `buffers.dx`. The losses are cross entropies, weighted alike.

import { padded } from '../../annotate/network/shape.ts';
import type { Batch } from './batch.ts';
import type { Bench } from './bench.ts';

export interface Loss {
  readonly tags: number;
  readonly names: number;
  readonly heads: number;
  readonly relations: number;
}

export function losses(bench: Bench, x: number, batch: Batch): Loss {
  const { shape, buffers, zero } = bench;
  const { targets, dx } = buffers;
  zero(dx, (batch.rows + 4) * shape.hidden);
  return {
    tags: labelLoss(bench, x, batch, { name: 'tags', used: shape.tags, right: targets.tags }),
    names: labelLoss(bench, x, batch, { name: 'names', used: shape.names, right: targets.names }),
    heads: headLoss(bench, x, batch),
    relations: relationLoss(bench, x, batch),
  };
}

interface Labels {
  readonly name: string;
  readonly used: number;
  readonly right: number;
}

function labelLoss(bench: Bench, x: number, { rows, words }: Batch, { name, used, right }: Labels): number {
  const { shape, k, buffers, linear, linearBack } = bench;
  const step = { name, rows, ins: shape.hidden, outs: padded(used) };
  linear(x, buffers.scores, step);
  k.softmax(buffers.scores, rows, step.outs, used, 1);
  const loss = k.crossEntropyBack(buffers.scores, right, rows, step.outs, used, 1 / words);
  linearBack(x, buffers.scores, buffers.dx, step);
  return loss;
}

function headLoss(bench: Bench, x: number, { rows, words, lengths }: Batch): number {
  const { shape, k, w, g, buffers, zero, copy, linear, linearBack, matrixBack } = bench;
  const { hidden, arc } = shape;
  const { dependents, heads, crossed, dDependents, dHeads, dCrossed, sentenceHeads, dSentenceHeads } = buffers;
  const ofDependents = { name: 'arc dependent', rows, ins: hidden, outs: arc };
  const ofHeads = { name: 'arc head', rows: rows + 4, ins: hidden, outs: arc };
  linear(x, dependents, ofDependents);
  k.relu(dependents, rows * arc);
  linear(x, heads, ofHeads);
  k.relu(heads, (rows + 4) * arc);
  zero(crossed, rows * arc);
  k.gemm(dependents, arc * 4, 4, w('arc'), crossed, rows, arc, arc);
  zero(dCrossed, rows * arc);
  zero(dHeads, (rows + 4) * arc);
  const root = rows * arc * 4;
  let loss = 0;
  let row = 0;
  for (const length of lengths) {
    const at = row * arc * 4;
    copy(sentenceHeads, heads + root, arc);
    copy(sentenceHeads + arc * 4, heads + at, length * arc);
    headBias(bench, length);
    k.arcScores(crossed + at, sentenceHeads, buffers.headBias, w('arc distance'), buffers.arcs, length, arc);
    k.softmax(buffers.arcs, length, length + 1, length + 1, 1);
    const right = buffers.targets.heads + row * 4;
    loss += k.crossEntropyBack(buffers.arcs, right, length, length + 1, length + 1, 1 / words);
    zero(dSentenceHeads, (length + 4) * arc);
    zero(buffers.dHeadBias, length + 4);
    k.arcScoresBack(
      buffers.arcs,
      crossed + at,
      sentenceHeads,
      dCrossed + at,
      dSentenceHeads,
      buffers.dHeadBias,
      g('arc distance'),
      length,
      arc,
    );
    headBiasBack(bench, length);
    k.add(dHeads + root, dSentenceHeads, arc);
    k.add(dHeads + at, dSentenceHeads + arc * 4, length * arc);
    row += length;
  }
  zero(dDependents, rows * arc);
  matrixBack(dependents, dCrossed, dDependents, { name: 'arc', rows, ins: arc, outs: arc });
  k.reluBack(dependents, dDependents, rows * arc);
  k.reluBack(heads, dHeads, (rows + 4) * arc);
  linearBack(x, dDependents, buffers.dx, ofDependents);
  linearBack(x, dHeads, buffers.dx, ofHeads);
  return loss;
}

/** How likely each word of the sentence (and the root, first) is a head at all. */
function headBias({ space: { f32 }, shape: { arc }, buffers, w }: Bench, length: number): void {
  const by = w('arc preference') >> 2;
  for (let j = 0; j <= length; j++) {
    const head = (buffers.sentenceHeads >> 2) + j * arc;
    let sum = 0;
    for (let q = 0; q < arc; q++) sum += (f32[head + q] ?? 0) * (f32[by + q] ?? 0);
    f32[(buffers.headBias >> 2) + j] = sum;
  }
}

function headBiasBack({ space: { f32 }, shape: { arc }, buffers, w, g }: Bench, length: number): void {
  const by = w('arc preference') >> 2;
  const dBy = g('arc preference') >> 2;
  for (let j = 0; j <= length; j++) {
    const gradient = f32[(buffers.dHeadBias >> 2) + j] ?? 0;
    const head = (buffers.sentenceHeads >> 2) + j * arc;
    const dHead = (buffers.dSentenceHeads >> 2) + j * arc;
    for (let q = 0; q < arc; q++) {
      f32[dHead + q] = (f32[dHead + q] ?? 0) + gradient * (f32[by + q] ?? 0);
      f32[dBy + q] = (f32[dBy + q] ?? 0) + gradient * (f32[head + q] ?? 0);
    }
  }
}

/** Relations are learned on the right arcs. */
function relationLoss(bench: Bench, x: number, { rows, words }: Batch): number {
  const { shape, k, buffers, zero, linear, linearBack } = bench;
  const { hidden, relation } = shape;
  const { targets, scores, relationDependents, relationHeads, dRelationDependents, dRelationHeads } = buffers;
  const ofDependents = { name: 'relation dependent', rows, ins: hidden, outs: relation };
  const ofHeads = { name: 'relation head', rows: rows + 4, ins: hidden, outs: relation };
  const ofRelations = { name: 'relations', rows, ins: relation, outs: padded(shape.relations) };
  linear(x, relationDependents, ofDependents);
  linear(x, relationHeads, ofHeads);
  k.gather(relationHeads, targets.headRows, relationDependents, rows, relation);
  k.relu(relationDependents, rows * relation);
  linear(relationDependents, scores, ofRelations);
  k.softmax(scores, rows, ofRelations.outs, shape.relations, 1);
  const loss = k.crossEntropyBack(scores, targets.relations, rows, ofRelations.outs, shape.relations, 1 / words);
  zero(dRelationDependents, rows * relation);
  linearBack(relationDependents, scores, dRelationDependents, ofRelations);
  k.reluBack(relationDependents, dRelationDependents, rows * relation);
  zero(dRelationHeads, (rows + 4) * relation);
  k.scatter(dRelationHeads, targets.headRows, dRelationDependents, rows, relation);
  linearBack(x, dRelationDependents, buffers.dx, ofDependents);
  linearBack(x, dRelationHeads, buffers.dx, ofHeads);
  return loss;
}
