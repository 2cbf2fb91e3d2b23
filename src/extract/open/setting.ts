// What the triples of an article are made from: what is told in it, which words name a source ("according to"), and where
// times and amounts stand; looked up for every phrase, so made once.

import type { Mention } from '../../model/mention.ts';
import type { Token } from '../../model/sentence.ts';
import type { Span } from '../../model/span.ts';
import type { Telling } from '../events/telling.ts';

export interface Setting {
  readonly telling: Telling;
  /** Starts of the cues of attributions. */
  readonly cues: ReadonlySet<number>;
  /** The time or amount that the word stands in. */
  measureAt(token: Token): Span | null;
  /** The name that the word is a part of, wherever in the tree its words hang. */
  nameAt(token: Token): Mention | null;
  /** The words of phrases by their head, so that each is put together once an article. */
  readonly phrases: Map<Token, readonly Token[]>;
}

export function setting(telling: Telling, mentions: readonly Mention[]): Setting {
  const { sentences, times, quantities } = telling.reading.document;
  const starts = sentences.flatMap(({ tokens }) => tokens.map(({ start }) => start));
  const [dated, counted] = [places(times, starts), places(quantities, starts)];
  const names = places(
    mentions.filter(({ form }) => form === 'name'),
    starts,
  );
  return {
    telling,
    cues: new Set(telling.attributions.flatMap(({ cue }) => (cue ? [cue.start] : []))),
    measureAt: ({ start }) => dated.get(start) ?? counted.get(start) ?? null,
    nameAt: ({ start }) => names.get(start) ?? null,
    phrases: new Map(),
  };
}

/** The span over each of the starts; both in text order. */
function places<Place extends Span>(spans: readonly Place[], starts: readonly number[]): ReadonlyMap<number, Place> {
  const found = new Map<number, Place>();
  let at = 0;
  for (const start of starts) {
    while ((spans[at]?.end ?? Infinity) <= start) at += 1;
    const span = spans[at];
    if (span && span.start <= start) found.set(start, span);
  }
  return found;
}
