// Interviews through the whole line: whose words they are, what is no statement, and that speech in speech ends.

import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/extract/index.ts';
import { annotate } from '../../../src/annotate/index.ts';
import type { Extraction } from '../../../src/model/extraction.ts';
import { sliceOf } from '../../../src/model/span.ts';
import { annotators, articleOf } from '../../annotate/doc.ts';

const given = annotators();

function recordOf(...paragraphs: readonly string[]): Extraction {
  const article = articleOf(paragraphs.join('\n\n'), '2025-12-03');
  return extract(annotate(article, given.engine, given.ontology), given.ontology);
}

const talk = recordOf(
  'A talk with a builder of boats',
  '((QA)) Who attacked your yard in May, and did you arrest them?',
  '((Tamar)) I met the mayor on Monday. They arrested you if you complained. People may criticise ideas.',
  'The mayor rejected our offer.',
  '((QA)) Were you injured?',
  '((Tamar)) The mayor injured my brother.',
);

const kinds = talk.statements.map(({ kind }) => kind);

describe('in an interview', () => {
  test('what is asked is no statement', () => {
    expect(kinds).not.toContain('attacked');
    expect(talk.statements.some(({ sentence }) => sliceOf(talk.article.text, sentence).endsWith('?'))).toBe(false);
  });

  test('what somebody does to just anybody is no statement, what the speaker did is', () => {
    expect(kinds).not.toContain('arrested');
    expect(kinds).toContain('met');
  });

  test('what people in general might do is no statement', () => {
    expect(kinds).not.toContain('criticised');
  });

  test('who says "I" is a person, and who asks by initials is nobody', () => {
    const turns = talk.attributions.filter(({ cue }) => cue === null);
    const sources = turns.map(({ source }) => {
      const entity = talk.entities.find(({ id }) => id === source?.entity);
      return entity ? `${entity.name} ${entity.kind}` : null;
    });
    expect(new Set(sources)).toEqual(new Set(['Tamar Person', null]));
  });

  test('a paragraph below an answer is the answer of the same speaker', () => {
    const rejected = talk.statements.find(({ kind }) => kind === 'rejected');
    const holder = talk.attributions.find(({ id }) => id === rejected?.holder);
    expect(holder?.source && sliceOf(talk.article.text, holder.source)).toBe('Tamar');
  });
});

test('a speaker in bold letters is a speaker too', () => {
  const { article, attributions, statements } = recordOf(
    'A talk with a pilot of the harbour',
    '**Ola Brand:** When did you start?',
    '**Ines Kolm:** I signed the lease in May.',
    '**Ola Brand:** Who helped you?',
    '**Ines Kolm:** I thanked the mayor.',
  );
  const holders = statements.map(({ holder }) => {
    const source = attributions.find(({ id }) => id === holder)?.source;
    return source ? sliceOf(article.text, source) : null;
  });
  expect(holders).toEqual(['Ines Kolm', 'Ines Kolm']);
});

test('speech in speech always ends, however the sentences lie in each other', () => {
  const { attributions } = recordOf(
    'Reyes said Ortega claimed that Holm, who denied it, had told reporters the ministry knew, according to Keane.',
    'Court records, Keane said, show that Ortega believed, as Holm told the judge, that Reyes had agreed.',
    '"They told us," Reyes said, adding that the ministry had warned, "Keane says no," before it announced talks.',
  );
  const outer = new Map(attributions.map(({ id, inside }) => [id, inside]));
  expect(attributions.length).toBeGreaterThan(5);
  for (const { id } of attributions) {
    const seen = new Set<string>();
    for (let at: typeof id | null = id; at !== null; at = outer.get(at) ?? null) {
      expect(seen).not.toContain(at);
      seen.add(at);
    }
  }
});
