// Cities and regions by name, in what they lie in.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadOntology } from '../../src/ontology/load.ts';
import { root } from '../setup/shared.ts';

const { gazetteer } = loadOntology(join(root, 'data'));

test('a city stands in its region and country, the largest of a name first', () => {
  expect(gazetteer.towns('Porto')[0]).toMatchObject({ country: 'PT', region: 'Porto' });
  expect(gazetteer.towns('Springfield').map(({ region }) => region)).toContain('Illinois');
});

test('accents and English names lead to the same city', () => {
  expect(gazetteer.towns('Cologne')).toEqual(gazetteer.towns('Köln'));
  expect(gazetteer.towns('São Paulo')).toEqual(gazetteer.towns('Sao Paulo'));
});

test('a region is known by its country', () => {
  expect(gazetteer.regions('Bavaria')).toEqual(['DE']);
  expect(gazetteer.regions('Porto Alegre')).toEqual([]);
});
