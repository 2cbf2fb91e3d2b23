// Sets apart what is not connected: the first group stays, the others stand below it on shelves of its width, in their
// order. A force layout pushes them far out, where they shrink everything else. In and out: a graph of spots, moved.

import type { UndirectedGraph } from 'graphology';

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

export function shelve<Node extends Spot, Edge extends object>(
  graph: UndirectedGraph<Node, Edge>,
  groups: readonly (readonly string[])[],
): void {
  const [main, ...rest] = groups.map((ids) => block(ids, graph));
  if (!main || rest.length === 0) return;
  // As far apart as the nodes of the first group are on average.
  const space = Math.max(Math.sqrt((main.width * main.height) / main.ids.length), 10);
  const wide = Math.max(main.width, space * 4);
  const [best] = [1, 1.25, 1.6, 2, 2.6, 3.4]
    .map((stretch) => arrange(main, rest, { room: wide * stretch, space }))
    .sort((a, b) => a.strain - b.strain);
  rest.forEach(({ ids, left, bottom }, i) => {
    const corner = best?.corners[i];
    if (!corner) return;
    for (const id of ids) {
      const spot = graph.getNodeAttributes(id);
      graph.replaceNodeAttributes(id, { ...spot, x: spot.x - left + corner.x, y: spot.y - bottom + corner.y });
    }
  });
}

interface Arrangement {
  /** Where the lower left corner of each block goes. */
  readonly corners: readonly Spot[];
  /** How far the whole is from the shape of a screen; 0 is best. */
  readonly strain: number;
}

function arrange(
  main: Block,
  rest: readonly Block[],
  { room, space }: { readonly room: number; readonly space: number },
): Arrangement {
  const edge = main.left + (main.width - room) / 2;
  // The viewer's y grows upwards, so that down is less.
  let [x, top, high] = [edge, main.bottom - space * 1.3, 0];
  const corners = rest.map(({ width, height }) => {
    if (x > edge && x + width > edge + room) [x, top, high] = [edge, top - high - space, 0];
    const corner = { x, y: top - height };
    [x, high] = [x + width + space, Math.max(high, height)];
    return corner;
  });
  const tall = main.bottom + main.height - (top - high);
  return { corners, strain: Math.abs(Math.log(Math.max(room, main.width) / tall / 1.6)) };
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
