// What the network sees of a word beside its letters, as rows of one table: blanks around it, what the list of countries
// says of it, and whether the sentence is written like a headline.

import type { Countries } from '../../ontology/countries.ts';
import { countryMark, peopleMark, capitalMark, placesOf } from '../places.ts';

const marks = countryMark | peopleMark | capitalMark;

/** `spaced[i]`: whether a blank follows word i. */
export function positions(texts: readonly string[], spaced: readonly boolean[], countries: Countries): Int32Array {
  const places = placesOf(texts, countries);
  const title = isTitle(texts) ? 32 : 0;
  return Int32Array.from(texts, (_, i) => {
    const before = i === 0 || spaced[i - 1] === true ? 1 : 0;
    const after = spaced[i] === true ? 2 : 0;
    return before + after + 4 * ((places[i] ?? 0) & marks) + title;
  });
}

const longWord = /^\p{L}{4}/u;
const capital = /^\p{Lu}/u;

/** Most of the longer words have a capital, as in headlines. */
export function isTitle(texts: readonly string[]): boolean {
  const long = texts.filter((text) => longWord.test(text));
  return long.length > 3 && long.filter((text) => capital.test(text)).length > 0.75 * long.length;
}
