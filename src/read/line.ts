// A line of an article with the shape that tells prose from page furniture: how many words, whether it ends like a
// sentence, whether it is a bullet. Text is split at line breaks and nothing is merged, but for text that a program
// has wrapped at a column, where a paragraph is the block between blank lines.

import type { Span } from '../model/span.ts';
import type { ZoneKind } from '../model/zone.ts';

export interface Line extends Span {
  readonly text: string;
  readonly words: number;
  /** Ends with a full stop, a question or exclamation mark, an ellipsis or a colon, quotation marks and brackets aside. */
  readonly ends: boolean;
  readonly bullet: boolean;
  /** What the markup says it is; null in plain text. */
  readonly hint: ZoneKind | null;
  /** Length of the heading that the markup sets in front of the text, on its line. */
  readonly label?: number;
}

/** Scripts without blanks between words count two characters as one. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu;
const bullets = /^(?:[•‣▪●◦*·–—-]|\d{1,2}[.)])\s+/u;

export function line(text: string, start: number, hint: ZoneKind | null = null): Line {
  return {
    start,
    end: start + text.length,
    text,
    words: text.match(word)?.length ?? 0,
    ends: /[.!?…:;。！？][\s"'”’»)\]]*$/u.test(text),
    bullet: bullets.test(text),
    hint,
  };
}

/** The lines that are not blank, without the white space around them. */
export function linesOf(text: string): readonly Line[] {
  const stretches = [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)].map((match) => ({
    start: match.index,
    text: match[0],
  }));
  const lines = stretches.flatMap((stretch) => trimmed(stretch.text, stretch.start));
  return isWrapped(lines) ? blocksOf(text, lines) : lines;
}

/** The text without a bullet in front. */
export function unbulleted(text: string): string {
  return text.replace(bullets, '');
}

function trimmed(text: string, start: number): Line[] {
  const inner = text.trim();
  return inner === '' ? [] : [line(inner, start + text.indexOf(inner))];
}

/** Wrapped text: most lines are about as long as a column, stop in mid-sentence, and the next goes on in lower case. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 6) return false;
  const broken = lines.filter((one, i) => !one.ends && /^[\p{Ll}\p{N}"“(]/u.test(lines[i + 1]?.text ?? ''));
  const long = lines.filter((one) => one.text.length > 100);
  return broken.length > lines.length / 3 && long.length < lines.length / 20;
}

/** Lines that follow each other without a blank line, as one; a bullet starts anew. */
function blocksOf(text: string, lines: readonly Line[]): readonly Line[] {
  const blocks: Line[][] = [];
  for (const next of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const follows = last && !next.bullet && (text.slice(last.end, next.start).match(/\r\n|\r|\n/g)?.length ?? 0) === 1;
    if (block && follows) block.push(next);
    else blocks.push([next]);
  }
  return blocks.map((block) => {
    const start = block[0]?.start ?? 0;
    return line(text.slice(start, block.at(-1)?.end ?? start), start);
  });
}
