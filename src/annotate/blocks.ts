// The lines of an article that sentences must not cross: paragraphs, headings, bullets. In: the text and its zones. Out:
// blocks in reading order, bullets without their mark; furniture has none. A line break ends a block, but lines that
// somebody's editor wrapped at one width are a paragraph.

import type { Article } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Zone, ZoneKind } from '../model/zone.ts';

export interface Block extends Span {
  readonly zone: ZoneKind;
}

const bullet = /^[ \t]*(?:[•▪◦‣·●■–—*+-]|\d{1,2}[.)]|[a-z]\))[ \t\u00a0]+(?=\S)/;

export function blocks({ text, zones }: Pick<Article, 'text' | 'zones'>): Block[] {
  return zones.filter(({ kind }) => kind !== 'furniture').flatMap((zone) => blocksOf(text, zone));
}

function blocksOf(text: string, zone: Zone): Block[] {
  const found: Block[] = [];
  let paragraph: Span[] = [];
  const close = (): void => {
    const last = paragraph.at(-1);
    const first = paragraph[0];
    if (first && last) {
      const lines = isWrapped(paragraph) ? [{ start: first.start, end: last.end }] : paragraph;
      for (const line of lines) found.push({ ...unbulleted(text, line), zone: zone.kind });
    }
    paragraph = [];
  };
  for (const line of lines(text, zone)) {
    if (line.start === line.end) close();
    else {
      if (bullet.test(text.slice(line.start, Math.min(line.end, line.start + 12)))) close();
      paragraph.push(line);
    }
  }
  close();
  return found;
}

/** Lines without the blanks around them; empty ones stand for blank lines. */
function* lines(text: string, { start, end }: Span): Generator<Span> {
  for (let at = start; at < end;) {
    const stop = text.slice(at, Math.min(end, at + 100_000)).search(/[\n\r\u2028\u2029]/);
    const to = stop < 0 ? nextBreak(text, at, end) : at + stop;
    yield trimmed(text, { start: at, end: to });
    at = text.startsWith('\r\n', to) ? to + 2 : to + 1;
  }
}

function nextBreak(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? end : Math.min(at, end);
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

// "- a point": the mark is not part of the sentence. A line that begins with a dash and goes on without a blank keeps it.
function unbulleted(text: string, { start, end }: Span): Span {
  const mark = bullet.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
  return { start: start + mark, end };
}

/** At least three lines, all but the last about equally long, as editors and e-mail wrap them. */
function isWrapped(paragraph: readonly Span[]): boolean {
  const lengths = paragraph.slice(0, -1).map(({ start, end }) => end - start);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const shortest = lengths.reduce((least, length) => Math.min(least, length), Infinity);
  return lengths.length >= 2 && longest <= 100 && shortest >= 50 && longest - shortest <= 20;
}
