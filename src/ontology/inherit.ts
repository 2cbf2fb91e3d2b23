// Kind files made whole: what a kind does not say it has from its parent, and from the shared roles (place, time ...)
// that every kind has. Linking and fills are inherited role by role, all else as a whole. Triggers, examples, label and
// shortcut edge are a kind's own.

import { type Role, roles } from '../model/statement.ts';
import type { EventKind, Linking, Trigger } from './kind.ts';
import type { EventFile, RolesFile } from './kindfile.ts';

type Pos = Trigger['pos'];
type Whole = Omit<EventKind, 'examples' | 'file' | 'triggers'>;

const positions = ['verb', 'noun', 'adjective'] as const satisfies readonly Pos[];

/** `parent` is whole already; null for a root. */
export function inherit(kind: EventFile, parent: Whole | null, shared: RolesFile): Whole {
  const linking: Partial<Record<Pos, Linking>> = {};
  for (const pos of positions) {
    linking[pos] = { ...sharedLinking(shared, pos), ...parent?.linking[pos], ...kind.linking[pos] };
  }
  // Whoever holds talks or makes an offer does it: the subject of the verb that carries a noun is its doer.
  const doer = linking.noun?.agent;
  if (doer && !doer.includes('subject')) linking.noun = { ...linking.noun, agent: [...doer, 'subject'] };
  return {
    id: kind.id,
    label: kind.label,
    caption: kind.caption,
    parent: kind.parent,
    plover: kind.plover ?? parent?.plover ?? null,
    colour: kind.colour ?? parent?.colour ?? '#7d8590',
    linking,
    fills: { ...sharedFills(shared), ...parent?.fills, ...kind.fills },
    heads: { ...parent?.heads, ...kind.heads },
    bars: { ...parent?.bars, ...kind.bars },
    required: kind.required ?? parent?.required ?? [],
    requiredOfNoun: kind['required-of-noun'] ?? parent?.requiredOfNoun ?? null,
    requiredOneOf: kind['required-one-of'] ?? parent?.requiredOneOf ?? [],
    symmetric: kind.symmetric ?? parent?.symmetric ?? false,
    lasting: kind.lasting ?? parent?.lasting ?? false,
    standing: kind.standing ?? parent?.standing ?? false,
    whole: kind.whole ?? parent?.whole ?? false,
    edge: kind.edge ?? null,
    same: kind.same ?? parent?.same ?? { roles: ['agent', 'object'], days: 1 },
    functional: kind.functional ?? parent?.functional ?? [],
    life: kind.life === undefined ? (parent?.life ?? null) : kind.life,
  };
}

function sharedLinking(shared: RolesFile, pos: Pos): Linking {
  const linking: Partial<Record<Role, readonly string[]>> = {};
  for (const [role, { linking: ways }] of entriesOf(shared)) {
    const words = ways[pos];
    if (words) linking[role] = words;
  }
  return linking;
}

function sharedFills(shared: RolesFile): Partial<Record<Role, readonly string[]>> {
  const fills: Partial<Record<Role, readonly string[]>> = {};
  for (const [role, entry] of entriesOf(shared)) if (entry.fills.length > 0) fills[role] = entry.fills;
  return fills;
}

function entriesOf<Value>(record: Partial<Record<Role, Value>>): [Role, Value][] {
  return roles.flatMap((role): [Role, Value][] => {
    const value = record[role];
    return value === undefined ? [] : [[role, value]];
  });
}
