// The engine in a browser or a web worker (`wiregraph/browser`). In: the address of the folder of the model files. Out: an
// engine, after their checksums were compared.

import { WiregraphError } from '../model/error.ts';
import { type Engine, engineOf, type ModelName, modelNames } from './engine.ts';
import { compareDigest, contentOf } from './container.ts';

/** `folder` ends in a slash. Browsers count checksums on https and localhost only. */
export async function fetchEngine(folder: URL): Promise<Engine> {
  const models = new Map(await Promise.all(modelNames.map(async (name) => [name, await get(folder, name)] as const)));
  return engineOf((name) => models.get(name) ?? new Uint8Array(0));
}

async function get(folder: URL, name: ModelName): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(`${name}.bin`, folder);
  const bytes = await download(url);
  const digest = await crypto.subtle.digest('SHA-256', contentOf(bytes));
  compareDigest(bytes, new Uint8Array(digest), url.href);
  return bytes;
}

async function download(url: URL): Promise<Uint8Array<ArrayBuffer>> {
  let answer: Response;
  let content: ArrayBuffer;
  try {
    answer = await fetch(url);
    content = await answer.arrayBuffer();
  } catch (cause) {
    throw notFetched(url, 'no answer', { cause });
  }
  if (!answer.ok) throw notFetched(url, `status ${answer.status}`);
  return new Uint8Array(content);
}

function notFetched(url: URL, why: string, options: { readonly cause?: unknown } = {}): WiregraphError {
  const message = `The model ${url.href} cannot be fetched (${why}). Check the address and the connection.`;
  return new WiregraphError('MODEL_INVALID', message, { ...options, retriable: true });
}
