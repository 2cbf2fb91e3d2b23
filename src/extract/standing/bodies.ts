// Of what or of whom an office is held, and by which words of its sentence the holder goes. In: an office with its tree, the
// kind of fact, the mentions of the sentence. Out: arguments.

import type { EntityRole } from '../../model/entity.ts';
import type { EntityId } from '../../model/id.ts';
import type { Mention } from '../../model/mention.ts';
import type { Token } from '../../model/sentence.ts';
import { contains } from '../../model/span.ts';
import type { Argument } from '../../model/statement.ts';
import type { Tree } from '../../model/tree.ts';
import type { EventKind } from '../../ontology/kind.ts';
import { participant } from '../events/participant.ts';
import { mayFill } from '../events/roles.ts';
import type { Telling } from '../events/telling.ts';
import { frame } from '../frames.ts';

/** An office where it stands. */
export interface Seat {
  readonly tree: Tree;
  /** Last word of the office. */
  readonly head: Token;
  readonly office: EntityRole;
  /** The mentions of its sentence. */
  readonly near: readonly Mention[];
}

/** Whose or of what: what the frame of the office has in the functions that the kind links, else the body known for it. */
export function bodiesOf(telling: Telling, kind: EventKind, { tree, head, office, near }: Seat): readonly Argument[] {
  const { ontology } = telling.reading;
  const ways = kind.linking.noun?.object ?? [];
  const linked = frame(tree, head, ontology)
    .fillers.filter(({ via, borrowed }) => ways.includes(via) && !borrowed)
    .map(({ token }) => participant(tree, token, telling))
    .filter((one) => one.entity !== null && mayFill(kind.fills.object, one, ontology));
  const named = linked.filter(({ entity }) => office.of === null || entity === office.of);
  const [first] = named.length > 0 ? named : linked;
  if (first) return [{ role: 'object', start: first.span.start, end: first.span.end, entity: first.entity }];
  const body = office.of === null ? null : nearestOf(near, office.of, office);
  const fits =
    body && mayFill(kind.fills.object, { ...whole(body), kind: telling.kindOf(body.entity) ?? body.kind }, ontology);
  return body && fits ? [{ role: 'object', start: body.start, end: body.end, entity: body.entity }] : [];
}

function whole({ start, end, entity, form }: Mention) {
  return { span: { start, end }, entity, isName: form === 'name', mayAct: false };
}

/** The mention of the entity nearest to the office; names before others, and none that is the office's own phrase. */
export function nearestOf(near: readonly Mention[], entity: EntityId, office: EntityRole): Mention | null {
  const gap = ({ start, end }: Mention): number => Math.max(start - office.end, office.start - end, 0);
  const rank = { name: 0, pronoun: 1, nominal: 2 } as const;
  const [first] = near
    .filter((mention) => mention.entity === entity && !(mention.form !== 'name' && contains(mention, office)))
    .sort((a, b) => rank[a.form] - rank[b.form] || gap(a) - gap(b));
  return first ?? null;
}
