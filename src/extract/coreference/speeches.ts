// The speeches of a document by sentence, so that a pronoun asks only for those around it: which contain its sentence,
// which have their source there, which were made there.

import type { Sentence } from '../../model/sentence.ts';
import { overlaps } from '../../model/span.ts';
import type { Speech } from '../speech.ts';

export interface SpeechIndex {
  /** With words in the sentence. */
  around(sentence: number): readonly Speech[];
  /** With the source in the sentence. */
  from(sentence: number): readonly Speech[];
  /** With the cue in the sentence. */
  madeIn(sentence: number): readonly Speech[];
}

export function speechIndex(sentences: readonly Sentence[], speeches: readonly Speech[]): SpeechIndex {
  const around = new Map<number, Speech[]>();
  const from = new Map<number, Speech[]>();
  const madeIn = new Map<number, Speech[]>();
  for (const speech of speeches) {
    if (speech.source) add(from, speech.source.sentence, speech);
    add(madeIn, speech.sentence, speech);
    const parts = [...speech.content, ...speech.quoted];
    const first = firstSentence(sentences, Math.min(...parts.map(({ start }) => start)));
    const end = Math.max(...parts.map((part) => part.end));
    for (let at = first; at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (!sentence || sentence.start >= end) break;
      if (parts.some((part) => overlaps(part, sentence))) add(around, at, speech);
    }
  }
  return {
    around: (sentence) => around.get(sentence) ?? [],
    from: (sentence) => from.get(sentence) ?? [],
    madeIn: (sentence) => madeIn.get(sentence) ?? [],
  };
}

function add(index: Map<number, Speech[]>, sentence: number, speech: Speech): void {
  const known = index.get(sentence);
  if (known) known.push(speech);
  else index.set(sentence, [speech]);
}

/** The first sentence that ends behind the offset, by halving. */
function firstSentence(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
