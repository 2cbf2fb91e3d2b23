// Sentences of treebanks as lessons for the network: rows of words, positions, and right answers as numbers of labels.

import { features, featureCount, keysOf } from '../annotate/network/features.ts';
import { nameLabels } from '../annotate/network/bilou.ts';
import type { Labels } from '../annotate/network/model.ts';
import { positions } from '../annotate/network/position.ts';
import type { Vocabulary } from '../annotate/network/vocabulary.ts';
import type { Countries } from '../ontology/countries.ts';
import type { Example } from './corpus.ts';
import type { LearnedWords } from './learnwords.ts';
import type { Lesson } from './network/batch.ts';
import { numbers } from './numbers.ts';

export interface School {
  readonly vocabulary: Vocabulary;
  readonly counts: LearnedWords['counts'];
  readonly labels: Labels;
  readonly countries: Countries;
}

/** A word met so often is hidden every second time. */
const halfHidden = 2;

export function lessonsOf({ vocabulary, counts, labels, countries }: School): (example: Example) => Lesson {
  const known = new Map<string, Int32Array>();
  const rowsOf = (text: string): Int32Array => {
    const rows = known.get(text) ?? features(text, vocabulary);
    known.set(text, rows);
    return rows;
  };
  return ({ words, spaced, tags, heads, relations, names }) => {
    const rows = new Int32Array(words.length * featureCount);
    words.forEach((word, i) => rows.set(rowsOf(word), i * featureCount));
    return {
      length: words.length,
      features: rows,
      hiding: Float32Array.from(words, (word) => halfHidden / (halfHidden + (counts.get(keysOf(word).lower) ?? 0))),
      positions: positions(words, spaced, countries),
      tags: numbers(tags, labels.tags, (label) => label.split(' ')[0] ?? label),
      heads: Int32Array.from(heads),
      relations: numbers(relations, labels.relations, () => 'dep'),
      names: names === null ? new Int32Array(words.length).fill(-1) : bilou(names),
    };
  };
}

/** Numbers of BILOU labels from B-, I- and O. */
export function bilou(names: readonly string[]): Int32Array {
  return Int32Array.from(names, (name, i) => {
    if (name === 'O') return 0;
    const [place = '', type = ''] = name.split('-');
    const goesOn = names[i + 1] === `I-${type}`;
    const letter = place === 'B' ? (goesOn ? 'B' : 'U') : goesOn ? 'I' : 'L';
    return Math.max(0, nameLabels.indexOf(`${letter}-${type}`));
  });
}
