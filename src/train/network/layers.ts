// The way from words to words in their sentence, and its gradients back. In: a batch that is loaded. Out: address of the last
// layer's rows, the root in the row behind them; back: gradients of all parameters on the way.

import { type Batch, besides, besidesBack } from './batch.ts';
import type { Bench, Linear } from './bench.ts';

export interface Noise {
  /** Share of values that are dropped. */
  readonly rate: number;
  seed: number;
}

export function layersForward(bench: Bench, batch: Batch, noise: Noise): number {
  const { shape, k, w, buffers, zero, linear, copy } = bench;
  const { hidden, width } = shape;
  const { rows, lengths } = batch;
  const { first } = buffers;
  const drop = (mask: number, x: number): void => {
    noise.seed = k.dropoutMask(mask, rows * hidden, noise.rate, noise.seed) >>> 0;
    k.multiply(x, mask, rows * hidden);
  };
  zero(buffers.vectors, rows * width);
  for (const list of buffers.features) k.gather(w('words'), list, buffers.vectors, rows, width);
  besides(bench, batch);
  linear(buffers.windows, first.sum, windowStep(bench, rows));
  k.gather(w('positions'), buffers.positions, first.sum, rows, hidden);
  k.relu(first.sum, rows * hidden);
  k.layerNorm(first.sum, w('window gain'), w('window shift'), first.x, first.stats, rows, hidden);
  drop(first.mask, first.x);
  let { x } = first;
  buffers.layers.forEach((layer, i) => {
    linear(x, layer.gates, { name: `gates ${i}`, rows, ins: hidden, outs: 2 * hidden });
    k.gates(layer.gates, layer.keep, layer.fresh, layer.input, rows, hidden);
    zero(layer.state, rows * hidden);
    let at = 0;
    for (const length of lengths) {
      k.scan(layer.keep + at, layer.input + at, layer.state + at, length, hidden);
      at += length * hidden * 4;
    }
    linear(layer.state, layer.sum, { name: `mix ${i}`, rows, ins: hidden, outs: hidden });
    drop(layer.mask, layer.sum);
    k.add(layer.sum, x, rows * hidden);
    k.layerNorm(layer.sum, w(`layer ${i} gain`), w(`layer ${i} shift`), layer.x, layer.stats, rows, hidden);
    ({ x } = layer);
  });
  const root = x + rows * hidden * 4;
  zero(root, 4 * hidden);
  copy(root, w('root'), hidden);
  return x;
}

/** From the gradient of the last layer in `buffers.dx`. */
export function layersBackward(bench: Bench, batch: Batch): void {
  const { shape, k, w, g, buffers, zero, copy, linearBack } = bench;
  const { hidden, width } = shape;
  const { rows, lengths } = batch;
  const { first, dx, dSum, dState, dKeep, dInput, dGates } = buffers;
  k.add(g('root'), dx + rows * hidden * 4, hidden);
  buffers.layers.toReversed().forEach((layer, back) => {
    const i = shape.layers - 1 - back;
    const before = buffers.layers[i - 1]?.x ?? first.x;
    const [gain, shift] = [`layer ${i} gain`, `layer ${i} shift`];
    k.layerNormBack(layer.sum, w(gain), layer.stats, dx, dSum, g(gain), g(shift), rows, hidden);
    copy(dx, dSum, rows * hidden);
    k.multiply(dSum, layer.mask, rows * hidden);
    zero(dState, rows * hidden);
    linearBack(layer.state, dSum, dState, { name: `mix ${i}`, rows, ins: hidden, outs: hidden });
    zero(dKeep, rows * hidden);
    zero(dInput, rows * hidden);
    let at = 0;
    for (const length of lengths) {
      k.scanBack(layer.keep + at, layer.state + at, dState + at, dKeep + at, dInput + at, length, hidden);
      at += length * hidden * 4;
    }
    k.gatesBack(layer.keep, layer.fresh, dKeep, dInput, dGates, rows, hidden);
    linearBack(before, dGates, dx, { name: `gates ${i}`, rows, ins: hidden, outs: 2 * hidden });
  });
  k.multiply(dx, first.mask, rows * hidden);
  k.layerNormBack(
    first.sum,
    w('window gain'),
    first.stats,
    dx,
    dSum,
    g('window gain'),
    g('window shift'),
    rows,
    hidden,
  );
  k.reluBack(first.sum, dSum, rows * hidden);
  k.scatter(g('positions'), buffers.positions, dSum, rows, hidden);
  zero(buffers.dWindows, rows * 3 * width);
  linearBack(buffers.windows, dSum, buffers.dWindows, windowStep(bench, rows));
  besidesBack(bench, batch);
  for (const list of buffers.features) k.scatter(g('words'), list, buffers.dVectors, rows, width);
}

function windowStep({ shape: { width, hidden } }: Bench, rows: number): Linear {
  return { name: 'window', rows, ins: 3 * width, outs: hidden };
}
