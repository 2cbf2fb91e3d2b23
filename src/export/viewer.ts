// The viewer as it was built (`npm run build`), read from the folder that the caller names.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WiregraphError } from '../model/error.ts';

/** Throws VIEWER_MISSING where it was never built. */
export function viewerScript(folder: string): string {
  const path = join(folder, 'viewer.js');
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new WiregraphError('VIEWER_MISSING', `the viewer is not at ${path}; run "npm run build" first`, { cause });
  }
}
