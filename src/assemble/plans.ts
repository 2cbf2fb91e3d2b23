// Nodes for the versions of plans, in the chain that their revisions make; each step says who reports it. In: the
// assembly. Out: versions, HAS_VERSION, REVISED_TO, SUPPORTS.

import type { PlanVersion } from '../model/cluster.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import { edgeId, type NodeId, type StatementId, recordNode } from '../model/id.ts';
import type { Parts } from './actors.ts';
import type { Assembly } from './assembly.ts';
import { support } from './support.ts';

export function plans(assembly: Assembly): Parts {
  const versions = assembly.resolution.planVersions.filter(({ plan }) => assembly.actors.has(plan));
  return {
    nodes: versions.map((version) => versionNode(version, assembly)),
    edges: versions.flatMap((version) => versionEdges(version, assembly)),
  };
}

function versionNode({ id, label, points, statements }: PlanVersion, assembly: Assembly): GraphNode {
  return {
    id,
    labels: ['PlanVersion'],
    properties: {
      ...support(statements, assembly),
      name: points === null ? `revised version (${label})` : `${label} version`,
      label,
      ...(points === null ? {} : { points }),
    },
  };
}

function versionEdges(
  { id, plan, revisedFrom, statements, step }: PlanVersion,
  assembly: Assembly,
): readonly GraphEdge[] {
  const edge = (type: string, source: NodeId, target: NodeId): GraphEdge => ({
    id: edgeId(type, source, target),
    type,
    source,
    target,
    properties: {},
  });
  const revised = revisedFrom === null ? [] : [edge('REVISED_TO', revisedFrom, id)];
  return [
    { ...edge('HAS_VERSION', plan, id), properties: support(statements, assembly) },
    ...revised.map((one) => ({ ...one, properties: { ...support(step, assembly), ...saidBy(step, assembly) } })),
    ...statements.map((statement) => edge('SUPPORTS', recordNode(statement), id)),
  ];
}

/** Who says so: names of the speakers, none where only publishers do. */
function saidBy(step: readonly StatementId[], { corpus, actorOf }: Assembly): { readonly saidBy?: readonly string[] } {
  const names = step.flatMap((id) => {
    const holder = corpus.statements.get(id)?.statement.holder ?? null;
    const source = holder === null ? null : (corpus.attributions.get(holder)?.attribution.source ?? null);
    return actorOf(source?.entity ?? null)?.name ?? [];
  });
  return names.length === 0 ? {} : { saidBy: [...new Set(names)].sort() };
}
