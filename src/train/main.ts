// `npm run train`: rebuilds data/models from the treebanks in ../shared, bit for bit, in one process. In: WIREGRAPH_SHARED,
// `--part 0.02` (a part of the data, for a quick check), `--silver o,q` (which machine-labelled shards), `--out FOLDER`. Out: the model files and, on
// standard output, their hashes and their accuracy on the development parts.

import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { train } from './train.ts';

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: '1' },
    silver: { type: 'string', default: 'oq' },
    gold: { type: 'string', default: '3' },
    epochs: { type: 'string', default: '4' },
    out: { type: 'string', default: 'data/models' },
    shared: { type: 'string', default: process.env['WIREGRAPH_SHARED'] ?? '../shared' },
  },
});
mkdirSync(values.out, { recursive: true });
for (const line of train({
  part: Number(values.part),
  silver: values.silver,
  epochs: Number(values.epochs),
  gold: Number(values.gold),
  out: values.out,
  shared: values.shared,
})) {
  process.stdout.write(`${line}\n`);
}
