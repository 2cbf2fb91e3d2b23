// References by demonym. As an adjective ("Kenyan envoys") it refers to the country: a nominal of kind Country, on which
// roles and sides hang. As a noun ("the Kenyans", "the Dutch") it is a Group of people of that country, with an article of
// one ("an American") a Person; a language ("in English", "speaks Dutch") is no mention.

import { span } from '../../model/span.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
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
      const kind = kindOf(reading, tree, head);
      if (kind === null) continue;
      const reach = kind === 'Country' ? span(start, head.end) : span(Math.min(start, startOf(tree, head)), head.end);
      const text = document.text.slice(reach.start, reach.end);
      references.push({ ...reach, text, sentence: sentence.index, head, form: 'nominal', kind });
    }
  }
  return references;
}

/** Null for a language. */
function kindOf({ ontology }: Reading, tree: Tree, head: Token): 'Country' | 'Group' | 'Person' | null {
  if (isRelation(head, ['amod', 'compound', 'nmod:desc', 'flat', 'appos'])) return 'Country';
  const determiners = tree.childrenBy(head, 'det', 'nummod').map(({ text }) => text.toLowerCase());
  if (isPlural(head)) return 'Group';
  const known = ontology.lexicon.table('determiners');
  const values = determiners.flatMap((determiner) => known.get(determiner)?.value ?? []);
  if (isRelation(head, clauseParts) && values.includes('definite')) return 'Group';
  if (isRelation(head, clauseParts) && values.includes('indefinite')) return 'Person';
  return isRelation(head, ['obj', 'obl', 'nmod']) && determiners.length === 0 && isLast(tree, head) ? null : 'Country';
}

const clauseParts = ['nsubj', 'obj', 'iobj', 'obl', 'nmod'];

/** Whether no noun follows that the word may modify after all. */
function isLast({ sentence }: Tree, head: Token): boolean {
  const next = sentence.tokens[head.index + 1];
  return next === undefined || (next.upos !== 'NOUN' && next.upos !== 'PROPN' && next.upos !== 'ADJ');
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
