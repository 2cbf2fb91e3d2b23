// What a newcomer tries: folders that cannot be used, queries that are none, ids that are not there. Each ends with one
// sentence on standard error that says what to do, never with a trace. Each case runs the built command.

import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Run, scratch, wiregraph } from '../setup/command.ts';
import { root } from '../setup/shared.ts';

const report =
  'Striker joins Harbour Town\n\nHarbour Town coach Petra Lind met Mats Falk on Friday. "I am glad," Falk said.\n\n' +
  '"We will miss him," a club official said.\n';

const folder = scratch();
const workspace = join(folder, 'ws');
const command = join(root, 'dist', 'cli', 'main.js');
const here = ['--workspace', workspace];

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function sentence({ err }: Run): string {
  const lines = err.trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

beforeAll(() => {
  expect(wiregraph(['ingest', file('report.txt', report), '--published', '2026-03-14', ...here]).code).toBe(0);
});

describe('a folder that cannot be used', () => {
  test('a file in place of the workspace is named', () => {
    const run = wiregraph(['ingest', join(folder, 'report.txt'), '--workspace', file('taken', 'x')]);
    expect(run.code).toBe(2);
    expect(sentence(run)).toMatch(/taken cannot be made a workspace \(a file is in its place\); name another folder/);
  });

  test('a data folder without data is named', () => {
    const run = wiregraph(['check', '--data', scratch()]);
    expect(run.code).toBe(2);
    expect(sentence(run)).toMatch(/check the path/);
  });

  test('a workspace whose cache is gone answers a reader', () => {
    const before = wiregraph(['export', '--format', 'json', ...here]).out;
    rmSync(join(workspace, 'cache'), { recursive: true });
    expect(wiregraph(['export', '--format', 'json', ...here]).out).toBe(before);
    expect(existsSync(join(workspace, 'cache', 'graph.jsonl'))).toBe(true);
  });

  test('a cache that cannot be written keeps no reader from answering', () => {
    const before = wiregraph(['export', '--format', 'json', ...here]).out;
    rmSync(join(workspace, 'cache'), { recursive: true });
    // A file in its place stands for a disk that is not to be written; root may write through any permission.
    writeFileSync(join(workspace, 'cache'), '');
    const run = wiregraph(['export', '--format', 'json', ...here]);
    rmSync(join(workspace, 'cache'));
    expect([run.code, run.err, run.out]).toEqual([0, '', before]);
  });

  test('a standard output that takes nothing, as on a full disk, is told in one sentence', () => {
    const full = openSync(join(folder, 'report.txt'), 'r');
    const { status, stderr } = spawnSync(process.execPath, [command, 'timeline', ...here], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/standard output cannot be written \(E[A-Z]+\)/)]);
  });

  test('an export to "-" is written to standard output', () => {
    const run = wiregraph(['export', '--format', 'json', '-o', '-', ...here]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ format: 'wiregraph/graph@1' });
  });

  test('an export into a folder that is a file is named', () => {
    const run = wiregraph(['export', '--format', 'csv', '-o', file('out', 'x'), ...here]);
    expect(run.code).toBe(2);
    expect(sentence(run)).toMatch(/out cannot be written; check the path and its permissions/);
  });
});

describe('query', () => {
  test.each([
    ['deletes', 'MATCH (n) DELETE n'],
    ['makes a node', 'CREATE (n:Person {id: "x"})'],
    ['sets a property', 'MATCH (n:Person) SET n.name = "x"'],
  ])('one that %s is refused, and the graph stays', (_, cypher) => {
    const run = wiregraph(['query', '-', ...here], { input: cypher });
    expect(run.code).toBe(2);
    expect(sentence(run)).toMatch(/a query only reads/);
    expect(
      wiregraph(['query', '-', '--json', ...here], { input: 'MATCH (n:Person {name: "Mats Falk"}) RETURN n.name' }).out,
    ).toContain('Mats Falk');
  });

  test('an empty one says what to write', () => {
    const run = wiregraph(['query', '-', ...here], { input: '\n' });
    expect(run.code).toBe(2);
    expect(sentence(run)).toMatch(/standard input holds no query; write one such as MATCH/);
  });

  test('a node is shown by its name and id, not as JSON', () => {
    const { out } = wiregraph(['query', '-', ...here], { input: 'MATCH (n:Person {name: "Mats Falk"}) RETURN n' });
    expect(out).toMatch(/Mats Falk \(Actor:Person\) per_[a-z2-7]+/);
    expect(out).not.toContain('{');
  });
});

describe('wrong use is found before anything is done', () => {
  test.each([
    ['--neo4j that swallowed an input', ['--neo4j', 'report.txt'], /'report\.txt' is invalid.*put --neo4j last/],
    ['a day that is none', ['--published', 'tomorrow'], /--published tomorrow is no day/],
  ])('%s', (_, options, message) => {
    const unmade = join(scratch(), 'ws');
    const run = wiregraph(['ingest', join(folder, 'report.txt'), '--workspace', unmade, ...options]);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(message);
    expect(existsSync(unmade)).toBe(false);
  });
});

describe('what is not there', () => {
  test.each([
    ['retract', ['retract', 'art_none'], 1, /no article art_none in .*; `wiregraph query articles` lists them/],
    ['explain', ['explain', 'evt_none'], 2, /no node, edge or statement "evt_none" .*; ids stand in/],
  ])('%s says so and where to look', (_, args, code, message) => {
    const run = wiregraph([...args, ...here]);
    expect(run.code).toBe(code);
    expect(sentence(run)).toMatch(message);
  });

  test('text is no CoNLL-U', () => {
    const run = wiregraph(['annotate', '--pretokenized', join(folder, 'report.txt')]);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(sentence(run)).toMatch(/report\.txt holds no CoNLL-U; leave out --pretokenized/);
  });

  test('standard input that is empty is called so, and nothing is recommended for an empty workspace', () => {
    const run = wiregraph(['ingest', '-', '--workspace', join(scratch(), 'ws')], { input: '' });
    expect(run.code).toBe(1);
    expect(sentence(run)).toMatch(/standard input: there is no text in it/);
    expect(run.out).not.toContain('wiregraph view');
  });

  test('a quote without a known speaker comes last and has none', () => {
    const quotes = JSON.parse(wiregraph(['quotes', '--json', ...here]).out) as { readonly speaker: string | null }[];
    expect(quotes[0]?.speaker).toBe('Mats Falk');
    expect(quotes.map(({ speaker }) => speaker)).not.toContain('');
  });
});

describe('help', () => {
  test.each(['conflicts', 'plans', 'timeline', 'quotes', 'explain', 'notes', 'check', 'query', 'export'])(
    '%s says in a sentence what it does',
    (command) => {
      const { code, out } = wiregraph([command, '--help']);
      expect(code).toBe(0);
      expect(out.split('\n\n')[1]).toMatch(/^[A-Z][\s\S]*\.$/);
    },
  );
});
