// Who answers in an interview is a person, whatever else the name could be: one whose turn says "I". In: references,
// speeches. Out: the references, with the names that label such turns told as persons wherever they stand.

import type { Sentence } from '../../model/sentence.ts';
import { overlaps } from '../../model/span.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import type { Speech } from '../speech.ts';

export function withVoices(
  { document, ontology }: Reading,
  references: readonly Reference[],
  speeches: readonly Speech[],
): readonly Reference[] {
  const pronouns = ontology.lexicon.table('pronouns');
  const saysI = ({ tokens }: Sentence): boolean =>
    tokens.some(({ text }) => {
      const entry = pronouns.get(text.toLowerCase());
      return entry?.person === 1 && entry.number === 'singular';
    });
  const voices = new Set(
    speeches.flatMap(({ cue, kind, source, content }) => {
      if (cue || kind !== 'direct' || !source) return [];
      const said = document.sentences.filter((sentence) => content.some((part) => overlaps(part, sentence)));
      return said.some(saysI) ? [document.text.slice(source.start, source.end)] : [];
    }),
  );
  if (voices.size === 0) return references;
  // "He" may be the source of a quotation, yet labels no turn.
  const isVoice = ({ text, head }: Reference): boolean => voices.has(text) && head.upos === 'PROPN';
  return references.map((one) => (isVoice(one) ? { ...one, form: 'name', kind: 'Person' } : one));
}
