// A Neo4j Community server out of Maven Central, for machines without a container engine: the jars are fetched once into
// .cache/neo4j/VERSION, and each server runs from them with a home folder, ports and password of its own. It ends with
// the process that it is started for.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import type { Neo4jServer } from './neo4j.ts';
import { root } from './shared.ts';

/** The long-term support release by default; `WIREGRAPH_TEST_NEO4J_VERSION=2026.08.1` needs Java 25 in JAVA_HOME. */
const version = process.env['WIREGRAPH_TEST_NEO4J_VERSION'] ?? '5.26.30';
const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
const cache = join(root, '.cache', 'neo4j', version);

/** Null where there is Maven and Java; else what is missing. */
export function missingForMaven(): string | null {
  const needed = version.startsWith('5.') ? 17 : 21;
  const found = /version "(\d+)/.exec(output(java, ['-version']))?.[1];
  if (found === undefined || Number(found) < needed) return `Java ${needed} or newer is not installed`;
  if (!existsSync(complete()) && output('mvn', ['-v']) === '') return 'Maven is not installed';
  return null;
}

export interface OwnServer extends Neo4jServer {
  /** Leads the group of processes that ends with it. */
  readonly guard: number;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and ports. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** `home` is a new, empty folder; `owner` is the process that the server must not outlive. */
export async function startFromMaven(home: string, password: string, owner: number): Promise<OwnServer> {
  fetchJars();
  const [bolt, http] = [await freePort(), await freePort()];
  mkdirSync(join(home, 'conf'), { recursive: true });
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(bolt, http));
  const server = { url: `bolt://127.0.0.1:${bolt}`, http: `http://127.0.0.1:${http}`, username: 'neo4j', password };
  let running = await start(home, owner, server);
  return {
    ...server,
    guard: running.pid ?? 0,
    kill: () => end(running, home, 'SIGKILL'),
    stop: () => end(running, home, 'SIGTERM'),
    restart: async () => {
      running = await start(home, owner, server);
    },
  };
}

function fetchJars(): void {
  if (existsSync(complete())) return;
  mkdirSync(cache, { recursive: true });
  rmSync(join(cache, 'lib'), { recursive: true, force: true });
  writeFileSync(join(cache, 'pom.xml'), pom());
  console.log(`fetching Neo4j ${version} into ${cache} (once)`);
  execFileSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], {
    cwd: cache,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(complete(), '');
}

function complete(): string {
  return join(cache, 'complete');
}

function pom(): string {
  const dependency = (group: string, artifact: string, number: string) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${number}</version></dependency>`;
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>wiregraph</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
  <dependencies>
    ${dependency('org.neo4j', 'neo4j', version)}
    ${dependency('org.neo4j.app', 'neo4j-server', version)}
    ${dependency('org.neo4j.client', 'neo4j-browser', '5.15.0')}
  </dependencies>
</project>
`;
}

function configuration(bolt: number, http: number): string {
  return [
    `server.bolt.listen_address=127.0.0.1:${bolt}`,
    `server.bolt.advertised_address=127.0.0.1:${bolt}`,
    `server.http.listen_address=127.0.0.1:${http}`,
    `server.http.advertised_address=127.0.0.1:${http}`,
    'server.https.enabled=false',
    'server.memory.pagecache.size=64m',
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    '',
  ].join('\n');
}

const mainClass = version.startsWith('5.') ? 'org.neo4j.server.CommunityEntryPoint' : 'org.neo4j.server.Neo4jCommunity';

async function start(home: string, owner: number, server: Neo4jServer): Promise<ChildProcess> {
  const guard = fileURLToPath(new URL('neo4j-guard.sh', import.meta.url));
  const opened = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'];
  const log = openSync(join(home, 'server.log'), 'a');
  const child = spawn(
    'sh',
    [
      guard,
      String(owner),
      java,
      '-Xmx640m',
      // A server that lives for a minute is up sooner, and leaves the tests a core, without the optimizing compiler.
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-cp',
      join(cache, 'lib', '*'),
      ...opened.map((part) => `--add-opens=${part}=ALL-UNNAMED`),
      mainClass,
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
    ],
    { detached: true, stdio: ['ignore', log, log] },
  );
  child.unref();
  await answers(server, () => child.exitCode ?? null, join(home, 'server.log'));
  return child;
}

// A new server knows neo4j/neo4j and wants it changed first.
async function answers(server: Neo4jServer, exit: () => number | null, log: string): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until;) {
    if (await accepts(server, server.password)) return;
    if (await accepts(server, 'neo4j')) await setPassword(server);
    if (exit() !== null) break;
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
  }
  throw new Error(`Neo4j did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

async function accepts({ url, username }: Neo4jServer, password: string): Promise<boolean> {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password));
  try {
    return await driver.verifyAuthentication({ database: 'system' });
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

async function setPassword({ url, username, password }: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, 'neo4j'));
  const change = 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new';
  await driver.executeQuery(change, { old: 'neo4j', new: password }, { database: 'system' });
  await driver.close();
}

async function end(guard: ChildProcess, home: string, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const group = guard.pid;
  if (group === undefined || guard.exitCode !== null || guard.signalCode !== null) return;
  const ended = new Promise((resolve) => {
    guard.once('exit', resolve);
  });
  guard.ref();
  // The guard leads a group of its own, so this reaches the server and nothing else.
  process.kill(-group, signal);
  await ended;
  if (signal === 'SIGTERM') rmSync(home, { recursive: true, force: true });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What a program prints, or nothing where it is not there. */
function output(program: string, args: readonly string[]): string {
  try {
    return execFileSync('sh', ['-c', '"$@" 2>&1', 'sh', program, ...args], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
