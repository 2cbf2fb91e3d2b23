// Places what is shown on request (events, quotes, places) around what stands already: between those who took part, or on
// a spiral around the only one. Another force pass would fling the loosely tied ones out and shrink everything else. In:
// a graph with placed spots and the ids that are placed. Out: the same graph, with them placed.

import type { UndirectedGraph } from 'graphology';

interface Spot {
  x: number;
  y: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** `gap` is the distance at which the first satellite stands; what nothing placed leads to stays. */
export function satellites<Node extends Spot, Edge extends object>(
  graph: UndirectedGraph<Node, Edge>,
  placed: ReadonlySet<string>,
  gap: number,
): void {
  const done = new Set(placed);
  const taken = new Map<string, number>();
  let waiting = graph
    .nodes()
    .filter((id) => !done.has(id))
    .sort();
  // Each round reaches what is next to the round before: events, then their places.
  while (waiting.length > 0) {
    const next = waiting.filter((id) => graph.neighbors(id).some((other) => done.has(other)));
    if (next.length === 0) break;
    const spots = next.map((id) => spotFor(id, { graph, done, taken, gap }));
    next.forEach((id, i) => {
      graph.replaceNodeAttributes(id, { ...graph.getNodeAttributes(id), ...spots[i] });
      done.add(id);
    });
    waiting = waiting.filter((id) => !done.has(id));
  }
}

interface Around<Node extends Spot, Edge extends object> {
  readonly graph: UndirectedGraph<Node, Edge>;
  readonly done: ReadonlySet<string>;
  /** How many stand around the same anchors already. */
  readonly taken: Map<string, number>;
  readonly gap: number;
}

function spotFor<Node extends Spot, Edge extends object>(
  id: string,
  { graph, done, taken, gap }: Around<Node, Edge>,
): Spot {
  const anchors = graph
    .neighbors(id)
    .filter((other) => done.has(other))
    .sort();
  const key = anchors.join(' ');
  const count = taken.get(key) ?? 0;
  taken.set(key, count + 1);
  const mean = (axis: 'x' | 'y') =>
    anchors.reduce((sum, anchor) => sum + graph.getNodeAttribute(anchor, axis), 0) / anchors.length;
  const alone = anchors.length === 1;
  const distance = alone ? gap * (0.9 + 0.42 * Math.sqrt(count)) : gap * 0.42 * Math.sqrt(count);
  const angle = count * goldenAngle + turnOf(key);
  return { x: mean('x') + distance * Math.cos(angle), y: mean('y') + distance * Math.sin(angle) };
}

/** Where the spiral starts, by the anchors' names, so that neighbours do not all start to the right. */
function turnOf(key: string): number {
  let hash = 7;
  for (let i = 0; i < key.length; i += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) >>> 0;
  return ((hash % 360) / 180) * Math.PI;
}
