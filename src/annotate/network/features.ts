// What the network sees of a word: rows of its table, for the word itself where training has met it often enough, for its
// endings and its shape, its class by distribution and the lists of names that it stands in. In: a word. Out: row numbers,
// -1 for none. Typographic variants and digits are made alike first.

import { hashText, plain } from '../hash.ts';
import { groups, listRows, type Vocabulary } from './vocabulary.ts';

/** Rows for endings, beginnings and shapes: so many of them share a row that the table stays small. */
const suffix3 = 1 << 12;
const prefix3 = 1 << 12;
const suffix2 = 1 << 11;
const shape = 1 << 11;

const starts = {
  suffix3: 0,
  prefix3: suffix3,
  suffix2: suffix3 + prefix3,
  shape: suffix3 + prefix3 + suffix2,
  group: suffix3 + prefix3 + suffix2 + shape,
  lists: suffix3 + prefix3 + suffix2 + shape + groups + 1,
  words: suffix3 + prefix3 + suffix2 + shape + groups + 1 + listRows,
};

/** Rows of the table before those of known words. */
export const commonRows = starts.words;
/** Ids of one word: lower case, as written, class, then what every word has. */
export const featureCount = 8;
/** The first ids are of the word itself: an unknown word has none of them. */
export const ownFeatures = 3;

/** Rows of the table for a word, `featureCount` of them; -1 for those that it has not. */
export function features(text: string, vocabulary: Vocabulary): Int32Array {
  const { lower, asWritten, simple } = keysOf(text);
  const ids = new Int32Array(featureCount);
  const known = vocabulary.find(hashText(lower));
  const written = asWritten === lower ? known : vocabulary.find(hashText(asWritten));
  ids[0] = own(vocabulary.row(known));
  ids[1] = asWritten === lower ? -1 : own(vocabulary.row(written));
  const group = vocabulary.group(known);
  ids[2] = group < 0 ? -1 : starts.group + group;
  ids[3] = starts.suffix3 + (hashText(lower.slice(-3)) & (suffix3 - 1));
  ids[4] = starts.prefix3 + (hashText(lower.slice(0, 3)) & (prefix3 - 1));
  ids[5] = starts.suffix2 + (hashText(lower.slice(-2)) & (suffix2 - 1));
  ids[6] = starts.shape + (shapeOf(simple) & (shape - 1));
  ids[7] = starts.lists + vocabulary.lists(written);
  return ids;
}

/** A word as it is looked up: as written and in lower case, digits made alike. */
export function keysOf(text: string): { readonly simple: string; readonly asWritten: string; readonly lower: string } {
  const simple = plain(text);
  const asWritten = /\d/.test(simple) ? simple.replace(/\d/g, '0') : simple;
  return { simple, asWritten, lower: asWritten.toLowerCase() };
}

function own(row: number): number {
  return row < 0 ? -1 : starts.words + row;
}

// "McKay-5" -> the hash of "XxXx-d": runs of a kind of character count once, twice at most.
function shapeOf(text: string): number {
  let hash = 7;
  let last = 0;
  let run = 0;
  for (let i = 0; i < text.length && i < 40; i++) {
    const kind = kindOf(text.charCodeAt(i), text.charAt(i));
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) hash = Math.imul(hash ^ kind, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function kindOf(code: number, char: string): number {
  if (code >= 97 && code <= 122) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code >= 48 && code <= 57) return 3;
  if (code < 128) return code;
  if (char !== char.toLowerCase()) return 2;
  return char !== char.toUpperCase() ? 1 : 4;
}
