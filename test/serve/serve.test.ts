// The viewer's host: it answers this machine only, with three things and strict headers.

import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WiregraphError } from '../../src/model/error.ts';
import { graph } from '../../src/model/graph.ts';
import { viewFormat } from '../../src/model/view.ts';
import { type Served, serve } from '../../src/serve/serve.ts';

const view = {
  format: viewFormat,
  title: 'Dams',
  graph: graph([], []),
  positions: {},
  nodeHints: {},
  relationHints: {},
} as const;

let served: Served;
beforeAll(async () => {
  served = await serve({ view: () => view, script: 'let a = 1;', title: 'Dams & <b>' });
});
afterAll(() => served.close());

function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, served.url), { headers, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('serving', () => {
  test('the page, the script and the graph', async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await get('/');
    expect(page.body).toContain('<title>Dams &amp; &lt;b&gt;</title>');
    expect((await get('/viewer.js')).body).toBe('let a = 1;');
    expect(JSON.parse((await get('/api/view.json')).body)).toEqual(view);
  });

  test('every answer carries a policy that lets nothing in from elsewhere', async () => {
    const { headers } = await get('/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('another host name is refused, so that a foreign page cannot reach it by its own', async () => {
    expect((await get('/api/view.json', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/', { host: 'localhost:1' })).status).toBe(200);
  });

  test('what it does not have is not found, and it takes nothing', async () => {
    expect((await get('/../package.json')).status).toBe(404);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  test('a store that fails is a sentence, not a page of the stack', async () => {
    const broken = await serve({
      view: () => {
        throw new WiregraphError('WORKSPACE_DAMAGED', 'the workspace is damaged');
      },
      script: '',
    });
    const answer = await fetch(new URL('api/view.json', broken.url));
    expect([answer.status, await answer.text()]).toEqual([500, 'the workspace is damaged\n']);
    await broken.close();
  });

  test('it does not listen to other machines', async () => {
    await expect(serve({ view: () => view, script: '', host: '0.0.0.0' })).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('a port that is taken is a sentence that says what to do', async () => {
    const port = Number(new URL(served.url).port);
    await expect(serve({ view: () => view, script: '', port })).rejects.toThrow('Leave out --port');
  });
});
