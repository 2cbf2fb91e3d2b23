// Who vouches for an event that a cue is said of: the source of the words around it, or the writer where it is taken for
// granted.

import { expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { sliceOf } from '../../../src/model/span.ts';
import { annotators, docOf } from '../../annotate/doc.ts';

const tools = annotators();

function holder(text: string, word: string): string | null {
  const record = extract(docOf(text, tools), tools.ontology);
  const statement = record.statements.find(({ trigger }) => sliceOf(text, trigger) === word);
  if (!statement) throw new RangeError(`nothing is told by ${word}`);
  const source = record.attributions.find(({ id }) => id === statement.holder)?.source;
  return source ? sliceOf(text, source) : null;
}

test.each([
  ['Keller denounced the killing of two guards.', 'killing', null],
  ['Lee said Keller denounced the killing of two guards.', 'killing', 'Lee'],
  ['Lee regretted the death of two guards.', 'death', null],
  ['Lee said two guards had died.', 'died', 'Lee'],
  ['Lee announced the arrest of two suspects.', 'arrest', 'Lee'],
])('%s: who vouches for the %s', (text, word, expected) => {
  expect(holder(text, word)).toBe(expected);
});
