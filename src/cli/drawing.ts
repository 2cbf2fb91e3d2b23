// A sentence as a drawing for people: one row a word with its tags, its tree as arcs, its relation, and a bracket around
// each name. Where arcs do not fit the width, the tree is drawn as branches instead. The same sentence and width give
// the same text.

import type { Colors } from 'picocolors/types.js';
import type { Name } from '../model/document.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import { arcs } from './drawing/arcs.ts';
import { branches } from './drawing/branches.ts';
import { columnsOf, fitted, shown } from './drawing/cell.ts';

export interface Drawing {
  /** Columns; default: 100. */
  readonly width?: number;
  readonly colours: Colors;
}

type Sketch = Pick<Sentence, 'start' | 'end' | 'tokens'>;

/** Words past so many columns end in an ellipsis. */
const longestWord = 28;
/** A sentence with more words has no arcs that anybody could follow. */
const mostArcs = 60;

export function drawing(sentence: Sketch, names: readonly Name[], { width = 100, colours }: Drawing): string {
  const { tokens } = sentence;
  const brackets = tokens.map((token) => bracket(token, names));
  const words = tokens.map(({ text }) => shown(text));
  const columns: Columns = {
    word: Math.min(longestWord, widest(words)),
    upos: Math.max(5, widest(tokens.map(({ upos }) => upos))),
    xpos: widest(tokens.map(({ xpos }) => xpos)),
    relation: widest(tokens.map(({ deprel }) => deprel)),
  };
  const fixed = columns.upos + columns.xpos + columns.relation + widest(brackets) + '  '.length * 4;
  const room = width - fixed;
  const lines = tokens.length <= mostArcs ? arcs(tokens) : [];
  const isWide = lines.length === 0 || columns.word + widest(lines.slice(0, 1)) > room;
  const left = isWide ? branched(tokens, words, room) : arched(tokens, words, { lines, columns });
  const rows = left.map(({ token, word, stem, arc }) => {
    const { upos, xpos, deprel, head, index } = token;
    const name = brackets[index] ?? '';
    const relation = name === '' ? shown(deprel) : fitted(shown(deprel), columns.relation);
    const paint = head < 0 ? colours.bold : (text: string): string => text;
    const parts = [
      `${stem === '' ? '' : colours.dim(stem)}${paint(word)}`,
      colours.dim(`${fitted(upos, columns.upos)} ${fitted(xpos, columns.xpos)}`),
      ...(arc === '' ? [] : [colours.dim(arc)]),
      head < 0 ? paint(relation) : colours.cyan(relation),
      ...(name === '' ? [] : [colours.yellow(name)]),
    ];
    return parts.join('  ');
  });
  return rows.join('\n');
}

interface Columns {
  readonly word: number;
  readonly upos: number;
  readonly xpos: number;
  readonly relation: number;
}

/** What stands left of the relation: all stems and words together, and all arcs, are equally wide. */
interface Row {
  readonly token: Token;
  readonly stem: string;
  readonly word: string;
  readonly arc: string;
}

function arched(
  tokens: readonly Token[],
  words: readonly string[],
  { lines, columns }: { readonly lines: readonly string[]; readonly columns: Columns },
): readonly Row[] {
  return tokens.map((token, i) => {
    return { token, stem: '', word: fitted(words[i] ?? '', columns.word), arc: lines[i] ?? '' };
  });
}

function branched(tokens: readonly Token[], words: readonly string[], room: number): readonly Row[] {
  const digits = String(tokens.length).length;
  const found = branches(tokens).map(({ token, stem }) => {
    return { token, stem: `${String(token.index + 1).padStart(digits)}  ${stem}`, word: words[token.index] ?? '' };
  });
  const most = Math.min(Math.max(12, room), widest(found.map(({ stem, word }) => stem + word)));
  return found.map((row) => ({ ...row, word: fitted(row.word, Math.max(1, most - row.stem.length)), arc: '' }));
}

/** The sentence as it stands in the text, on lines of the width. */
export function heading({ text }: { readonly text: string }, { width = 100, colours }: Drawing): string {
  const rows: string[] = [];
  for (const word of shown(text.replace(/\s+/g, ' ')).split(' ')) {
    const last = rows.at(-1);
    const longer = last === undefined ? '' : `${last} ${word}`;
    if (last !== undefined && columnsOf(longer) <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows.map((row) => colours.bold(fitted(row, width).trimEnd())).join('\n');
}

/** `┐ Person`, `│`, `┘` beside the words of a name, `] Person` beside a single one. */
function bracket({ start, end }: Token, names: readonly Name[]): string {
  const name = names.find((one) => one.start <= start && end <= one.end);
  if (!name) return '';
  const [isFirst, isLast] = [name.start === start, name.end === end];
  if (isFirst) return `${isLast ? ']' : '┐'} ${name.kind}`;
  return isLast ? '┘' : '│';
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0);
}
