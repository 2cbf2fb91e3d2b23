// Names as labels of words: a name begins (B), goes on (I), ends (L) or is one word (U); everything else is O (Ratinov and
// Roth 2009). In: probabilities of the labels of each word. Out: the best row of labels in which all names are whole
// (Viterbi 1967), as spans.

export const nameTypes = ['PERSON', 'ORGANIZATION', 'LOCATION'] as const;
/** Type `k` has the labels 1 + 4k (B), 2 + 4k (I), 3 + 4k (L), 4 + 4k (U). */
export const nameLabels: readonly string[] = [
  'O',
  ...nameTypes.flatMap((type) => ['B', 'I', 'L', 'U'].map((place) => `${place}-${type}`)),
];

/** Type of a label, from 0; -1 for O. */
export function typeOf(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 2;
}

export interface NameSpan {
  readonly from: number;
  /** One past the last word. */
  readonly to: number;
  /** Index in `nameTypes`. */
  readonly type: number;
  /** Probability of the least sure of its words' labels. */
  readonly confidence: number;
}

const count = nameLabels.length;
const [outside, begin, inside, last, unit] = [-1, 0, 1, 2, 3] as const;
const placeOf = (label: number): number => (label === 0 ? outside : (label - 1) & 3);
const isOpen = (label: number): boolean => placeOf(label) === begin || placeOf(label) === inside;

/** For each label those that may stand before it. */
const before: readonly (readonly number[])[] = Array.from({ length: count }, (_, label) =>
  Array.from({ length: count }, (__, other) => other).filter((other) =>
    isOpen(other)
      ? typeOf(other) === typeOf(label) && (placeOf(label) === inside || placeOf(label) === last)
      : label === 0 || placeOf(label) === begin || placeOf(label) === unit,
  ),
);

/** `probabilities`: `columns` a word, of which the first are those of `nameLabels`. */
export function nameSpans(probabilities: Float32Array, columns: number): NameSpan[] {
  const length = probabilities.length / columns;
  if (!hasName(probabilities, columns)) return [];
  const score = new Float64Array((length + 1) * count).fill(-Infinity);
  const from = new Int8Array((length + 1) * count);
  score[0] = 0;
  for (let i = 0; i < length; i++) {
    for (let label = 0; label < count; label++) {
      let best = 0;
      let most = -Infinity;
      for (const other of before[label] ?? []) {
        const value = score[i * count + other] ?? -Infinity;
        if (value > most) {
          most = value;
          best = other;
        }
      }
      score[(i + 1) * count + label] = most + Math.log(Math.max(probabilities[i * columns + label] ?? 0, 1e-12));
      from[(i + 1) * count + label] = best;
    }
  }
  const labels = new Int8Array(length);
  let label = 0;
  for (let other = 1; other < count; other++) {
    if (isOpen(other)) continue;
    if ((score[length * count + other] ?? 0) > (score[length * count + label] ?? 0)) label = other;
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[(i + 1) * count + label] ?? 0;
  }
  return spansOf(labels, (i) => probabilities[i * columns + (labels[i] ?? 0)] ?? 0);
}

/** Spans of a row of labels in which all names are whole; `sure` gives the probability of a word's label. */
export function spansOf(labels: ArrayLike<number>, sure: (i: number) => number = () => 1): NameSpan[] {
  const found: NameSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (placeOf(label) !== begin && placeOf(label) !== unit) continue;
    let to = i + 1;
    if (placeOf(label) === begin) {
      while (to < labels.length && placeOf(labels[to] ?? 0) === inside) to++;
      to = Math.min(to + 1, labels.length);
    }
    let confidence = 1;
    for (let k = i; k < to; k++) confidence = Math.min(confidence, sure(k));
    found.push({ from: i, to, type: typeOf(label), confidence });
  }
  return found;
}

/** Whether any word may be in a name at all; most sentences have none and need no search. */
function hasName(probabilities: Float32Array, columns: number): boolean {
  for (let i = 0; i < probabilities.length; i += columns) if ((probabilities[i] ?? 0) < 0.99) return true;
  return false;
}
