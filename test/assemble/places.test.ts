// A place lies in a larger one in the graph where the articles name both.

import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { resolve } from '../../src/resolve/index.ts';
import { testOntology } from '../resolve/ontology.ts';
import { record } from '../resolve/record.ts';

const ontology = testOntology();

function located(id: string, basis: 'stated' | 'inferred'): Extraction {
  const made = record({
    id,
    text: 'Ana Reyes met Juan Ortega in Porto, Portugal.',
    entities: {
      porto: { kind: 'Place', names: ['Porto'] },
      portugal: { kind: 'Country', names: ['Portugal'] },
    },
  });
  const outer = made.entities.find(({ name }) => name === 'Portugal');
  const entities = made.entities.map((entity): Entity => {
    if (entity.name !== 'Porto' || !outer) return entity;
    const from = basis === 'stated' ? { kind: basis } : { kind: basis, from: 'gazetteer' };
    return { ...entity, within: { entity: outer.id, basis: from } };
  });
  return { ...made, entities };
}

test('two articles make one edge, stated if one of them says so, and it shows where the place is named', () => {
  const records = [located('a', 'inferred'), located('b', 'stated')];
  const { edges, nodes } = assemble(records, resolve(records, [], ontology), ontology);
  const [edge, ...more] = edges.filter(({ type }) => type === 'LOCATED_IN');
  expect(more).toEqual([]);
  const named = (id: string | undefined) => nodes.find((node) => node.id === id)?.properties['name'];
  expect([named(edge?.source), named(edge?.target)]).toEqual(['Porto', 'Portugal']);
  expect(edge?.properties).toMatchObject({ basis: 'stated', articles: 2 });
  expect([edge?.properties['evidence']].flat()).toContain(
    JSON.stringify({ article: 'a', start: 29, end: 34, sentence: [0, 45] }),
  );
});
