// CoNLL-U -> the words and sentence breaks that it gives, document by document. Comments and words written as one ("don't") are kept
// for the way back; empty nodes belong to enhanced trees, which are not ours, and all columns but ID, FORM and the
// SpaceAfter of MISC are not read. What is no CoNLL-U is refused with its line.

import { WiregraphError } from '../../model/error.ts';
import type { Span } from '../../model/span.ts';

export interface GivenSentence {
  readonly comments: readonly string[];
  readonly spans: readonly Span[];
  readonly joined: readonly Joined[];
  /** The words that no blank follows, also where the sentence ends. */
  readonly glued: ReadonlySet<number>;
}

/** Words written as one: from and to (exclusive) as indexes of words, and how it is written. */
export interface Joined {
  readonly from: number;
  readonly to: number;
  readonly form: string;
}

export interface GivenDocument {
  readonly text: string;
  readonly sentences: readonly GivenSentence[];
}

interface Line {
  readonly number: number;
  readonly text: string;
}

export function givenDocuments(conllu: string): readonly GivenDocument[] {
  const documents: { text: string; sentences: GivenSentence[] }[] = [];
  for (const block of blocksOf(conllu)) {
    const comments = block.filter(({ text }) => text.startsWith('#')).map(({ text }) => text);
    const rows = block.filter(({ text }) => !text.startsWith('#'));
    if (rows.length === 0) continue;
    let document = documents.at(-1);
    if (!document || comments.some((comment) => /^#\s*newdoc\b/.test(comment))) {
      document = { text: '', sentences: [] };
      documents.push(document);
    }
    const { words, joined } = sentenceOf(rows);
    const spans = words.map(({ form, isGlued }, i): Span => {
      const start = document.text.length;
      document.text += isGlued ? form : `${form}${i === words.length - 1 ? '\n' : ' '}`;
      return { start, end: start + form.length };
    });
    const glued = new Set(words.flatMap(({ isGlued }, i) => (isGlued ? [i] : [])));
    document.sentences.push({ comments, spans, joined, glued });
  }
  return documents;
}

function blocksOf(conllu: string): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]];
  conllu
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((text, i) => {
      if (text.trim() === '') blocks.push([]);
      else blocks.at(-1)?.push({ number: i + 1, text });
    });
  return blocks;
}

interface Word {
  readonly form: string;
  readonly isGlued: boolean;
}

function sentenceOf(rows: readonly Line[]): { readonly words: readonly Word[]; readonly joined: readonly Joined[] } {
  const words: Word[] = [];
  const joined: (Joined & { readonly isGlued: boolean; readonly number: number })[] = [];
  for (const { number, text } of rows) {
    const [id = '', form = '', ...rest] = text.split('\t');
    if (/^\d+\.\d+$/.test(id)) continue;
    const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(id) ?? [];
    if (from === '' || form === '') {
      throw refused(number, 'it has no number and word in its first two columns, parted by a tab');
    }
    const due = words.length + 1;
    if (Number(from) !== due) throw refused(number, `it is word ${from} where word ${due} is due`);
    const isGlued = (rest[7] ?? '').split('|').includes('SpaceAfter=No');
    const last = joined.at(-1);
    const isInside = last !== undefined && last.to > words.length;
    if (!id.includes('-')) words.push({ form, isGlued: isInside ? due < last.to || last.isGlued : isGlued });
    else if (isInside || Number(to) < due) throw refused(number, `words ${id} cannot be written as one`);
    else joined.push({ from: due - 1, to: Number(to), form, isGlued, number });
  }
  const open = joined.find(({ to }) => to > words.length);
  if (open) throw refused(open.number, `word ${open.to} is not there`);
  return { words, joined: joined.map(({ from, to, form }) => ({ from, to, form })) };
}

function refused(number: number, why: string): WiregraphError {
  return new WiregraphError('INPUT_NOT_AN_ARTICLE', `line ${number} is no CoNLL-U: ${why}`);
}
