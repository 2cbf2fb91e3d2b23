// The graph is a function of the set of articles: order, repetition and history never show in a byte of it. Random sets
// of invented articles.

import { assert, constant, nat, pre, property, record, shuffledSubarray, tuple, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/index.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { resolve } from '../../src/resolve/index.ts';
import { testOntology } from '../resolve/ontology.ts';
import { articleOf } from './articles.ts';

const ontology = testOntology();

function link(records: readonly Extraction[], judgements: readonly Judgement[] = []): Graph {
  return assemble(records, resolve(records, judgements, ontology), ontology);
}

const small = nat({ max: 40 });
const choice = record({
  id: nat({ max: 60 }),
  first: small,
  second: small,
  day: small,
  factuality: small,
  count: small,
});
const articles = uniqueArray(choice, { selector: ({ id }) => id, minLength: 1, maxLength: 14 }).map((choices) =>
  choices.map(articleOf),
);
const runs = { numRuns: 30, seed: 11 } as const;

const bytes = (graph: Graph): string => JSON.stringify(graph);
const lists = (graph: Graph, key: string): readonly string[] =>
  [...graph.nodes, ...graph.edges].flatMap(({ properties }) => [properties[key] ?? []].flat().map(String));

describe('the graph of a set of articles', () => {
  test('does not depend on their order', () => {
    const shuffled = articles.chain((all) => tuple(constant(all), shuffledSubarray(all, { minLength: all.length })));
    assert(
      property(shuffled, ([all, other]) => {
        expect(bytes(link(other))).toBe(bytes(link(all)));
      }),
      runs,
    );
  });

  test('does not change when articles are read twice', () => {
    assert(
      property(articles, (all) => {
        expect(bytes(link([...all, ...all.slice(0, 3)]))).toBe(bytes(link(all)));
      }),
      runs,
    );
  });

  test('of two versions of an article has the one published later', () => {
    assert(
      property(articles, (all) => {
        const older = all.map((one) => ({
          ...one,
          article: { ...one.article, publishedAt: '2020-01-01' },
          statements: [],
        }));
        expect(bytes(link([...older, ...all]))).toBe(bytes(link(all)));
      }),
      runs,
    );
  });

  test('without an article has nothing of it', () => {
    assert(
      property(articles, (all) => {
        const [gone, ...rest] = all;
        const own = new Set(
          [
            gone?.article.id,
            ...(gone?.statements ?? []).map(({ id }) => id),
            ...(gone?.attributions ?? []).map(({ id }) => id),
          ].map(String),
        );
        const graph = link(rest);
        expect(
          [
            ...lists(graph, 'statements'),
            ...lists(graph, 'articleIds'),
            ...graph.nodes.map(({ id }) => String(id)),
          ].filter((id) => own.has(id)),
        ).toEqual([]);
        expect(
          lists(graph, 'mentions').filter((mention) =>
            own.has(String((JSON.parse(mention) as { article: string }).article)),
          ),
        ).toEqual([]);
      }),
      runs,
    );
  });

  test('has no edge into nothing, no id twice, and knows every statement that it names', () => {
    assert(
      property(articles, (all) => {
        const graph = link(all);
        const ids = new Set(graph.nodes.map(({ id }) => id));
        expect(ids.size).toBe(graph.nodes.length);
        expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
        expect(graph.edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
        expect(lists(graph, 'statements').filter((id) => !(ids as ReadonlySet<string>).has(id))).toEqual([]);
        const bare = graph.nodes.filter(
          ({ labels, properties }) => labels.includes('Event') && [properties['statements'] ?? []].flat().length === 0,
        );
        expect(bare).toEqual([]);
      }),
      runs,
    );
  });

  test('follows every judgement that two people are different, whatever else is alike', () => {
    assert(
      property(articles, (all) => {
        const people = all.flatMap(({ entities }) =>
          entities.filter(({ kind }) => kind === 'Person').map(({ id }) => id),
        );
        const [left = '', right = ''] = [people[0] ?? '', people.at(-1) ?? ''].sort();
        pre(left !== right);
        const judgement: Judgement = { left, right, verdict: 'different', by: 'editor', why: 'two people' };
        const { entities } = resolve(all, [judgement], ontology);
        const both = entities.filter(({ members }) =>
          [left, right].every((id) => (members as readonly string[]).includes(id)),
        );
        expect(both).toEqual([]);
      }),
      runs,
    );
  });
});
