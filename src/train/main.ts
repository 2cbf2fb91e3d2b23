// `npm run train`: rebuilds the models in data/models from the shared material. The defaults are what the shipped models
// were made with; other values are for experiments.

import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { shipped, train } from './train.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: String(shipped.part) },
    silver: { type: 'string', default: shipped.silver },
    gold: { type: 'string', default: String(shipped.gold) },
    press: { type: 'string', default: String(shipped.press) },
    epochs: { type: 'string', default: String(shipped.epochs) },
    hidden: { type: 'string', default: String(shipped.shape.hidden) },
    layers: { type: 'string', default: String(shipped.shape.layers) },
    rate: { type: 'string', default: String(shipped.rate) },
    dropout: { type: 'string', default: String(shipped.dropout) },
    seed: { type: 'string', default: String(shipped.seed) },
    out: { type: 'string', default: 'data/models' },
    shared: { type: 'string', default: process.env['WIREGRAPH_SHARED'] ?? '../shared' },
  },
});
mkdirSync(values.out, { recursive: true });
const start = performance.now();
for (const line of train({
  part: Number(values.part),
  silver: values.silver,
  epochs: Number(values.epochs),
  gold: Number(values.gold),
  press: Number(values.press),
  shape: { ...shipped.shape, hidden: Number(values.hidden), layers: Number(values.layers) },
  batch: shipped.batch,
  rate: Number(values.rate),
  dropout: Number(values.dropout),
  seed: Number(values.seed),
  out: values.out,
  shared: values.shared,
})) {
  process.stdout.write(`${String(Math.round((performance.now() - start) / 1000)).padStart(5)} s  ${line}\n`);
}
