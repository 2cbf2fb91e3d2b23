// Where the weights and the buffers of a network stand in its memory, and the products that are made of them. In: a model.
// Out: addresses and steps for the layers in network.ts.

import { type Arena, arena } from './arena.ts';
import { type ForwardKernels, forwardKernels } from './kernels.ts';
import type { NetworkModel } from './model.ts';
import { parametersOf, type Shape, widest } from './shape.ts';
import { vectorsSize } from './vectors.ts';

/** The most words of a sentence, at work and in training; longer ones are for the caller to cut. */
export const longestSentence = 400;
/** The most words that go through the layers together. */
export const mostTogether = 1024;

const rowsAtMost = mostTogether + 8;

interface Placed {
  readonly model: NetworkModel;
  readonly space: Arena;
  readonly kernels: ForwardKernels;
  /** Address of a parameter, in bytes as all addresses here. */
  readonly w: (name: string) => number;
  /** Addresses of buffers, a row for each word of those that are read together. */
  readonly work: ReturnType<typeof buffers>;
}

interface Products {
  /** The rows from address `x` on are what the next products are made of. */
  take(x: number, rows: number, columns: number): void;
  /** Y = taken rows * W + bias, at address `y`. */
  linear(name: string, y: number, rows: number): void;
}

export type Layout = Placed & Products;

export function layout(model: NetworkModel): Layout {
  const size = sizeOf(model);
  const space = arena(size.floats, size.pieces);
  const placed = {
    model,
    space,
    kernels: forwardKernels(space.memory),
    w: addressesOf(model, space),
    work: buffers(space, model.shape),
  };
  return { ...placed, ...products(placed) };
}

/** Copies the weights into the memory, and gives the address of each parameter. */
function addressesOf({ weights }: NetworkModel, space: Arena): (name: string) => number {
  const addresses = new Map<string, number>();
  for (const [name, values] of weights) {
    const address = space.floats(values.length);
    space.f32.set(values, address >> 2);
    addresses.set(name, address);
  }
  return (name) => {
    const address = addresses.get(name);
    if (address === undefined) throw new RangeError(`the network has no parameter ${name}`);
    return address;
  };
}

/** Of the 16 bits that products are made of, weights and rows (kernels/forward.ts) use 12, so that sums fit into 32. */
const largestWhole = 2047;

/** Matrix products in whole numbers: twice as fast, and exact, so that they are equal on all machines. */
function products({ model, space, kernels, w, work }: Placed): Products {
  const matrices = parametersOf(model.shape)
    .filter(({ name, rows }) => rows > 1 && !/^(?:words|positions|window)$/.test(name))
    .map(({ name, rows, columns }) => {
      const values = model.weights.get(name) ?? new Float32Array(0);
      const factor = Math.fround(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / largestWhole);
      const address = space.floats(values.length / 2);
      const turned = new Int16Array(space.memory.buffer, address, values.length);
      values.forEach((value, i) => {
        turned[(i % columns) * rows + Math.floor(i / columns)] = factor > 0 ? Math.round(value / factor) : 0;
      });
      const bias = model.weights.has(`${name} bias`) ? w(`${name} bias`) : space.floats(columns);
      return [name, { address, factor, bias, ins: rows, outs: columns }] as const;
    });
  const byName = new Map(matrices);
  return {
    take: (x, rows, columns) => kernels.quantize(x, work.whole, work.scales, rows, columns),
    linear(name, y, rows) {
      const matrix = byName.get(name);
      if (!matrix) throw new RangeError(`the network has no matrix ${name}`);
      const { address, factor, bias, ins, outs } = matrix;
      kernels.product(work.whole, work.scales, address, factor, bias, y, rows, ins, outs);
    },
  };
}

function buffers(space: Arena, shape: Shape) {
  const { hidden, arc, relation } = shape;
  const rows = (columns: number): number => space.floats(rowsAtMost * columns);
  return {
    ids: rows(1),
    x: rows(hidden),
    gates: rows(2 * hidden),
    keep: rows(hidden),
    fresh: rows(hidden),
    input: rows(hidden),
    state: rows(hidden),
    sum: rows(hidden),
    stats: rows(2),
    whole: rows(Math.max(hidden, arc, relation) / 2),
    scales: rows(1),
    scores: rows(widest(shape)),
    dependents: rows(arc),
    heads: rows(arc),
    crossed: rows(arc),
    relationDependents: rows(relation),
    relationHeads: rows(relation),
    sentenceHeads: space.floats((longestSentence + 1) * arc),
    headBias: space.floats(longestSentence + 1),
    arcs: space.floats(longestSentence * (longestSentence + 1)),
  };
}

function sizeOf({ shape, weights }: NetworkModel): { readonly floats: number; readonly pieces: number } {
  const { hidden, arc, relation } = shape;
  const vectors = vectorsSize(shape);
  const dense = [...weights.values()].reduce((sum, { length }) => sum + 2 * length, 0);
  const perRow = 4 + 9 * hidden + arc + relation + widest(shape) + 3 * arc + 2 * relation;
  const perSentence = (longestSentence + 1) * (arc + 1 + longestSentence);
  const pieces = 2 * weights.size + vectors.pieces + 20;
  return { floats: dense + vectors.floats + rowsAtMost * perRow + perSentence, pieces };
}
