// What a statement says in numbers, each with the words that say it: people, money, hours. Numbers that come on top of
// others ("another 200 soldiers", "40 more") are marked, as they can differ from all others and be true.

import type { StatementRecord } from '../model/corpus.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Quantity } from '../model/quantity.ts';
import { contains, overlaps, type Span } from '../model/span.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { words } from './fold.ts';

export interface Measure extends Pick<Quantity, 'value' | 'approximate' | 'text'> {
  readonly further: boolean;
}

/** By what is counted: `person`, `USD`, and durations in `hour`. */
export type Measures = ReadonlyMap<string, Measure>;

// A count belongs to a statement when it lies in one of its arguments; two counts of one unit in it say nothing clear.
export function measuresOf({ statement, extraction }: StatementRecord, ontology: Ontology): Measures {
  const found = new Map<string, Measure>();
  const quantities = statement.quantities.flatMap((index) => extraction.quantities[index] ?? []);
  const counted = quantities.flatMap((quantity) => {
    const around = statement.arguments.find((one) =>
      one.role === 'count' ? overlaps(one, quantity) : contains(one, quantity),
    );
    return around ? [{ quantity, around }] : [];
  });
  for (const { quantity, around } of counted) {
    const key = quantity.unit ?? '';
    if (counted.filter(({ quantity: { unit } }) => (unit ?? '') === key).length > 1) continue;
    const { value, approximate, text } = quantity;
    // "Hundreds of people" is neither 250 nor 900.
    if (words(text).some((word) => ontology.lexicon.table('numbers').get(word)?.['class'] === 'many')) continue;
    const start = Math.min(around.start, quantity.start);
    const phrase = { start, end: Math.max(around.end, quantity.end) };
    found.set(key, { value, approximate, text, further: isFurther(phrase, extraction, ontology) });
  }
  const duration = statement.duration === null ? null : (extraction.times[statement.duration] ?? null);
  const hours = /^PT(\d+(?:\.\d+)?)H$/.exec(duration?.value ?? '');
  if (duration && hours) {
    const { text, approximate } = duration;
    found.set('hour', { value: Number(hours[1]), approximate, text, further: false });
  }
  return found;
}

// "More than 200" is no 200 more: there a rough word follows.
function isFurther({ start, end }: Span, { article }: Extraction, { lexicon }: Ontology): boolean {
  const small = lexicon.table('quantitywords');
  const all = words(article.text.slice(start, end));
  return all.some(
    (word, at) => small.get(word)?.['further'] === true && small.get(all[at + 1] ?? '')?.['approximate'] !== true,
  );
}
