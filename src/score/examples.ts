// The examples of the kind files against what the line makes of them: each statement that a file promises must be there,
// word for word, and an example that finds nothing must find nothing of its kind.

import type { Extraction } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { sliceOf } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { EventKind, Example, ExpectedStatement } from '../ontology/kind.ts';

/** A word that kinds list, the kinds that had all they need there, and the one that was taken. */
export interface Contest extends Span {
  readonly fitting: readonly string[];
  readonly taken: string | null;
}

/** What the line makes of a text. */
export interface Tried {
  readonly record: Extraction;
  readonly contests: readonly Contest[];
}

/** What an example promises and does not hold; empty where all is well. */
export function faultsOf(kind: EventKind, { expected }: Example, record: Extraction): readonly string[] {
  const statements = record.statements.filter((statement) => statement.kind === kind.id);
  const found = statements.map((statement) => JSON.stringify(told(record, statement))).join(' ');
  if (expected.length === 0) return statements.length === 0 ? [] : [`finds ${found}, and should find nothing`];
  return expected
    .filter((one) => !statements.some((statement) => holds(record, statement, one)))
    .map((one) => `misses ${JSON.stringify(promise(one))}, finds ${found === '' ? 'nothing' : found}`);
}

function holds(record: Extraction, statement: Statement, expected: ExpectedStatement): boolean {
  const { factuality, polarity, trigger } = expected;
  if (factuality !== null && statement.factuality !== factuality) return false;
  if (polarity !== null && statement.polarity !== polarity) return false;
  if (trigger !== null && statement.trigger.lemma !== trigger) return false;
  const filled = new Set(told(record, statement).arguments);
  return Object.entries(expected.arguments).every(([role, words]) =>
    words.every((word) => filled.has(`${role}: ${word}`)),
  );
}

function told({ article, times }: Extraction, statement: Statement) {
  const time = statement.time === null ? [] : [`time: ${times[statement.time]?.text ?? ''}`];
  const filled = statement.arguments.map((argument) => `${argument.role}: ${sliceOf(article.text, argument)}`);
  return { arguments: [...filled, ...time], factuality: statement.factuality, polarity: statement.polarity };
}

function promise({ arguments: filled, factuality, polarity, trigger }: ExpectedStatement) {
  return {
    ...filled,
    ...(factuality === null ? {} : { factuality }),
    ...(polarity === null ? {} : { polarity }),
    ...(trigger === null ? {} : { trigger }),
  };
}
