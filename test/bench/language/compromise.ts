// compromise: sentences, words with tags of its own, persons, organisations and places. It draws no trees. Marks of
// punctuation are no words there; each is taken here as one, so that it is not punished for a convention.

import nlp from 'compromise';
import { overlaid } from './overlay.ts';
import { type NameFound, nothing, type Reading, type Tool } from './tool.ts';

interface Offset {
  readonly start: number;
  readonly length: number;
}

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: Offset;
}

interface Found {
  readonly offset: Offset;
  readonly terms: readonly Term[];
}

/** The first of these tags that a word has says its universal part of speech. */
const universal: readonly (readonly [tag: string, upos: string])[] = [
  ['Pronoun', 'PRON'],
  ['Possessive', 'PRON'],
  ['ProperNoun', 'PROPN'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Auxiliary', 'AUX'],
  ['Verb', 'VERB'],
  ['Negative', 'PART'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Preposition', 'ADP'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['QuestionWord', 'PRON'],
  ['Expression', 'INTJ'],
  ['Currency', 'SYM'],
];

export function compromise(): Tool {
  const read = (text: string): Reading => {
    const document = nlp(text);
    const named = (found: unknown, type: string): NameFound[] =>
      (found as readonly Found[]).map(({ offset }) => ({ ...spanOf(offset), type, confidence: 1 }));
    const sentences = document.json({ offset: true }) as readonly Found[];
    return {
      sentences: sentences.map(({ offset, terms }) => ({ ...spanOf(offset), words: wordsOf(text, offset, terms) })),
      names: [
        ...named(document.people().json({ offset: true }), 'PER'),
        ...named(document.organizations().json({ offset: true }), 'ORG'),
        ...named(document.places().json({ offset: true }), 'LOC'),
      ],
    };
  };
  return {
    given: (conllu) => overlaid(conllu, read),
    read,
    run: (text) => {
      const document = nlp(text);
      return [document.people(), document.organizations(), document.places()];
    },
  };
}

function spanOf({ start, length }: Offset): { start: number; end: number } {
  return { start, end: start + length };
}

function wordsOf(text: string, sentence: Offset, terms: readonly Term[]): Reading['sentences'][number]['words'] {
  // The second half of a contraction ("did" of "didn't" has all of it) has no text of its own.
  const words = terms
    .filter(({ offset }) => offset.length > 0)
    .map(({ offset, tags }) => ({ ...nothing, ...spanOf(offset), upos: uposOf(tags) }));
  const { start, end } = spanOf(sentence);
  const marks = [...text.slice(start, end).matchAll(/[^\s\p{L}\p{N}]/gu)]
    .map(({ index, 0: mark }) => ({
      ...nothing,
      start: start + index,
      end: start + index + mark.length,
      upos: 'PUNCT',
    }))
    .filter((mark) => !words.some((word) => word.start <= mark.start && mark.end <= word.end));
  return [...words, ...marks].sort((a, b) => a.start - b.start);
}

function uposOf(tags: readonly string[]): string {
  return universal.find(([tag]) => tags.includes(tag))?.[1] ?? 'X';
}
