// Bytes as they come -> all of them, or line by line. A line is held alone, so that a file of any size can be read; a
// line that is longer than the largest file is given up, not gathered.

import { checkSize, largestFile } from './limit.ts';

export interface StreamLine {
  /** From 1. */
  readonly number: number;
  /** Null where the line is too long to hold. */
  readonly bytes: Uint8Array | null;
}

const lineFeed = 0x0a;

/** Throws INPUT_TOO_LARGE as soon as there are too many. */
export async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    checkSize(size);
    held.push(chunk);
  }
  return Buffer.concat(held);
}

export async function* byLine(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<StreamLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (): StreamLine => {
    const line = { number, bytes: size > largestFile ? null : Buffer.concat(held) };
    held = [];
    size = 0;
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) yield take();

  function hold(part: Uint8Array): void {
    size += part.length;
    if (size > largestFile) held = [];
    else if (part.length > 0) held.push(part);
  }
}
