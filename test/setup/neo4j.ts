// The Neo4j that tests write to: one server for a whole run, started by the first suite that asks and ended with the
// run. In this order: WIREGRAPH_TEST_NEO4J_URI (only if that database is empty), a container engine, Maven and Java.
// Where none is there, suites that need it are left out with one loud line; where CI=true they fail.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { afterAll, inject } from 'vitest';
import { missingForDocker, startFromDocker } from './neo4j-docker.ts';
import { missingForMaven, type OwnServer, startFromMaven } from './neo4j-maven.ts';

export interface Neo4jServer {
  readonly url: string;
  /** Where the Neo4j Browser is, or null where the server is not ours. */
  readonly http: string | null;
  readonly username: string;
  readonly password: string;
}

/** The run's server with an empty database, for this test file alone until it ends; null where there can be none. */
export async function useNeo4j(): Promise<Neo4jServer | null> {
  const { folder, owner } = inject('neo4jRun');
  const release = await hold(join(folder, 'in-use'));
  afterAll(release);
  const path = join(folder, 'server.json');
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(await choose(folder, owner)));
  const server = JSON.parse(readFileSync(path, 'utf8')) as Neo4jServer | null;
  if (server) await empty(server);
  return server;
}

/** A server of the caller's own, to be killed and started again; null where Maven or Java is missing. The caller stops it. */
export async function ownNeo4j(): Promise<OwnServer | null> {
  if (missingForMaven() !== null) return null;
  const { folder, owner } = inject('neo4jRun');
  const release = await hold(join(folder, 'starting'));
  const server = await startFromMaven(mkdtempSync(join(tmpdir(), 'wiregraph-neo4j-')), randomUUID(), owner);
  release();
  return server;
}

async function choose(folder: string, owner: number): Promise<Neo4jServer | null> {
  const given = process.env['WIREGRAPH_TEST_NEO4J_URI'];
  if (given !== undefined) return checkedGiven(given);
  const docker = missingForDocker();
  if (docker === null) return startFromDocker(randomUUID(), owner);
  const maven = missingForMaven();
  if (maven === null) {
    const release = await hold(join(folder, 'starting'));
    const server = await startFromMaven(join(folder, 'home'), randomUUID(), owner);
    release();
    return server;
  }
  const missing = `there is no Neo4j for the tests: ${docker}; ${maven}; or set WIREGRAPH_TEST_NEO4J_URI to an empty one`;
  if (process.env['CI'] === 'true') throw new Error(missing);
  console.warn(`LEFT OUT: ${missing}`);
  return null;
}

async function checkedGiven(url: string): Promise<Neo4jServer> {
  const username = process.env['WIREGRAPH_TEST_NEO4J_USERNAME'] ?? 'neo4j';
  const server = { url, http: null, username, password: process.env['WIREGRAPH_TEST_NEO4J_PASSWORD'] ?? '' };
  const { records } = await run(server, 'MATCH (n) RETURN count(n) AS nodes');
  const nodes = Number(records[0]?.get('nodes'));
  if (nodes > 0) throw new Error(`${url} holds ${nodes} nodes; the tests only use an empty database`);
  return server;
}

async function empty(server: Neo4jServer): Promise<void> {
  await run(server, 'MATCH (n) DETACH DELETE n');
}

async function run({ url, username, password }: Neo4jServer, query: string) {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password));
  try {
    return await driver.executeQuery(query);
  } finally {
    await driver.close();
  }
}

// A folder is made by one process only; one that was left by a process that died is taken over.
async function hold(path: string): Promise<() => void> {
  const owner = join(path, 'pid');
  for (;;) {
    try {
      mkdirSync(path);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(path, { recursive: true, force: true });
    } catch {
      if (existsSync(owner) && !isAlive(Number(readFileSync(owner, 'utf8')))) {
        rmSync(path, { recursive: true, force: true });
      }
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
