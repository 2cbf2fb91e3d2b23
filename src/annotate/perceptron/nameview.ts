// A sentence as the name tagger sees it, and the tagging itself. Labels are BILOU: a name begins (B), goes on (I), ends
// (L) or is one word (U); everything else is O. A label is possible only after some others, so that names are always whole.

import { best } from './best.ts';
import { mostNameRows, type NameView, nameRows } from './namefeatures.ts';
import { score, type Rows, type Weights } from './weights.ts';
import { pad, type Words } from './words.ts';

/** Type `k` of three has the labels 1 + 4k (B), 2 + 4k (I), 3 + 4k (L), 4 + 4k (U). */
export const nameTypes = ['PERSON', 'ORGANIZATION', 'LOCATION'] as const;
export const nameLabels: readonly string[] = [
  'O',
  ...nameTypes.flatMap((type) => ['B', 'I', 'L', 'U'].map((place) => `${place}-${type}`)),
];

/** Type of a label, from 0; -1 for O. */
export function typeOf(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 2;
}

export const isBegin = (label: number): boolean => label > 0 && (label - 1) % 4 === 0;
export const isInside = (label: number): boolean => label > 0 && (label - 1) % 4 === 1;
export const isLast = (label: number): boolean => label > 0 && (label - 1) % 4 === 2;
export const isUnit = (label: number): boolean => label > 0 && (label - 1) % 4 === 3;

export function mayFollow(before: number, label: number, atEnd: boolean): boolean {
  if (atEnd && (isBegin(label) || isInside(label))) return false;
  const open = isBegin(before) || isInside(before);
  if (open) return (isInside(label) || isLast(label)) && typeOf(label) === typeOf(before);
  return label === 0 || isBegin(label) || isUnit(label);
}

export interface Seen {
  readonly texts: readonly string[];
  readonly words: Words;
  readonly tags: Int32Array;
  readonly places: Int32Array;
  readonly memory: Int32Array;
}

export function nameView({ texts, words, tags, places, memory }: Seen): NameView {
  const length = texts.length;
  const runStart = new Int32Array(length);
  const runEnd = new Int32Array(length);
  const capital = texts.map((text) => /^\p{Lu}/u.test(text));
  for (let i = 0; i < length; i++) {
    runStart[i] = capital[i] === true && i > 0 && capital[i - 1] === true ? (runStart[i - 1] ?? i) : i;
  }
  for (let i = length - 1; i >= 0; i--) {
    runEnd[i] = capital[i] === true && capital[i + 1] === true ? (runEnd[i + 1] ?? i) : i;
  }
  const long = texts.filter((text) => /^\p{L}{4}/u.test(text));
  const capitals = long.filter((text) => /^\p{Lu}/u.test(text)).length;
  return {
    words,
    tags,
    places,
    memory,
    runStart,
    runEnd,
    isTitle: long.length > 3 && capitals > 0.75 * long.length ? 1 : 0,
  };
}

/** Labels from left to right, and for each by how much the best label beat O (or O the best other). */
export function nameLabelsOf(
  view: NameView,
  weights: Weights,
): { readonly labels: Int32Array; readonly margins: Int32Array } {
  const { length } = view.words;
  const labels = new Int32Array(length);
  const margins = new Int32Array(length);
  const scores = new Int32Array(weights.labels.length);
  const rows: Rows = { at: new Int32Array(mostNameRows), count: 0 };
  for (let i = 0; i < length; i++) {
    const before = labels[i - 1] ?? 0;
    nameRows(view, i, before, labels[i - 2] ?? 0, rows, weights.bits);
    score(weights.table, rows, scores);
    const outside = scores[0] ?? 0;
    forbid(scores, before, i === length - 1);
    const label = best(scores);
    labels[i] = label;
    margins[i] = (scores[label] ?? 0) - outside;
  }
  return { labels, margins };
}

export function forbid(scores: Int32Array, before: number, atEnd: boolean): void {
  for (let label = 0; label < scores.length; label++) {
    if (!mayFollow(before, label, atEnd)) scores[label] = -0x7fffffff;
  }
}

/** What the first pass took each word of the document for: its most frequent type, and how sure that is. */
export function memoryOf(passes: readonly { readonly words: Words; readonly labels: Int32Array }[]): Int32Array[] {
  const counts = new Map<number, Int32Array>();
  for (const { words, labels } of passes) {
    for (let i = 0; i < words.length; i++) {
      const key = words.form[i + pad] ?? 0;
      let count = counts.get(key);
      if (!count) counts.set(key, (count = new Int32Array(4)));
      const type = typeOf(labels[i] ?? 0) + 1;
      count[type] = (count[type] ?? 0) + 1;
    }
  }
  return passes.map(({ words, labels }) =>
    Int32Array.from({ length: words.length }, (_, i) => codeOf(counts.get(words.form[i + pad] ?? 0), labels[i] ?? 0)),
  );
}

// 1 + type of most occurrences (0: no name) + 4 where all agree + 8 where the word occurs more than once + 16 * own label.
function codeOf(count: Int32Array | undefined, label: number): number {
  if (!count) return 0;
  const type = best(count);
  const total = count.reduce((sum, value) => sum + value, 0);
  const agree = count[type] === total ? 4 : 0;
  return 1 + type + agree + (total > 1 ? 8 : 0) + 16 * label;
}
