// The country or place that a word belongs to: "Kenyan", "Kenya" and "Kenyans" are Kenya. For a place that no gazetteer
// knows, the article itself is the gazetteer: "Norlandic" belongs to the Norland that it names. Areas are plain names.

import type { Ontology } from '../../ontology/ontology.ts';
import { isPlaceKind } from '../placekind.ts';
import type { Reference } from '../reference.ts';

export type AreaOf = (text: string) => string | null;

/** The area that a word gives, alone or with its neighbour: "States" of "United States". */
export function areaAt(
  areaNamed: AreaOf,
  { tokens, index }: { tokens: readonly { readonly text: string }[]; index: number },
): string | null {
  const [before, word, after] = [tokens[index - 1]?.text, tokens[index]?.text ?? '', tokens[index + 1]?.text];
  if (word === word.toLowerCase()) return null;
  return areaNamed(`${before ?? ''} ${word}`) ?? areaNamed(`${word} ${after ?? ''}`) ?? areaNamed(word);
}

export function areaFinder(ontology: Ontology, references: readonly Reference[]): AreaOf {
  const { countries, lexicon } = ontology;
  const endings = [...lexicon.words('demonym-endings')];
  const places = new Set<string>();
  for (const { form, kind, text } of references) {
    if (form === 'name' && isPlaceKind(ontology, kind)) places.add(text);
  }
  const local = [...places].filter((place) => place.length > 3 && !countries.named(place));
  const isOf = (word: string, place: string): boolean =>
    endings.some((ending) => {
      if (!word.endsWith(ending)) return false;
      const stem = word.slice(0, -ending.length);
      return stem.length > 2 && stem.length >= place.length - 2 && place.startsWith(stem);
    });
  const find = (text: string): string | null => {
    if (text === text.toLowerCase()) return null;
    const country = countries.ofPeople(text) ?? countries.named(text);
    if (country) return country.name;
    if (places.has(text)) return text;
    const singular = text.replace(/s$/, '');
    return local.find((place) => isOf(text, place) || isOf(singular, place)) ?? null;
  };
  const found = new Map<string, string | null>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const area = find(text);
    found.set(text, area);
    return area;
  };
}
