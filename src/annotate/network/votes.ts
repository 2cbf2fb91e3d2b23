// Document memory for names: a word is likely to be in all its places what it is in most of them. In: the words of a
// document's sentences with the probabilities of their name labels. Out: the same probabilities, moved toward what the
// word's other places say of its type.

import { nameLabels, nameTypes, typeOf } from './bilou.ts';

export interface Voter {
  readonly texts: readonly string[];
  /** Probabilities of the name labels, `columns` a word. */
  readonly names: Float32Array;
}

/** How much the rest of the document counts against the word's own sentence. */
const weight = 0.5;
const kinds = nameTypes.length + 1;
/** A type that the document never gives the word is not ruled out. */
const least = 1e-4;

/** Only words with a capital vote, and those that stand in two places at least. */
export function voted(sentences: readonly Voter[], columns: number): Float32Array[] {
  const sums = new Map<string, Float64Array>();
  for (const { texts, names } of sentences) {
    texts.forEach((text, i) => {
      if (!isCapital(text)) return;
      let sum = sums.get(text);
      if (!sum) sums.set(text, (sum = new Float64Array(kinds + 1)));
      for (let label = 0; label < nameLabels.length; label++) {
        const kind = typeOf(label) + 1;
        sum[kind] = (sum[kind] ?? 0) + (names[i * columns + label] ?? 0);
      }
      sum[kinds] = (sum[kinds] ?? 0) + 1;
    });
  }
  return sentences.map(({ texts, names }) => {
    const moved = names.slice();
    texts.forEach((text, i) => {
      const sum = sums.get(text);
      const places = sum?.[kinds] ?? 0;
      if (!sum || places < 2) return;
      let total = 0;
      for (let label = 0; label < nameLabels.length; label++) {
        const share = Math.max((sum[typeOf(label) + 1] ?? 0) / places, least);
        const value = (names[i * columns + label] ?? 0) * share ** weight;
        moved[i * columns + label] = value;
        total += value;
      }
      for (let label = 0; label < nameLabels.length; label++) {
        moved[i * columns + label] = (moved[i * columns + label] ?? 0) / total;
      }
    });
    return moved;
  });
}

function isCapital(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 65 && first <= 90) || (first > 127 && /^\p{Lu}/u.test(text));
}
