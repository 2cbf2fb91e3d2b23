// Countries, peoples and capitals in a sentence, as hints for the network. In: words, the countries of the ontology.
// Out: for each word the sum of the marks that it has.

import type { Countries } from '../ontology/countries.ts';

export const countryMark = 1;
export const peopleMark = 2;
export const capitalMark = 4;

/** "Saint Vincent and the Grenadines" */
const longest = 5;

export function placesOf(texts: readonly string[], countries: Countries): Int32Array {
  const places = new Int32Array(texts.length);
  for (let i = 0; i < texts.length; i++) {
    if (!/^\p{Lu}/u.test(texts[i] ?? '')) continue;
    const length = countryLength(texts, i, countries);
    for (let k = i; k < i + length; k++) places[k] = (places[k] ?? 0) | countryMark;
    const text = texts[i] ?? '';
    if (countries.ofPeople(text)) places[i] = (places[i] ?? 0) | peopleMark;
    if (countries.withCapital(text)) places[i] = (places[i] ?? 0) | capitalMark;
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
