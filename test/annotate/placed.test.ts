// Names that are places by what stands around them.

import { expect, test } from 'vitest';
import { annotators, docOf } from './doc.ts';

const shipped = annotators();

function namesOf(text: string): string[] {
  const document = docOf(text, shipped);
  return document.names.map(({ start, end, kind }) => `${document.text.slice(start, end)}/${kind}`);
}

test.each([
  ['a town before its state', 'The mill in Windsor Locks, Connecticut, was closed.', 'Windsor Locks/City'],
  ['a town with a surname for its name', 'Dora Allen moved to Allen, Texas, in May.', 'Allen/City'],
  ['an unknown town before its country', 'The envoys landed in Brenzo, Portugal, on Monday.', 'Brenzo/Place'],
  ['a name behind its sort', 'Fire broke out in the village of Rachel on Monday.', 'Rachel/Place'],
  ['a body beside its sort', 'Verdanta, an environmental group, sued the ministry.', 'Verdanta/Organization'],
  ['a place that has a police', 'They told Harlan police that the boat was gone.', 'Harlan/Place'],
  ['a paper before its sort', 'A poll by Karina newspaper said so.', 'Karina/Organization'],
  ['where somebody works', 'Dora Allen, an analyst at Brandvik, expects losses.', 'Brandvik/Organization'],
  ['a person at home in a city', 'Dora Allen of Corpus Christi, Texas, won the vote.', 'Corpus Christi/City'],
])('%s', (_, text, expected) => {
  expect(namesOf(text)).toContain(expected);
});

test('of regions in a list none lies in the other', () => {
  expect(namesOf('The rule holds in Iowa, Nevada and Ohio.')).toEqual(['Iowa/Region', 'Nevada/Region', 'Ohio/Region']);
});
