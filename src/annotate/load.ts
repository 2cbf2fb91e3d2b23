// The engine in Node. In: the folder of the model files, or what another thread has read of them. Out: an engine. The
// weights of the network, by far the most of it, can be shared by all threads.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, engineOf, type ModelBytes, type ModelName, modelNames } from './engine.ts';
import { compareDigest, contentOf, invalidModel } from './container.ts';

/** A file that is missing or damaged throws MODEL_INVALID when the part that needs it is first asked for. */
export function loadEngine(folder: string): Engine {
  return engineOf((name) => read(folder, name));
}

/** The model files in memory that threads share, all of them checked: hand the value to a worker and make its engine with `engineFrom`. */
export function shareModels(folder: string): ModelBytes {
  const shared = modelNames.map((name) => {
    const bytes = read(folder, name);
    const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
    copy.set(bytes);
    return [name, copy] as const;
  });
  return Object.fromEntries(shared) as ModelBytes;
}

/** From what another thread has checked; checksums are not counted again. */
export function engineFrom(models: ModelBytes): Engine {
  return engineOf((name) => models[name]);
}

export function sha256(content: Uint8Array): Uint8Array {
  return createHash('sha256').update(content).digest();
}

function read(folder: string, name: ModelName): Uint8Array {
  const path = join(folder, `${name}.bin`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw invalidModel(path, 'it cannot be read', cause);
  }
  compareDigest(bytes, sha256(contentOf(bytes)), path);
  return bytes;
}
