// The zones of an article: which lines are headline, lead, body, heading, caption, byline, note, and which belong to
// the page around it. Told by standing phrases, by position (before the headline, after the last paragraph) and by shape
// (short lines without a sentence); markup, where there is any, has told some already. Nothing between two paragraphs of
// news is furniture by its shape alone.

import type { Zone, ZoneKind } from '../model/zone.ts';
import { byline, isByline, isDateLine, personsOf } from './byline.ts';
import { core } from './core.ts';
import { isDateline } from './dateline.ts';
import { findHeadline } from './headline.ts';
import { inset } from './inset.ts';
import type { Line } from './line.ts';
import type { Phrasebook } from './phrasebook.ts';
import { tailStart } from './tail.ts';

/** Words of a line that is surely a paragraph of news and not a slogan. */
const paragraphWords = 10;
const longestHeading = 16;
/** Paragraphs. */
const longestAd = 4;

export interface Given {
  readonly title: string | null;
  readonly authors: readonly string[];
}

export function zones(lines: readonly Line[], given: Given, book: Phrasebook): readonly Zone[] {
  return kindsOf(lines, given, book).flatMap((kind, i): readonly Zone[] => {
    const line = lines[i];
    if (!line) return [];
    const { start, end } = line;
    const front = kind === 'lead' || kind === 'body' ? inset(line, book) : null;
    if (!front) return [{ start, end, kind }];
    return [
      { start, end: start + front.length, kind: 'heading' },
      { start: start + front.to, end, kind },
    ];
  });
}

function kindsOf(lines: readonly Line[], { title, authors }: Given, book: Phrasebook): readonly ZoneKind[] {
  const standing = lines.map((line) => standingKind(line, book));
  const isNews = (i: number, least: number): boolean => {
    const line = lines[i];
    if (!line || standing[i] || line.hint === 'heading') return false;
    return (
      (line.ends || line.bullet || line.words > 2 * longestHeading) && line.words >= least && !book.isSalesTalk(line)
    );
  };
  const indexes = lines.map((_, i) => i);
  const page = core(lines, (i) => isNews(i, paragraphWords));
  const inside = indexes.filter((i) => i >= page.start && i < page.end);
  const paragraph = inside.find((i) => isNews(i, paragraphWords)) ?? inside.find((i) => isNews(i, 3)) ?? lines.length;
  const headline = findHeadline(lines, { standing, before: paragraph, title, isSalesTalk: book.isSalesTalk });
  const first = inside.find((i) => i > headline && isNews(i, 2)) ?? paragraph;
  const tail = tailStart(lines.slice(0, page.end), {
    first,
    isNews: (i) => isNews(i, paragraphWords),
    closes: (i) => closes(lines[i], book),
  });
  const last = indexes.findLast((i) => i < tail && isNews(i, 2)) ?? first;
  const repeated = headline < 0 ? '' : (lines[headline]?.text ?? '');

  const bylines = lines.filter((_, i) => standing[i] === 'byline' && i < first);
  const writers = [...authors, ...bylines.flatMap((line) => byline(line.text, book).authors)];
  const kinds = lines.map((line, i): ZoneKind => {
    const kind = standing[i];
    if (i === headline || (line.text === repeated && i < first)) return 'headline';
    // A day under "Related stories" is another article's.
    if (i >= tail) return kind === 'note' ? kind : 'furniture';
    if (kind === 'byline' && i > first && i < last && isEntry(line, book)) return 'heading';
    if (kind) return kind;
    if (i > first && isLife(line, writers, book)) return 'furniture';
    if (i < first) return beforeText(line, i < headline, book);
    if (i > last) {
      const onPage = standing.slice(last + 1, i).includes('furniture');
      return onPage && !line.ends ? 'furniture' : afterText(lines, i, book);
    }
    return isHeading(line, lines[i + 1]) ? 'heading' : 'body';
  });
  const isShort = (i: number): boolean => kinds[i] === 'heading' || (lines[i]?.bullet === true && !lines[i]?.ends);
  const isTeaser = teaserTest({ isShort, closes: (i) => i > first && closes(lines[i], book) });
  const teasers = kinds.map((kind, i) => (isTeaser(i) ? 'furniture' : kind));
  const covered = withoutAds(teasers, (i) => i > first && coversBelow(lines[i], book));
  const lead = covered.indexOf('body');
  return covered.map((kind, i) => (i === lead ? 'lead' : kind));
}

/** The lines under "A message from Teal Valley Bank" are the bank's, up to the next heading. */
function withoutAds(kinds: readonly ZoneKind[], covers: (i: number) => boolean): readonly ZoneKind[] {
  let left = 0;
  return kinds.map((kind, i) => {
    if (covers(i)) left = longestAd;
    else if (kind === 'body' && left > 0) {
      left -= 1;
      return 'furniture';
    } else if (kind !== 'furniture') left = 0;
    return kind;
  });
}

function standingKind(line: Line, book: Phrasebook): ZoneKind | null {
  const verdict = book.verdict(line);
  if (verdict?.zone === 'byline')
    return isByline(line, book) || isDateLine(line, verdict.date !== null) ? 'byline' : null;
  // A bare credit ("Photo: AP") says nothing of the news.
  if (verdict?.zone === 'caption' && line.words <= 8 && !line.ends) return 'furniture';
  if (verdict) return verdict.zone;
  if (isDateline(line.text, book)) return 'heading';
  // The number of a picture or a count of comments; and who wrote a message that the page shows.
  if (/^\d{1,4}$/.test(line.text)) return 'furniture';
  if (/^[—–-].*\(@\w+\)/u.test(line.text)) return 'caption';
  if (line.hint && line.hint !== 'heading') return line.hint;
  if (isByline(line, book)) return 'byline';
  if (isAddress(line.text)) return 'furniture';
  if (book.outlet(line.text) !== null) return 'furniture';
  return isDateLine(line, false) ? 'byline' : null;
}

function coversBelow(line: Line | undefined, book: Phrasebook): boolean {
  return line !== undefined && (book.verdict(line)?.covers ?? false);
}

/** "Ana Reyes covers the courts for the Courier." under an article by Ana Reyes. */
function isLife(line: Line, writers: readonly string[], book: Phrasebook): boolean {
  const writer = writers.find((name) => line.text.startsWith(`${name} `));
  const rest = writer === undefined ? '' : line.text.slice(writer.length + 1).replace(/^, [^,]+, /, '');
  return book.lives.some((words) => rest.startsWith(`${words} `));
}

function closes(line: Line | undefined, book: Phrasebook): boolean {
  return line !== undefined && (book.verdict(line)?.closes ?? false);
}

/** A bare day between paragraphs heads an entry of a chronicle. */
function isEntry(line: Line, book: Phrasebook): boolean {
  return book.verdict(line) === null && isDateLine(line, false) && !isByline(line, book);
}

/** Between the headline and the first paragraph stands a deck, a name, a section; before the headline only the page. */
function beforeText(line: Line, beforeHeadline: boolean, book: Phrasebook): ZoneKind {
  if (beforeHeadline || book.isSalesTalk(line)) return 'furniture';
  if (line.hint) return line.hint;
  if (line.words <= 10 && isSigned(line.text, book)) return 'byline';
  if (line.words >= 5 || (line.words >= 3 && !isTitleCase(line.text))) return 'heading';
  return isName(line.text) ? 'byline' : 'furniture';
}

/** After the last paragraph: a heading with nothing under it is none; a sentence that lacks its full stop is text. */
function afterText(lines: readonly Line[], i: number, book: Phrasebook): ZoneKind {
  const line = lines[i];
  if (!line || lines.length < 4) return 'body';
  if (book.isSalesTalk(line) || line.hint === 'heading') return 'furniture';
  if (/\s@\w+$/.test(line.text)) return 'furniture';
  if (/[\d,@]/.test(line.text)) return 'body';
  return line.words <= 3 || (line.words <= longestHeading && isTitleCase(line.text)) ? 'furniture' : 'body';
}

function isHeading(line: Line, next: Line | undefined): boolean {
  if (line.hint === 'heading') return true;
  // The number of an item of a list stands over its paragraph: "2. Two parties have merged".
  if (/^\d{1,2}[.)]\s/.test(line.text) && !line.ends && line.words <= longestHeading)
    return next?.ends === true && !next.bullet;
  if (line.bullet || !next || line.words === 0 || line.words > longestHeading || /^["“'‘(]?\p{Ll}/u.test(line.text))
    return false;
  const asks = /\?["”’]?$/u.test(line.text) && isTitleCase(line.text);
  return (
    asks ||
    (!line.ends && !/[,"”'’]$/u.test(line.text)) ||
    (/[”"’']$/u.test(line.text) && !line.ends && isTitleCase(line.text))
  );
}

/** Short lines right under "Related stories" in the middle of the text are headlines of other articles. */
function teaserTest(is: { readonly isShort: (i: number) => boolean; readonly closes: (i: number) => boolean }) {
  return (i: number): boolean => {
    let above = i;
    while (above >= 0 && is.isShort(above)) above -= 1;
    return above < i && is.closes(above);
  };
}

/** Most of its longer words begin with a capital letter. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.75;
}

/** "Ana Reyes, National Security Writer" */
function isSigned(text: string, book: Phrasebook): boolean {
  const [names = '', rest = ''] = text.split(/, (?=[^,]*$)/u);
  const persons = personsOf(names, book);
  const isAll = persons.join(', ').length >= names.length - 8;
  return persons.length > 0 && isAll && isTitleCase(text) && rest.split(' ').length <= 5;
}

function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text);
}

function isAddress(text: string): boolean {
  if (/^\(\([^()]*@[^()]*\)\)$/.test(text)) return true;
  return /^(?:https?:|www\.)/i.test(text) || /^[\p{L}\d._-]+@[\p{L}\d.-]+\.\p{L}+$/u.test(text);
}
