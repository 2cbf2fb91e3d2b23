// Numbers of one event that two articles give differently: 39 dead against 36, five hours against three. Approximate
// numbers differ only when they are far apart; what has happened is not set against what is still to come, and what
// comes on top of a number not against it. In: the statements of an event and what they measure. Out: conflicts.

import { byId } from '../model/order.ts';
import type { ConflictDraft } from './draft.ts';
import type { Measure } from './measures.ts';
import { isReal, type Occurrence } from './occurrence.ts';

interface Told extends Measure {
  readonly one: Occurrence;
}

export function numberConflicts(all: readonly Occurrence[]): ConflictDraft[] {
  const byUnit = new Map<string, Told[]>();
  for (const one of [...all].sort(byId)) {
    if (one.kind.life === 'step' || one.polarity === 'negative' || one.factuality === 'denied') continue;
    for (const [unit, measure] of one.measures) {
      if (measure.further) continue;
      const key = `${unit} ${isReal(one) ? '' : one.factuality}`;
      byUnit.set(key, [...(byUnit.get(key) ?? []), { one, ...measure }]);
    }
  }
  return [...byUnit.values()].flatMap(conflictOf);
}

function conflictOf(told: readonly Told[]): ConflictDraft[] {
  const [first] = told;
  const other = told.find((one) => first !== undefined && differ(first, one));
  if (!first || !other) return [];
  const values = [...new Set(told.map(({ value }) => value))].sort((a, b) => a - b);
  const said = values.map((value) => wordsFor(told.filter((one) => one.value === value)));
  const summary = `${first.one.kind.caption}: ${said.join(' in one report, ')} in another`;
  const sides = values.map((value) => told.filter((one) => one.value === value).map(({ one }) => one.id));
  return [{ kind: 'number', severity: 'medium', summary, sides }];
}

function differ(a: Told, b: Told): boolean {
  if (a.one.article === b.one.article || a.value === b.value) return false;
  const ratio = Math.abs(a.value - b.value) / Math.max(a.value, b.value);
  return ratio > (a.approximate || b.approximate ? 0.25 : 0);
}

/** The fullest wording: "40 million euros" rather than "40 million". */
function wordsFor(told: readonly Told[]): string {
  const all = told.map(({ text }) => text.replace(/\s+/g, ' '));
  const [fullest = ''] = all.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // "Seven people" began its sentence, and stands in the middle of this one.
  return /^\p{Lu}\p{Ll}/u.test(fullest) ? fullest.charAt(0).toLowerCase() + fullest.slice(1) : fullest;
}
