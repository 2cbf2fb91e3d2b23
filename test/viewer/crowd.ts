// A crowd to look at and to measure with: a graph of the size asked for, in clusters, made by a fixed rule without chance.

import { type Graph, graph, type GraphEdge, type GraphNode } from '../../src/model/graph.ts';

const kinds = [
  ['Actor', 'Person'],
  ['Actor', 'Person'],
  ['Actor', 'Organization'],
  ['Actor', 'Group'],
  ['Actor', 'Place', 'Country'],
] as const;
const relations = ['met', 'briefed', 'sued', 'proposed', 'praised'];
const first = ['Ana', 'Tomas', 'Ines', 'Ivo', 'Petra', 'Juan', 'Lena', 'Oskar', 'Nadia', 'Ruben', 'Mira', 'Jonas'];
const last = ['Reyes', 'Lindqvist', 'Marek', 'Hale', 'Ortega', 'Osei', 'Brandt', 'Novak', 'Salas', 'Winther', 'Duarte'];

export function crowd(size: number, edgesPerNode = 3): Graph {
  const draw = sequence();
  const nodes: GraphNode[] = Array.from({ length: size }, (_, i) => ({
    id: `act_${i}` as GraphNode['id'],
    labels: kinds[i % kinds.length] ?? ['Actor'],
    properties: { name: `${first[i % first.length]} ${last[Math.floor(i / first.length) % last.length]} ${i}` },
  }));
  const groups = Math.max(4, Math.round(Math.sqrt(size) / 2));
  const edges: GraphEdge[] = Array.from({ length: size * edgesPerNode }, (_, i) => {
    const source = Math.floor(draw() ** 2 * size);
    const near = draw() < 0.85;
    const target = near
      ? (Math.floor(draw() ** 2 * (size / groups)) * groups + (source % groups)) % size
      : Math.floor(draw() * size);
    const kind = relations[Math.floor(draw() * relations.length)] ?? 'met';
    return {
      id: `edge_${i}` as GraphEdge['id'],
      type: i % 9 === 0 ? 'EXPECTED' : kind.toUpperCase(),
      source: `act_${source}` as GraphEdge['source'],
      target: `act_${target}` as GraphEdge['target'],
      properties: {
        kind,
        statements: [`st_${i}`],
        factuality: [i % 9 === 0 ? 'expected' : 'asserted'],
        conflict: i % 97 === 0,
      },
    };
  });
  return graph(nodes, edges);
}

/** Numbers between 0 and 1, the same every time. */
function sequence(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
