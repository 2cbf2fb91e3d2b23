// What events are made from: the reading, who is mentioned where, what is attributed to whom, and the article's
// sentences by number, each index built once per article.

import type { Attribution } from '../../model/attribution.ts';
import type { Entity } from '../../model/entity.ts';
import type { EntityId } from '../../model/id.ts';
import type { Mention } from '../../model/mention.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import type { Span } from '../../model/span.ts';
import { presupposes } from '../attribution/cue.ts';
import type { Reading } from '../reading.ts';
import { occurrences } from '../record/occurrence.ts';

export interface Telling {
  readonly reading: Reading;
  readonly attributions: readonly Attribution[];
  /** Those that vouch for a noun: who condemns an attack takes it for granted. */
  readonly vouching: readonly Attribution[];
  /** The mention whose head word the token is. */
  mentionAt(token: Token): Mention | null;
  /** "Rally" in the name of a party is no rally; names of events ("Oslo Summit") are. */
  isInsideName(token: Token): boolean;
  /** Where the amount at this offset begins ("at least 9 men" at "9"), or the offset itself. */
  amountFrom(offset: number): number;
  kindOf(entity: EntityId): string | null;
  /** How many sentences with the same words came before; part of every statement's id. */
  occurrence(sentence: Sentence): number;
}

export interface Cast {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}

export function telling(reading: Reading, { mentions, entities, attributions }: Cast): Telling {
  const { document } = reading;
  const byHead = new Map(mentions.map((mention) => [mention.head.start, mention]));
  const names = mentions.filter(({ form, kind }) => form === 'name' && kind !== 'Event');
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const before = occurrences(document);
  return {
    reading,
    attributions,
    vouching: attributions.filter(({ cue }) => cue === null || !presupposes(cue.lemma, reading.ontology.lexicon)),
    mentionAt: ({ start }) => byHead.get(start) ?? null,
    isInsideName: ({ start, end }) => (lastUntil(names, start)?.end ?? 0) >= end,
    amountFrom: (offset) => {
      const amount = lastUntil(document.quantities, offset);
      return amount && amount.end > offset ? amount.start : offset;
    },
    kindOf: (entity) => kinds.get(entity) ?? null,
    occurrence: ({ index }) => before[index] ?? 0,
  };
}

/** The last of the sorted spans that starts at the offset or before it. */
function lastUntil(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}
