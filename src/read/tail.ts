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
    const known = new Set(lines.slice(0, i).flatMap((line) => namesOf(line.text)));
    const later = lines.slice(i + 1).filter((_, j) => isNews(i + 1 + j));
    if (!later.some((line) => belongs(line, known))) return i;
  }
  return lines.length;
}

function belongs(line: Line, known: ReadonlySet<string>): boolean {
  return new Set(namesOf(line.text).filter((name) => known.has(name))).size >= 2;
}

/** Words with a capital letter inside a sentence; a rough stand-in for names, which are not tagged yet. */
function namesOf(text: string): readonly string[] {
  return [...text.matchAll(/(?<![.!?…]["”’)]?\s|^["“‘(]?)(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}'’-]{2,}/gu)].map((match) =>
    match[0].replace(/['’]s?$/u, ''),
  );
}
