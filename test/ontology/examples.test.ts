// The examples of the kind files are the tests of the kinds: each is read by the whole line, and each statement that the
// file promises must be there, word for word; an example that finds nothing must find nothing of its kind. What failed is
// told with the frames of its sentence.

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../src/annotate/load.ts';
import { annotate } from '../../src/annotate/index.ts';
import { explain } from '../../src/extract/explain.ts';
import { extract } from '../../src/extract/index.ts';
import type { EventKind, Example } from '../../src/ontology/kind.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { faultsOf } from '../../src/score/examples.ts';
import { articleOf } from '../annotate/doc.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const ontology = loadOntology(data);
const engine = loadEngine(`${data}/models`);

describe('the examples of kind', () => {
  test.each([...ontology.eventKinds.values()].map((kind) => ({ id: kind.id, kind })))('$id', ({ kind }) => {
    const faults = kind.examples.flatMap((example) => told(kind, example));
    expect(faults.join('\n')).toBe('');
  });
});

function told(kind: EventKind, example: Example): readonly string[] {
  const document = annotate(articleOf(example.text, '2024-05-15'), engine, ontology);
  const extraction = extract(document, ontology);
  const faults = faultsOf(kind, example, extraction);
  if (faults.length === 0) return [];
  const trace = explain(document, extraction, ontology).map((one) => `    ${JSON.stringify(one)}`);
  return [`${kind.file} "${example.text}"`, ...faults, ...trace];
}
