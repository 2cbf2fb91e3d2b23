// Finer kinds of names, by their own words and by the lists of places.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { finerKinds } from '../../src/annotate/finer.ts';
import { loadEngine } from '../../src/annotate/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { root } from '../setup/shared.ts';

const ontology = loadOntology(join(root, 'data'));
const engine = loadEngine(join(root, 'data', 'models'));
const finer = finerKinds(ontology, () => engine.network.vocabulary);

test.each([
  ['Place', 'Brandt Airport', 'Facility'],
  ['Place', 'Lake Ohrid', 'Region'],
  ['Place', 'Aveiro', 'City'],
  ['Place', 'Bavaria', 'Region'],
  ['Place', 'Corpus Christi', 'City'],
  ['Place', 'New York', 'City'],
  ['Place', 'South Carolina', 'Region'],
  ['Place', 'Florida', 'Region'],
  ['Place', 'Zzyland', 'Place'],
  ['Place', 'Upper Westmark', 'Place'],
  ['Organization', 'Fisheries Act', 'Plan'],
  ['Organization', 'Fisheries Bank', 'Organization'],
  ['Organization', 'Rowing World Cup', 'Event'],
  ['Organization', 'Westmark Angling Convention', 'Event'],
  ['Place', 'Westmark Bulletin', 'Organization'],
  ['Place', 'Westmark Steelers', 'Organization'],
  ['Person', 'Steelers', 'Organization'],
  ['Person', 'Calloway Brands', 'Organization'],
  ['Person', 'Masjid Orla', 'Facility'],
  ['Person', 'ZKN', 'Organization'],
  ['Person', 'Storm Ada', 'Event'],
  ['Person', 'Ada Storm', 'Person'],
  ['Person', 'Ada Park', 'Person'],
])('a %s called %s is of kind %s', (kind, name, expected) => {
  expect(finer(kind, name.split(' '))).toBe(expected);
});
