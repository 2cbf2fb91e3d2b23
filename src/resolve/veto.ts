// What keeps two statements from being one event, whatever else they share: other days, other places, another ordinal,
// other people in a role, another step of a plan. One difference is let pass: a role that can have one filler only
// ("who gave the briefing"), where the same words to the same side show that it is the one event, told in two ways. That
// difference becomes a conflict. In: two occurrences. Out: the reason against, or null.

import type { Role } from '../model/statement.ts';
import { gap } from './day.ts';
import { type Agreed, agree, compareFillers } from './fillers.ts';
import { type Filler, isReal, type Occurrence } from './occurrence.ts';

export function veto(a: Occurrence, b: Occurrence): string | null {
  return otherDays(a, b) ?? otherPlace(a, b) ?? otherCount(a, b) ?? otherPeople(a, b);
}

/** Days may differ by what the kind allows between articles, never inside one. */
function otherDays(a: Occurrence, b: Occurrence): string | null {
  if (a.days && b.days) {
    const slack = a.article === b.article || isReal(a) !== isReal(b) ? 0 : Math.min(a.kind.same.days, b.kind.same.days);
    return gap(a.days, b.days) > slack ? 'other days' : null;
  }
  if (a.published === null || b.published === null || a.article === b.article) return null;
  const apart = Math.abs(a.published - b.published);
  return apart > (isReal(a) === isReal(b) ? 7 : 3) ? 'reported too far apart' : null;
}

// A building lies in a town and a town in a country: only places of one level exclude each other.
function otherPlace(a: Occurrence, b: Occurrence): string | null {
  if (a.places.size === 0 || b.places.size === 0) return null;
  for (const one of a.places.values()) {
    for (const other of b.places.values()) {
      const level = one.identity?.level ?? null;
      if (compareFillers(one, other) !== 'no' || level === null || level !== other.identity?.level) return null;
    }
  }
  return 'other places';
}

function otherCount(a: Occurrence, b: Occurrence): string | null {
  if (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal) {
    const same = a.ordinalOf === null || b.ordinalOf === null || a.ordinalOf === b.ordinalOf;
    if (same) return 'another time in the count';
  }
  for (const role of ['from', 'to'] as const) {
    const one = a.counts.get(role);
    const other = b.counts.get(role);
    if (one !== undefined && other !== undefined && one !== other) return 'another step';
  }
  for (const [unit, one] of a.measures) {
    const other = b.measures.get(unit);
    if (other && other.further !== one.further && other.value !== one.value) return 'comes on top of it';
  }
  return a.kind.life === 'step' && b.kind.life === 'step' && !sameStep(a, b) ? 'no sign of the same step' : null;
}

// A plan is revised again and again, so that nothing but its counts, the occasion or the same words can tell the step.
function sameStep(a: Occurrence, b: Occurrence): boolean {
  if (a.counts.size > 0 && b.counts.size > 0) {
    return [...a.counts].some(([role, count]) => b.counts.get(role) === count);
  }
  if (a.article === b.article && a.counts.size !== b.counts.size) return false;
  const occasion = [...a.setting.keys()].some((place) => b.setting.has(place));
  return occasion || (a.quote !== null && a.quote === b.quote);
}

function otherPeople(a: Occurrence, b: Occurrence): string | null {
  for (const { role, agreed } of identityRoles(a, b)) {
    if (agreed.agreement === 'no' && !toldInTwoWays(a, b, role)) return `another ${role}`;
  }
  return null;
}

/** Roles that say which event it is, with how far the two agree in each; for symmetric kinds the better way round. */
export function identityRoles(
  a: Occurrence,
  b: Occurrence,
): readonly { readonly role: Role; readonly agreed: Agreed }[] {
  const wanted = new Set<Role>([...a.kind.same.roles, ...b.kind.same.roles]);
  const roles = [...wanted].filter((role) => role !== 'place' && role !== 'time');
  const straight = roles.map((role) => ({ role, agreed: agree(fillersOf(a, role), fillersOf(b, role)) }));
  if (!a.kind.symmetric || !b.kind.symmetric || !wanted.has('agent') || !wanted.has('partner')) return straight;
  const swapped = roles.map((role) => ({ role, agreed: agree(fillersOf(a, role), fillersOf(b, opposite(role))) }));
  return worth(swapped) > worth(straight) ? swapped : straight;
}

function opposite(role: Role): Role {
  return role === 'agent' ? 'partner' : role === 'partner' ? 'agent' : role;
}

function worth(roles: readonly { readonly agreed: Agreed }[]): number {
  const value = { yes: 3, alike: 1, absent: 0, open: 0, unlike: -1, no: -3 } as const;
  return roles.reduce((sum, { agreed }) => sum + value[agreed.agreement] + Math.min(agreed.pairs, 3) / 10, 0);
}

export function fillersOf(occurrence: Occurrence, role: Role): readonly Filler[] {
  return occurrence.fillers.get(role) ?? [];
}

/** Over two articles, in a functional role, with three content words in a row shared behind the verb and nobody else differing. */
export function toldInTwoWays(a: Occurrence, b: Occurrence, role: Role): boolean {
  if (a.article === b.article || a.kind.id !== b.kind.id || !a.kind.functional.includes(role)) return false;
  const others = [...a.fillers.keys()].filter((one) => one !== role && b.fillers.has(one));
  return (
    commonRun(a.following, b.following) >= 3 &&
    others.every((one) => agree(fillersOf(a, one), fillersOf(b, one)).agreement !== 'no')
  );
}

/** Length of the longest stretch that both have. */
function commonRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (a[i + length] !== undefined && a[i + length] === b[j + length]) length++;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}
