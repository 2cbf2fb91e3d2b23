// A Neo4j Community server in a container, where an engine answers. It ends with the process that it is started for.

import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import type { Neo4jServer } from './neo4j.ts';
import { freePort } from './neo4j-maven.ts';

const image = 'neo4j:5.26-community';

/** Null where a container engine answers; else what is missing. */
export function missingForDocker(): string | null {
  try {
    execFileSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore', timeout: 10_000 });
    return null;
  } catch {
    return 'no container engine answers';
  }
}

export interface ContainedServer extends Neo4jServer {
  /** Leads the group of processes that ends with it. */
  readonly guard: number;
}

export async function startFromDocker(password: string, owner: number): Promise<ContainedServer> {
  const [bolt, http] = [await freePort(), await freePort()];
  const guard = fileURLToPath(new URL('neo4j-guard.sh', import.meta.url));
  const ports = ['-p', `127.0.0.1:${bolt}:7687`, '-p', `127.0.0.1:${http}:7474`];
  const settings = ['-e', `NEO4J_AUTH=neo4j/${password}`, '-e', 'NEO4J_dbms_usage__report_enabled=false'];
  const child = spawn('sh', [guard, String(owner), 'docker', 'run', '--rm', ...ports, ...settings, image], {
    detached: true,
    stdio: 'ignore',
  });
  child.unref();
  const url = `bolt://127.0.0.1:${bolt}`;
  await answers(url, password);
  return { url, http: `http://127.0.0.1:${http}`, username: 'neo4j', password, guard: child.pid ?? 0 };
}

// The first start may fetch the image.
async function answers(url: string, password: string): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic('neo4j', password));
  let last: unknown = null;
  try {
    for (const until = Date.now() + 300_000; Date.now() < until;) {
      try {
        await driver.verifyConnectivity();
        return;
      } catch (error) {
        last = error;
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
    }
  } finally {
    await driver.close();
  }
  throw new Error(`${image} did not answer`, { cause: last });
}
