// Sentences without tokens, one a line, blank lines between paragraphs or not: enough for stages that read the text
// itself. In: a text. Out: its sentences, each a paragraph of its own.

import type { Sentence } from '../../src/model/sentence.ts';

export function untagged(text: string): readonly Sentence[] {
  return [...text.matchAll(/\S[^\n]*/g)].map((match, index) => ({
    index,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    zone: 'body',
    paragraph: index,
    tokens: [],
  }));
}
