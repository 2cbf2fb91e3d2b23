// A store keeps a whole graph where other programs can ask about it. It has five methods over plain nodes and edges:
// its `open`, and the four here. What people ask is a query in cypher/read, never a method.

import type { Graph } from '../model/graph.ts';

export interface Changes {
  readonly nodes: { readonly written: number; readonly removed: number };
  readonly edges: { readonly written: number; readonly removed: number };
  /** What the database itself counted: things made, deleted, set. 0: it is as it was. */
  readonly updates: number;
}

export interface GraphStore {
  /** Makes the store hold exactly this graph; writes differences only, so a second time changes nothing. */
  write(graph: Graph): Promise<Changes>;
  read(): Promise<Graph>;
  /** Takes all that wiregraph ever wrote out again, and nothing else. */
  remove(): Promise<void>;
  close(): Promise<void>;
}
