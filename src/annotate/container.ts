// The form of all model files: magic and version, SHA-256 of what follows, length of the header, header (JSON), body. A
// file that is cut off, changed or of another version is refused with MODEL_INVALID instead of giving silently worse
// results. The checksum is compared where the bytes are read (load.ts, fetch.ts), as Node and browsers count it differently.

import type { z } from 'zod';
import { WiregraphError } from '../model/error.ts';

const magic = 'WGM2';
/** Where the content that the checksum is of begins. */
const contentStart = 36;

export interface Container<Header> {
  readonly header: Header;
  readonly body: Uint8Array;
}

/** `name` stands in the error. A copy of the bytes is made of the header only, so that the body may be shared. */
export function readContainer<Header>(bytes: Uint8Array, name: string, schema: z.ZodType<Header>): Container<Header> {
  const start = new TextDecoder('latin1').decode(bytes.slice(0, magic.length));
  if (start !== magic || bytes.length < contentStart + 4)
    throw invalidModel(name, 'it is not a model of this version of wiregraph');
  const content = contentOf(bytes);
  const length = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
  const header = schema.safeParse(parsed(new TextDecoder().decode(content.slice(4, 4 + length)), name));
  if (!header.success) throw invalidModel(name, `its header is wrong (${header.error.message})`);
  return { header: header.data, body: content.subarray(4 + length) };
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw invalidModel(name, 'its header is cut off', cause);
  }
}

/** What the checksum is of. */
export function contentOf<Bytes extends ArrayBufferLike>(bytes: Uint8Array<Bytes>): Uint8Array<Bytes> {
  return bytes.subarray(contentStart);
}

/** Throws MODEL_INVALID unless the file says that its content has this SHA-256. */
export function compareDigest(bytes: Uint8Array, digest: Uint8Array, name: string): void {
  const stated = bytes.subarray(magic.length, contentStart);
  if (!digest.every((byte, i) => byte === stated[i]))
    throw invalidModel(name, 'its content does not match its checksum');
}

export function packContainer(
  header: unknown,
  body: Uint8Array,
  digest: (content: Uint8Array) => Uint8Array,
): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const content = new Uint8Array(4 + json.length + body.length);
  new DataView(content.buffer).setUint32(0, json.length, true);
  content.set(json, 4);
  content.set(body, 4 + json.length);
  const packed = new Uint8Array(contentStart + content.length);
  packed.set(new TextEncoder().encode(magic));
  packed.set(digest(content), magic.length);
  packed.set(content, contentStart);
  return packed;
}

export function invalidModel(name: string, why: string, cause?: unknown): WiregraphError {
  return new WiregraphError('MODEL_INVALID', `The model ${name} is damaged: ${why}. Install wiregraph again.`, {
    cause,
  });
}
