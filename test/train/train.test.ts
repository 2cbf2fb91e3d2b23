// Training is a function of its material: a small part of it, learned twice, gives the same files byte for byte. And the
// network does learn: what it has seen often enough it knows by heart.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { featureCount } from '../../src/annotate/network/features.ts';
import type { Lesson } from '../../src/train/network/batch.ts';
import { learner } from '../../src/train/network/learner.ts';
import { random } from '../../src/train/random.ts';
import { shipped, train } from '../../src/train/train.ts';
import { hasShared, sharedFolder } from '../setup/shared.ts';

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'wiregraph-train-')));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe.skipIf(!hasShared())('training on a fiftieth of the material', () => {
  test('twice gives the same models, and they have learned something', { timeout: 240_000 }, () => {
    const shape = { width: 48, hidden: 64, layers: 2, arc: 32, relation: 32 };
    const pace = { shape, batch: 250, rate: 0.005, epochs: 3, press: 1 };
    const plan = { ...shipped, ...pace, shared: sharedFolder, part: 0.02, silver: 'o' };
    const [first = [], second = []] = folders.map((out) => [...train({ ...plan, out })]);
    expect(second).toEqual(first);
    const [one = '', other = ''] = folders;
    const files = readdirSync(one).sort();
    expect(files).toEqual(['lemmas.bin', 'network.bin', 'sentences.bin', 'words.bin']);
    for (const file of files) expect(readFileSync(join(other, file)).equals(readFileSync(join(one, file)))).toBe(true);
    const las = Number(/EWT dev: .* LAS ([\d.]+)/.exec(first.join('\n'))?.[1]);
    expect(las).toBeGreaterThan(40);
  });
});

test('a small network learns twenty sentences by heart', () => {
  const next = random(4);
  const pick = (count: number): number => Math.floor(next() * count);
  const lessons = Array.from({ length: 20 }, (): Lesson => {
    const length = 2 + pick(9);
    const each = (value: (i: number) => number): Int32Array => Int32Array.from({ length }, (_, i) => value(i));
    const root = pick(length);
    return {
      length,
      features: Int32Array.from({ length: length * featureCount }, () => pick(300)),
      hiding: new Float32Array(length),
      positions: each(() => pick(4)),
      tags: each(() => pick(6)),
      heads: each((i) => (i === root ? 0 : 1 + root)),
      relations: each(() => pick(5)),
      names: each(() => pick(13)),
    };
  });
  const shape = {
    words: 10,
    width: 16,
    hidden: 32,
    layers: 2,
    arc: 16,
    relation: 16,
    tags: 6,
    names: 13,
    relations: 5,
  };
  const student = learner({ shape, batch: 300, dropout: 0.01, seed: 2 });
  const wrong = (): number => {
    const { tags, heads, relations, names, words } = student.learn(lessons, 0.01);
    return (tags + heads + relations + names) / (4 * words);
  };
  const before = wrong();
  for (let step = 0; step < 200; step++) wrong();
  expect(before).toBeGreaterThan(0.7);
  expect(wrong()).toBeLessThan(0.05);
});
