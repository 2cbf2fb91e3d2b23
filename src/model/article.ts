// An article as a reader yields it: its text, what is known about it, and its zones. Immutable. Its id says which
// article it is (given, else from the canonical URL, else from the text; never from the path); its version says which
// text and metadata it had, so that an edited article is a new version of the same article.

import { type ArticleId, articleId, contentHash } from './id.ts';
import type { Note } from './note.ts';
import type { Span } from './span.ts';
import type { Zone } from './zone.ts';

export interface Article {
  readonly id: ArticleId;
  /** Content hash of everything that extraction depends on. */
  readonly version: string;
  /** The path or URL as given; kept in the record, never in the graph (there the base name only). */
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 day or instant, as far as the source says. */
  readonly publishedAt: string | null;
  readonly language: string;
  readonly text: string;
  readonly zones: readonly Zone[];
  /** "WESTMARK, March 3 (Reuters) -", where one stands in front of the lead. */
  readonly dateline?: Span;
  /** What the reader had to leave open; in the record they are among the notes. */
  readonly notes?: readonly Note[];
}

/** What a reader has found out; the constructor adds id and version. */
export type ArticleContent = Omit<Article, 'id' | 'version'> & { readonly id: string | null };

export function article(content: ArticleContent): Article {
  const id = content.id ?? `art_${contentHash(content.url ?? content.text)}`;
  const { url, title, publisher, authors, publishedAt, language, text, zones, notes = [] } = content;
  const known = [id, url, title, publisher, authors, publishedAt, language, text, zones, ...notes];
  const version = contentHash(JSON.stringify(known));
  return { ...content, id: articleId(id), version };
}
