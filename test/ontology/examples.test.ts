// The examples of the kind files are the tests of the kinds: each is read by the whole line, and each statement that the
// file promises must be there, word for word; an example that finds nothing must find nothing of its kind. What failed is
// told with the frames of its sentence.

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../src/annotate/load.ts';
import { annotate } from '../../src/annotate/index.ts';
import { explain } from '../../src/extract/explain.ts';
import { extract } from '../../src/extract/index.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Statement } from '../../src/model/statement.ts';
import { sliceOf } from '../../src/model/span.ts';
import type { EventKind, Example, ExpectedStatement } from '../../src/ontology/kind.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { articleOf } from '../annotate/doc.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const ontology = loadOntology(data);
const engine = loadEngine(`${data}/models`);

describe('the examples of kind', () => {
  test.each([...ontology.eventKinds.values()].map((kind) => ({ id: kind.id, kind })))('$id', ({ kind }) => {
    const faults = kind.examples.flatMap((example) => faultsOf(kind, example));
    expect(faults.join('\n')).toBe('');
  });
});

function faultsOf(kind: EventKind, example: Example): readonly string[] {
  const document = annotate(articleOf(example.text, '2024-05-15'), engine, ontology);
  const extraction = extract(document, ontology);
  const statements = extraction.statements.filter((statement) => statement.kind === kind.id);
  const shown = statements.map((statement) => JSON.stringify(rolesOf(extraction, statement))).join(' ');
  const faults =
    example.expected.length === 0
      ? statements.length === 0
        ? []
        : [`finds ${shown}`]
      : example.expected
          .filter((expected) => !statements.some((statement) => holds(extraction, { statement, expected })))
          .map((expected) => `misses ${JSON.stringify(expected)}, finds ${shown === '' ? 'nothing' : shown}`);
  if (faults.length === 0) return [];
  const trace = explain(document, extraction, ontology).map((one) => `    ${JSON.stringify(one)}`);
  return [`${kind.file} "${example.text}"`, ...faults, ...trace];
}

function holds(
  extraction: Extraction,
  { statement, expected }: { statement: Statement; expected: ExpectedStatement },
): boolean {
  const roles = rolesOf(extraction, statement);
  const { factuality, polarity, trigger } = expected;
  if (factuality !== null && statement.factuality !== factuality) return false;
  if (polarity !== null && statement.polarity !== polarity) return false;
  if (trigger !== null && statement.trigger.lemma !== trigger) return false;
  return Object.entries(expected.arguments).every(([role, words]) =>
    words.every((word) => roles.arguments.some((argument) => argument === `${role}: ${word}`)),
  );
}

function rolesOf({ article, times }: Extraction, statement: Statement) {
  const time = statement.time === null ? [] : [`time: ${times[statement.time]?.text ?? ''}`];
  const filled = statement.arguments.map((argument) => `${argument.role}: ${sliceOf(article.text, argument)}`);
  return { arguments: [...filled, ...time], factuality: statement.factuality, polarity: statement.polarity };
}
