// Which noun an apposition is put to.

import { expect, test } from 'vitest';
import { nearest } from '../../src/annotate/appositions.ts';

function headsOf(line: string): string[] {
  const nodes = line.split(' ').map((part) => {
    const [word = '', upos = '', head = '', relation = ''] = part.split('/');
    return { word, upos, head: Number(head), relation };
  });
  return nearest(nodes).map(({ head }) => nodes[head]?.word ?? 'root');
}

test('a name behind the last noun of a coordination is the noun it stands beside', () => {
  const words = 'Solvang/PROPN/7/nsubj and/CCONJ/3/cc her/PRON/3/nmod counterpart/NOUN/0/conj ,/PUNCT/5/punct';
  expect(headsOf(`${words} Lund/PROPN/0/appos ,/PUNCT/5/punct spoke/VERB/-1/root`)[5]).toBe('counterpart');
});

test('a description of the whole coordination stays where it is', () => {
  const words = 'Solvang/PROPN/7/nsubj and/CCONJ/2/cc Lund/PROPN/0/conj ,/PUNCT/5/punct the/DET/5/det';
  expect(headsOf(`${words} envoys/NOUN/0/appos ,/PUNCT/5/punct spoke/VERB/-1/root`)[5]).toBe('Solvang');
});
