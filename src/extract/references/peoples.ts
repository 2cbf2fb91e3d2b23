// References by demonym. As an adjective ("Kenyan envoys") it refers to the country: a nominal of kind Country, on which
// roles and sides hang. As a noun ("the Kenyans") it is a Group of people of that country.

import { span } from '../../model/span.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { isPlural } from './noun.ts';
import { startOf } from './phrase.ts';

export function peopleReferences(reading: Reading, taken: ReadonlySet<number>): readonly Reference[] {
  const { document, trees } = reading;
  const references: Reference[] = [];
  for (const sentence of document.sentences) {
    const tree = trees[sentence.index];
    for (let index = 0; index < sentence.tokens.length; index += 1) {
      const words = demonymAt(reading, { sentence, index });
      const head = words.at(-1);
      if (!tree || !head || words.some(({ start }) => taken.has(start))) continue;
      index = head.index;
      const start = words[0]?.start ?? head.start;
      const isNoun = isPlural(head) && head.deprel !== 'compound' && head.deprel !== 'amod';
      const reach = isNoun ? span(Math.min(start, startOf(tree, head)), head.end) : span(start, head.end);
      references.push({
        ...reach,
        text: document.text.slice(reach.start, reach.end),
        sentence: sentence.index,
        head,
        form: 'nominal',
        kind: isNoun ? 'Group' : 'Country',
      });
    }
  }
  return references;
}

/** One or two words: "Kenyan", "South Korean". */
function demonymAt(
  { ontology }: Reading,
  { sentence, index }: { sentence: Sentence; index: number },
): readonly Token[] {
  const first = sentence.tokens[index];
  if (!first || (first.upos !== 'ADJ' && first.upos !== 'PROPN' && first.upos !== 'NOUN')) return [];
  if (first.text === first.text.toLowerCase()) return [];
  const second = sentence.tokens[index + 1];
  if (second && ontology.countries.ofPeople(`${first.text} ${second.text}`)) return [first, second];
  // "Latin American" is of no one country; the lexicon takes such pairs out.
  const before = sentence.tokens[index - 1];
  if (before && ontology.lexicon.words('demonym-exceptions').has(`${before.text} ${first.text}`)) return [];
  // "American Samoa" is no American.
  if (second && ontology.countries.named(`${first.text} ${second.text}`)) return [];
  return ontology.countries.ofPeople(first.text) ? [first] : [];
}
