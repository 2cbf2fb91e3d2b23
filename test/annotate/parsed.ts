// A parsed sentence by hand: one word a line, `form lemma UPOS XPOS head deprel` with heads from 1 as in CoNLL-U and 0
// for the root. Words are joined by blanks but for punctuation and endings that begin with an apostrophe.

import type { Sentence, Token } from '../../src/model/sentence.ts';

export function parsed(table: string): { readonly text: string; readonly sentences: readonly Sentence[] } {
  let text = '';
  const tokens: Token[] = table
    .trim()
    .split('\n')
    .map((line, index) => {
      const [word = '', lemma = '', upos = '', xpos = '', head = '', deprel = ''] = line.trim().split(/\s+/);
      text += (text === '' || /^[.,;:)'’”]/.test(word) || /[“(]$/.test(text) ? '' : ' ') + word;
      const start = text.length - word.length;
      const at = { index, start, end: text.length };
      return { ...at, text: word, lemma, upos, xpos, head: Number(head) - 1, deprel, confidence: 1 };
    });
  return { text, sentences: [{ index: 0, start: 0, end: text.length, zone: 'body', paragraph: 0, tokens }] };
}
