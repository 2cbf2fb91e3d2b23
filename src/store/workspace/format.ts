// The version of the folder's layout, in format.json. A newer one is refused before anything is read or written, so
// that an old wiregraph never misreads the work of a new one.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WiregraphError } from '../../model/error.ts';
import { writeAtomically } from './atomic.ts';

export const formatFile = 'format.json';
export const formatVersion = 1;

const schema = z.object({ format: z.literal('wiregraph/workspace'), version: z.int().min(1) });

export function writeFormat(folder: string): void {
  writeAtomically(join(folder, formatFile), [
    `${JSON.stringify({ format: 'wiregraph/workspace', version: formatVersion })}\n`,
  ]);
}

export function checkFormat(folder: string): void {
  const path = join(folder, formatFile);
  const { version } = parse(path);
  if (version > formatVersion) {
    throw new WiregraphError(
      'WORKSPACE_TOO_NEW',
      `${folder} is of workspace format ${version} and this wiregraph knows ${formatVersion}; update wiregraph`,
    );
  }
}

function parse(path: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new WiregraphError('WORKSPACE_DAMAGED', `${path} is damaged; restore it from a backup`, { cause });
  }
}
