// Why a rule fired or did not: for every word of a sentence that some kind lists, the frame read off the tree and what
// each kind was missing. A value to print, not a log.

import type { Document } from '../model/document.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { type Attempt, evocation, listed } from './events/evoke.ts';
import { telling } from './events/telling.ts';
import { frame } from './frames.ts';
import { reading } from './reading.ts';

export interface Explanation extends Span {
  readonly word: string;
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'adjective';
  readonly isPassive: boolean;
  /** The verb that carries an event noun: "held" in "held talks". */
  readonly support: string | null;
  /** `subject Reyes`, `with Holm` */
  readonly fillers: readonly string[];
  /** Every kind that lists the word, and the required roles that it did not get (none: it could be taken). */
  readonly attempts: readonly Attempt[];
  /** The kind that was taken, or null. */
  readonly taken: string | null;
}

export function explain(document: Document, extraction: Extraction, ontology: Ontology): readonly Explanation[] {
  const read = reading(document, ontology);
  const told = telling(read, extraction);
  return read.document.sentences.flatMap(({ index, tokens }) => {
    const tree = read.trees[index];
    if (!tree) return [];
    return tokens.flatMap((token): Explanation[] => {
      if (listed(tree, token, told).length === 0) return [];
      const attempts: Attempt[] = [];
      const one = frame(tree, token, ontology);
      const taken = evocation(one, told, attempts);
      const { start, end, text: word, lemma } = token;
      const { pos, isPassive } = one;
      const fillers = one.fillers.map(({ via, token: { text } }) => `${via} ${text}`);
      const support = one.support?.text ?? null;
      return [{ start, end, word, lemma, pos, isPassive, support, fillers, attempts, taken: taken?.kind.id ?? null }];
    });
  });
}
