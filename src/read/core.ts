// Where the article lies in the copy of a whole page: the stretch of lines that has the most paragraphs for its short
// lines. Only for texts that are plainly such copies, with many more short lines than an article has; in any other text
// the core is all of it.

import type { Line } from './line.ts';

export interface Core {
  /** Index of the first line. */
  readonly start: number;
  /** Index after the last line. */
  readonly end: number;
}

const fewestLines = 40;
/** Share of paragraphs among the lines; an article has more. */
const mostNews = 0.4;
/** A long paragraph counts for no more, so that one long teaser does not outweigh an article. */
const mostWords = 60;
/** What a line that is neither a paragraph nor a short sentence costs, in words. */
const cost = 8;

export function core(lines: readonly Line[], isNews: (i: number) => boolean): Core {
  const news = lines.map((_, i) => isNews(i));
  const count = news.filter(Boolean).length;
  const isMarked = lines.some((line) => line.hint !== null);
  if (isMarked || lines.length < fewestLines || count > lines.length * mostNews) return { start: 0, end: lines.length };
  let best = { start: 0, end: lines.length, value: 0 };
  let open = { start: 0, value: 0 };
  for (const [i, line] of lines.entries()) {
    if (open.value <= 0) open = { start: i, value: 0 };
    open = {
      ...open,
      value: open.value + (news[i] ? Math.min(line.words, mostWords) : line.ends && line.words >= 3 ? 0 : -cost),
    };
    if (open.value > best.value) best = { start: open.start, end: i + 1, value: open.value };
  }
  return { start: best.start, end: best.end };
}
