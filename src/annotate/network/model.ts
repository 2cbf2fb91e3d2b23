// The network as a file. In: bytes. Out: its shape, its labels, the table of word features (8 bits a weight with a scale for
// each row) and the other weights (16 bits with a scale for each parameter, unpacked). The table stays as it is in the
// bytes, so that workers may share it.

import { z } from 'zod';
import { nameLabels } from './bilou.ts';
import { invalidModel, packContainer, readContainer } from '../container.ts';
import { columnsAtOnce, type Parameter, parametersOf, type Shape } from './shape.ts';

export interface NetworkModel {
  readonly shape: Shape;
  readonly labels: Labels;
  readonly temperature: Temperature;
  /** Rows of 8-bit weights and what each row is multiplied by. */
  readonly table: { readonly weights: Int8Array; readonly scales: Float32Array };
  /** All parameters but the table, by name. */
  readonly weights: ReadonlyMap<string, Float32Array>;
}

export interface Labels {
  /** Penn tag and universal tag in one: "IN SCONJ". */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** What scores are divided by so that probabilities are as often right as they say (Guo and others 2017). */
export interface Temperature {
  readonly arc: number;
  readonly name: number;
}

const count = z.int().nonnegative();
const columns = z.int().positive().multipleOf(columnsAtOnce);
const header = z.object({
  shape: z.object({
    words: count,
    width: columns,
    hidden: columns,
    layers: count,
    arc: columns,
    relation: columns,
    tags: count,
    names: count,
    relations: count,
  }),
  labels: z.object({ tags: z.array(z.string()), relations: z.array(z.string()) }),
  temperature: z.object({ arc: z.number(), name: z.number() }),
});

/** Throws MODEL_INVALID where the parts of the file do not fit each other. */
export function readNetwork(bytes: Uint8Array): NetworkModel {
  const { header: read, body } = readContainer(bytes, 'network', header);
  const [table, ...rest] = parametersOf(read.shape);
  if (!hasLabels(read)) throw invalidModel('network', 'it has other labels than it says');
  if (!table || body.length !== bodyLength(table, rest)) throw invalidModel('network', 'its length is wrong');
  const tableSize = table.rows * table.columns;
  let at = tableSize;
  const bytesAt = (length: number): ArrayBuffer => {
    const copy = new Uint8Array(length);
    copy.set(body.subarray(at, at + length));
    at += length;
    return copy.buffer;
  };
  const scales = new Float32Array(bytesAt(table.rows * 4));
  const factors = new Float32Array(bytesAt(rest.length * 4));
  const weights = rest.map(({ name, rows, columns }, i) => {
    const factor = factors[i] ?? 0;
    const unpacked = Float32Array.from(new Int16Array(bytesAt(rows * columns * 2)), (value) => value * factor);
    return [name, unpacked] as const;
  });
  return {
    ...read,
    table: { weights: new Int8Array(body.buffer, body.byteOffset, tableSize), scales },
    weights: new Map(weights),
  };
}

function hasLabels({ shape, labels }: Pick<NetworkModel, 'shape' | 'labels'>): boolean {
  const { tags, relations } = labels;
  return tags.length === shape.tags && relations.length === shape.relations && shape.names === nameLabels.length;
}

export interface Trained {
  readonly shape: Shape;
  readonly labels: Labels;
  readonly temperature: Temperature;
  /** All parameters in the order of `parametersOf`. */
  readonly weights: Float32Array;
}

export function packNetwork(
  { shape, labels, temperature, weights }: Trained,
  digest: (content: Uint8Array) => Uint8Array,
): Uint8Array {
  const [table, ...rest] = parametersOf(shape);
  if (!table) throw new RangeError('the shape has no parameters');
  const tableSize = table.rows * table.columns;
  const body = new Uint8Array(bodyLength(table, rest));
  const scales = new Float32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    const values = weights.subarray(row * table.columns, (row + 1) * table.columns);
    const scale = largest(values) / 127;
    scales[row] = scale;
    if (scale > 0) values.forEach((value, i) => (body[row * table.columns + i] = Math.round(value / scale)));
  }
  const factors = new Float32Array(rest.length);
  const packed: Int16Array[] = [];
  let from = tableSize;
  rest.forEach(({ rows, columns }, i) => {
    const values = weights.subarray(from, from + rows * columns);
    from += values.length;
    const factor = Math.fround(largest(values) / 32767);
    factors[i] = factor;
    packed.push(Int16Array.from(values, (value) => (factor > 0 ? Math.round(value / factor) : 0)));
  });
  let at = tableSize;
  for (const part of [scales, factors, ...packed]) {
    body.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return packContainer({ shape, labels, temperature }, body, digest);
}

function bodyLength(table: Parameter, rest: readonly Parameter[]): number {
  const words = rest.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return table.rows * table.columns + table.rows * 4 + rest.length * 4 + words * 2;
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
