// Names for a treebank that marks none: what the network itself takes for names after some epochs, where it is sure, all
// places of a word voting together. So the names that the treebank's texts are full of are learned from, too. In: lessons and
// the stories they were made from. Out: nothing; the lessons' names are filled in, -1 where the network is unsure.

import { nameLabels, nameSpans, nameTypes } from '../annotate/network/bilou.ts';
import { type Reading, readStory, votesOf } from './check.ts';
import type { Example } from './corpus.ts';
import type { Lesson } from './network/batch.ts';

const sureOfName = 0.8;
const sureOfNone = 0.95;

export interface Unnamed {
  readonly example: Example;
  readonly lesson: Lesson;
}

export function nameLessons(unnamed: readonly Unnamed[], reading: Reading): void {
  const read = readStory(
    unnamed.map(({ example }) => example),
    reading,
  );
  const { nameColumns } = reading.network;
  const votes = votesOf(read, reading.network);
  unnamed.forEach(({ lesson, example }, s) => {
    const probabilities = votes[s] ?? new Float32Array(0);
    for (let i = 0; i < lesson.length; i++) {
      const isName = example.tags[i]?.startsWith('NNP') === true;
      lesson.names[i] = !isName && (probabilities[i * nameColumns] ?? 0) > sureOfNone ? 0 : -1;
    }
    for (const { from, to, type, confidence } of nameSpans(probabilities, nameColumns)) {
      const tags = example.tags.slice(from, to);
      if (confidence < sureOfName || !tags.some((tag) => tag.startsWith('NNP'))) continue;
      for (let i = from; i < to; i++) {
        const place = to - from === 1 ? 'U' : i === from ? 'B' : i === to - 1 ? 'L' : 'I';
        lesson.names[i] = nameLabels.indexOf(`${place}-${nameTypes[type]}`);
      }
    }
  });
}
