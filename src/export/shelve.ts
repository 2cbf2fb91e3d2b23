// Sets apart what is not connected: the largest component stays, the others stand below it on shelves of its width, larger
// ones first. A force layout pushes them far out, where they shrink everything else. In and out: a graph of spots, moved.

import type { UndirectedGraph } from 'graphology';
import { components } from './components.ts';

interface Spot {
  x: number;
  y: number;
}

interface Block {
  readonly ids: readonly string[];
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** `gap` in percent of the width of the largest component. */
export function shelve<Node extends Spot, Edge extends object>(graph: UndirectedGraph<Node, Edge>, gap: number): void {
  const [main, ...rest] = components(graph).map((ids) => block(ids, graph));
  if (!main || rest.length === 0) return;
  const crowd = Math.sqrt(rest.reduce((sum, one) => sum + one.width * one.height, 0));
  const room = Math.max(main.width, main.height * 1.5, crowd * 1.5, 60);
  const space = (room * gap) / 100;
  const edge = main.left + (main.width - room) / 2;
  // The viewer's y grows upwards, so that down is less.
  let [x, y, high] = [edge, main.bottom - space * 1.4, 0];
  for (const one of rest) {
    if (x > edge && x + one.width > edge + room) [x, y, high] = [edge, y - high - space, 0];
    for (const id of one.ids) {
      const spot = graph.getNodeAttributes(id);
      graph.replaceNodeAttributes(id, { ...spot, x: spot.x - one.left + x, y: spot.y - one.bottom - one.height + y });
    }
    x += one.width + space;
    high = Math.max(high, one.height);
  }
}

function block<Node extends Spot, Edge extends object>(
  ids: readonly string[],
  graph: UndirectedGraph<Node, Edge>,
): Block {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const id of ids) {
    const { x, y } = graph.getNodeAttributes(id);
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  }
  return { ids, left, bottom, width: right - left, height: top - bottom };
}
