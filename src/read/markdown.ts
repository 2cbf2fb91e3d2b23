// Markdown: the article's text is the file as it is. Headings are known from their marks; front matter gives what it
// says; marks around a line (`## `, `> `, `**`) are zones of their own, so that a sentence never holds them.

import { parse } from 'yaml';
import type { Span } from '../model/span.ts';
import { compose } from './compose.ts';
import { publicationDate } from './day.ts';
import type { Format } from './format.ts';
import { isLabel } from './inset.ts';
import { type Known, firstKnown } from './known.ts';
import { type Line, line, linesOf } from './line.ts';

export const markdown: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  read(content, known, context) {
    const front = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/.exec(content)?.[0] ?? '';
    const body = ' '.repeat(front.length) + content.slice(front.length);
    const pieces = linesOf(body).map(unmarked);
    const marks = [
      ...(front === '' ? [] : [{ start: 0, end: front.length }]),
      ...pieces.flatMap((piece) => piece.marks),
    ];
    const lines = pieces.flatMap((piece) => (piece.line ? [piece.line] : []));
    return compose({ text: content, lines: titled(lines), marks }, firstKnown(known, frontMatter(front)), context);
  },
};

interface Piece {
  /** Null where the line is nothing but markup: a rule, an image. */
  readonly line: Line | null;
  readonly marks: readonly Span[];
}

const before = /^(?:#{1,6}[ \t]+|(?:>[ \t]*)+)/;
const label = /^(\*{2}|__)([^*_]{2,60}:)\1(?=\s)/;
const around = /^(\*{1,3}|_{1,3})(?=\S)([^*_]+)(?<=\S)\1$/;

function unmarked(whole: Line): Piece {
  const { text, start, end } = whole;
  if (whole.words === 0 || /^!\[[^\]]*\]\([^)]*\)$/.test(text) || text.startsWith('```'))
    return { line: null, marks: [{ start, end }] };
  const lead = before.exec(text)?.[0].length ?? 0;
  const tail = text.startsWith('#') ? (/(?<![ \t])[ \t]+#+$/.exec(text)?.[0].length ?? 0) : 0;
  const wrap = around.exec(text.slice(lead, text.length - tail))?.[1]?.length ?? 0;
  const head = wrap > 0 || lead > 0 ? null : label.exec(text);
  if (head && isLabel(head[2] ?? '')) {
    const stars = head[1]?.length ?? 0;
    const name = head[2] ?? '';
    const at = start + stars;
    return {
      line: { ...line(text.slice(stars), at), label: name.length },
      marks: [
        { start, end: at },
        { start: at + name.length, end: at + name.length + stars },
      ],
    };
  }
  const inner = { start: start + lead + wrap, end: end - tail - wrap };
  const marks = [
    { start, end: inner.start },
    { start: inner.end, end },
  ].filter((mark) => mark.end > mark.start);
  return {
    line: line(
      text.slice(lead + wrap, text.length - tail - wrap),
      inner.start,
      text.startsWith('#') ? 'heading' : null,
    ),
    marks,
  };
}

/** The first heading is the headline where no paragraph comes before it. */
function titled(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((one) => one.hint === 'heading');
  const isTop = first >= 0 && lines.slice(0, first).every((one) => one.words < 10 || !one.ends);
  return isTop ? lines.map((one, i) => (i === first ? { ...one, hint: 'headline' } : one)) : lines;
}

function frontMatter(front: string): Partial<Known> {
  const fields: unknown = front === '' ? null : yaml(front.replace(/^---.*\n|\r?\n---[ \t]*$/g, ''));
  if (typeof fields !== 'object' || fields === null) return {};
  const entries = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const text = (...keys: readonly string[]): string | null => {
    const value = keys.map((key) => entries.get(key)).find((one) => typeof one === 'string' || one instanceof Date);
    return value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null;
  };
  const authors = entries.get('authors') ?? entries.get('author');
  return {
    id: text('id'),
    url: text('url', 'link', 'canonical'),
    title: text('title', 'headline'),
    publisher: text('publisher', 'outlet', 'source'),
    authors: (Array.isArray(authors) ? authors : [authors]).filter((author) => typeof author === 'string'),
    publishedAt: publicationDate(text('date', 'published', 'publishedat', 'pubdate') ?? ''),
    language: text('lang', 'language'),
  };
}

/** Front matter that is not YAML says nothing. */
function yaml(source: string): unknown {
  try {
    return parse(source) as unknown;
  } catch {
    return null;
  }
}
