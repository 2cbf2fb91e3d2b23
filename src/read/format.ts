// A format that holds one article: how its files end, and how its text becomes an article. JSON Lines holds many and is
// not one of these; see jsonl.ts.

import type { Article } from '../model/article.ts';
import type { Context } from './compose.ts';
import type { Known } from './known.ts';

export type FormatName = 'text' | 'markdown' | 'html';

export interface Format {
  readonly name: FormatName;
  readonly extensions: readonly string[];
  /** `known` is what the input itself says; it wins over what the text says. */
  readonly read: (content: string, known: Known, context: Context) => Article;
}
