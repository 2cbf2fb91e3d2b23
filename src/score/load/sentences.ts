// The sentences of a gold file with their places in the article, in the order of the text, and how words of a sentence are
// found in it. A sentence that is not there is told; its annotations are then left out, as none of them has a place.

import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { Path } from '../../ontology/datafile.ts';
import type { GoldFile, GoldSentence, Words } from '../goldfile.ts';
import { locate, page } from '../snippet.ts';

export type Report = (path: Path, message: string) => void;

export interface PlacedSentence extends Span {
  readonly written: GoldSentence;
  /** `['sentences', 3]` */
  readonly path: Path;
  /** Reports words that are not in the sentence, at the path below the sentence's. */
  find(words: Words, path: Path): Span | null;
}

export function pagesOf({ sentences }: GoldFile, article: Article, report: Report): readonly PlacedSentence[] {
  const { text, zones } = article;
  const furniture = zones.filter(({ kind }) => kind === 'furniture');
  const whole = page(text, furniture);
  let from = 0;
  return sentences.flatMap((written, i): PlacedSentence[] => {
    const path = ['sentences', i];
    const words = String(written.text);
    const at = locate(whole, { start: from, end: text.length }, words);
    if (at === null) {
      const isEarlier = locate(whole, { start: 0, end: text.length }, words) !== null;
      const why = isEarlier ? 'stands before the sentence above it, or overlaps it' : 'is not in the article';
      report([...path, 'text'], `"${shortened(words)}" ${why}`);
      return [];
    }
    from = at.end;
    const find = (some: Words, below: Path): Span | null => {
      const found = locate(whole, at, String(some));
      if (found === null) report([...path, ...below], `"${shortened(String(some))}" is not in the sentence`);
      return found;
    };
    return [{ ...at, written, path, find }];
  });
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}...` : words;
}
