import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../src/store/engine.ts';
import { askNeo4j } from '../../src/store/neo4j/asking.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { loadQueries, queryNamed, type QueryValue } from '../../src/store/queries.ts';
import { runQuery } from '../../src/store/query.ts';
import { useNeo4j } from '../setup/neo4j.ts';
import type { Graph } from '../../src/model/graph.ts';
import { hasShared, root, shared } from '../setup/shared.ts';
import { sampleGraph } from './graph.ts';

const cypher = join(root, 'cypher');
const queries = loadQueries(cypher);
const engine = await openEngine(sampleGraph());
afterAll(() => engine.close());

const ask = async (name: string, given: Readonly<Record<string, QueryValue>> = {}) =>
  (await runQuery(queryNamed(cypher, name), given, engine)).rows;

describe('the headers of saved queries', () => {
  test('there are at least fourteen, each with a purpose and its columns', () => {
    expect(queries.size).toBeGreaterThanOrEqual(14);
    for (const { name, purpose, columns } of queries.values()) {
      expect([name, purpose.length > 20, columns.length > 0]).toEqual([name, true, true]);
    }
  });

  test('every parameter in a query is in its header, and the other way round', () => {
    for (const { name, text, parameters } of queries.values()) {
      const used = [...new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1]))].sort();
      expect([name, used]).toEqual([name, parameters.map((one) => one.name).sort()]);
    }
  });

  test('columns are those that the query gives, in its order', async () => {
    for (const query of queries.values()) {
      const missing = query.parameters.filter((one) => one.standard === undefined);
      const given = Object.fromEntries(missing.map((one) => [one.name, 'per_brandt']));
      const { columns } = await runQuery(query, given, engine);
      expect([query.name, columns]).toEqual([query.name, query.columns.map((one) => one.name)]);
    }
  });
});

describe('saved queries on the workspace', () => {
  test('who met whom gives a meeting that took place, not one that is denied or expected', async () => {
    expect(await ask('who-met-whom')).toEqual([
      [
        'Lars Brandt',
        'Ngozi Okafor',
        2,
        2,
        '2026-05-06',
        '2026-05-07',
        false,
        [
          'Transport minister Ngozi Okafor met Lars Brandt, head of the Dockers Union, in Kelmouth on Tuesday.',
          'Lars Brandt held talks with Ngozi Okafor in Kelmouth.',
        ],
      ],
    ]);
    expect(await ask('who-met-whom', { name: 'solheim' })).toEqual([]);
  });

  test('what somebody said comes with the sentence, and with the one who passed it on', async () => {
    const rows = await ask('what-did-x-say', { name: 'okafor' });
    expect(rows.map((row) => [row[3], row[5]])).toEqual([
      ['The port will not stand still', null],
      [null, 'Lars Brandt'],
    ]);
  });

  test('the history of a plan goes from version to version and names who says so', async () => {
    const rows = await ask('plan-history', { name: 'port' });
    expect(rows.map(([, step, version, points, from, , , sources]) => [step, version, points, from, sources])).toEqual([
      [0, '12-point plan', 12, null, ['Harbour Ledger']],
      [1, 'nine-point plan', 9, '12-point plan', ['unnamed source of Harbour Ledger']],
      [2, 'rewritten plan', null, 'nine-point plan', ['Lars Brandt']],
    ]);
  });

  test('a conflict shows both sides and who says each', async () => {
    const rows = await ask('conflicts', { severity: 'high' });
    expect(rows.filter(([id]) => id === 'con_brief').map((row) => [row[4], row[6]])).toEqual([
      ['The Tide', 'Ngozi Okafor'],
      ['Northwire', null],
    ]);
  });

  test('a chain goes over reported facts only', async () => {
    const chains = await ask('shortest-chain', { from: 'dorn', to: 'solheim' });
    expect(chains.map((row) => row.slice(0, 3))).toEqual([
      [2, ['Pavel Dorn', 'Transport Ministry', 'Mira Solheim'], ['BRIEFED', 'BRIEFED']],
    ]);
    expect(await ask('shortest-chain', { from: 'brandt', to: 'solheim' })).toEqual([]);
  });

  test('a chain passes nobody twice, also where two facts link a pair', async () => {
    const { nodes, edges, ...rest } = sampleGraph();
    const [dorn, okafor] = ['per_dorn', 'per_okafor'].map((id) => nodes.find((node) => node.id === id)?.id);
    if (dorn === undefined || okafor === undefined) throw new Error('the sample graph has other people');
    const pair = ['MET', 'PROPOSED'];
    const linked = edges.map((one) => (pair.includes(one.type) ? { ...one, source: dorn, target: okafor } : one));
    const twice = await openEngine({ ...rest, nodes, edges: linked });
    const { rows } = await runQuery(queryNamed(cypher, 'shortest-chain'), { from: 'dorn', to: 'solheim' }, twice);
    await twice.close();
    expect(rows.map(([steps, , facts]) => [steps, facts])).toEqual([[2, ['BRIEFED', 'BRIEFED']]]);
  });

  test('the sentences behind an edge are those of its statements', async () => {
    const met = sampleGraph().edges.find((edge) => edge.type === 'MET');
    const rows = await ask('sentences-behind', { id: met?.id ?? '' });
    expect(rows.map(([statement]) => statement)).toEqual(['st_met1', 'st_met2']);
  });

  test('who says so follows speech inside speech', async () => {
    const rows = await ask('who-says-so', { id: 'evt_brief' });
    expect(rows.map((row) => row.slice(2, 6))).toEqual([
      ['Ngozi Okafor', true, 'Lars Brandt', 'The Tide'],
      [null, true, null, 'Northwire'],
    ]);
  });

  test.each([
    [
      'what a minority of sources says',
      'only-one-source',
      {},
      ['Brandt met Solheim', 'Okafor and Brandt to meet again', 'Solheim visited Kelmouth', 'plan cut to nine points'],
    ],
    [
      'what several origins agree on',
      'corroborated',
      {},
      ['Okafor met Brandt', 'jobs lost in the strike', 'ministry briefed on the strike'],
    ],
    ['what is still to come', 'planned-and-expected', {}, ['Okafor and Brandt to meet again']],
    ['what is denied', 'denied', {}, ['Brandt met Solheim']],
  ])('%s', async (_, name, given, events) => {
    expect((await ask(name, given)).map(([event]) => event)).toEqual(events);
  });

  test('a timeline is cut at the days asked for', async () => {
    const rows = await ask('timeline', { from: '2026-05-06', to: '2026-05-07' });
    expect(rows.map(([date, event]) => [date, event])).toEqual([['2026-05-07', 'Solheim visited Kelmouth']]);
  });

  test('unnamed sources are found with what they say', async () => {
    expect((await ask('anonymous-sources')).map((row) => [row[5], row[4]])).toEqual([['att_official', ['revised']]]);
  });

  test('a number given as a text, as on a command line, is a number', async () => {
    expect(await ask('most-connected', { limit: '2' })).toHaveLength(2);
  });
});

describe('calling a query', () => {
  test.each([
    ['a name that no query has', 'who-met', {}, 'QUERY_UNKNOWN'],
    ['a parameter that is missing', 'what-did-x-say', {}, 'USAGE'],
    ['a parameter that the query does not have', 'conflicts', { nmae: 'x' }, 'USAGE'],
    ['a text where a number belongs', 'most-connected', { limit: 'many' }, 'USAGE'],
  ])('%s is said', async (_, name, given, code) => {
    await expect((async () => ask(name, given))()).rejects.toMatchObject({ code });
  });
});

const own = [
  'MATCH (p:Plan) RETURN p',
  'MATCH (:Plan)-[r:HAS_VERSION]->(v) RETURN r, v.points ORDER BY v.id',
  'MATCH p = (:Plan)-[:HAS_VERSION]->(v:PlanVersion {points: 12}) RETURN length(p) AS steps, nodes(p) AS nodes',
  'MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS count ORDER BY label',
  'MATCH (n:Person) RETURN n.nothing, n.roles, {name: n.name, more: [1, 2.5, true, null]} AS map ORDER BY n.id',
  'RETURN 7 / 2 AS whole, 7.0 / 2 AS part, null AS none, [1, 2] + [3] AS list',
];

const broken = ['MATCH (n) RETRUN n', 'MATCH (n:Plan) SET n.name = 1', 'CREATE (:Plan)'];

test.each(broken)('on the workspace the query "%s" is refused', async (text) => {
  await expect(engine.run(text, {})).rejects.toMatchObject({ code: 'QUERY_INVALID' });
});

const server = await useNeo4j();

describe.skipIf(server === null)('the same queries on Neo4j', async () => {
  const options = { ...(server ?? { url: 'bolt://localhost', username: '', password: '' }), database: null, cypher };
  const store = server ? await openNeo4j(options) : null;
  await store?.write(sampleGraph());
  const neo4j = server ? await askNeo4j(options) : engine;
  afterAll(async () => {
    await neo4j.close();
    await store?.close();
  });

  const calls = [...queries.values()].flatMap((query) =>
    values(query.parameters.filter((one) => one.standard === undefined).map((one) => one.name)).map(
      (given) => [`${query.name} ${JSON.stringify(given)}`, query, given] as const,
    ),
  );

  test.each(calls)('%s gives the same rows', async (_, query, given) => {
    const here = await runQuery(query, given, engine);
    expect(await runQuery(query, given, neo4j)).toEqual(here);
  });

  test('the calls above give rows, so that equality says something', async () => {
    const silent = [];
    for (const query of queries.values()) {
      const mine = calls.filter(([, one]) => one === query);
      const counts = await Promise.all(
        mine.map(async ([, , given]) => (await runQuery(query, given, engine)).rows.length),
      );
      if (counts.every((count) => count === 0)) silent.push(query.name);
    }
    expect(silent).toEqual([]);
  });

  test.each(own)('%s gives the same rows', async (text) => {
    expect(await neo4j.run(text, {})).toEqual(await engine.run(text, {}));
  });

  const pictures = readFileSync(join(cypher, 'browser', 'guide.md'), 'utf8').matchAll(/```cypher\n([^`]+)```/g);

  test.each([...pictures].map((match) => match[1] ?? ''))(
    'the guide for the Browser shows something: %s',
    async (text) => {
      expect((await neo4j.run(text, {})).rows.length).toBeGreaterThan(0);
    },
  );

  test.skipIf(!hasShared())(
    'the graph of the two seed articles gives the same rows here and there',
    async () => {
      const graph = seedsGraph();
      const view = await openEngine(graph);
      await store?.write(graph);
      expect(await store?.read()).toEqual(graph);
      const ids = [...graph.nodes, ...graph.edges].flatMap(({ id, properties }) =>
        properties['statements'] ? [id] : [],
      );
      for (const query of queries.values()) {
        for (const id of ids.filter((_, i) => i % 40 === 0)) {
          const all = { name: 'a', day: '2025-12-03', id, from: 'a', to: 'e' };
          const given = Object.fromEntries(
            query.parameters.flatMap(({ name, standard }) =>
              standard === undefined ? [[name, all[name as keyof typeof all] ?? '']] : [],
            ),
          );
          const here = await runQuery(query, given, view);
          expect([query.name, await runQuery(query, given, neo4j)]).toEqual([query.name, here]);
          if (!('id' in given)) break;
        }
      }
      await view.close();
    },
    120_000,
  );

  test.each(broken)('the query "%s" is refused', async (text) => {
    await expect(neo4j.run(text, {})).rejects.toMatchObject({ code: 'QUERY_INVALID' });
  });
});

/** Values for parameters that must be given; the sample graph has an answer for some of them. */
function values(names: readonly string[]): readonly Readonly<Record<string, QueryValue>>[] {
  const edge = sampleGraph().edges.find(({ type }) => type === 'REVISED_TO')?.id ?? '';
  const choices: Readonly<Record<string, readonly QueryValue[]>> = {
    name: ['brandt', 'OKAFOR', 'nobody', 'a'],
    id: ['evt_brief', edge, 'att_inner', 'con_jobs', 'nothing'],
    day: ['2026-05-07'],
    from: ['dorn', 'okafor'],
    to: ['solheim', 'brandt'],
  };
  return names.reduce<readonly Readonly<Record<string, QueryValue>>[]>(
    (rows, name) => rows.flatMap((row) => (choices[name] ?? ['']).map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
}

function seedsGraph(): Graph {
  const workspace = join(mkdtempSync(join(tmpdir(), 'wiregraph-seeds-')), 'workspace');
  const wiregraph = (...args: readonly string[]) =>
    execFileSync(
      process.execPath,
      ['--import', 'tsx', join(root, 'src/cli/main.ts'), ...args, '--workspace', workspace],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 2 ** 28,
      },
    );
  wiregraph('ingest', shared('seeds', 'articles.jsonl'));
  return JSON.parse(wiregraph('export', '--format', 'json')) as Graph;
}
