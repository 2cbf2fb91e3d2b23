// What an export is: a name, and the files that a graph becomes. One file or several; each comes in chunks, so that a
// large graph is never held as one string.

import type { Graph } from '../model/graph.ts';
import type { Ontology } from '../ontology/ontology.ts';

export interface ExportFile {
  /** `nodes.csv`; where an export gives one file, the caller may write it under any name. */
  readonly name: string;
  readonly chunks: Iterable<string>;
}

export interface ExportContext {
  /** What the graph is called where the format has a place for it. */
  readonly title: string;
  /** Captions and colours, for formats that people look at. */
  readonly ontology: Ontology;
  /** Folder of the built viewer, for formats that carry it. */
  readonly viewer: string;
}

export interface GraphExport {
  readonly name: string;
  /** For `--help`. */
  readonly summary: string;
  files(graph: Graph, context: ExportContext): readonly ExportFile[];
}
