// The graph of a workspace: from its cache where that still holds, linked anew (and cached) where it does not.

import type { Graph } from '../model/graph.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { link } from '../pipeline.ts';
import { extractions } from '../store/articles.ts';
import { graphKey, readGraph, writeGraph } from '../store/cache.ts';
import { judgements } from '../store/judgements.ts';
import { closeWorkspace, openWorkspace, type Workspace } from '../store/workspace.ts';
import { complain } from './terminal.ts';

/** Damaged records are named on standard error and left out. */
export function linkedGraph(workspace: Workspace, ontology: Ontology): Graph {
  const key = graphKey(workspace, ontology.version);
  const kept = readGraph(workspace, key);
  if (kept) return kept;
  const { extractions: records, damaged } = extractions(workspace);
  for (const error of damaged) complain(error);
  const { graph } = link(records, judgements(workspace), ontology);
  if (damaged.length === 0) writeGraph(workspace, key, graph);
  return graph;
}

/** For commands that only read. */
export function graphOf(folder: string, ontology: Ontology): Graph {
  const workspace = openWorkspace(folder);
  try {
    return linkedGraph(workspace, ontology);
  } finally {
    closeWorkspace(workspace);
  }
}
