// The shape of the network: how wide and deep it is, and the parameters that follow from that, in the order in which they
// stand in the model file and in memory. The first parameter is the table of word features, by far the largest; few of
// its rows are needed for one sentence.

import { commonRows } from './features.ts';

export interface Shape {
  /** Words that have a row of their own in the table. */
  readonly words: number;
  /** Columns of a word's vector before it is seen among others. */
  readonly width: number;
  /** Columns of a word's vector in its sentence. */
  readonly hidden: number;
  readonly layers: number;
  /** Columns in which dependents and heads are compared. */
  readonly arc: number;
  /** Columns in which a dependent and its head are joined for the relation. */
  readonly relation: number;
  readonly tags: number;
  readonly names: number;
  readonly relations: number;
}

export interface Parameter {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** Spacing (4), places (8), title (2): what position.ts tells apart. */
const positionRows = 64;
/** Steps from -15 to 15, far ones together, and the root: what kernels/distance.ts tells apart. */
export const distanceRows = 33;

/** The kernels work on so many columns at once: widths of rows are multiples of it. */
export const columnsAtOnce = 8;

/** Columns that stand for `count` labels. */
export function padded(count: number): number {
  return Math.ceil(count / columnsAtOnce) * columnsAtOnce;
}

/** Columns that hold the scores of any kind of label. */
export function widest({ tags, names, relations }: Shape): number {
  return padded(Math.max(tags, names, relations));
}

export function parametersOf(shape: Shape): readonly Parameter[] {
  const { width, hidden, layers, arc, relation } = shape;
  const matrix = (name: string, rows: number, columns: number): Parameter => ({ name, rows, columns });
  const row = (name: string, columns: number): Parameter => ({ name, rows: 1, columns });
  const linear = (name: string, rows: number, columns: number): Parameter[] => [
    matrix(name, rows, columns),
    row(`${name} bias`, columns),
  ];
  const norm = (name: string): Parameter[] => [row(`${name} gain`, hidden), row(`${name} shift`, hidden)];
  return [
    matrix('words', commonRows + shape.words, width),
    matrix('positions', positionRows, hidden),
    ...linear('window', 3 * width, hidden),
    ...norm('window'),
    ...Array.from({ length: layers }, (_, i) => [
      ...linear(`gates ${i}`, hidden, 2 * hidden),
      ...linear(`mix ${i}`, hidden, hidden),
      ...norm(`layer ${i}`),
    ]).flat(),
    row('root', hidden),
    ...linear('tags', hidden, padded(shape.tags)),
    ...linear('names', hidden, padded(shape.names)),
    ...linear('arc dependent', hidden, arc),
    ...linear('arc head', hidden, arc),
    matrix('arc', arc, arc),
    row('arc preference', arc),
    row('arc distance', padded(distanceRows)),
    ...linear('relation dependent', hidden, relation),
    ...linear('relation head', hidden, relation),
    ...linear('relations', relation, padded(shape.relations)),
  ];
}
