// The engine in a browser or a web worker. In: the address of the folder of the model files. Out: an engine, after their
// checksums were compared.

import { type Engine, engineOf, type ModelName, modelNames } from './engine.ts';
import { contentStart, invalidModel, statedDigest } from './network/container.ts';

/** `folder` ends in a slash. */
export async function fetchEngine(folder: URL): Promise<Engine> {
  const models = new Map(await Promise.all(modelNames.map(async (name) => [name, await get(folder, name)] as const)));
  return engineOf((name) => models.get(name) ?? new Uint8Array(0));
}

async function get(folder: URL, name: ModelName): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(`${name}.bin`, folder);
  const answer = await fetch(url);
  if (!answer.ok) throw invalidModel(url.href, `it cannot be read (${answer.status})`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(contentStart)));
  const stated = statedDigest(bytes);
  if (!digest.every((byte, i) => byte === stated[i])) {
    throw invalidModel(url.href, 'its content does not match its checksum');
  }
  return bytes;
}
