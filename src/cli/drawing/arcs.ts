// A dependency tree as lines beside its words: one string a word, all equally wide. The dependents on one side of a head
// hang on one line, a comb: it leaves the head, runs up or down, and an arrow points at each dependent. The comb that
// leads to a word lies outside the combs that leave it, so that its arrow stands behind their corners and every crossing
// is only a crossing.

import type { Token } from '../../model/sentence.ts';

interface Comb {
  readonly head: number;
  readonly depth: number;
  readonly dependents: readonly number[];
  /** First and last row. */
  readonly top: number;
  readonly bottom: number;
}

type Placed = Comb & { readonly level: number };

const up = 1;
const down = 2;
const left = 4;
const right = 8;

/** By the sum of the directions that meet. */
const lines = ' │││─┘┐┤─└┌├─┴┬┼';

export function arcs(tokens: readonly Token[]): readonly string[] {
  const combs = placed(combsOf(tokens));
  const highest = combs.reduce((most, { level }) => Math.max(most, level), 0);
  const leaving = tokens.map(({ index }) => levelOf(combs.filter(({ head }) => head === index)));
  const grid = tokens.map(() => new Uint8Array(2 * highest));
  const add = (row: number, column: number, directions: number): void => {
    const cells = grid[row];
    if (cells) cells[column] = (cells[column] ?? 0) | directions;
  };
  const arrow = (row: number): number => ((tokens[row]?.head ?? -1) < 0 ? -1 : 2 * (leaving[row] ?? 0));
  for (const { head, dependents, top, bottom, level } of combs) {
    const corner = 2 * level - 1;
    for (let column = 0; column < corner; column++) add(head, column, left + right);
    for (const row of [head, ...dependents]) add(row, corner, left);
    for (const row of dependents)
      for (let column = arrow(row); column < corner; column++) add(row, column, left + right);
    for (let row = top; row < bottom; row++) {
      add(row, corner, down);
      add(row + 1, corner, up);
    }
  }
  return grid.map((cells, row) =>
    [...cells].map((directions, column) => (arrow(row) === column ? '◄' : (lines[directions] ?? ' '))).join(''),
  );
}

function combsOf(tokens: readonly Token[]): readonly Comb[] {
  const depths = depthsOf(tokens);
  const bySide = new Map<string, { head: number; dependents: number[] }>();
  for (const { head, index } of tokens) {
    if (head < 0) continue;
    const key = `${head} ${index < head}`;
    const comb = bySide.get(key);
    if (comb) comb.dependents.push(index);
    else bySide.set(key, { head, dependents: [index] });
  }
  return [...bySide.values()].map(({ head, dependents }) => ({
    head,
    dependents,
    depth: depths[head] ?? 0,
    top: Math.min(head, ...dependents),
    bottom: Math.max(head, ...dependents),
  }));
}

/** The deep ones first: each lies outside those that leave its dependents and those that it meets. */
function placed(combs: readonly Comb[]): readonly Placed[] {
  const found: Placed[] = [];
  const order = [...combs].sort((a, b) => b.depth - a.depth || a.bottom - a.top - (b.bottom - b.top) || a.top - b.top);
  for (const comb of order) {
    const below = found.filter(
      (other) => comb.dependents.includes(other.head) || (other.top < comb.bottom && comb.top < other.bottom),
    );
    found.push({ ...comb, level: 1 + levelOf(below) });
  }
  return found;
}

function levelOf(combs: readonly Placed[]): number {
  return combs.reduce((most, { level }) => Math.max(most, level), 0);
}

/** Steps from the root; a circle, which no tree has, ends where it began. */
function depthsOf(tokens: readonly Token[]): readonly number[] {
  return tokens.map(({ head }) => {
    let depth = 0;
    for (let at = head; at >= 0 && depth <= tokens.length; at = tokens[at]?.head ?? -1) depth++;
    return depth;
  });
}
