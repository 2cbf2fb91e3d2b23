// What one run of vitest shares about Neo4j: a folder in which the first suite that needs a server leaves its address.
// When the run ends the server ends too; should the run be killed, the server notices by itself.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4jRun: { readonly folder: string; readonly owner: number };
  }
}

export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-neo4j-'));
  project.provide('neo4jRun', { folder, owner: process.pid });
  return async () => {
    const path = join(folder, 'server.json');
    const server = existsSync(path)
      ? (JSON.parse(readFileSync(path, 'utf8')) as { readonly guard?: number } | null)
      : null;
    if (server?.guard) await end(server.guard);
    rmSync(folder, { recursive: true, force: true });
  };
}

async function end(guard: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      process.kill(-guard, attempt < 80 ? 'SIGTERM' : 'SIGKILL');
    } catch {
      return;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}
