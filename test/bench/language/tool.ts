// What is measured, seen as a Node program: something that tags given words and that reads a raw text. And how its
// answers are written for the one who scores them, the same for programs in other languages (spacy.py, CoreNlp.java):
// trees on given words as CoNLL-U; for each raw text, lines "S start end" (a sentence), "T start end upos xpos head
// deprel" (its words), "N start end type confidence" (a name), split by tabs, and an empty line. Offsets are UTF-16.

import type { Answer } from '../../../src/train/score.ts';
import type { Span } from '../../../src/model/span.ts';

export interface Reading {
  readonly sentences: readonly (Span & { readonly words: readonly (Span & Answer)[] })[];
  readonly names: readonly NameFound[];
}

export interface NameFound extends Span {
  /** PER, ORG or LOC. */
  readonly type: string;
  readonly confidence: number;
}

export interface Tool {
  /** CoNLL-U with ID, FORM and SpaceAfter in; the same with tags and trees out. */
  given(conllu: string): string;
  read(text: string): Reading;
  /** As little as gives trees and names, or what the program has of them. */
  run(text: string): void;
}

/** What a program says of a word when it has nothing to say. */
export const nothing: Answer = { upos: '_', xpos: '_', head: -1, deprel: '_' };

export function written({ sentences, names }: Reading): string {
  const lines = [
    ...sentences.flatMap(({ start, end, words }) => [
      ['S', start, end],
      ...words.map((word) => ['T', word.start, word.end, word.upos, word.xpos, word.head, word.deprel]),
    ]),
    ...names.map((name) => ['N', name.start, name.end, name.type, name.confidence]),
  ];
  return `${lines.map((cells) => `${cells.join('\t')}\n`).join('')}\n`;
}

/** Readings as `written` wrote them, in the order of the texts; a text without words is an empty line alone. */
export function readings(answer: string): Reading[] {
  const blocks: string[][] = [];
  let block: string[] = [];
  for (const line of answer.split('\n').slice(0, -1)) {
    if (line !== '') block.push(line);
    else {
      blocks.push(block);
      block = [];
    }
  }
  return blocks.map(readingOf);
}

function readingOf(lines: readonly string[]): Reading {
  const sentences: (Span & { words: (Span & Answer)[] })[] = [];
  const names: NameFound[] = [];
  for (const line of lines) {
    const [kind, from, to, ...cells] = line.split('\t');
    const span = { start: Number(from), end: Number(to) };
    const [upos = '_', xpos = '_', head = '-1', deprel = '_'] = cells;
    if (kind === 'S') sentences.push({ ...span, words: [] });
    if (kind === 'T') sentences.at(-1)?.words.push({ ...span, upos, xpos, head: Number(head), deprel });
    if (kind === 'N') names.push({ ...span, type: cells[0] ?? '', confidence: Number(cells[1] ?? 1) });
  }
  return { sentences, names };
}
