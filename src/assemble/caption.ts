// What people read on an event: who, what, whom, taken from the statement that says most. What is not reported as done is
// marked, so that no caption reads like a fact that nobody states. In: the statements. Out: one line.

import type { StatementRecord } from '../model/corpus.ts';
import { strongestFirst } from '../model/event.ts';
import { sliceOf } from '../model/span.ts';
import type { Role } from '../model/statement.ts';
import type { EventKind } from '../ontology/kind.ts';
import type { Assembly } from './assembly.ts';

export function captionOf(records: readonly StatementRecord[], { caption }: EventKind, assembly: Assembly): string {
  const held = records.map(({ statement }) => statement);
  const [surest] = strongestFirst(held.map(({ factuality }) => factuality));
  const [fullest] = [...records].sort(
    (a, b) =>
      Number(b.statement.factuality === surest) - Number(a.statement.factuality === surest) ||
      weight(b) - weight(a) ||
      (a.statement.id < b.statement.id ? -1 : 1),
  );
  if (!fullest) return caption;
  const who = namesIn(fullest, ['agent'], assembly);
  const whom = ['partner', 'object', 'addressee', 'to', 'topic'] as const;
  const other = whom.map((role) => namesIn(fullest, [role], assembly)).find((names) => names.length > 0) ?? [];
  const negative = held.every(({ polarity }) => polarity === 'negative');
  const marks = [...(surest === undefined || surest === 'asserted' ? [] : [surest]), ...(negative ? ['negated'] : [])];
  const line = [who.join(', '), caption, other.join(', ')].filter((part) => part !== '').join(' ');
  return marks.length > 0 ? `${line} (${marks.join(', ')})` : line;
}

function weight({ statement }: StatementRecord): number {
  return new Set(statement.arguments.map(({ role }) => role)).size * 100 + statement.arguments.length;
}

function namesIn(
  { statement, extraction }: StatementRecord,
  roles: readonly Role[],
  assembly: Assembly,
): readonly string[] {
  const filled = statement.arguments.filter(({ role }) => roles.includes(role));
  const names = filled.flatMap((one) => {
    const actors = assembly.partiesOf(one.entity);
    return actors.length > 0 ? actors.map(({ name }) => name) : [shortened(sliceOf(extraction.article.text, one))];
  });
  return [...new Set(names)];
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 57).trimEnd()}...` : plain;
}
