// Gold files: what follows from the words, and that what does not hold together is told with its line and column.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { WiregraphError } from '../../src/model/error.ts';
import { sliceOf } from '../../src/model/span.ts';
import { goldFile } from '../../src/score/goldfile.ts';
import { root } from '../setup/shared.ts';
import { goldOf } from './gold.ts';

const text = `Mayor Ilse Brandt told reporters on Friday that the council's lawyer would sue Delmar. "We are ready," she said. "We have waited."`;

const good = `
entities:
  brandt: { kind: Person, name: Ilse Brandt }
  council: { kind: Organization, name: the council }
  lawyer: { kind: Person, name: the council's lawyer }
  delmar: { kind: Organization, name: Delmar }
sentences:
  - text: Mayor ... Delmar.
    names: { brandt: Ilse Brandt, delmar: Delmar }
    nominals: { council: the council, lawyer: the council's lawyer }
    times: [{ words: Friday, value: 2024-05-10 }]
    attributions:
      - { id: a1, kind: indirect, source: Mayor Ilse Brandt, cue: told, content: the council's lawyer would sue Delmar, addressee: reporters }
    statements:
      - { kind: sued, trigger: sue, agent: the council's lawyer, object: Delmar, factuality: planned }
  - text: '"We are ready," she said.'
    pronouns: { brandt: [We, she] }
    attributions:
      - { id: a2, kind: direct, source: she, cue: said, content: We are ready }
  - text: '"We have waited."'
    attributions:
      - { continues: a2, content: We have waited }
`;

function faultsOf(yaml: string): string {
  try {
    goldOf(text, yaml);
  } catch (error) {
    if (error instanceof WiregraphError && error.code === 'GOLD_INVALID') return error.message;
    throw error;
  }
  return 'none';
}

describe('a gold file', () => {
  const gold = goldOf(text, good);

  test('has spans of the words', () => {
    expect(gold.mentions.map((mention) => sliceOf(text, mention))).toContain("the council's lawyer");
    expect(gold.statements.map(({ trigger }) => sliceOf(text, trigger))).toEqual(['sue']);
  });

  test('knows whose an argument is by the mention that is the phrase, not by the name that opens it', () => {
    expect(gold.statements[0]?.arguments.map(({ role, entity }) => [role, entity])).toEqual([
      ['agent', 'lawyer'],
      ['object', 'delmar'],
    ]);
  });

  test('knows a source by the name that closes its words', () => {
    expect(gold.attributions.map(({ source }) => source?.entity)).toEqual(['brandt', 'brandt']);
  });

  test('has a statement held by the attribution that its trigger lies in', () => {
    expect(gold.statements[0]?.holder).toBe('a1');
  });

  test('adds to an attribution what goes on in the next sentence', () => {
    expect(gold.attributions[1]?.content.map((part) => sliceOf(text, part))).toEqual([
      'We are ready',
      'We have waited',
    ]);
  });

  test.each([
    [
      'words that are not in the sentence',
      ['trigger: sue', 'trigger: sued'],
      /^a\.yml:19:32 "sued" is not in the sentence$/,
    ],
    [
      'a sentence that is not in the article',
      ['text: Mayor ... Delmar.', 'text: Nobody came.'],
      /a\.yml:12:11 "Nobody came\." is not in the article/,
    ],
    [
      'a label that nobody bears',
      ['names: { brandt:', 'names: { brand:'],
      /there is no entity "brand"; did you mean "brandt"\?/,
    ],
    [
      'a kind of event that is none',
      ['kind: sued', 'kind: suedd'],
      /"suedd" is no kind of event; did you mean "sued"\?/,
    ],
    [
      'a kind of entity that is none',
      ['kind: Person, name: Ilse', 'kind: Persn, name: Ilse'],
      /"Persn" is no kind of entity; did you mean "Person"\?/,
    ],
    [
      'a role that the kind does not have',
      ['object: Delmar, fact', 'addressee: Delmar, fact'],
      /"sued" has no role "addressee"; it has agent, object/,
    ],
    ['an attribution that never began', ['continues: a2', 'continues: a9'], /no attribution "a9" began before/],
    [
      'a time that is not among the times',
      ['agent: the council', 'time: Mayor, agent: the council'],
      /"Mayor" is not among the times/,
    ],
    [
      'a word that is no factuality',
      ['factuality: planned', 'factuality: plannd'],
      /"plannd" is not known here; did you mean "planned"\?/,
    ],
    ['a key that cannot stand there', ['addressee: reporters', 'adressee: reporters'], /"adressee" cannot stand here/],
  ])('is refused for %s', (_, [before = '', after = ''], message) => {
    expect(good).toContain(before);
    expect(faultsOf(good.replace(before, after))).toMatch(message);
  });

  test('tells all mistakes at once', () => {
    const twice = good.replace('trigger: sue', 'trigger: sued').replace('words: Friday', 'words: Sunday');
    expect(faultsOf(twice).split('\n')).toHaveLength(2);
  });

  test('is described by the JSON schema in the data folder', () => {
    const kept: unknown = JSON.parse(readFileSync(join(root, 'data', 'schema', 'gold.json'), 'utf8'));
    expect(kept).toEqual(
      JSON.parse(
        JSON.stringify({ $id: 'wiregraph/gold@1', ...z.toJSONSchema(goldFile, { io: 'input', reused: 'ref' }) }),
      ),
    );
  });
});
