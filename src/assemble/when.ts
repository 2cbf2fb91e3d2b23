// When an event was, as its statements say: the most precise date that the surest of them give, and how long it took.
// In: statements. Out: date, dateEnd, precision and duration, each only where it is known.

import type { StatementRecord } from '../model/corpus.ts';
import type { Properties } from '../model/graph.ts';
import { factualities } from '../model/statement.ts';
import type { Time } from '../model/time.ts';

const finest = ['time', 'day', 'week', 'month', 'year'];

export function when(records: readonly StatementRecord[]): Properties {
  const dated = records.flatMap(({ statement, extraction }) => {
    const time = statement.time === null ? undefined : extraction.times[statement.time];
    const sure = factualities.indexOf(statement.factuality);
    return time?.value && isDate(time) ? [{ time, value: time.value, sure }] : [];
  });
  const votes = new Map<string, number>();
  for (const { value } of dated) votes.set(value, (votes.get(value) ?? 0) + 1);
  const [best] = dated.sort(
    (a, b) =>
      rank(a.time) - rank(b.time) ||
      a.sure - b.sure ||
      (votes.get(b.value) ?? 0) - (votes.get(a.value) ?? 0) ||
      (a.value < b.value ? -1 : 1),
  );
  return { ...(best ? dates(best.time, best.value) : {}), ...durationOf(records) };
}

function isDate({ type, value }: Time): boolean {
  return (type === 'date' || type === 'time') && /^\d{4}|^\.\.\/\d{4}/.test(value ?? '');
}

function rank({ value, precision }: Time): number {
  const place = finest.indexOf(precision ?? 'year');
  return (value?.includes('/') ? finest.length : 0) + (place < 0 ? finest.length : place);
}

function dates({ precision }: Time, value: string): Properties {
  const [from = '', to] = value.split('/');
  const known = (part: string | undefined) => part !== undefined && /^\d{4}/.test(part);
  return {
    ...(known(from) ? { date: from } : {}),
    ...(known(to) && to !== undefined ? { dateEnd: to } : {}),
    ...(precision === null ? {} : { precision }),
  };
}

function durationOf(records: readonly StatementRecord[]): Properties {
  const found = records.flatMap(({ statement, extraction }) => {
    const time = statement.duration === null ? undefined : extraction.times[statement.duration];
    return time?.value ? [time] : [];
  });
  const votes = new Map<string, number>();
  for (const { value } of found) votes.set(value ?? '', (votes.get(value ?? '') ?? 0) + 1);
  const [first] = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (!first) return {};
  const approximate = found.every((time) => time.value !== first[0] || time.approximate);
  return { duration: first[0], ...(approximate ? { durationApproximate: true } : {}) };
}
