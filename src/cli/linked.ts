// The graph of a workspace: from its cache where that still holds, linked anew (and cached) where it does not.

import type { Graph } from '../model/graph.ts';
import { extractions } from '../store/articles.ts';
import { graphKey, readGraph, writeGraph } from '../store/cache.ts';
import { judgements } from '../store/judgements.ts';
import { closeWorkspace, openWorkspace, type Workspace } from '../store/workspace.ts';
import type { Session } from './session.ts';
import { complain } from './terminal.ts';

/** Damaged records are named on standard error and left out. */
export async function linkedGraph(workspace: Workspace, { ruleset, ontology }: Session): Promise<Graph> {
  const key = graphKey(workspace, ruleset());
  const kept = readGraph(workspace, key);
  if (kept) return kept;
  const { extractions: records, damaged } = extractions(workspace);
  for (const error of damaged) complain(error);
  const { link } = await import('../pipeline.ts');
  const { graph } = link(records, judgements(workspace), await ontology());
  if (damaged.length === 0) writeGraph(workspace, key, graph);
  return graph;
}

/** For commands that only read. */
export async function graphOf(folder: string, one: Session): Promise<Graph> {
  const workspace = openWorkspace(folder);
  try {
    return await linkedGraph(workspace, one);
  } finally {
    closeWorkspace(workspace);
  }
}
