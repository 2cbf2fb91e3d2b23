// Where the engine runs: a worker that shares the weights with others, and a browser that fetches them. Everywhere the same
// sentences have the same answers, to the last bit.

import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEngine, shareModels } from '../../../src/annotate/load.ts';
import type { NetworkAnswer, NetworkInput } from '../../../src/annotate/network/network.ts';
import { startChromium } from '../../setup/chromium.ts';
import { root } from '../../setup/shared.ts';

const models = join(root, 'data', 'models');
const sentences: readonly NetworkInput[] = [
  'The harbour board met in Lisbon on Friday .',
  'Ana Ferraz , who leads it , said the Westmark Group had asked for more time .',
].map((line) => {
  const texts = line.split(' ');
  return { texts, positions: new Int32Array(texts.length).fill(3) };
});

/** Everything an answer holds, as one text. */
function written(answers: readonly NetworkAnswer[]): string {
  return JSON.stringify(answers.map((answer) => Object.values(answer).map((values) => [...values])));
}

const expected = written(loadEngine(models).network.read(sentences));

interface FromWorker {
  readonly answers: string;
  readonly isShared: boolean;
}

function inWorker(shared: ReturnType<typeof shareModels>): Promise<FromWorker> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.module).then(({ engineFrom }) => {
      const { network } = engineFrom(workerData.models);
      const answers = network.read(workerData.sentences);
      const isShared = network.model.table.weights.buffer instanceof SharedArrayBuffer;
      parentPort.postMessage({
        answers: JSON.stringify(answers.map((answer) => Object.values(answer).map((values) => [...values]))),
        isShared,
      });
    });`;
  const module = pathToFileURL(join(root, 'dist', 'annotate', 'load.js')).href;
  const worker = new Worker(code, { eval: true, workerData: { module, models: shared, sentences } });
  return new Promise((resolve, reject) => {
    worker.once('message', (message: FromWorker) => void worker.terminate().then(() => resolve(message)));
    worker.once('error', reject);
  });
}

test('workers read with weights that they share', async () => {
  const shared = shareModels(models);
  for (const found of await Promise.all([inWorker(shared), inWorker(shared)])) {
    expect(found).toEqual({ answers: expected, isShared: true });
  }
});

let server: Server;
beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'src', 'annotate', 'fetch.ts'), formats: ['es'], fileName: () => 'engine.js' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const script = output && 'output' in output ? output.output[0].code : '';
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.bin')
        ? 'application/octet-stream'
        : 'text/html';
    response.setHeader('content-type', type);
    if (path === '/engine.js') response.end(script);
    else if (path === '/damaged/network.bin')
      response.end(readFileSync(join(models, 'network.bin')).fill(7, 9000, 9001));
    else if (path.endsWith('.bin')) response.end(readFileSync(join(models, path.split('/').at(-1) ?? '')));
    else response.end('<!doctype html><title>engine</title>');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

test('a browser fetches the models, checks them, reads the same, and says where it cannot', async () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await startChromium();
  const page = await browser.newPage();
  await page.goto(address);
  const lines = JSON.stringify(sentences.map(({ texts, positions }) => ({ texts, positions: [...positions] })));
  // As text, or the test's own compiler would change what the page is to import.
  const found = await page.evaluate(`(async () => {
    const { fetchEngine } = await import('${address}engine.js');
    const { network } = await fetchEngine(new URL('models/', '${address}'));
    const answers = network.read(
      ${lines}.map(({ texts, positions }) => ({ texts, positions: Int32Array.from(positions) })),
    );
    const refused = await fetchEngine(new URL('damaged/', '${address}')).then(() => 'taken', (error) => error.code);
    const all = answers.map((answer) => Object.values(answer).map((values) => [...values]));
    const { code, retriable } = await fetchEngine(new URL('http://127.0.0.1:1/')).catch((error) => error);
    return { answers: JSON.stringify(all), refused, unreached: { code, retriable } };
  })()`);
  await browser.close();
  const unreached = { code: 'MODEL_INVALID', retriable: true };
  expect(found).toEqual({ answers: expected, refused: 'MODEL_INVALID', unreached });
});
