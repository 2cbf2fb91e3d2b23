// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many arcs of the right tree can no longer
// be built after a transition, in any state, also in one that mistakes have led to.

import type { State } from '../annotate/perceptron/transitions.ts';

export interface Right {
  /** heads[i] for words from 1; 0 is the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

export interface Costs {
  readonly shift: number;
  readonly left: number;
  readonly right: number;
}

export function costs(state: State, { heads }: Right): Costs {
  const { stack, depth, next, length } = state;
  const top = depth > 1 ? state.stackAt(0) : -1;
  const below = depth > 1 ? state.stackAt(1) : -1;
  const headOfTop = top < 0 ? -1 : (heads[top] ?? -1);
  let waiting = 0;
  for (let word = next; word <= length; word++) if (heads[word] === top) waiting++;
  let shift = 0;
  if (next <= length) {
    const headOfNext = heads[next] ?? -1;
    for (let i = 0; i < depth; i++) {
      const word = stack[i] ?? 0;
      if (i < depth - 1 && word === headOfNext && !(word === 0 && depth === 1)) shift++;
      if (word > 0 && heads[word] === next) shift++;
    }
  }
  const left = waiting + (headOfTop === below || headOfTop > next ? 1 : 0);
  const right = waiting + (headOfTop >= next ? 1 : 0);
  return { shift, left, right };
}
