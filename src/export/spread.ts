// Moves nodes that stand too close apart, a little at a time, so that circles and labels do not cover each other.
// ForceAtlas2 leaves pairs of leaves on top of each other; this is the short pass behind it. Fixed nodes stay.

import type { UndirectedGraph } from 'graphology';

interface Spot {
  x: number;
  y: number;
  fixed: boolean;
}

/**
 * `share` is the distance wanted in a picture of few nodes, in percent of its width; many nodes stand closer. The answer is
 * that distance. */
export function spread<Node extends Spot, Edge extends object>(
  graph: UndirectedGraph<Node, Edge>,
  share: number,
): number {
  if (graph.order < 2) return 10;
  const ids = graph.nodes();
  const spots = ids.map((id) => {
    const { x, y, fixed } = graph.getNodeAttributes(id);
    return { x, y, fixed };
  });
  const crowd = Math.min(1, 4.5 / Math.sqrt(spots.length));
  const gap = (extent(spots) * share * crowd) / 100;
  for (let pass = 0; pass < 60; pass += 1) if (!separate(spots, gap)) break;
  ids.forEach((id, i) => {
    const spot = spots[i];
    if (spot) graph.replaceNodeAttributes(id, { ...graph.getNodeAttributes(id), x: spot.x, y: spot.y });
  });
  return gap;
}

/** One pass over pairs in neighbouring cells of a grid; whether anything moved. */
function separate(spots: readonly Spot[], gap: number): boolean {
  const cells = new Map<string, number[]>();
  const cell = (spot: Spot, dx = 0, dy = 0) => `${Math.floor(spot.x / gap) + dx},${Math.floor(spot.y / gap) + dy}`;
  spots.forEach((spot, i) => cells.set(cell(spot), [...(cells.get(cell(spot)) ?? []), i]));
  let moved = false;
  spots.forEach((spot, i) => {
    for (const [dx, dy] of around) {
      for (const j of cells.get(cell(spot, dx, dy)) ?? []) {
        const other = spots[j];
        if (j > i && other && push(spot, other, gap, i + j)) moved = true;
      }
    }
  });
  return moved;
}

function push(a: Spot, b: Spot, gap: number, turn: number): boolean {
  if (a.fixed && b.fixed) return false;
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  if (distance >= gap) return false;
  // Two nodes on one point part in a direction that their places in the list decide.
  const [ux, uy] =
    distance > 1e-9 ? [(b.x - a.x) / distance, (b.y - a.y) / distance] : [Math.cos(turn), Math.sin(turn)];
  const step = ((gap - distance) / (a.fixed || b.fixed ? 1 : 2)) * 0.6;
  if (!a.fixed) [a.x, a.y] = [a.x - ux * step, a.y - uy * step];
  if (!b.fixed) [b.x, b.y] = [b.x + ux * step, b.y + uy * step];
  return step > gap * 0.01;
}

function extent(spots: readonly Spot[]): number {
  const xs = spots.map((spot) => spot.x);
  const ys = spots.map((spot) => spot.y);
  const width = (values: readonly number[]) =>
    values.reduce((max, value) => Math.max(max, value), -Infinity) -
    values.reduce((min, value) => Math.min(min, value), Infinity);
  return Math.max(width(xs), width(ys), 1);
}

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));
