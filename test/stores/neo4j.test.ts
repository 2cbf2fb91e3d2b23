import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Graph, graph, type GraphNode } from '../../src/model/graph.ts';
import { type Neo4jOptions, openNeo4j } from '../../src/store/neo4j.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { ownNeo4j, useNeo4j } from '../setup/neo4j.ts';
import { root } from '../setup/shared.ts';
import { awkwardGraph, sampleGraph } from './graph.ts';
import { proxyTo } from './proxy.ts';

const server = await useNeo4j();
const options: Neo4jOptions = {
  url: server?.url ?? '',
  username: server?.username ?? '',
  password: server?.password ?? '',
  database: null,
  cypher: join(root, 'cypher'),
  patience: 2_000,
};

describe.skipIf(server === null)('Neo4j as a store', () => {
  const driver = neo4j.driver(options.url || 'bolt://localhost', neo4j.auth.basic(options.username, options.password), {
    disableLosslessIntegers: true,
  });
  const open: GraphStore[] = [];
  const store = async (changed: Partial<Neo4jOptions> = {}) => {
    const opened = await openNeo4j({ ...options, ...changed });
    open.push(opened);
    return opened;
  };
  const ask = async (query: string) => (await driver.executeQuery(query)).records.map((row) => row.toObject());

  beforeEach(() => ask('MATCH (n) DETACH DELETE n'));
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  afterAll(() => driver.close());

  test.each([
    ['a graph of news', sampleGraph()],
    ['every type of property', awkwardGraph()],
    ['an empty graph', graph([], [])],
  ])('%s reads back as it was written', async (_, written) => {
    const neo = await store();
    await neo.write(written);
    expect(await neo.read()).toEqual(written);
  });

  test('the database holds the labels and types by which people ask', async () => {
    await (await store()).write(sampleGraph());
    expect(
      await ask(
        `MATCH (a:Person)-[r:MET]-(b:Person) WHERE a.id < b.id RETURN a.name AS a, b.name AS b, r.articles AS n`,
      ),
    ).toEqual([{ a: 'Lars Brandt', b: 'Ngozi Okafor', n: 2 }]);
  });

  test('whole numbers are integers and fractions floats', async () => {
    await (await store()).write(awkwardGraph());
    const types = 'valueType(n.large) AS large, valueType(n.share) AS share, valueType(n.ints) AS ints';
    expect(await ask(`MATCH (n {id: 'n_all'}) RETURN ${types}, n.large AS value`)).toEqual([
      {
        large: 'INTEGER NOT NULL',
        share: 'FLOAT NOT NULL',
        ints: 'LIST<INTEGER NOT NULL> NOT NULL',
        value: Number.MAX_SAFE_INTEGER,
      },
    ]);
  });

  test('writing the same again changes nothing by the count of the database itself', async () => {
    const neo = await store();
    const first = await neo.write(sampleGraph());
    const { nodes, edges } = sampleGraph();
    expect(first.nodes).toEqual({ written: nodes.length, removed: 0 });
    expect(first.edges).toEqual({ written: edges.length, removed: 0 });
    expect(first.updates).toBeGreaterThan(nodes.length + edges.length);
    const nothing = { nodes: { written: 0, removed: 0 }, edges: { written: 0, removed: 0 }, updates: 0 };
    expect(await neo.write(sampleGraph())).toEqual(nothing);
    expect(await (await store()).write(sampleGraph())).toEqual(nothing);
  });

  test('only what differs is written, and what has vanished is removed', async () => {
    const neo = await store();
    await neo.write(sampleGraph());
    const next = without(sampleGraph(), 'evt_visit', 'per_okafor');
    const gone = sampleGraph().edges.length - next.edges.length;
    expect(await neo.write(next)).toMatchObject({
      nodes: { written: 1, removed: 1 },
      edges: { written: 0, removed: gone },
    });
    expect(await neo.read()).toEqual(next);
  });

  test('a node that gets another label loses the old one', async () => {
    const neo = await store();
    await neo.write(awkwardGraph());
    const { nodes, edges } = awkwardGraph();
    const next = graph(
      nodes.map((node) => (node.id === 'n_all' ? { ...node, labels: ['Actor', 'Organization'] } : node)),
      edges,
    );
    await neo.write(next);
    expect(await neo.read()).toEqual(next);
  });

  test('an edge that gets another type or end is replaced', async () => {
    const neo = await store();
    await neo.write(awkwardGraph());
    const { nodes, edges } = awkwardGraph();
    const turned = edges.map(({ source, target, ...edge }) => ({
      ...edge,
      type: 'PHONED',
      source: target,
      target: source,
    }));
    await neo.write(graph(nodes, turned));
    expect(await neo.read()).toEqual(graph(nodes, turned));
  });

  test('what somebody changed by hand is put right', async () => {
    const neo = await store();
    await neo.write(sampleGraph());
    await ask(`MATCH (n {id: 'per_dorn'}) SET n.name = 'Someone', n.extra = 1`);
    await ask(`MATCH ()-[r:MET]->() CREATE (:Wiregraph {id: 'stray'}) DELETE r`);
    await neo.write(sampleGraph());
    expect(await neo.read()).toEqual(sampleGraph());
  });

  test('other data in the database stays, whatever is written or removed', async () => {
    await ask(`CREATE (:Person {id: 'per_dorn', name: 'not ours'})-[:MET]->(:Person {name: 'nor this'})`);
    const neo = await store();
    await neo.write(sampleGraph());
    expect(await neo.read()).toEqual(sampleGraph());
    await neo.remove();
    expect(
      await ask('MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n.name AS name, type(r) AS type ORDER BY name'),
    ).toEqual([
      { name: 'nor this', type: null },
      { name: 'not ours', type: 'MET' },
    ]);
  });

  test('more elements than one batch holds arrive', async () => {
    const many = crowd(2_500);
    const neo = await store();
    await neo.write(many);
    expect(await neo.read()).toEqual(many);
  });

  test('a name that could be read as Cypher is refused before anything is written', async () => {
    const neo = await store();
    const bad = graph([{ ...thing('n'), labels: ['A`) DETACH DELETE (x'] }], []);
    await expect(neo.write(bad)).rejects.toMatchObject({ code: 'STORE_REFUSED' });
    expect(await ask('MATCH (n) RETURN n')).toEqual([]);
  });

  test('a wrong password is refused in one sentence', async () => {
    await expect(store({ password: 'not-the-password' })).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      retriable: false,
      message: expect.stringMatching(/refuses this user or password .*NEO4J_PASSWORD$/) as string,
    });
  });

  test('a database that does not exist is refused by name', async () => {
    await expect(store({ database: 'nowhere' })).rejects.toMatchObject({
      code: 'STORE_REFUSED',
      message: expect.stringContaining('NEO4J_DATABASE') as string,
    });
  });

  test('where nothing listens it says so, and that trying again may help', async () => {
    await expect(store({ url: 'bolt://127.0.0.1:9' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retriable: true,
    });
  });

  test.each(['http://localhost:7474', 'localhost', 'bolt://'])('%s is no address of a Neo4j', async (url) => {
    await expect(store({ url })).rejects.toMatchObject({ code: 'USAGE' });
  });

  test.each([3_000, 40_000, 150_000])(
    'a line that breaks after %i bytes leaves work that is then completed',
    async (bytes) => {
      const wanted = crowd(2_500);
      await using line = await proxyTo(Number(new URL(options.url).port), bytes);
      const neo = await store({ url: `bolt://127.0.0.1:${line.port}` });
      await expect(neo.write(wanted)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
      line.mend();
      await neo.write(wanted);
      expect(await neo.read()).toEqual(wanted);
    },
  );

  test('a server that is killed while it is written to holds the whole graph after it is back and written to again', async () => {
    const own = await ownNeo4j();
    if (own === null) throw new Error('this test starts a server of its own and needs Maven and Java');
    try {
      const wanted = crowd(3_000);
      const neo = await store({ ...own });
      const writing = neo.write(wanted);
      const failed = expect(writing).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retriable: true });
      const watch = await store({ ...own });
      while ((await watch.read()).nodes.length === 0) await pause(30);
      await own.kill();
      await failed;
      await own.restart();
      const changes = await neo.write(wanted);
      expect(changes.nodes.written).toBeLessThan(wanted.nodes.length);
      expect(await neo.read()).toEqual(wanted);
    } finally {
      await own.stop();
    }
  }, 240_000);
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function thing(id: string): GraphNode {
  return {
    id: id as GraphNode['id'],
    labels: ['Thing'],
    properties: { name: `the thing ${id}`, text: 'x'.repeat(200) },
  };
}

function crowd(size: number): Graph {
  const nodes = Array.from({ length: size }, (_, i) => thing(`n_${String(i).padStart(5, '0')}`));
  const edges = nodes.map(({ id }, i) => ({
    id: `e_${String(i).padStart(5, '0')}` as Graph['edges'][number]['id'],
    type: i % 2 === 0 ? 'KNEW' : 'MET',
    source: id,
    target: nodes[(i * 7 + 1) % size]?.id ?? id,
    properties: { statements: [`st_${i}`], articles: i },
  }));
  return graph(nodes, edges);
}

/** The graph without one node and its edges, and with another node renamed. */
function without({ nodes, edges }: Graph, gone: string, renamed: string): Graph {
  return graph(
    nodes
      .filter(({ id }) => id !== gone)
      .map((node) => (node.id === renamed ? { ...node, properties: { ...node.properties, name: 'N. Okafor' } } : node)),
    edges.filter(({ source, target }) => source !== gone && target !== gone),
  );
}
