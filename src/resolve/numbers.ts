// Numbers of one event that two articles give differently: 39 dead against 36, five hours against three. Approximate
// numbers differ only when they are far apart. In: the statements of an event and what they measure. Out: conflicts.

import type { Quantity } from '../model/quantity.ts';
import type { StatementId } from '../model/id.ts';
import type { ConflictDraft } from './draft.ts';
import type { Occurrence } from './occurrence.ts';

/** What a statement says in numbers, by what is counted: `person`, `USD`, and durations in hours. */
export type Measures = ReadonlyMap<string, Pick<Quantity, 'value' | 'approximate'>>;

export function numberConflicts(all: readonly Occurrence[], measures: (id: StatementId) => Measures): ConflictDraft[] {
  const byUnit = new Map<
    string,
    { readonly one: Occurrence; readonly value: number; readonly approximate: boolean }[]
  >();
  for (const one of [...all].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (one.kind.life === 'step') continue;
    for (const [unit, { value, approximate }] of measures(one.id)) {
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), { one, value, approximate }]);
    }
  }
  return [...byUnit].flatMap(([unit, told]): ConflictDraft[] => {
    const [first] = told;
    const other = told.find(({ one, value, approximate }) => {
      if (!first || one.article === first.one.article || value === first.value) return false;
      const ratio = Math.abs(value - first.value) / Math.max(value, first.value);
      return ratio > (approximate || first.approximate ? 0.25 : 0);
    });
    if (!first || !other) return [];
    const values = [...new Set(told.map(({ value }) => value))].sort((a, b) => a - b);
    const sides = values.map((value) => told.filter((one) => one.value === value).map(({ one }) => one.id));
    const summary = `${first.one.kind.caption}: ${values.join(' in one report, ')} in another (${unit})`;
    return [{ kind: 'number', severity: 'medium', summary, sides }];
  });
}
