// Finer kinds for names. The network tells persons, organisations and places; what a name's own words say is read off here:
// "Sava Bridge" is a facility, "Clean Air Act" a plan, "Hurricane Ada" an event, and what the gazetteer knows is a city or a
// region. In: the kind by the network, the words of the name. Out: the kind.

import type { Ontology } from '../ontology/ontology.ts';
import { hashText } from './hash.ts';
import { keysOf } from './network/features.ts';
import { listMarks, type Vocabulary } from './network/vocabulary.ts';

export type FinerKind = (kind: string, words: readonly string[]) => string;

/** A region with a larger city of its name elsewhere is that city, in thousands of people. */
const largeCity = 300;

export function finerKinds(ontology: Ontology, vocabulary: () => Vocabulary): FinerKind {
  const table = ontology.lexicon.table('name-words');
  const having = (mark: 'sure' | 'alone'): ReadonlySet<string> =>
    new Set([...table].filter(([, entry]) => entry[mark] === true).map(([word]) => word));
  const [sure, alone] = [having('sure'), having('alone')];
  const listed = (word: string, isFirst: boolean): string | null => {
    const entry = table.get(word.toLowerCase());
    return entry && (entry.first === true) === isFirst ? String(entry.kind) : null;
  };
  return (kind, words) => {
    const [first = ''] = words;
    // No name of people is without a vowel.
    if (kind === 'Person' && words.length === 1 && /^[B-DF-HJ-NP-TV-XZ]{3,5}$/.test(first)) return 'Organization';
    if (words.length === 1 && alone.has(first.toLowerCase()))
      return String(table.get(first.toLowerCase())?.kind ?? kind);
    const isTown = kind === 'Person' && words.length === 1 && isOnlyTown(first, ontology, vocabulary());
    const known = kind === 'Place' || isTown ? placeOf(words, ontology) : null;
    if (known !== null) return known;
    const last = words.length > 1 ? listed(words.at(-1) ?? '', false) : null;
    const said = words.length > 1 ? (last ?? listed(first, true)) : null;
    const isSure = sure.has((last === null ? first : (words.at(-1) ?? '')).toLowerCase());
    if (said !== null && (isSure || isFiner(kind, said))) return said;
    if (said !== null) return kind;
    return kind === 'Place' && words.length === 1 ? inLists(first, vocabulary()) : kind;
  };
}

/** A place becomes no plan by its words, and a person none but an event ("Storm Ada"). */
function isFiner(kind: string, said: string): boolean {
  if (kind === 'Person') return said === 'Event';
  if (kind === 'Organization') return said === 'Plan' || said === 'Event';
  return kind === 'Place' && said !== 'Plan';
}

/** Many provinces have the name of their city, which is what news mostly means. */
function placeOf(words: readonly string[], { countries, gazetteer }: Ontology): 'City' | 'Region' | null {
  const name = words.join(' ');
  if (countries.withCapital(name)) return 'City';
  const regions = gazetteer.regions(name);
  const isRegion = regions.length > 0;
  const [town] = gazetteer.towns(name);
  if (!town) return isRegion ? 'Region' : null;
  // A town may name its region, yet not that of another country: Montana.
  const isOfTown = name.startsWith(town.region) && regions.every((country) => country === town.country);
  return !isRegion || town.people >= largeCity || isOfTown ? 'City' : 'Region';
}

/** A large town, and no name of people anywhere. */
function isOnlyTown(word: string, { gazetteer }: Ontology, vocabulary: Vocabulary): boolean {
  if ((gazetteer.towns(word)[0]?.people ?? 0) < largeCity) return false;
  const lists = vocabulary.lists(vocabulary.find(hashText(keysOf(word).asWritten)));
  return (lists & (listMarks.given | listMarks.family)) === 0;
}

function inLists(word: string, vocabulary: Vocabulary): string {
  const lists = vocabulary.lists(vocabulary.find(hashText(keysOf(word).asWritten)));
  if ((lists & listMarks.city) > 0) return 'City';
  return (lists & listMarks.region) > 0 ? 'Region' : 'Place';
}
