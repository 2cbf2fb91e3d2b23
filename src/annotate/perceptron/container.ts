// The form of all model files: magic, SHA-256 of what follows, length of the header, header (JSON), body. A file that is
// cut off, changed or of another version is refused with MODEL_INVALID instead of giving silently worse results.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { WiregraphError } from '../../model/error.ts';

const magic = 'WGM1';

export interface Container<Header> {
  readonly header: Header;
  readonly body: Uint8Array;
}

export function readContainer<Header>(path: string, schema: z.ZodType<Header>): Container<Header> {
  const bytes = bytesOf(path);
  if (bytes.subarray(0, 4).toString('latin1') !== magic)
    throw invalid(path, 'it is not a model of this version of wiregraph');
  const content = bytes.subarray(36);
  if (bytes.length < 40 || !digest(content).equals(bytes.subarray(4, 36)))
    throw invalid(path, 'its content does not match its checksum');
  const length = content.readUInt32LE(0);
  const header = schema.safeParse(JSON.parse(content.subarray(4, 4 + length).toString('utf8')));
  if (!header.success) throw invalid(path, `its header is wrong (${header.error.message})`);
  return { header: header.data, body: content.subarray(4 + length) };
}

export function packContainer(header: unknown, body: Uint8Array): Uint8Array {
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const content = Buffer.concat([length, json, body]);
  return Buffer.concat([Buffer.from(magic, 'latin1'), digest(content), content]);
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new WiregraphError('MODEL_INVALID', `The model ${path} cannot be read. Install wiregraph again.`, { cause });
  }
}

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

function invalid(path: string, why: string): WiregraphError {
  return new WiregraphError('MODEL_INVALID', `The model ${path} is damaged: ${why}. Install wiregraph again.`);
}
