import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { resolve } from '../../src/resolve/index.ts';
import { testOntology } from './ontology.ts';
import { record, type StatementWords } from './record.ts';

const ontology = testOntology();

function conflicts(records: readonly Extraction[]): readonly string[] {
  return resolve(records, [], ontology).conflicts.map(
    ({ kind, severity, sides }) => `${kind} ${severity} ${sides.length}`,
  );
}

function briefing(id: string, who: string): Extraction {
  return record({
    id,
    text: `${who} briefed the Norwegian envoys on the flood defences of the lower valley.`,
    entities: {
      who: { kind: 'Person', names: [who] },
      envoys: { kind: 'Group', nominals: ['the Norwegian envoys'] },
    },
    statements: [
      {
        trigger: 'briefed',
        kind: 'briefed',
        roles: { agent: 'who', addressee: 'envoys', topic: 'the flood defences of the lower valley' },
      },
    ],
  });
}

function meeting(id: string, change: Partial<StatementWords> = {}, published = '2026-03-04'): Extraction {
  return record({
    id,
    published,
    text: 'Ana Reyes met Juan Ortega for three hours on Monday.',
    entities: { reyes: { kind: 'Person', names: ['Ana Reyes'] }, ortega: { kind: 'Person', names: ['Juan Ortega'] } },
    times: { Monday: '2026-03-02' },
    statements: [
      { trigger: 'met', kind: 'met', roles: { agent: 'reyes', partner: 'ortega' }, time: 'Monday', ...change },
    ],
  });
}

describe('conflicts', () => {
  test('two people in a role that one can fill', () => {
    expect(conflicts([briefing('a', 'Ivo Marek'), briefing('b', 'Petra Hale')])).toEqual(['role high 2']);
  });

  test('a named person and somebody who is only described, in the same words', () => {
    const described = record({
      id: 'b',
      text: 'A senior general briefed the Norwegian envoys on the flood defences of the lower valley.',
      entities: { envoys: { kind: 'Group', nominals: ['the Norwegian envoys'] } },
      statements: [{ trigger: 'briefed', kind: 'briefed', roles: { agent: 'senior general', addressee: 'envoys' } }],
    });
    expect(conflicts([briefing('a', 'Ivo Marek'), described])).toEqual(['role high 2']);
  });

  test('a named adviser and a general with a mention of his own, in the same words', () => {
    const named = record({
      id: 'a',
      text: 'Estonia’s security adviser Ivo Marek briefed the Norwegian envoys on the flood defences of the lower valley.',
      entities: {
        estonia: { kind: 'Country', names: ['Estonia'] },
        marek: { kind: 'Person', names: ['Ivo Marek'], roles: { 'security adviser': 'estonia' } },
        envoys: { kind: 'Group', nominals: ['the Norwegian envoys'] },
      },
      statements: [{ trigger: 'briefed', kind: 'briefed', roles: { agent: 'marek', addressee: 'envoys' } }],
    });
    const described = record({
      id: 'b',
      text: 'A top general briefed the Norwegian envoys on the flood defences of the lower valley.',
      entities: {
        general: { kind: 'Person', nominals: ['top general'] },
        envoys: { kind: 'Group', nominals: ['the Norwegian envoys'] },
      },
      statements: [{ trigger: 'briefed', kind: 'briefed', roles: { agent: 'general', addressee: 'envoys' } }],
    });
    expect(conflicts([named, described])).toEqual(['role high 2']);
  });

  test('the same person in it is none', () => {
    expect(conflicts([briefing('a', 'Ivo Marek'), briefing('b', 'Ivo Marek')])).toEqual([]);
  });

  test('reported as done and as denied', () => {
    expect(conflicts([meeting('a'), meeting('b', { factuality: 'denied' })])).toEqual(['polarity high 2']);
  });

  test('reported as done and as not done', () => {
    expect(conflicts([meeting('a'), meeting('b', { polarity: 'negative' })])).toEqual(['polarity high 2']);
  });

  test('reported as done, and as still to come when its day was over', () => {
    expect(conflicts([meeting('a'), meeting('b', { factuality: 'expected' })])).toEqual(['factuality medium 2']);
  });

  test('reported as done and as still to come, where no report is dated', () => {
    const undated = (id: string, change: Partial<StatementWords> = {}): Extraction => {
      const { article, ...rest } = meeting(id, change);
      return { ...rest, article: { ...article, publishedAt: null } };
    };
    expect(conflicts([undated('a'), undated('b', { factuality: 'expected' })])).toEqual(['factuality medium 2']);
  });

  test('expected before its day and done after it is the course of things', () => {
    expect(conflicts([meeting('a'), meeting('b', { factuality: 'expected' }, '2026-03-01')])).toEqual([]);
  });

  test('expected and done in one article is none', () => {
    const both = record({
      id: 'a',
      text: 'Ana Reyes was expected to meet Juan Ortega on Monday. Ana Reyes met Juan Ortega on Monday.',
      entities: { reyes: { kind: 'Person', names: ['Ana Reyes'] }, ortega: { kind: 'Person', names: ['Juan Ortega'] } },
      statements: [
        { trigger: 'meet', kind: 'met', roles: { agent: 'reyes', partner: 'ortega' }, factuality: 'expected' },
        { trigger: 'met', kind: 'met', roles: { agent: 'reyes', partner: 'ortega' } },
      ],
    });
    expect(conflicts([both])).toEqual([]);
  });

  test('two counts of one thing', () => {
    const strike = (id: string, count: number): Extraction =>
      record({
        id,
        text: `The flood killed ${count} people in Aldermoor on Monday.`,
        entities: { town: { kind: 'City', names: ['Aldermoor'] } },
        times: { Monday: '2026-03-02' },
        quantities: { [`${count} people`]: [count, 'person'] },
        statements: [
          {
            trigger: 'killed',
            kind: 'killed',
            roles: { object: `${count} people`, place: 'town' },
            quantities: [`${count} people`],
            time: 'Monday',
          },
        ],
      });
    expect(conflicts([strike('a', 39), strike('b', 36)])).toEqual(['number medium 2']);
    expect(conflicts([strike('a', 39), strike('b', 39)])).toEqual([]);
  });

  describe('of pledges', () => {
    const aid = (id: string, amount: string, value: number, change: Partial<StatementWords> = {}): Extraction =>
      record({
        id,
        text: `Ana Reyes promised ${amount} on Monday.`,
        entities: { reyes: { kind: 'Person', names: ['Ana Reyes'] } },
        times: { Monday: '2026-03-02' },
        quantities: { [amount.replace('another ', '')]: [value, 'EUR'] },
        statements: [
          {
            trigger: 'promised',
            kind: 'killed',
            roles: { agent: 'reyes', object: amount },
            quantities: [amount.replace('another ', '')],
            time: 'Monday',
            ...change,
          },
        ],
      });

    test('two sums are told in the words of the articles', () => {
      const [found] = resolve(
        [aid('a', '2 million euros', 2e6), aid('b', '3 million euros', 3e6)],
        [],
        ontology,
      ).conflicts;
      expect(found?.summary).toMatch(/: 2 million euros in one report, 3 million euros in another$/);
    });

    test('a sum that was paid and one that is still to come are none', () => {
      const later = aid('b', '3 million euros', 3e6, { factuality: 'expected' });
      expect(conflicts([aid('a', '2 million euros', 2e6), later])).toEqual([]);
    });

    test('another sum comes on top of the first', () => {
      const more = aid('b', 'another 3 million euros', 3e6);
      expect(conflicts([aid('a', '2 million euros', 2e6), more])).toEqual([]);
      expect(resolve([aid('a', '2 million euros', 2e6), more], [], ontology).events).toHaveLength(2);
    });
  });
});
