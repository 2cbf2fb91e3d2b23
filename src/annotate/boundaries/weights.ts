// The learned weights of features for the end of a sentence. In: the bytes of the model file. Out: a table with one byte
// for each place, the unit of its numbers, and how sure one must be. In the file stand only the places that are not 0:
// how many places on (7 bits a byte), then the weight.

import { z } from 'zod';
import { packContainer, readContainer } from '../container.ts';

export interface Boundaries {
  readonly table: Int8Array;
  /** The weight that 1 in the table stands for. */
  readonly unit: number;
  /** The sum of weights above which a sentence ends after a stop. */
  readonly least: number;
  /** The same where no stop stands: in a block that ends without one, and in one that ends with one, as prose does. */
  readonly leastUnmarked: readonly number[];
}

const schema = z.object({
  bits: z.int().min(1).max(24),
  unit: z.number(),
  least: z.number(),
  leastUnmarked: z.array(z.number()).length(2),
});

export function readBoundaries(bytes: Uint8Array): Boundaries {
  const { header, body } = readContainer(bytes, 'sentences', schema);
  const table = new Int8Array(2 ** header.bits);
  let place = -1;
  for (let at = 0; at < body.length;) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = body[at++] ?? 0;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    place += gap;
    table[place] = body[at++] ?? 0;
  }
  return { ...header, table };
}

export function packBoundaries(
  { table, unit, least, leastUnmarked }: Boundaries,
  digest: (content: Uint8Array) => Uint8Array,
): Uint8Array {
  const body: number[] = [];
  let before = -1;
  table.forEach((weight, place) => {
    if (weight === 0) return;
    let gap = place - before;
    before = place;
    for (; gap > 127; gap >>= 7) body.push((gap & 127) | 128);
    body.push(gap, weight & 255);
  });
  return packContainer({ bits: Math.log2(table.length), unit, least, leastUnmarked }, Uint8Array.from(body), digest);
}
