// Countries, peoples and capitals in a sentence, as hints for the name tagger. In: words, the countries of the ontology.
// Out: for each word 1 inside a country's name, 2 for the people of a country, 4 for a capital.

import type { Countries } from '../ontology/countries.ts';

/** "Saint Vincent and the Grenadines" */
const longest = 5;

export function placesOf(texts: readonly string[], countries: Countries): Int32Array {
  const places = new Int32Array(texts.length);
  for (let i = 0; i < texts.length; i++) {
    if (!/^\p{Lu}/u.test(texts[i] ?? '')) continue;
    const length = countryLength(texts, i, countries);
    for (let k = i; k < i + length; k++) places[k] = (places[k] ?? 0) | 1;
    const text = texts[i] ?? '';
    if (countries.ofPeople(text)) places[i] = (places[i] ?? 0) | 2;
    if (countries.withCapital(text)) places[i] = (places[i] ?? 0) | 4;
  }
  return places;
}

/** How many words from the i-th on name a country; 0 for none. */
export function countryLength(texts: readonly string[], i: number, countries: Countries): number {
  let name = '';
  let found = 0;
  for (let length = 1; length <= longest && i + length <= texts.length; length++) {
    name += `${length > 1 ? ' ' : ''}${texts[i + length - 1]}`;
    if (/\p{Lu}/u.test(texts[i + length - 1] ?? '') && countries.named(name)) found = length;
  }
  return found;
}
