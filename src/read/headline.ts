// The headline among the lines before the first paragraph: the one that is the given title, else the one whose words
// the article takes up again; slogans and section names are not taken up.

import type { ZoneKind } from '../model/zone.ts';
import type { Line } from './line.ts';

export interface HeadlineContext {
  /** What the lines are by their words or by markup; null where nothing says so. */
  readonly standing: readonly (ZoneKind | null)[];
  /** Index of the first paragraph. */
  readonly before: number;
  readonly title: string | null;
  readonly isSalesTalk: (line: Line) => boolean;
}

const longestHeadline = 30;

/** Index of the headline, or -1. */
export function findHeadline(
  lines: readonly Line[],
  { standing, before, title, isSalesTalk }: HeadlineContext,
): number {
  const marked = standing.indexOf('headline');
  if (marked >= 0) return marked;
  const head = lines.slice(0, before + 1).map((_, i) => i);
  const given = title === null ? undefined : head.find((i) => resembles(lines[i]?.text ?? '', title));
  if (given !== undefined) return given;
  const told = lines.slice(before, before + 12).filter((line) => line.ends || line.words > longestHeadline);
  const story = contentWords(told.map((line) => line.text).join(' '));
  const candidates = head.filter((i) => {
    const line = lines[i];
    if (!line || i >= before || (standing[i] && standing[i] !== 'heading') || isSalesTalk(line) || line.bullet)
      return false;
    if (/^(?:https?|www)\b/i.test(line.text)) return false;
    return line.words >= 2 && line.words <= longestHeadline && !/[.:;,]["”’)]?$/u.test(line.text);
  });
  const scored = candidates.map((i) => ({ i, share: shareIn(contentWords(lines[i]?.text ?? ''), story) }));
  const best = scored.find(({ share }) => share >= 0.5) ?? scored.toSorted((a, b) => b.share - a.share || a.i - b.i)[0];
  if (best && best.share > 0) return firstOfBlock(best.i, scored, lines);
  return candidates.find((i) => (lines[i]?.words ?? 0) >= 4) ?? -1;
}

/** A second headline stands right under the first: up to the first of such lines. */
function firstOfBlock(
  best: number,
  scored: readonly { readonly i: number; readonly share: number }[],
  lines: readonly Line[],
): number {
  const above = scored.find(({ i, share }) => i === best - 1 && share > 0);
  return above && (lines[above.i]?.words ?? 0) >= 4 ? firstOfBlock(above.i, scored, lines) : best;
}

/** Same words, or nearly: a page shortens its title or adds the outlet to it. */
function resembles(text: string, title: string): boolean {
  const [a, b] = [allWords(text), allWords(title)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.min(a.size, b.size) >= 0.85 && shared / Math.max(a.size, b.size) >= 0.6;
}

function shareIn(words: ReadonlySet<string>, story: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : [...words].filter((word) => story.has(word)).length / words.size;
}

function allWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set([...allWords(text)].filter((word) => word.length > 3 || /\d/.test(word)));
}
