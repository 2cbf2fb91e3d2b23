// Word classes for the model file. In: lines "word<TAB>class". Out: word hashes with classes, sorted by hash so that the
// file is the same in every run.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { packContainer } from '../annotate/perceptron/container.ts';
import { hashText } from '../annotate/perceptron/hash.ts';

export type ClassPairs = readonly (readonly [number, number])[];

export function classPairs(path: string): ClassPairs {
  const byHash = new Map<number, number>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [word, group] = line.split('\t');
    if (word && group) byHash.set(hashText(word), Number(group));
  }
  return [...byHash].sort(([a], [b]) => a - b);
}

export function packClasses(pairs: ClassPairs): Uint8Array {
  const body = new DataView(new ArrayBuffer(pairs.length * 6));
  pairs.forEach(([hash, group], i) => {
    body.setInt32(i * 6, hash, true);
    body.setUint16(i * 6 + 4, group, true);
  });
  return packContainer({ words: pairs.length }, new Uint8Array(body.buffer));
}
