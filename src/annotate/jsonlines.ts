// Annotated sentences as values for JSON Lines, one a sentence: its text and place, its words with offsets and tree, its
// names, times and quantities. For programs that want the language engine and no CoNLL-U.

import type { Document, Name } from '../model/document.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import { byStart, type Span } from '../model/span.ts';
import type { Time } from '../model/time.ts';
import type { Annotated } from './conllu.ts';

export interface SentenceLine {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly zone: Sentence['zone'];
  readonly paragraph: number;
  /** Index of the word at the top of the tree; each word's `head` is such an index, -1 at the top. */
  readonly root: number;
  readonly tokens: readonly Token[];
  readonly names: readonly (Name & { readonly text: string })[];
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
}

/** A treebank's document has no times and quantities. */
export type Shown = Annotated & Partial<Pick<Document, 'times' | 'quantities'>>;

export function sentenceLines(
  { text, sentences, names, times = [], quantities = [] }: Shown,
  idOf: (sentence: Sentence) => string,
): readonly SentenceLine[] {
  const inside = {
    names: bySentence(sentences, names),
    times: bySentence(sentences, times),
    quantities: bySentence(sentences, quantities),
  };
  return sentences.map((sentence, i) => {
    const { start, end, zone, paragraph, tokens } = sentence;
    return {
      id: idOf(sentence),
      text: text.slice(start, end),
      start,
      end,
      zone,
      paragraph,
      root: tokens.findIndex(({ head }) => head < 0),
      tokens,
      names: (inside.names[i] ?? []).map((name) => ({ ...name, text: text.slice(name.start, name.end) })),
      times: inside.times[i] ?? [],
      quantities: inside.quantities[i] ?? [],
    };
  });
}

/** For each sentence what begins in it, in reading order. */
function bySentence<Found extends Span>(
  sentences: readonly Sentence[],
  found: readonly Found[],
): readonly (readonly Found[])[] {
  const sorted = [...found].sort(byStart);
  let at = 0;
  return sentences.map(({ start, end }) => {
    while ((sorted[at]?.start ?? Infinity) < start) at++;
    const from = at;
    while ((sorted[at]?.start ?? Infinity) < end) at++;
    return sorted.slice(from, at);
  });
}
