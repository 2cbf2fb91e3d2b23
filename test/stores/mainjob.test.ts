// The main job from end to end: articles into a workspace and into a real Neo4j by the built command; both hold the same
// graph, element by element, and a second time changes nothing in either. Retracting takes exactly one article out.

import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/model/graph.ts';
import { openNeo4j } from '../../src/store/neo4j.ts';
import { scratch, wiregraph } from '../setup/command.ts';
import { useNeo4j } from '../setup/neo4j.ts';
import { root } from '../setup/shared.ts';

const server = await useNeo4j();
const url = server?.url ?? '';
const env = { NEO4J_USERNAME: server?.username ?? '', NEO4J_PASSWORD: server?.password ?? '' };
const samples = join(root, 'data', 'articles');
const workspace = join(scratch(), 'ws');

describe.skipIf(server === null)('the sample articles in a workspace and in Neo4j', async () => {
  const neo = server
    ? await openNeo4j({
        url,
        username: server.username,
        password: server.password,
        database: null,
        cypher: join(root, 'cypher'),
      })
    : null;
  afterAll(() => neo?.close());

  test('are one graph, element by element', async () => {
    const { code, out } = wiregraph(['ingest', samples, '--workspace', workspace, '--neo4j', url], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/8 read/);
    const graph = exported();
    expect(graph.nodes.length).toBeGreaterThan(200);
    expect(await neo?.read()).toEqual(graph);
  });

  test('change nothing when they are ingested again', async () => {
    const before = wiregraph(['export', '--format', 'json', '--workspace', workspace]).out;
    const { out } = wiregraph(['ingest', samples, '--workspace', workspace, '--neo4j', url], { env });
    expect(out).toMatch(/8 known already/);
    expect(out).toMatch(/nothing to change/);
    expect(wiregraph(['export', '--format', 'json', '--workspace', workspace]).out).toBe(before);
  });

  test('lose exactly one article when it is retracted and pushed', async () => {
    const [article] = exported().nodes.filter((node) => node.labels.includes('Article'));
    const { code } = wiregraph(['retract', article?.id ?? '', '--workspace', workspace]);
    expect(code).toBe(0);
    wiregraph(['push', '--workspace', workspace, '--neo4j', url], { env });
    const left = await neo?.read();
    expect(left).toEqual(exported());
    expect(left?.nodes.filter((node) => node.labels.includes('Article'))).toHaveLength(7);
    expect(JSON.stringify(left)).not.toContain(article?.id);
  });

  test('give equal rows to a saved query on both', () => {
    const asked = ['query', 'who-met-whom', '--json'];
    const rows = wiregraph([...asked, '--workspace', workspace]).out;
    expect(JSON.parse(rows)).not.toEqual([]);
    expect(wiregraph([...asked, '--neo4j', url], { env }).out).toBe(rows);
  });

  test('are refused in one sentence where the password is wrong', () => {
    const { code, err } = wiregraph(['push', '--workspace', workspace, '--neo4j', url], {
      env: { ...env, NEO4J_PASSWORD: 'not-this-one' },
    });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/NEO4J_PASSWORD|password/);
  });
});

function exported(): Graph {
  return JSON.parse(wiregraph(['export', '--format', 'json', '--workspace', workspace]).out) as Graph;
}
