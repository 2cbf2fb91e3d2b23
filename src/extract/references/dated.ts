// Words of time expressions, which are no part of names and descriptions. In: the document. Out: offsets of their first letters.

import type { Sentence, Token } from '../../model/sentence.ts';
import { contains } from '../../model/span.ts';
import type { Reading } from '../reading.ts';

/** Words inside time expressions: "the morning of 3 May" is a time, no thing; "Wednesday" is no surname. */
export function datedTokens({ document }: Reading): ReadonlySet<number> {
  const dated = new Set<number>();
  let at = 0;
  for (const time of document.times) {
    while (at < document.sentences.length - 1 && (document.sentences[at]?.end ?? 0) <= time.start) at += 1;
    for (const token of wordsOf(document.sentences[at])) if (contains(time, token)) dated.add(token.start);
  }
  return dated;
}

function wordsOf(sentence: Sentence | undefined): readonly Token[] {
  return sentence ? sentence.tokens : [];
}
