// The language engine on the development parts of two treebanks, words given: tags and trees, in per cent as treebanks have it.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { annotatePretokenized } from '../../src/annotate/conllu.ts';
import { treebank } from '../../src/train/score/treebank.ts';
import { counted, sum } from '../../src/train/score.ts';
import { shared } from '../setup/shared.ts';
import type { Figure, Row, Tools } from './figure.ts';

const banks = {
  ewt: ['benchmarks', 'ud-english-ewt', 'en_ewt-ud-dev.conllu.gz'],
  gum: ['corpora', 'gum', 'dev.conllu.gz'],
} as const;

export function score({ engine, ontology }: Tools): Figure {
  const rows = Object.entries(banks).flatMap(([name, path]): Row[] => {
    const text = gunzipSync(readFileSync(shared(...path))).toString('utf8');
    const [gold, given] = [treebank(text), treebank(annotatePretokenized(text, engine, ontology))];
    const { words, xpos, las } = sum(gold.map((sentence, i) => counted(sentence.words, given[i]?.words ?? [])));
    return [
      { key: `${name}.xpos`, value: (100 * xpos) / words, goal: null },
      { key: `${name}.las`, value: (100 * las) / words, goal: null },
    ];
  });
  return { name: 'trees (EWT, GUM dev)', rows };
}
