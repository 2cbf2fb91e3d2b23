// Offices and untyped triples of a gold file, with their places.

import type { GoldFact, GoldTriple } from '../gold.ts';
import type { PlacedSentence } from './sentences.ts';

export function factsOf(sentences: readonly PlacedSentence[]): readonly GoldFact[] {
  return sentences.flatMap((sentence) =>
    (sentence.written.facts ?? []).flatMap(({ who, office, of = null }, i): GoldFact[] => {
      const at = sentence.find(office, ['facts', i, 'office']);
      return at ? [{ ...at, who, of }] : [];
    }),
  );
}

export function triplesOf(sentences: readonly PlacedSentence[]): readonly GoldTriple[] {
  return sentences.flatMap((sentence) =>
    (sentence.written.open ?? []).flatMap((written, i): GoldTriple[] => {
      const subject = sentence.find(written.subject, ['open', i, 'subject']);
      const predicate = sentence.find(written.predicate, ['open', i, 'predicate']);
      const object = sentence.find(written.object, ['open', i, 'object']);
      return subject && predicate && object
        ? [{ subject, predicate, object, polarity: written.polarity ?? 'positive' }]
        : [];
    }),
  );
}
