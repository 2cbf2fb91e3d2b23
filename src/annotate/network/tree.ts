// The best tree. In: for each word of a sentence the probability of each head. Out: heads that make a tree with one root
// and the largest product of probabilities (Chu and Liu 1965, Edmonds 1967). Mostly the best head of each word makes a
// tree at once; else circles are drawn together into one node each, until everything is one (Gabow and others 1986), in
// time that grows with the square of the words.

/** `heads[i]`: 0 is the root, else 1 + index; `scores[i * (length + 1) + j]` is the probability that j is the head of i. */
export function bestTree(scores: Float32Array, length: number): Int32Array {
  const width = length + 1;
  const heads = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    let best = i === 0 && length > 1 ? 2 : 0;
    for (let j = 0; j < width; j++) {
      if (j !== i + 1 && (scores[i * width + j] ?? 0) > (scores[i * width + best] ?? 0)) best = j;
    }
    heads[i] = best;
  }
  return isTree(heads) ? heads : searched(scores, length);
}

function isTree(heads: Int32Array): boolean {
  let roots = 0;
  // 0: not seen, 1: on the way, 2: leads to the root.
  const state = new Uint8Array(heads.length + 1);
  state[0] = 2;
  for (let i = 0; i < heads.length; i++) {
    if (heads[i] === 0) roots++;
    const path: number[] = [];
    let at = i + 1;
    while (state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at - 1] ?? 0;
    }
    if (state[at] === 1) return false;
    for (const word of path) state[word] = 2;
  }
  return roots === 1;
}

interface Arc {
  readonly head: number;
  readonly dependent: number;
}

interface Node {
  /** The nodes of the circle it was made of; a word has none. */
  readonly parts: readonly Node[];
  /** Of the words, counted from 1. */
  readonly word: number;
  parent: Node | null;
  /** The arc that was chosen into it. */
  arc: Arc;
  /** Rows and columns of the matrix; parts of a circle go on in the first one's. */
  readonly place: number;
  weight: number;
}

/** The root is entered last, when all words are one node, so that it has one dependent. */
function searched(scores: Float32Array, length: number): Int32Array {
  const size = length + 1;
  const weight = new Float64Array(size * size).fill(-Infinity);
  const heads = new Int32Array(size * size);
  const dependents = new Int32Array(size * size);
  for (let i = 1; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const at = i * size + j;
      if (i !== j) weight[at] = Math.log(Math.max(scores[(i - 1) * size + j] ?? 0, 1e-30));
      heads[at] = j;
      dependents[at] = i;
    }
  }
  const words = Array.from({ length: size }, (_, word): Node => {
    return { parts: [], word, parent: null, arc: { head: 0, dependent: word }, place: word, weight: 0 };
  });
  const active = new Map(words.slice(1).map((node) => [node.place, node]));
  const path: Node[] = [];
  const [first] = active.values();
  let node = first;
  while (node && active.size > 1) {
    path.push(node);
    const from = heaviest(weight, node.place * size, active, node.place);
    const at = node.place * size + from;
    node.arc = { head: heads[at] ?? 0, dependent: dependents[at] ?? 0 };
    node.weight = weight[at] ?? 0;
    const before = active.get(from);
    const start = before ? path.indexOf(before) : -1;
    node = start < 0 ? before : together(path.splice(start));
  }
  if (node) {
    const at = node.place * size;
    node.arc = { head: 0, dependent: dependents[at] ?? 0 };
    takeApart(node, words);
  }
  return Int32Array.from(words.slice(1), ({ arc }) => arc.head);

  /** Draws a circle together: its rows become the first one's, what an arc into it costs being what it takes away. */
  function together(circle: readonly Node[]): Node {
    const [keeper] = circle;
    const place = keeper?.place ?? 0;
    const made: Node = { parts: circle, word: 0, parent: null, arc: { head: 0, dependent: 0 }, place, weight: 0 };
    for (const part of circle) {
      part.parent = made;
      active.delete(part.place);
    }
    for (const other of [0, ...active.keys()]) {
      let into = -Infinity;
      let outOf = -Infinity;
      let [intoAt, outOfAt] = [0, 0];
      for (const part of circle) {
        const enter = part.place * size + other;
        const leave = other * size + part.place;
        if ((weight[enter] ?? 0) - part.weight > into) {
          into = (weight[enter] ?? 0) - part.weight;
          intoAt = enter;
        }
        if ((weight[leave] ?? 0) > outOf) {
          outOf = weight[leave] ?? 0;
          outOfAt = leave;
        }
      }
      move(intoAt, place * size + other, into);
      if (other > 0) move(outOfAt, other * size + place, outOf);
    }
    active.set(place, made);
    return made;
  }

  function move(from: number, to: number, value: number): void {
    const [head, dependent] = [heads[from] ?? 0, dependents[from] ?? 0];
    weight[to] = value;
    heads[to] = head;
    dependents[to] = dependent;
  }
}

/** The active node with the heaviest arc into the row's; of equals the first. */
function heaviest(weight: Float64Array, row: number, active: ReadonlyMap<number, Node>, self: number): number {
  let best = -1;
  for (const place of active.keys()) {
    if (place === self) continue;
    const value = weight[row + place] ?? 0;
    const most = best < 0 ? -Infinity : (weight[row + best] ?? 0);
    if (best < 0 || value > most || (value === most && place < best)) best = place;
  }
  return best;
}

/** An arc into a circle takes the place of the one that its word had in the circle; the other arcs stay. */
function takeApart(whole: Node, words: readonly Node[]): void {
  const open = [whole];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.parts.length === 0) continue;
    let entered = words[node.arc.dependent];
    while (entered && entered.parent !== node) entered = entered.parent ?? undefined;
    if (entered) entered.arc = node.arc;
    open.push(...node.parts);
  }
}
