// Where the article ends and the page goes on: at "Related stories", "Sign up for our newsletter" and the like, unless
// a later paragraph plainly belongs to the article, because it speaks of the same people and places.

import type { Line } from './line.ts';

export interface TailContext {
  /** Index of the first paragraph. */
  readonly first: number;
  readonly isNews: (i: number) => boolean;
  readonly closes: (i: number) => boolean;
}

/** Index of the first line of the tail; the number of lines where there is none. */
export function tailStart(lines: readonly Line[], { first, isNews, closes }: TailContext): number {
  for (let i = first + 1; i < lines.length; i += 1) {
    if (!closes(i)) continue;
    const before = lines.slice(0, i).map((line) => line.text);
    const known = { names: new Set(before.flatMap(namesOf)), words: new Set(before.flatMap(contentWords)) };
    const later = lines.flatMap((_, j) => (j > i && isNews(j) ? [j] : []));
    const belonging = later.filter((j) => belongs(lines, j, known));
    // More news after the line than before it: a box near the top of the article.
    const wordsOf = (indexes: readonly number[]): number => indexes.reduce((sum, j) => sum + (lines[j]?.words ?? 0), 0);
    if (wordsOf(later) > wordsOf(lines.flatMap((_, j) => (j < i && isNews(j) ? [j] : [])))) continue;
    if (belonging.length === 0 || belonging.length < later.length / 3) return i;
  }
  return lines.length;
}

interface Known {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Two names or many words of the text before, or a long paragraph right beside another: teasers stand alone. */
function belongs(lines: readonly Line[], i: number, known: Known): boolean {
  const text = lines[i]?.text ?? '';
  const names = new Set(namesOf(text).filter((name) => known.names.has(name)));
  const words = contentWords(text);
  const familiar = words.filter((word) => known.words.has(word)).length;
  if (names.size >= 2 || (words.length >= 8 && familiar >= words.length * 0.4)) return true;
  return isLong(lines[i]) && (isLong(lines[i - 1]) || isLong(lines[i + 1]));
}

function isLong(line: Line | undefined): boolean {
  return line !== undefined && line.ends && line.words >= 20;
}

function contentWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}

/** Words with a capital letter inside a sentence; a rough stand-in for names, which are not tagged yet. */
function namesOf(text: string): readonly string[] {
  return [...text.matchAll(/(?<![.!?…]["”’)]?\s|^["“‘(]?)(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}'’-]{2,}/gu)].map((match) =>
    match[0].replace(/['’]s?$/u, ''),
  );
}
