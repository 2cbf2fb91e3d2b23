// A treebank for scoring. In: CoNLL-U. Out: sentences of words, each with its place counted in characters without
// blanks, so that two tokenizations of one text can be laid over each other; and the running text as somebody would have
// written it (blanks by SpaceAfter, an empty line before each paragraph), without the line breaks that UD's text
// files have after 80 characters. Words written as one ("don't") all have the place of the whole token.

import type { Span } from '../../model/span.ts';
import type { Answer } from '../score.ts';

export interface TreeWord extends Answer, Span {
  readonly form: string;
  /** Whether a blank follows; never inside a token of several words. */
  readonly isSpaced: boolean;
  /** Whether it is one of several words of a token. */
  readonly isPart: boolean;
}

export interface TreeToken extends Span {
  readonly written: string;
  readonly isSpaced: boolean;
}

export interface TreeSentence extends Span {
  readonly words: readonly TreeWord[];
  readonly tokens: readonly TreeToken[];
  readonly startsDocument: boolean;
  readonly startsParagraph: boolean;
}

export function treebank(conllu: string): TreeSentence[] {
  const sentences: TreeSentence[] = [];
  let at = 0;
  let comments: string[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0) {
      const { words, tokens } = wordsOf(rows, at);
      const end = tokens.at(-1)?.end ?? at;
      const startsDocument = comments.some((line) => line.startsWith('# newdoc'));
      const startsParagraph = startsDocument || comments.some((line) => /^# newpar($|[ =])/.test(line));
      sentences.push({ start: at, end, words, tokens, startsDocument, startsParagraph });
      at = end;
    }
    comments = [];
    rows = [];
  };
  for (const line of conllu.split(/\r?\n/)) {
    if (line.trim() === '') close();
    else if (line.startsWith('#')) comments.push(line);
    else rows.push(line.split('\t'));
  }
  close();
  return sentences;
}

function wordsOf(rows: readonly string[][], from: number): { words: TreeWord[]; tokens: TreeToken[] } {
  const words: TreeWord[] = [];
  const tokens: TreeToken[] = [];
  let at = from;
  let joined: (TreeToken & { readonly last: number }) | null = null;
  for (const row of rows) {
    const [id = '', form = '', , upos = '', xpos = '', , head = '', deprel = '', , misc = ''] = row;
    const range = /^\d+-(\d+)$/.exec(id);
    if (!range && !/^\d+$/.test(id)) continue;
    const isSpaced = !misc.split('|').includes('SpaceAfter=No');
    const own: TreeToken = { start: at, end: at + form.replace(/\s/g, '').length, written: form, isSpaced };
    if (range || !joined) {
      tokens.push(own);
      at = own.end;
    }
    if (range) {
      joined = { ...own, last: Number(range[1]) };
      continue;
    }
    const { start, end }: Span = joined ?? own;
    const isLast = !joined || joined.last === Number(id);
    const word = { form, upos, xpos, head: Number(head), deprel, start, end, isPart: joined !== null };
    words.push({ ...word, isSpaced: isLast && (joined ?? own).isSpaced });
    if (isLast) joined = null;
  }
  return { words, tokens };
}

/** The running text of each document. */
export function textsOf(sentences: readonly TreeSentence[]): string[] {
  const texts: string[] = [];
  for (const { tokens, startsDocument, startsParagraph } of sentences) {
    const written = tokens.map((token) => (token.isSpaced ? `${token.written} ` : token.written)).join('');
    const before = texts.at(-1);
    if (before === undefined || startsDocument) texts.push(written);
    else texts[texts.length - 1] = `${startsParagraph ? `${before.trimEnd()}\n\n` : before}${written}`;
  }
  return texts.map((text) => text.trimEnd());
}
