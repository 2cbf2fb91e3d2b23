// Standing facts as an article gives them: by title, apposition, copula and possessor, with their terms, once each.

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { loadEngine } from '../../src/annotate/load.ts';
import { extract } from '../../src/extract/index.ts';
import { sliceOf } from '../../src/model/span.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { articleOf } from '../annotate/doc.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const ontology = loadOntology(data);
const engine = loadEngine(`${data}/models`);

function facts(text: string): readonly string[] {
  const record = extract(annotate(articleOf(text, '2024-05-15'), engine, ontology), ontology);
  return record.statements
    .filter(({ standing }) => standing !== undefined)
    .map(({ kind, standing, arguments: filled, time }) => {
      const words = filled.map((one) => sliceOf(record.article.text, one)).join(' / ');
      const when = time === null ? '' : ` ${record.times[time]?.value}`;
      return `${kind} ${standing}: ${words}${when}`;
    });
}

describe('standing facts', () => {
  test.each([
    ['a title', 'German Chancellor Anna Weber flew home.', 'holds-office holds: Anna Weber / German'],
    ['a title of two parts', 'U.S. Secretary of State Anna Weber spoke.', 'holds-office holds: Anna Weber / U.S.'],
    ['an apposition', 'Ana Reyes, head of the port authority, left.', 'leads holds: Ana Reyes / the port authority'],
    ['a copula', 'Mara Lind is a member of the committee.', 'member-of holds: Mara Lind / the committee'],
    ['a possessor', "Petr Marek's wife, Jana Kova, went home.", 'family-of holds: Jana Kova / Petr Marek'],
    ['a preposition', 'Ivo Marek, a spokesman for the union, left.', 'speaks-for holds: Ivo Marek / the union'],
    ['a participle', 'The bank, based in Lisbon, has 40 branches.', 'based-in holds: The bank / Lisbon'],
    ['a verb', 'The fund owns two newspapers.', 'owns holds: The fund / two newspapers'],
  ])('%s gives one', (_, text, expected) => {
    expect(facts(text)).toEqual([expected]);
  });

  test('a plural office ends where somebody else is described', () => {
    const found = facts(
      'They spoke of US presidents George Moreno and Ulysses Grantham, and abolitionist Matt Harlan.',
    );
    expect(found).toEqual(['holds-office ended: George Moreno / US', 'holds-office ended: Ulysses Grantham / US']);
  });

  test.each([
    ['a sales director leads no firm', "Ivo Marek, the bank's sales director, left."],
    ['an associate dean leads no college', 'Mara Lind is associate dean of the college.'],
    ['one director of several leads no bank', 'Mara Lind, a director at the bank, left.'],
    ['the head of a part leads no whole', "Ana Reyes, the bank's director of wholesale products, left."],
    ['an opposition leader leads no country', 'Norwegian opposition leader Lars Holm flew home.'],
  ])('%s', (_, text) => {
    expect(facts(text).filter((fact) => fact.startsWith('leads'))).toEqual([]);
  });

  test.each([
    ['managing', 'Ana Reyes, managing director of the bank, left.', 'leads holds: Ana Reyes / the bank'],
    ['Democratic', 'Ana Reyes, the Democratic chair of the committee, left.', 'leads holds: Ana Reyes / the committee'],
  ])('a rank that leaves it whole (%s) does not', (_, text, expected) => {
    expect(facts(text)).toEqual([expected]);
  });

  test('what was held once is over', () => {
    expect(facts('The former prime minister of Norway, Lars Holm, was there.')).toEqual([
      'holds-office ended: Lars Holm / Norway',
    ]);
  });

  test('what was held previously is over', () => {
    expect(facts('Lars Holm, previously the foreign minister of Norway, flew home.')).toEqual([
      'holds-office ended: Lars Holm / Norway',
    ]);
  });

  test('a past office is over', () => {
    expect(facts('Juan Ortega was defence minister of Peru until 2019.')).toEqual([
      'holds-office ended: Juan Ortega / Peru 2019',
    ]);
  });

  test('a day beside the copula is the day of the fact', () => {
    expect(facts('Mara Lind has been mayor of Lisbon since 2019.')).toEqual([
      'holds-office holds: Mara Lind / Lisbon 2019',
    ]);
  });

  test('an article that repeats an office tells it once', () => {
    const text = 'French President Luc Moreau arrived. French President Luc Moreau left an hour later.';
    expect(facts(text)).toEqual(['holds-office holds: Luc Moreau / French']);
  });

  test('an office without a name beside it tells nothing', () => {
    expect(facts('The president of Peru was tired.')).toEqual([]);
  });

  test('what somebody is not is no fact', () => {
    expect(facts('Ana Reyes is not the president of Peru.')).toEqual([]);
  });
});
