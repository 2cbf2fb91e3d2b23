// Annotated sentences as values for JSON Lines, one a sentence: its text and place, its words with offsets and tree, its
// names. For programs that want the language engine and no CoNLL-U.

import type { Name } from '../model/document.ts';
import type { Sentence, Token } from '../model/sentence.ts';
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
}

export function sentenceLines(
  { text, sentences, names }: Annotated,
  idOf: (sentence: Sentence) => string,
): readonly SentenceLine[] {
  const inside = namesBySentence(sentences, names);
  return sentences.map((sentence) => {
    const { index, start, end, zone, paragraph, tokens } = sentence;
    return {
      id: idOf(sentence),
      text: text.slice(start, end),
      start,
      end,
      zone,
      paragraph,
      root: tokens.findIndex(({ head }) => head < 0),
      tokens,
      names: (inside[index] ?? []).map((name) => ({ ...name, text: text.slice(name.start, name.end) })),
    };
  });
}

/** For each sentence the names that lie in it; both in reading order. */
export function namesBySentence(sentences: readonly Sentence[], names: readonly Name[]): readonly (readonly Name[])[] {
  const sorted = [...names].sort((a, b) => a.start - b.start);
  let at = 0;
  return sentences.map(({ start, end }) => {
    while ((sorted[at]?.start ?? Infinity) < start) at++;
    const from = at;
    while ((sorted[at]?.start ?? Infinity) < end) at++;
    return sorted.slice(from, at);
  });
}
