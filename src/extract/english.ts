// The document without what is not English: its sentences stay, so that their numbers do, but have no words, and nothing
// found in them is left. Most documents come back as they are.

import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';

export function english(document: Document): Document {
  const { foreign = [] } = document;
  if (foreign.length === 0) return document;
  const kept = <Place extends Span>(spans: readonly Place[]): readonly Place[] =>
    spans.filter((span) => !touches(foreign, span));
  return {
    ...document,
    sentences: document.sentences.map((sentence) =>
      touches(foreign, sentence) ? { ...sentence, tokens: [] } : sentence,
    ),
    names: kept(document.names),
    quotations: kept(document.quotations),
    times: kept(document.times),
    quantities: kept(document.quantities),
  };
}

/** Whether one of the stretches, in text order and apart from each other, overlaps the span. */
function touches(stretches: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.start ?? Infinity) < end;
}
