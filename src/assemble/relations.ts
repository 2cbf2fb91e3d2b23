// Shortcut edges between those who take part: MET and the like where at least one statement says that it happened, so
// that a query for MET never returns a plan or a denial; EXPECTED and DENIED, with the kind, for everything else. Standing
// facts are such edges and no events: with the days they hold, and FORMER once they hold no more.
// Symmetric kinds give one edge for each pair of sides, smaller id first. In: the assembly. Out: edges.

import type { StatementRecord } from '../model/corpus.ts';
import type { GraphEdge, Properties } from '../model/graph.ts';
import { edgeId, type NodeId, type StatementId } from '../model/id.ts';
import type { Role } from '../model/statement.ts';
import type { EventKind } from '../ontology/kind.ts';
import type { Assembly } from './assembly.ts';
import { support } from './support.ts';
import { when } from './when.ts';

export function relations(assembly: Assembly): readonly GraphEdge[] {
  const eventOf = new Map(
    assembly.resolution.events.flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const drafts = new Map<string, Draft>();
  for (const record of assembly.corpus.statements.values()) {
    for (const { type, kind, source, target } of pairs(record, assembly)) {
      const key = [type, kind, source, target].join(' ');
      const draft = drafts.get(key) ?? { type, kind, source, target, statements: new Set(), events: new Set() };
      drafts.set(key, draft);
      draft.statements.add(record.statement.id);
      const event = eventOf.get(record.statement.id);
      if (event) draft.events.add(event);
    }
  }
  return [...drafts.values()].map(({ type, kind, source, target, statements, events }): GraphEdge => {
    const properties: Properties = {
      ...support(statements, assembly),
      ...validity(kind, statements, assembly),
      kind,
      events: [...events].sort(),
    };
    return { id: edgeId(type, source, target, kind), type, source, target, properties };
  });
}

interface Relation {
  readonly type: string;
  readonly kind: string;
  readonly source: NodeId;
  readonly target: NodeId;
}

interface Draft extends Relation {
  readonly statements: Set<StatementId>;
  readonly events: Set<NodeId>;
}

function pairs({ statement }: StatementRecord, assembly: Assembly): readonly Relation[] {
  const kind = assembly.ontology.eventKinds.get(statement.kind);
  if (!kind?.edge) return [];
  const { from, to } = kind.edge;
  const fillers = (role: Role) =>
    statement.arguments.filter((one) => one.role === role).flatMap(({ entity }) => assembly.partiesOf(entity));
  const type = edgeName(statement, kind.edge.name);
  return fillers(from).flatMap((left) =>
    fillers(to)
      .filter((right) => right.id !== left.id)
      .map((right): Relation => ({ type, kind: kind.id, ...ends(left.id, right.id, kind) })),
  );
}

function edgeName({ factuality, polarity, standing }: StatementRecord['statement'], name: string): string {
  if (factuality === 'denied' || polarity === 'negative') return 'DENIED';
  if (factuality !== 'asserted') return 'EXPECTED';
  return standing === 'ended' ? 'FORMER' : name;
}

/** The days for which a standing fact is said to hold; nothing for events, whose nodes have their own. */
function validity(kind: string, statements: ReadonlySet<StatementId>, { corpus, ontology }: Assembly): Properties {
  if (ontology.eventKinds.get(kind)?.standing !== true) return {};
  const records = [...statements].sort().flatMap((id) => corpus.statements.get(id) ?? []);
  return {
    ...when(records),
    standing: [...new Set(records.flatMap(({ statement }) => statement.standing ?? []))].sort(),
  };
}

function ends(left: NodeId, right: NodeId, { symmetric }: EventKind): { source: NodeId; target: NodeId } {
  return symmetric && right < left ? { source: right, target: left } : { source: left, target: right };
}
