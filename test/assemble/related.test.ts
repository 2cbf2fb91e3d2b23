// What a clause says of two actors and no kind knows: an edge with the predicate and its sentence, and the viewer shows
// it only when asked.

import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import { viewOf } from '../../src/export/view.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Graph, GraphEdge } from '../../src/model/graph.ts';
import type { Factuality } from '../../src/model/statement.ts';
import { sliceOf } from '../../src/model/span.ts';
import { resolve } from '../../src/resolve/index.ts';
import { model } from '../../viz/core/model.ts';
import { shown } from '../../viz/core/shown.ts';
import { opening, toggleRelations } from '../../viz/core/state.ts';
import { testOntology } from '../resolve/ontology.ts';
import { record } from '../resolve/record.ts';

const ontology = testOntology();

function admired(id: string, predicate = 'has long admired', factuality: Factuality = 'asserted'): Extraction {
  const text = `In ${id}, Lena Holm said that Ana Reyes ${predicate} Juan Ortega.`;
  const made = record({
    id,
    published: '2026-03-03',
    text,
    entities: {
      reyes: { kind: 'Person', names: ['Ana Reyes'] },
      ortega: { kind: 'Person', names: ['Juan Ortega'] },
      holm: { kind: 'Person', names: ['Lena Holm'] },
    },
    speech: [{ by: 'holm', cue: 'said', content: `Ana Reyes ${predicate} Juan Ortega` }],
    statements:
      predicate === 'met' ? [{ trigger: 'met', kind: 'met', roles: { agent: 'reyes', partner: 'ortega' } }] : [],
  });
  const at = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const entity = (name: string) => made.entities.find((one) => one.name === name)?.id ?? null;
  const subject = { ...at('Ana Reyes'), entity: entity('Ana Reyes') };
  const object = { ...at('Juan Ortega'), entity: entity('Juan Ortega') };
  return { ...made, open: [{ subject, predicate: at(predicate), object, polarity: 'positive', factuality }] };
}

function graphOf(...records: readonly Extraction[]): Graph {
  return assemble(records, resolve(records, [], ontology), ontology);
}

function related({ edges }: Graph): readonly GraphEdge[] {
  return edges.filter(({ type }) => type === 'RELATED');
}

describe('two actors of one clause', () => {
  test('are related by its words, in as many articles as say so', () => {
    const [edge, ...more] = related(graphOf(admired('a'), admired('b')));
    expect(more).toEqual([]);
    expect(edge?.properties).toMatchObject({ predicate: 'has long admired', polarity: 'positive', articles: 2 });
    expect(edge?.properties['articleIds']).toEqual(['a', 'b']);
  });

  test('are not once more related where a kind knows the clause', () => {
    expect(related(graphOf(admired('a', 'met')))).toEqual([]);
  });

  test('have an edge of no kind, so that questions for facts do not meet it', () => {
    expect(related(graphOf(admired('a'))).map(({ properties }) => properties['kind'])).toEqual([undefined]);
  });
});

describe('in the viewer', () => {
  const article = admired('a');
  const made = model(viewOf(graphOf(article), ontology));
  const start = opening(made);
  const lines = (state: typeof start) =>
    [...shown(made, state).bundles.values()].flatMap(({ links }) => links.map(({ caption }) => caption));

  test('the line waits until it is asked for, and then has the words of the text', () => {
    expect(lines(start)).not.toContain('has long admired');
    expect(lines(toggleRelations(start, ['RELATED'], false))).toContain('has long admired');
  });

  test('its sentence is there, marked, with who says so', () => {
    const [link] = [...made.bundles.values()]
      .flatMap(({ links }) => links)
      .filter(({ relation }) => relation === 'RELATED');
    const [proof] = (link?.statements ?? []).map((id) => made.evidence.statements.get(id));
    expect(proof?.sentence).toBe(article.article.text);
    expect(proof && sliceOf(proof.sentence, proof.mark)).toBe('Ana Reyes has long admired Juan Ortega');
    expect(proof?.trigger && sliceOf(proof.sentence, proof.trigger)).toBe('has long admired');
    expect(proof?.voices.map(({ name }) => name)).toEqual(['Lena Holm']);
  });

  test('its line is as sure as the clause', () => {
    const sure = (one: Extraction) =>
      [...model(viewOf(graphOf(one), ontology)).bundles.values()]
        .flatMap(({ links }) => links)
        .filter(({ relation }) => relation === 'RELATED')
        .map(({ certainty }) => certainty);
    expect([sure(article), sure(admired('a', 'admires', 'conditional'))]).toEqual([['fact'], ['condition']]);
  });

  test('it gives nobody more weight', () => {
    const without = model(viewOf(graphOf({ ...article, open: [] }), ontology));
    const weights = ({ ranked }: typeof made) => ranked.map(({ name, weight }) => [name, weight]);
    expect(weights(made)).toEqual(weights(without));
  });
});
