// Statements of one event that cannot all be true: another filler where the kind allows one, done against still to come,
// done against not done or denied, other numbers. Only what different articles or different speakers say is set against
// each other; that an article expects first and reports later is no conflict. In: events. Out: conflicts with all sides.

import type { Cluster } from '../model/cluster.ts';
import type { Conflict } from '../model/conflict.ts';
import { type NodeId, nodeId, type StatementId } from '../model/id.ts';
import { byId } from '../model/order.ts';
import type { Role } from '../model/statement.ts';
import { agree } from './fillers.ts';
import type { ConflictDraft } from './draft.ts';
import { type Filler, type Occurrence, isReal } from './occurrence.ts';
import { numberConflicts } from './numbers.ts';
import { fillersOf, toldInTwoWays } from './veto.ts';

export function conflicts(
  events: readonly Cluster<StatementId>[],
  occurrences: ReadonlyMap<StatementId, Occurrence>,
): readonly Conflict[] {
  const found = events.flatMap(({ id, members }) => {
    const all = members.flatMap((member) => occurrences.get(member) ?? []);
    if (all.length < 2) return [];
    const kinds = [roleConflicts(all), polarityConflict(all), factualityConflict(all), numberConflicts(all)];
    return kinds.flat().map((draft) => conflict(id, draft));
  });
  return found.sort(byId);
}

function conflict(about: NodeId, { kind, severity, summary, sides }: ConflictDraft): Conflict {
  const sorted = sides.map((side) => [...new Set(side)].sort()).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return {
    id: nodeId('con', kind, ...sorted.map((side) => side.join())),
    kind,
    severity,
    summary,
    sides: sorted,
    about,
  };
}

function roleConflicts(all: readonly Occurrence[]): ConflictDraft[] {
  const functional = new Set(all.flatMap(({ kind }) => kind.functional));
  return [...functional].flatMap((role) => roleConflict(all, role));
}

// Statements whose fillers agree stand on one side; those that leave it open ("he", "an official") on none.
function roleConflict(all: readonly Occurrence[], role: Role): ConflictDraft[] {
  const sure = all.filter((one) => isReal(one) && one.polarity === 'positive');
  const sides: { readonly fillers: readonly Filler[]; readonly members: Occurrence[] }[] = [];
  for (const one of [...sure].sort(byId)) {
    const fillers = one.fillers.get(role) ?? [];
    if (fillers.length === 0 || !fillers.every(({ identity, words }) => identity?.sort || words.size > 0)) continue;
    const side = sides.find(({ members }) => members.some((other) => !differIn(role, one, other)));
    if (side) side.members.push(one);
    else sides.push({ fillers, members: [one] });
  }
  const [left, right] = sides;
  if (!left || !right || !areApart(left.members, right.members)) return [];
  const told = sides.map(({ fillers }) =>
    fillers.map(({ identity, words }) => identity?.name ?? [...words].join(' ')).join(', '),
  );
  const [one] = left.members;
  return [
    {
      kind: 'role',
      severity: 'high',
      summary: `${one?.kind.caption} (${role}): ${told.join(' in one report, ')} in another`,
      sides: sides.map(({ members }) => members.map(({ id }) => id)),
    },
  ];
}

// Other words for somebody unknown are another one only where the rest is told in the same words.
function differIn(role: Role, one: Occurrence, other: Occurrence): boolean {
  const { agreement } = agree(fillersOf(one, role), fillersOf(other, role));
  return agreement === 'no' || (agreement === 'unlike' && toldInTwoWays(one, other, role));
}

function polarityConflict(all: readonly Occurrence[]): ConflictDraft[] {
  const said = all.filter((one) => one.factuality === 'asserted' && one.polarity === 'positive');
  const against = all.filter((one) => isReal(one) && (one.factuality === 'denied' || one.polarity === 'negative'));
  if (said.length === 0 || against.length === 0 || !areApart(said, against)) return [];
  const summary = `${described(said)}: reported as done in one report, denied or negated in another`;
  return [
    { kind: 'polarity', severity: 'high', summary, sides: [said.map(({ id }) => id), against.map(({ id }) => id)] },
  ];
}

// "Was expected to present" against "presented": a conflict only where the first was written when the day had come and
// the two are a day apart at most; otherwise it is the course of things.
function factualityConflict(all: readonly Occurrence[]): ConflictDraft[] {
  const said = all.filter((one) => one.factuality === 'asserted' && one.polarity === 'positive');
  const telling = new Set(said.map(({ article }) => article));
  const pending = new Set(['planned', 'expected', 'possible']);
  const open = all.filter(
    (one) => pending.has(one.factuality) && one.polarity === 'positive' && !telling.has(one.article),
  );
  const late = open.filter((one) => said.some((done) => isLate(one, done)));
  if (late.length === 0) return [];
  const summary = `${described(said)}: reported as done in one report, as still to come in another`;
  return [
    { kind: 'factuality', severity: 'medium', summary, sides: [said.map(({ id }) => id), late.map(({ id }) => id)] },
  ];
}

function isLate(open: Occurrence, done: Occurrence): boolean {
  // Where no report is dated, nothing says that the one came after the other.
  if (open.published === null && done.published === null) return true;
  if (open.published === null || done.published === null) return false;
  const day = done.days ?? open.days;
  if (day && Number.isFinite(day.to)) return open.published >= day.to;
  return Math.abs(open.published - done.published) <= 1;
}

/** Different articles, or different speakers of one article. */
function areApart(left: readonly Occurrence[], right: readonly Occurrence[]): boolean {
  return left.some((a) => right.some((b) => a.article !== b.article || a.speaker !== b.speaker));
}

function described(all: readonly Occurrence[]): string {
  const [one] = [...all].sort(byId);
  const names = [...(one?.fillers.values() ?? [])]
    .flat()
    .flatMap(({ identity }) => (identity?.sort ? [identity.name] : []));
  return [one?.kind.caption ?? '', ...new Set(names)].slice(0, 4).join(', ');
}
