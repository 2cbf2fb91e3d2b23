// Lines and what is known about them -> the article: zones, and from headline, byline and dateline what the input itself
// does not say. Used by every format, so that a page and its text copy are read alike.

import { type Article, article } from '../model/article.ts';
import { contentHash } from '../model/id.ts';
import type { Note } from '../model/note.ts';
import { type Span, byStart } from '../model/span.ts';
import type { Zone } from '../model/zone.ts';
import { byline } from './byline.ts';
import { dateline, isDateline } from './dateline.ts';
import { day } from './day.ts';
import { type Known, firstKnown } from './known.ts';
import { type Line, line as lineOf } from './line.ts';
import type { Phrasebook } from './phrasebook.ts';
import { canonicalUrl, cleanUrl } from './url.ts';
import { zones } from './zones.ts';

export interface Context {
  /** Path or URL as given. */
  readonly source: string;
  readonly book: Phrasebook;
  /** ISO 8601, for articles that say no day of their own. */
  readonly published: string | null;
  /** Whether the encoding was guessed; default: no. */
  readonly isGuessed?: boolean;
}

export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Stretches that are markup and not text: `## `, `---`. */
  readonly marks: readonly Span[];
}

export function compose({ text, lines, marks }: Page, given: Known, context: Context): Article {
  const { source, book, published, isGuessed = false } = context;
  const found = zones(lines, given, book);
  const front = datelineAt(text, found, book);
  const known = firstKnown(given, readOff(text, { found, front }, book), { publishedAt: published, language: 'en' });
  const canonical = known.url === null ? null : (canonicalUrl(known.url, book.tracking) ?? known.url);
  return article({
    ...known,
    id: known.id ?? (canonical === null ? null : `art_${contentHash(canonical)}`),
    source,
    url: known.url === null ? null : (cleanUrl(known.url, book.tracking) ?? known.url),
    language: known.language ?? 'en',
    text,
    ...(front ? { dateline: { start: front.start, end: front.end } } : {}),
    zones: [...found, ...marks.map((mark): Zone => ({ ...mark, kind: 'furniture' }))].sort(byStart),
    ...(isGuessed ? { notes: ofEncoding(text) } : {}),
  });
}

/** The first character that the guess made: a broken one, else the first beyond ASCII; without any the guess is no matter. */
function ofEncoding(text: string): readonly Note[] {
  const broken = text.indexOf('\ufffd');
  const start = broken >= 0 ? broken : text.search(/[\u0080-\uffff]/);
  if (start < 0) return [];
  const message = 'The input does not say its encoding; accents and quotation marks may be wrong from here on.';
  return [{ code: 'encoding-guessed', start, end: start + 1, message }];
}

/** The dateline right in front of the lead, on its line or on one of its own. */
function datelineAt(text: string, found: readonly Zone[], book: Phrasebook): Zone | null {
  const above = found[found.findIndex(({ kind }) => kind === 'lead') - 1];
  return above?.kind === 'heading' && isDateline(text.slice(above.start, above.end), book) ? above : null;
}

/** What the lines of the text say about the article. */
function readOff(
  text: string,
  { found, front }: { readonly found: readonly Zone[]; readonly front: Zone | null },
  book: Phrasebook,
): Partial<Known> {
  const wordsOf = (zone: Zone): string => text.slice(zone.start, zone.end);
  const textOf = (kind: Zone['kind']): readonly string[] => found.filter((zone) => zone.kind === kind).map(wordsOf);
  const leadAt = found.findIndex((zone) => zone.kind === 'lead');
  const first = found[leadAt];
  const lead = dateline(first ? text.slice((front ?? first).start, first.end) : '', book);
  const bylines = textOf('byline').map((words) => byline(words, book));
  const top = found.slice(0, Math.max(0, leadAt));
  const names = top.filter((zone) => zone.kind === 'furniture').map(wordsOf);
  const named = [...names.map((name) => book.outlet(name)), names.find((name) => book.soundsLikeOutlet(name)) ?? null];
  return {
    title: textOf('headline')[0]?.replace(/\s+/g, ' ') ?? null,
    publisher: [...bylines.map((one) => one.publisher), ...named, lead.agency].find((name) => name !== null) ?? null,
    authors: bylines.flatMap((one) => one.authors),
    publishedAt: publishedAt(textOf('byline'), book) ?? lead.day,
  };
}

/** A day of publication before a day of an update. */
function publishedAt(lines: readonly string[], book: Phrasebook): string | null {
  const dated = lines.flatMap((words) => {
    const value = day(words)?.value;
    return value === undefined ? [] : [{ value, updated: book.verdict(lineOf(words, 0))?.date === 'updated' }];
  });
  return (dated.find((one) => !one.updated) ?? dated[0])?.value ?? null;
}
