// The network as a file: what is written is what is read, and what does not fit is refused, not read as something else. And
// sentences at the edges of what it reads.

import { describe, expect, test } from 'vitest';
import { readBoundaries } from '../../../src/annotate/boundaries/weights.ts';
import { readLemmas } from '../../../src/annotate/lemmas.ts';
import { sha256 } from '../../../src/annotate/load.ts';
import { nameLabels } from '../../../src/annotate/network/bilou.ts';
import { packContainer } from '../../../src/annotate/container.ts';
import { longestSentence } from '../../../src/annotate/network/layout.ts';
import { packNetwork, readNetwork, type Trained } from '../../../src/annotate/network/model.ts';
import { network, type NetworkInput } from '../../../src/annotate/network/network.ts';
import { parametersOf, type Shape } from '../../../src/annotate/network/shape.ts';
import { packEntries, readVocabulary, vocabularyOf } from '../../../src/annotate/network/vocabulary.ts';
import { learner } from '../../../src/train/network/learner.ts';
import { random } from '../../../src/train/random.ts';

const labels = { tags: ['NN NOUN', 'VBD VERB', '. PUNCT'], relations: ['root', 'nsubj'] };
const shape: Shape = {
  words: 5,
  width: 8,
  hidden: 16,
  layers: 2,
  arc: 8,
  relation: 8,
  tags: labels.tags.length,
  names: nameLabels.length,
  relations: labels.relations.length,
};

function trained(): Trained {
  const count = parametersOf(shape).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const next = random(3);
  const weights = Float32Array.from({ length: count }, () => next() - 0.5);
  return { shape, labels, temperature: { arc: 1.5, name: 2 }, weights };
}

const refused = expect.objectContaining({ code: 'MODEL_INVALID' });
const noWords = vocabularyOf([]);

describe('the file of a network', () => {
  test('gives back shape, labels and temperatures, and weights to the bits that they take', () => {
    const made = trained();
    const read = readNetwork(packNetwork(made, sha256));
    expect(read).toMatchObject({ shape, labels, temperature: { arc: 1.5, name: 2 } });
    const { weights, scales } = read.table;
    const apart = weights.map((value, i) => {
      const scale = scales[Math.floor(i / shape.width)] ?? 0;
      return Math.abs(value * scale - (made.weights[i] ?? 0)) > scale * 0.51 ? 1 : 0;
    });
    expect(apart.includes(1)).toBe(false);
    const [first] = parametersOf(shape);
    const positions = made.weights.subarray(weights.length, weights.length + shape.hidden);
    expect(first?.name).toBe('words');
    positions.forEach((value, i) => expect(read.weights.get('positions')?.[i]).toBeCloseTo(value, 4));
  });

  test.each([
    ['labels that are fewer than its shape says', { labels: { ...labels, tags: ['NN NOUN'] } }],
    ['names that are not those of this version', { shape: { ...shape, names: 9 } }],
    ['weights that end too early', { shape: { ...shape, words: 6 } }],
    ['columns that the kernels cannot work on', { shape: { ...shape, hidden: 12 } }],
    ['a negative size', { shape: { ...shape, layers: -1 } }],
  ])('is refused where it has %s', (_, wrong) => {
    const packed = packNetwork(trained(), sha256);
    const from = 4 + 32 + 4;
    const length = new DataView(packed.buffer).getUint32(36, true);
    const header: unknown = JSON.parse(new TextDecoder().decode(packed.slice(from, from + length)));
    const changed = { ...(header as object), ...wrong };
    expect(() => readNetwork(packContainer(changed, packed.slice(from + length), sha256))).toThrow(refused);
  });

  test('is refused where its header is cut off', () => {
    const cut = packNetwork(trained(), sha256).slice(0, 80);
    expect(() => readNetwork(cut)).toThrow(refused);
  });

  test('is refused where it is of another version, in words that say so', () => {
    const old = packNetwork(trained(), sha256);
    old.set(new TextEncoder().encode('WGM1'));
    expect(() => readNetwork(old)).toThrow(/not a model of this version/);
  });
});

describe('the other files', () => {
  const entry = { hash: 7, row: 4, group: 2, lists: 3 };

  test('words come back with what is known of them', () => {
    const vocabulary = readVocabulary(packContainer({ words: 1 }, packEntries([entry]), sha256));
    const at = vocabulary.find(7);
    expect([vocabulary.row(at), vocabulary.group(at), vocabulary.lists(at), vocabulary.rows]).toEqual([4, 2, 3, 5]);
    expect(vocabulary.row(vocabulary.find(8))).toBe(-1);
  });

  test.each([
    ['words', () => readVocabulary(packContainer({ words: 2 }, packEntries([entry]), sha256))],
    ['lemmas', () => readLemmas(packContainer({ entries: 3 }, new TextEncoder().encode('met\tVBD\tmeet'), sha256))],
    [
      'sentences',
      () =>
        readBoundaries(
          packContainer({ bits: 60, unit: 1, least: 0, leastUnmarked: [0, 0] }, new Uint8Array(0), sha256),
        ),
    ],
  ])('%s of another size than the file says are refused', (_, read) => {
    expect(read).toThrow(refused);
  });

  test('words with rows that the network has not are refused', () => {
    const model = readNetwork(packNetwork(trained(), sha256));
    expect(() => network(model, vocabularyOf([{ ...entry, row: 4 }]))).not.toThrow();
    expect(() => network(model, vocabularyOf([{ ...entry, row: 5 }]))).toThrow(refused);
  });
});

describe('a network', () => {
  const small = network(readNetwork(packNetwork(trained(), sha256)), noWords);
  const input = (...texts: readonly string[]): NetworkInput => ({ texts, positions: new Int32Array(texts.length) });
  const [rain, fell] = [input('Rain', 'fell', '.'), input('Boats', 'left')];

  test('reads no sentences to no answers', () => {
    expect(small.read([])).toEqual([]);
  });

  test('has an empty answer for an empty sentence, and the same for its neighbours', () => {
    const [first, empty, last] = small.read([rain, input(), fell]);
    expect(empty?.heads.length).toBe(0);
    expect(empty?.names.length).toBe(0);
    expect([first, last]).toEqual(small.read([rain, fell]));
    expect(small.read([input()])[0]?.tags.length).toBe(0);
    expect(small.read([rain])).toEqual([first]);
  });

  test('reads the longest sentence, and refuses a longer one', () => {
    const words = (count: number): NetworkInput => input(...Array.from({ length: count }, (_, i) => `boat${i % 50}`));
    const [long] = small.read([words(longestSentence)]);
    expect(long?.heads.length).toBe(longestSentence);
    expect([...(long?.heads ?? [])].filter((head) => head === 0).length).toBe(1);
    expect(() => small.read([words(longestSentence + 1)])).toThrow(RangeError);
  });
});

test('columns that the kernels cannot work on are refused before training', () => {
  expect(() => learner({ shape: { ...shape, hidden: 20 }, batch: 100, dropout: 0, seed: 1 })).toThrow(/multiples of 8/);
});
