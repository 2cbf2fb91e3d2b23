// The format of an input whose name does not tell it (standard input, a file without a known ending), from its first
// bytes: a page begins with a tag, JSON Lines with an object; everything else is text.

import type { FormatName } from './format.ts';

export function sniff(first: Uint8Array): FormatName | 'jsonl' {
  const start = new TextDecoder('utf-8').decode(first.subarray(0, 1024)).trimStart();
  if (/^<(?:!doctype html|html|head|body|\?xml)\b/i.test(start)) return 'html';
  return /^\{\s*"[^"\n]*"\s*:/.test(start) ? 'jsonl' : 'text';
}

/** The first chunk, and the stream as it was before it was looked at. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly first: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head = await iterator.next();
  const first = head.done ? new Uint8Array() : head.value;
  return { first, all: joined(first, iterator) };
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
