// What the viewer gets: the graph, where its nodes stand, and how kinds are called and coloured. Positions and hints are
// view data, so they stand beside the graph and never in it. Written by `export --format html` and served by `view`.

import type { Graph } from './graph.ts';

export const viewFormat = 'wiregraph/view@1';

/** How a kind of node looks: entity kinds, `Event`, `Quote`, `Plan`, `PlanVersion`, and the labels of event kinds. */
export interface NodeHint {
  readonly caption: string;
  /** CSS colour, `#rrggbb`. */
  readonly colour: string;
  readonly shape: string;
}

/** How a kind of event reads: "met". Keys are the kind's id and the names of its shortcut edge. */
export interface RelationHint {
  readonly caption: string;
  readonly colour: string;
  /** Agent and partner may be swapped: drawn without an arrow. */
  readonly mutual: boolean;
}

export interface ViewPayload {
  readonly format: typeof viewFormat;
  readonly title: string;
  readonly graph: Graph;
  /** Node id -> x, y; nodes that are never drawn (articles, statements, conflicts) have none. */
  readonly positions: Readonly<Record<string, readonly [number, number]>>;
  readonly nodeHints: Readonly<Record<string, NodeHint>>;
  readonly relationHints: Readonly<Record<string, RelationHint>>;
}
