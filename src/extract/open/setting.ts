// What the triples of an article are made from: what is told in it, and two sets of offsets that are looked up for every
// phrase, made once: the words that name a source ("according to") and the words of times and amounts.

import type { Document } from '../../model/document.ts';
import { byStart } from '../../model/span.ts';
import type { Telling } from '../events/telling.ts';

export interface Setting {
  readonly telling: Telling;
  /** Starts of the cues of attributions. */
  readonly cues: ReadonlySet<number>;
  /** Starts of all words within times and quantities. */
  readonly measures: ReadonlySet<number>;
}

export function setting(telling: Telling): Setting {
  const cues = new Set(telling.attributions.flatMap(({ cue }) => (cue ? [cue.start] : [])));
  return { telling, cues, measures: measured(telling.reading.document) };
}

function measured({ sentences, times, quantities }: Document): ReadonlySet<number> {
  const spans = [...times, ...quantities].sort(byStart);
  const found = new Set<number>();
  let [at, end] = [0, 0];
  for (const { start } of sentences.flatMap(({ tokens }) => tokens)) {
    for (let next = spans[at]; next && next.start <= start; next = spans[at]) {
      end = Math.max(end, next.end);
      at += 1;
    }
    if (start < end) found.add(start);
  }
  return found;
}
