// Finer kinds for names. The network tells persons, organisations and places; what a name's own words say is read off here:
// "Sava Bridge" is a facility, "Clean Air Act" a plan, "Hurricane Ada" an event, and a single word that the lists of places
// know is a city or a region. In: the kind by the network, the words of the name. Out: the kind.

import type { Countries } from '../ontology/countries.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import { hashText } from './hash.ts';
import { keysOf } from './network/features.ts';
import { listMarks, type Vocabulary } from './network/vocabulary.ts';

export type FinerKind = (kind: string, words: readonly string[]) => string;

export function finerKinds(lexicon: Lexicon, countries: Countries, vocabulary: () => Vocabulary): FinerKind {
  const table = lexicon.table('name-words');
  const listed = (word: string, isFirst: boolean): string | null => {
    const entry = table.get(word.toLowerCase());
    return entry && (entry.first === true) === isFirst ? String(entry.kind) : null;
  };
  return (kind, words) => {
    const [first = ''] = words;
    const said = words.length > 1 ? (listed(words.at(-1) ?? '', false) ?? listed(first, true)) : null;
    if (said !== null) return isFiner(kind, said) ? said : kind;
    return kind === 'Place' && words.length === 1 ? placeOf(first, countries, vocabulary()) : kind;
  };
}

/** A place becomes no plan by its words, and a person none but an event ("Storm Ada"). */
function isFiner(kind: string, said: string): boolean {
  if (kind === 'Person') return said === 'Event';
  if (kind === 'Organization') return said === 'Plan' || said === 'Event';
  return kind === 'Place' && said !== 'Plan';
}

function placeOf(word: string, countries: Countries, vocabulary: Vocabulary): string {
  const lists = vocabulary.lists(vocabulary.find(hashText(keysOf(word).asWritten)));
  // Many provinces have the name of their city, which is what news mostly means.
  if (countries.withCapital(word) || (lists & listMarks.city) > 0) return 'City';
  return (lists & listMarks.region) > 0 ? 'Region' : 'Place';
}
