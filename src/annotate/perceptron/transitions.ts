// The states of the arc-hybrid transition system (Kuhlmann and others 2011): a stack, a buffer, the tree so far. SHIFT
// moves the next word onto the stack; LEFT makes the top a dependent of the next word; RIGHT makes it a dependent of
// the word below it. Word 0 is the root, words count from 1; `none` stands for a place where there is no word.

import { pad, type Words } from './words.ts';

/** Label numbers: 0 is SHIFT, then the relations as LEFT, then the same as RIGHT. */
export const shiftLabel = 0;

export interface State {
  readonly length: number;
  readonly none: number;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly group: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
  readonly stack: Int32Array;
  depth: number;
  next: number;
  stackAt(i: number): number;
  bufferAt(i: number): number;
}

export function state(words: Words, tags: Int32Array): State {
  const { length } = words;
  const none = length + 1;
  const make = (fill: number): Int32Array => new Int32Array(length + 2).fill(fill);
  const word = make(0);
  const tag = make(0);
  const group = make(0);
  for (let i = 1; i <= length; i++) {
    word[i] = words.lower[i - 1 + pad] ?? 0;
    tag[i] = tags[i - 1] ?? 0;
    group[i] = words.group[i - 1 + pad] ?? 0;
  }
  word[0] = tag[0] = group[0] = 997;
  word[none] = tag[none] = group[none] = 998;
  const stack = new Int32Array(length + 2);
  const made: State = {
    length,
    none,
    word,
    tag,
    group,
    head: make(-1),
    relation: make(-1),
    left: make(none),
    left2: make(none),
    right: make(none),
    right2: make(none),
    leftCount: make(0),
    rightCount: make(0),
    leftSet: make(0),
    rightSet: make(0),
    stack,
    depth: 1,
    next: 1,
    stackAt: (i) => (i < made.depth ? (stack[made.depth - 1 - i] ?? none) : none),
    bufferAt: (i) => (made.next + i <= length ? made.next + i : none),
  };
  return made;
}

export function isDone({ depth, next, length }: State): boolean {
  return depth === 1 && next > length;
}

export function mayShift({ next, length }: State): boolean {
  return next <= length;
}

export function mayLeft({ depth, next, length }: State): boolean {
  return depth > 1 && next <= length;
}

/** The root takes a dependent only when nothing else is left, so that a tree has one root. */
export function mayRight({ depth, next, length }: State): boolean {
  return depth > 2 || (depth === 2 && next > length);
}

/** Does a transition; `relations` is the number of relations. */
export function step(state: State, label: number, relations: number): void {
  if (label === shiftLabel) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const isLeft = label <= relations;
  const dependent = state.stackAt(0);
  const head = isLeft ? state.next : state.stackAt(1);
  const relation = label - 1 - (isLeft ? 0 : relations);
  state.depth--;
  state.head[dependent] = head;
  state.relation[dependent] = relation;
  if (isLeft) {
    state.left2[head] = state.left[head] ?? state.none;
    state.left[head] = dependent;
    state.leftCount[head] = Math.min((state.leftCount[head] ?? 0) + 1, 5);
    state.leftSet[head] = (state.leftSet[head] ?? 0) | (1 << (relation & 31));
  } else {
    state.right2[head] = state.right[head] ?? state.none;
    state.right[head] = dependent;
    state.rightCount[head] = Math.min((state.rightCount[head] ?? 0) + 1, 5);
    state.rightSet[head] = (state.rightSet[head] ?? 0) | (1 << (relation & 31));
  }
}
