import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Statement } from '../../src/model/statement.ts';
import { resolve } from '../../src/resolve/index.ts';
import { testOntology } from './ontology.ts';
import { type EntityWords, record, type RecordWords, type StatementWords } from './record.ts';

const ontology = testOntology();

/** Article and trigger of the statements that are one event. */
function events(records: readonly Extraction[]): readonly (readonly string[])[] {
  const names = new Map(
    records.flatMap(({ article, statements }) =>
      statements.map(
        ({ id, trigger }) =>
          [id, `${article.id} ${article.text.slice(trigger.start, trigger.end)} ${trigger.start}`] as const,
      ),
    ),
  );
  return resolve(records, [], ontology).events.map(({ members }) => members.map((id) => names.get(id) ?? '').sort());
}

function together(records: readonly Extraction[]): number {
  return events(records).filter((members) => new Set(members.map((member) => member.split(' ')[0])).size > 1).length;
}

const people: Readonly<Record<string, EntityWords>> = {
  reyes: { kind: 'Person', names: ['Ana Reyes'] },
  ortega: { kind: 'Person', names: ['Juan Ortega'] },
};
const meeting: StatementWords = { trigger: 'met', kind: 'met', roles: { agent: 'reyes', partner: 'ortega' } };

function article(
  id: string,
  change: Partial<RecordWords> & { readonly said?: Partial<StatementWords> } = {},
): Extraction {
  const { said, ...words } = change;
  const text = 'Ana Reyes met Juan Ortega in Lisbon on Monday.';
  return record({ id, text, entities: people, statements: [{ ...meeting, ...said }], ...words });
}

const monday = (value: string) => ({ times: { Monday: value }, said: { time: 'Monday' } });

describe('one event in two articles', () => {
  test('the same two people on one day', () => {
    expect(together([article('a', monday('2026-03-02')), article('b', monday('2026-03-02'))])).toBe(1);
  });

  test('told the other way round', () => {
    const swapped = article('b', { said: { roles: { agent: 'ortega', partner: 'reyes' } } });
    expect(together([article('a'), swapped])).toBe(1);
  });

  test('a day from another sentence is too unsure to part them', () => {
    const { statements, ...rest } = article('b', monday('2026-02-23'));
    const carried = statements.map((one): Statement => ({ ...one, timeBasis: 'document' }));
    expect(together([article('a', monday('2026-03-02')), { ...rest, statements: carried }])).toBe(1);
  });

  test('"earlier in the week" and the day itself', () => {
    expect(together([article('a', monday('2026-W10')), article('b', monday('2026-03-02'))])).toBe(1);
  });

  test('expected for a day and reported as done on it', () => {
    const expected = article('a', {
      ...monday('2026-03-02'),
      published: '2026-03-01',
      said: { time: 'Monday', factuality: 'expected' },
    });
    expect(together([expected, article('b', monday('2026-03-02'))])).toBe(1);
  });

  test('held talks with and met, in one place', () => {
    const entities = { ...people, lisbon: { kind: 'City', names: ['Lisbon'] } };
    const at = { roles: { agent: 'reyes', partner: 'ortega', place: 'lisbon' } } as const;
    const talks = article('b', { entities, said: { ...at, kind: 'negotiated' } });
    expect(together([article('a', { entities, said: at }), talks])).toBe(1);
  });

  test('two wordings of one quotation with the same verb', () => {
    const made = (id: string) =>
      record({
        id,
        text: '“We signed the papers at dawn with open hearts,” Ana Reyes said.',
        entities: { reyes: { kind: 'Person', names: ['Ana Reyes'] } },
        speech: [
          {
            by: 'reyes',
            cue: 'said',
            content: 'We signed the papers at dawn with open hearts',
            quoted: ['We signed the papers at dawn with open hearts'],
          },
        ],
        statements: [{ trigger: 'signed', kind: 'signed', roles: { agent: 'We' }, holder: 0 }],
      });
    expect(together([made('a'), made('b')])).toBe(1);
  });
});

describe('two events in two articles', () => {
  test.each([
    ['another day', article('b', monday('2026-02-23'))],
    ['reported a month later', article('b', { published: '2026-04-04' })],
    ['asked for, not done', article('b', { said: { factuality: 'demanded' } })],
    ['the fifth meeting, not the sixth', article('b', { said: { ordinal: [5, 'reyes'] } })],
  ])('%s', (_, other) => {
    const first = article('a', { ...monday('2026-03-02'), said: { time: 'Monday', ordinal: [6, 'reyes'] } });
    expect(together([first, other])).toBe(0);
  });

  test('another partner', () => {
    const entities = { ...people, ortega: { kind: 'Person', names: ['Lena Holm'] } };
    const other = article('b', { text: 'Ana Reyes met Lena Holm in Lisbon on Monday.', entities });
    expect(together([article('a'), other])).toBe(0);
  });

  test('two cities', () => {
    const at = (id: string, city: string): Extraction =>
      article(id, {
        text: `Ana Reyes met Juan Ortega in ${city} on Monday.`,
        entities: { ...people, city: { kind: 'City', names: [city] } },
        said: { roles: { agent: 'reyes', partner: 'ortega', place: 'city' } },
      });
    expect(together([at('a', 'Lisbon'), at('b', 'Porto')])).toBe(0);
    expect(together([at('a', 'Lisbon'), at('b', 'Lisbon')])).toBe(1);
  });
});

describe('event nouns within an article', () => {
  const text = 'Ana Reyes met Juan Ortega in Lisbon. The meeting was short. On Friday a meeting with voters follows.';
  const noun = { kind: 'met', roles: {}, noun: true } as const;

  test('"the meeting" is the meeting just told', () => {
    const made = record({ id: 'a', text, entities: people, statements: [meeting, { ...noun, trigger: 'meeting' }] });
    expect(events([made])).toEqual([['a meeting 41', 'a met 10']]);
  });

  test('"a meeting" is another one', () => {
    const made = record({ id: 'a', text, entities: people, statements: [meeting, { ...noun, trigger: 'meeting#2' }] });
    expect(events([made])).toHaveLength(2);
  });
});
