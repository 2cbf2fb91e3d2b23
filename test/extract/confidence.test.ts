// How likely a statement is right: less where it is told deep in a sentence, of a pronoun or in the negative.

import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { sliceOf } from '../../src/model/span.ts';
import { annotators, docOf } from '../annotate/doc.ts';

const tools = annotators();

function confidenceAt(text: string, word: string): number {
  const { statements } = extract(docOf(text, tools), tools.ontology);
  const found = statements.find(({ trigger }) => sliceOf(text, trigger) === word);
  if (!found) throw new Error(`no statement at "${word}"`);
  return found.confidence;
}

test('a plain sentence is surer than a clause deep inside another', () => {
  const plain = confidenceAt('Police arrested Ortega.', 'arrested');
  const deep = confidenceAt(
    'Reyes said that reporters heard that witnesses claimed that police arrested Ortega.',
    'arrested',
  );
  expect(plain).toBe(0.95);
  expect(deep).toBe(0.8);
});

test('who is meant by a pronoun is less sure than who is named', () => {
  expect(confidenceAt('He resigned.', 'resigned')).toBe(confidenceAt('Ortega resigned.', 'resigned') - 0.1);
});

test('what did not happen is less sure than what did', () => {
  expect(confidenceAt('Ortega did not resign.', 'resign')).toBe(0.9);
});
