// Where the nodes of a graph stand: ForceAtlas2 (Barnes-Hut) with start positions from the node ids and a fixed number of
// rounds, so that the same graph looks the same everywhere. Actors, plans and their relations are laid out first; events,
// quotes and places then settle around them without moving them, so that showing a layer never shuffles the picture.

import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Graph, GraphEdge, GraphNode } from '../model/graph.ts';
import { components } from './components.ts';
import { landscape } from './landscape.ts';
import { satellites } from './satellites.ts';
import { shelve } from './shelve.ts';
import { spread } from './spread.ts';

export type Positions = Readonly<Record<string, readonly [number, number]>>;

export interface LayoutOptions {
  /** Rounds of the first pass; large graphs take fewer. Default: by size. */
  readonly rounds?: number;
}

// Its types say `default`, the module has none: it is the function itself.
const { assign } = forceAtlas2 as unknown as typeof forceAtlas2.default;

const undrawn: ReadonlySet<string> = new Set(['Article', 'Statement', 'Conflict']);
const secondary: ReadonlySet<string> = new Set(['Event', 'Quote', 'Place']);

export function layout(graph: Graph, options: LayoutOptions = {}): Positions {
  const drawn = graph.nodes.filter((node) => !node.labels.some((label) => undrawn.has(label)));
  const first = drawn.filter(isPrimary);
  const ids = new Set(first.map((node) => node.id as string));
  // What the viewer does not show at first does not pull at anything.
  const edges = graph.edges.filter(({ type }) => type !== 'RELATED');
  const skeleton = build(first, [...edges, ...together(graph)], () => false);
  settle(skeleton, options.rounds ?? roundsFor(skeleton.order));
  const groups = components(skeleton);
  const flat = landscape((groups[0] ?? []).map((id) => placeOf(id, skeleton)));
  skeleton.updateEachNodeAttributes((_, spot) => {
    const [x, y] = flat([spot.x, spot.y]);
    return { ...spot, x, y };
  });
  // Loners stand last and apart, as the viewer leaves them out at first.
  const [joined, alone] = [groups.filter((ids) => ids.length > 1), groups.filter((ids) => ids.length === 1)];
  shelve(skeleton, joined);
  shelve(skeleton, joined.length > 0 ? [joined.flat(), ...alone] : alone);
  const gap = spread(skeleton, 13);
  const whole = build(drawn, edges, (id) => ids.has(id));
  skeleton.forEachNode((id, { x, y }) => whole.mergeNodeAttributes(id, { x, y }));
  const apart = components(whole).filter((group) => !group.some((id) => ids.has(id)));
  const seeds = new Set(apart.map((group) => group[0] ?? ''));
  satellites(whole, new Set([...ids, ...seeds]), gap * 0.7);
  const loose = new Set(apart.flat());
  shelve(whole, [whole.filterNodes((id) => !loose.has(id)), ...apart]);
  spread(whole, 7);
  const spots = whole.mapNodes((id, { x, y }): [string, readonly [number, number]] => [id, [round(x), round(y)]]);
  return Object.fromEntries(spots.sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Spot {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

/** A country is an actor that is a place, too: it stands with the actors. */
function isPrimary(node: GraphNode): boolean {
  return node.labels.includes('Actor') || !node.labels.some((label) => secondary.has(label));
}

function build(
  nodes: readonly GraphNode[],
  edges: readonly Pick<GraphEdge, 'source' | 'target'>[],
  isFixed: (id: string) => boolean,
): UndirectedGraph<Spot, { weight: number }> {
  const built = new UndirectedGraph<Spot, { weight: number }>();
  for (const node of nodes) built.addNode(node.id, { ...start(node.id), size: 1, fixed: isFixed(node.id) });
  for (const { source, target } of edges) {
    if (source === target || !built.hasNode(source) || !built.hasNode(target)) continue;
    if (built.hasEdge(source, target)) {
      built.updateEdgeAttribute(source, target, 'weight', (weight) => Math.min(4, (weight ?? 1) + 0.5));
    } else built.addEdge(source, target, { weight: 1 });
  }
  return built;
}

/** Actors of one event pull at each other even where no shortcut edge joins them (planned, denied). */
function together(graph: Graph): Pick<GraphEdge, 'source' | 'target'>[] {
  const actors = new Map<string, GraphEdge['source'][]>();
  for (const edge of graph.edges) {
    if (edge.type !== 'PARTICIPATED_IN') continue;
    actors.set(edge.target, [...(actors.get(edge.target) ?? []), edge.source]);
  }
  const few = [...actors.values()].filter((list) => list.length < 7);
  return few.flatMap((list) => list.flatMap((source, i) => list.slice(i + 1).map((target) => ({ source, target }))));
}

function settle(graph: UndirectedGraph<Spot, { weight: number }>, rounds: number): void {
  if (graph.order < 2 || rounds < 1) return;
  assign(graph, {
    iterations: rounds,
    getEdgeWeight: 'weight',
    settings: {
      barnesHutOptimize: true,
      barnesHutTheta: 0.6,
      gravity: 0.8,
      scalingRatio: 18,
      slowDown: 4,
      edgeWeightInfluence: 0.4,
      strongGravityMode: false,
      linLogMode: false,
    },
  });
}

function roundsFor(order: number): number {
  return Math.max(60, Math.min(400, Math.round(100_000 / Math.max(order, 1))));
}

function placeOf(id: string, graph: UndirectedGraph<Spot, { weight: number }>): readonly [number, number] {
  const { x, y } = graph.getNodeAttributes(id);
  return [x, y];
}

/** A point of the disc of radius 100, by the id alone. */
function start(id: string): { x: number; y: number } {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
  const radius = 100 * Math.sqrt(((hash >>> 16) & 0xffff) / 0x10000);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
