// The mark of a bullet ("•", "2.") at the head of its sentence. It is no part of what the sentence says, so documents leave
// it out; a treebank has every character, so here it comes back, as UD English EWT writes it. In: a sentence, the text, where
// the sentence before ends. Out: the sentence with the mark's tokens, or as it is.

import type { Sentence, Token } from '../../model/sentence.ts';

export function withMark(sentence: Sentence, text: string, before: number): Sentence {
  const gap = text.slice(before, sentence.start);
  const found = /(?:^|\n)[ \t]*(\S{1,3})[ \t\u00a0]+$/.exec(gap);
  const mark = found?.[1];
  const root = sentence.tokens.findIndex(({ head }) => head < 0);
  if (!found || mark === undefined || root < 0) return sentence;
  const start = before + found.index + found[0].indexOf(mark);
  const parts = marksOf(mark, start, root);
  const moved = sentence.tokens.map((token): Token => {
    const head = token.head < 0 ? -1 : token.head + parts.length;
    return { ...token, index: token.index + parts.length, head };
  });
  return { ...sentence, start, tokens: [...parts, ...moved] };
}

/** "•" is punctuation; of "2." and "a)" the number or letter is one word and what closes it another. */
function marksOf(mark: string, start: number, root: number): Token[] {
  const [, name = '', close = ''] = /^(\p{L}|\d{1,2})([.)])$/u.exec(mark) ?? [];
  if (name === '') return [token({ text: mark, start, index: 0, upos: 'PUNCT', xpos: 'NFP' }, root + 1, 'punct')];
  const upos = /\d/.test(name) ? 'NUM' : 'X';
  const closing = {
    text: close,
    start: start + name.length,
    index: 1,
    upos: 'PUNCT',
    xpos: close === '.' ? '.' : '-RRB-',
  };
  return [token({ text: name, start, index: 0, upos, xpos: 'LS' }, root + 2, 'discourse'), token(closing, 0, 'punct')];
}

type Mark = Pick<Token, 'text' | 'start' | 'index' | 'upos' | 'xpos'>;

function token(mark: Mark, head: number, deprel: string): Token {
  return { ...mark, end: mark.start + mark.text.length, lemma: mark.text, head, deprel, confidence: 1 };
}
