// What the viewer gets, made from a graph and the ontology: positions, and how the kinds are called and coloured.

import type { Graph } from '../model/graph.ts';
import { type NodeHint, type RelationHint, viewFormat, type ViewPayload } from '../model/view.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { layout } from './layout.ts';

export interface ViewOptions {
  /** Stands in the page's bar and title. Default: "wiregraph". */
  readonly title?: string;
}

export function viewOf(graph: Graph, ontology: Ontology, options: ViewOptions = {}): ViewPayload {
  const { entityKinds, eventKinds } = ontology;
  const nodeHints: Record<string, NodeHint> = {};
  const relationHints: Record<string, RelationHint> = {};
  for (const { id, labels, caption, colour, shape } of entityKinds.values()) {
    nodeHints[labels.at(-1) ?? id] ??= { caption, colour, shape };
    nodeHints[id] = { caption, colour, shape };
  }
  for (const { id, label, caption, colour, edge, symmetric } of eventKinds.values()) {
    nodeHints[label] ??= { caption: label, colour, shape: 'ring' };
    relationHints[id] = { caption, colour, mutual: symmetric };
    if (edge) relationHints[edge.name] ??= { caption, colour, mutual: symmetric };
  }
  return {
    format: viewFormat,
    title: options.title ?? 'wiregraph',
    graph,
    positions: layout(graph),
    nodeHints,
    relationHints,
  };
}
