// Nodes for events, with who took part in which role, where and when. An event is there whether it took place, was denied
// or is only expected: its `factuality` lists what its statements say. In: the assembly. Out: events, PARTICIPATED_IN,
// TOOK_PLACE_IN, SUPPORTS.

import type { Cluster } from '../model/cluster.ts';
import type { StatementRecord } from '../model/corpus.ts';
import { strongestFirst } from '../model/event.ts';
import type { GraphEdge, GraphNode, Properties } from '../model/graph.ts';
import { edgeId, type NodeId, type StatementId, recordNode } from '../model/id.ts';
import type { Role } from '../model/statement.ts';
import type { EventKind } from '../ontology/kind.ts';
import type { Parts } from './actors.ts';
import type { Actor, Assembly } from './assembly.ts';
import { captionOf } from './caption.ts';
import { support } from './support.ts';
import { when } from './when.ts';

export function events(assembly: Assembly): Parts {
  const made = assembly.resolution.events.map((cluster) => event(cluster, assembly));
  return { nodes: made.flatMap(({ nodes }) => nodes), edges: made.flatMap(({ edges }) => edges) };
}

function event(cluster: Cluster<StatementId>, assembly: Assembly): Parts {
  const records = cluster.members.flatMap((id) => assembly.corpus.statements.get(id) ?? []);
  const kind = kindOf(records, assembly);
  if (!kind) return { nodes: [], edges: [] };
  const parts = partsIn(records, assembly);
  const node: GraphNode = {
    id: cluster.id,
    labels: ['Event', kind.label],
    properties: {
      ...support(cluster.members, assembly),
      ...when(records),
      ...properties(kind, cluster),
      name: captionOf(records, kind, assembly),
    },
  };
  const supports = cluster.members.map((id): GraphEdge => {
    return {
      id: edgeId('SUPPORTS', id, cluster.id),
      type: 'SUPPORTS',
      source: recordNode(id),
      target: cluster.id,
      properties: {},
    };
  });
  return { nodes: [node], edges: [...supports, ...parts.map((part) => partEdge(part, cluster.id, assembly))] };
}

function properties({ id, caption, plover }: EventKind, { merges }: Cluster<StatementId>): Properties {
  return {
    kind: id,
    caption,
    ...(plover ? { plover: plover.mode === null ? plover.event : `${plover.event}/${plover.mode}` } : {}),
    ...(merges.length > 0 ? { merges: JSON.stringify(merges) } : {}),
  };
}

/** The kind that most of the surest statements have. */
function kindOf(records: readonly StatementRecord[], { ontology }: Assembly): EventKind | null {
  const [surest] = strongestFirst(records.map(({ statement }) => statement.factuality));
  const votes = new Map<string, number>();
  for (const { statement } of records) {
    const weight = statement.factuality === surest ? 1000 : 1;
    votes.set(statement.kind, (votes.get(statement.kind) ?? 0) + weight);
  }
  const [first] = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return (first && ontology.eventKinds.get(first[0])) ?? null;
}

interface Part {
  readonly actor: Actor;
  readonly role: Role;
  readonly statements: Set<StatementId>;
  readonly ordinals: Set<number>;
}

function partsIn(records: readonly StatementRecord[], assembly: Assembly): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { statement } of records) {
    for (const { role, entity } of statement.arguments) {
      for (const actor of assembly.partiesOf(entity)) {
        const key = `${role} ${actor.id}`;
        const part = parts.get(key) ?? { actor, role, statements: new Set(), ordinals: new Set() };
        parts.set(key, part);
        part.statements.add(statement.id);
        const counted = statement.ordinalOf !== null && assembly.partiesOf(statement.ordinalOf).includes(actor);
        if (counted && statement.ordinal !== null) part.ordinals.add(statement.ordinal);
      }
    }
  }
  return [...parts.values()];
}

function partEdge({ actor, role, statements, ordinals }: Part, event: NodeId, assembly: Assembly): GraphEdge {
  const place = role === 'place';
  const type = place ? 'TOOK_PLACE_IN' : 'PARTICIPATED_IN';
  const [source, target] = place ? [event, actor.id] : [actor.id, event];
  const [ordinal] = [...ordinals].sort((a, b) => a - b);
  return {
    id: edgeId(type, source, target, place ? '' : role),
    type,
    source,
    target,
    properties: {
      ...support(statements, assembly),
      ...(place ? {} : { role }),
      ...(ordinal === undefined ? {} : { ordinal }),
    },
  };
}
