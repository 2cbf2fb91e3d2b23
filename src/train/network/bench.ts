// The network on the bench: its parameters, their gradients and moments, and the buffers of one batch, all in one memory,
// with the linear steps that every part is made of. In: the shape, the most words of a batch. Out: addresses and steps.

import { type Arena, arena } from '../../annotate/network/arena.ts';
import { featureCount } from '../../annotate/network/features.ts';
import { longestSentence } from '../../annotate/network/layout.ts';
import { columnsAtOnce, distanceRows, parametersOf, type Shape, widest } from '../../annotate/network/shape.ts';
import { type Kernels, kernelsOf } from './kernels.ts';

export interface Linear {
  readonly name: string;
  readonly rows: number;
  readonly ins: number;
  readonly outs: number;
}

export interface Bench {
  readonly shape: Shape;
  readonly space: Arena;
  readonly k: Kernels;
  /** Floats of all parameters, and of the table of words, which is the first of them. */
  readonly size: number;
  readonly tableSize: number;
  /** First address of weights, gradients and Adam's two moments. */
  readonly all: { readonly w: number; readonly g: number; readonly m: number; readonly v: number };
  /** Address of a parameter, and of its gradient. */
  w(name: string): number;
  g(name: string): number;
  readonly buffers: ReturnType<typeof buffersOf>;
  zero(address: number, count: number): void;
  copy(to: number, from: number, count: number): void;
  /** Y = X * W + bias. */
  linear(x: number, y: number, step: Linear): void;
  /** Adds to the gradients of W and bias, and to dX. */
  linearBack(x: number, dy: number, dx: number, step: Linear): void;
  /** The same for W alone. */
  matrixBack(x: number, dy: number, dx: number, step: Linear): void;
}

/** `batch`: the most words of a batch. */
export function bench(shape: Shape, batch: number): Bench {
  const { width, hidden, arc, relation } = shape;
  const odd = [width, hidden, arc, relation].filter((columns) => columns % columnsAtOnce !== 0);
  if (odd.length > 0) throw new RangeError(`columns come in multiples of ${columnsAtOnce}, not ${odd.join(' or ')}`);
  const parameters = parametersOf(shape);
  const sizes = parameters.map(({ rows, columns }) => rows * columns);
  const size = sizes.reduce((a, b) => a + b, 0);
  const rows = Math.ceil((batch + longestSentence) / 4) * 4 + 8;
  const space = arena(size * 4 + floatsOf(shape, rows), 80 + 10 * shape.layers);
  const k = kernelsOf(space.memory);
  const all = { w: space.floats(size), g: space.floats(size), m: space.floats(size), v: space.floats(size) };
  const offsets = new Map<string, number>();
  let at = 0;
  parameters.forEach(({ name }, i) => {
    offsets.set(name, at * 4);
    at += sizes[i] ?? 0;
  });
  const offset = (name: string): number => {
    const found = offsets.get(name);
    if (found === undefined) throw new RangeError(`the network has no parameter ${name}`);
    return found;
  };
  const { f32 } = space;
  const turned = space.floats(largestMatrix(shape));
  const made: Bench = {
    shape,
    space,
    k,
    size,
    tableSize: sizes[0] ?? 0,
    all,
    w: (name) => all.w + offset(name),
    g: (name) => all.g + offset(name),
    buffers: buffersOf(space, shape, rows),
    zero: (address, count) => f32.fill(0, address >> 2, (address >> 2) + count),
    copy: (to, from, count) => f32.copyWithin(to >> 2, from >> 2, (from >> 2) + count),
    linear(x, y, { name, rows: m, ins, outs }) {
      k.fillRows(y, made.w(`${name} bias`), m, outs);
      k.gemm(x, ins * 4, 4, made.w(name), y, m, ins, outs);
    },
    linearBack(x, dy, dx, step) {
      k.sumRows(dy, made.g(`${step.name} bias`), step.rows, step.outs);
      made.matrixBack(x, dy, dx, step);
    },
    matrixBack(x, dy, dx, { name, rows: m, ins, outs }) {
      k.gemm(x, 4, ins * 4, dy, made.g(name), ins, m, outs);
      k.transpose(made.w(name), turned, ins, outs);
      k.gemm(dy, outs * 4, 4, turned, dx, m, outs, ins);
    },
  };
  return made;
}

function largestMatrix(shape: Shape): number {
  const [, , ...dense] = parametersOf(shape);
  return Math.max(...dense.map(({ rows, columns }) => rows * columns));
}

function buffersOf(space: Arena, shape: Shape, rows: number) {
  const { width, hidden, arc, relation } = shape;
  const of = (columns: number): number => space.floats(rows * columns);
  return {
    features: Array.from({ length: featureCount }, () => of(1)),
    positions: of(1),
    targets: { tags: of(1), names: of(1), relations: of(1), heads: of(1), headRows: of(1) },
    vectors: of(width),
    dVectors: of(width),
    windows: of(3 * width),
    dWindows: of(3 * width),
    first: { sum: of(hidden), x: of(hidden), mask: of(hidden), stats: of(2) },
    layers: Array.from({ length: shape.layers }, () => ({
      gates: of(2 * hidden),
      keep: of(hidden),
      fresh: of(hidden),
      input: of(hidden),
      state: of(hidden),
      sum: of(hidden),
      mask: of(hidden),
      stats: of(2),
      x: of(hidden),
    })),
    dx: of(hidden),
    dSum: of(hidden),
    dState: of(hidden),
    dKeep: of(hidden),
    dInput: of(hidden),
    dGates: of(2 * hidden),
    scores: of(widest(shape)),
    dependents: of(arc),
    heads: of(arc),
    crossed: of(arc),
    dDependents: of(arc),
    dHeads: of(arc),
    dCrossed: of(arc),
    sentenceHeads: space.floats((longestSentence + 8) * arc),
    dSentenceHeads: space.floats((longestSentence + 8) * arc),
    headBias: space.floats(longestSentence + 8),
    dHeadBias: space.floats(longestSentence + 8),
    arcs: space.floats((longestSentence + 4) * (longestSentence + 8)),
    relationDependents: of(relation),
    relationHeads: of(relation),
    dRelationDependents: of(relation),
    dRelationHeads: of(relation),
  };
}

function floatsOf(shape: Shape, rows: number): number {
  const { width, hidden, layers, arc, relation } = shape;
  const perRow =
    featureCount + 6 + 8 * width + (9 * layers + 10) * hidden + 2 * layers + 2 + widest(shape) + 6 * arc + 4 * relation;
  const perSentence = (longestSentence + 8) * (2 * arc + 2 + longestSentence + 8);
  return rows * perRow + perSentence + largestMatrix(shape) + distanceRows;
}
