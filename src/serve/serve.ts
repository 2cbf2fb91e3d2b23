// The viewer's host on this machine: the page, its script, and the graph as JSON. Only this machine may ask (loopback
// addresses, and a Host header that names one, so that no foreign page reaches it by a name of its own), and only for
// these three. Node's own HTTP server does it: three fixed answers need no framework.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servedPage, servedPolicy } from '../export/page.ts';
import { WiregraphError } from '../model/error.ts';
import type { ViewPayload } from '../model/view.ts';

export interface ServeOptions {
  /** Asked anew for every request, so that a reload shows what the store has now. */
  readonly view: () => ViewPayload | Promise<ViewPayload>;
  /** The built viewer. */
  readonly script: string;
  /** Default: "wiregraph". */
  readonly title?: string;
  /** Default: 0, any free port. */
  readonly port?: number;
  /** A loopback address. Default: 127.0.0.1. */
  readonly host?: string;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

export async function serve(options: ServeOptions): Promise<Served> {
  const { host = '127.0.0.1', port = 0 } = options;
  if (!loopback.has(host)) {
    throw new WiregraphError('USAGE', `the viewer is only served to this machine; use 127.0.0.1 instead of ${host}`);
  }
  const server = createServer((request, response) => void answer(request, response, options));
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', (cause) => reject(refused(cause, host, port)));
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refused(cause: unknown, host: string, port: number): WiregraphError {
  const message = `${host}:${port} cannot be used; is another program on it? Leave out --port to take any free one.`;
  return new WiregraphError('USAGE', message, { cause });
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ServeOptions): Promise<void> {
  const { status, type, body } = await answerTo(request, options);
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': `${servedPolicy}; frame-ancestors 'none'`,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answerTo(request: IncomingMessage, options: ServeOptions): Promise<Answer> {
  const text = (status: number, body: string): Answer => ({ status, type: 'text/plain', body: `${body}\n` });
  if (!isFromHere(request.headers.host)) return text(403, 'This server answers only to its own address.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Only GET is answered here.');
  switch ((request.url ?? '/').split('?', 1)[0]) {
    case '/':
      return { status: 200, type: 'text/html', body: servedPage(options.title ?? 'wiregraph') };
    case '/viewer.js':
      return { status: 200, type: 'text/javascript', body: options.script };
    case '/api/view.json':
      return viewAnswer(options, text);
    default:
      return text(404, 'There is nothing here; the viewer is at /.');
  }
}

async function viewAnswer({ view }: ServeOptions, text: (status: number, body: string) => Answer): Promise<Answer> {
  try {
    return { status: 200, type: 'application/json', body: JSON.stringify(await view()) };
  } catch (error) {
    return text(500, error instanceof WiregraphError ? error.message : 'The graph could not be read.');
  }
}

/** Guards against DNS rebinding: a foreign page may reach the port under its own name, but cannot forge the header. */
function isFromHere(header: string | undefined): boolean {
  const name = (header ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return loopback.has(name);
}
