// Training is a function of its material: a small part of it, learned twice, gives the same files byte for byte.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { train } from '../../src/train/train.ts';
import { hasShared, sharedFolder } from '../setup/shared.ts';

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'wiregraph-train-')));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe.skipIf(!hasShared())('training on a fiftieth of the news', () => {
  test('twice gives the same models, and they have learned something', { timeout: 240_000 }, () => {
    const plan = { shared: sharedFolder, part: 0.02, silver: 'o', epochs: 2, gold: 1 };
    const [first = [], second = []] = folders.map((out) => [...train({ ...plan, out })]);
    expect(second).toEqual(first);
    const [one = '', other = ''] = folders;
    const files = readdirSync(one).sort();
    expect(files).toEqual(['classes.bin', 'lemmas.bin', 'names.bin', 'tags.bin', 'trees.bin']);
    for (const file of files) expect(readFileSync(join(other, file)).equals(readFileSync(join(one, file)))).toBe(true);
    const las = Number(/EWT dev: .* LAS ([\d.]+)/.exec(first.join('\n'))?.[1]);
    expect(las).toBeGreaterThan(40);
  });
});
