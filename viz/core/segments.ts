// Cuts an article's text at the edges of its statements, so that each piece can be underlined and lead to what it says;
// pieces under several statements know all of them, shortest first. In: a text and spans. Out: paragraphs of pieces.

import type { Evident } from './evidence.ts';

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly statements: readonly Evident[];
}

export function paragraphs(text: string, statements: readonly Evident[]): readonly (readonly Piece[])[] {
  const spans = statements.filter((one) => one.start >= 0 && one.end <= text.length && one.end > one.start);
  const edges = new Set(spans.flatMap((one) => [one.start, one.end]));
  const breaks: Piece[][] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0].trim() === '') continue;
    const cuts = [start, ...[...edges].filter((edge) => edge > start && edge < end).sort((a, b) => a - b), end];
    breaks.push(cuts.slice(0, -1).map((from, i) => piece(text, from, cuts[i + 1] ?? end, spans)));
  }
  return breaks;
}

function piece(text: string, start: number, end: number, spans: readonly Evident[]): Piece {
  const over = spans.filter((one) => one.start <= start && one.end >= end);
  const length = (one: Evident) => one.end - one.start;
  return { start, text: text.slice(start, end), statements: over.toSorted((a, b) => length(a) - length(b)) };
}
