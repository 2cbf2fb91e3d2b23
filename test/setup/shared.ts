// Where the shared material lies: WIREGRAPH_SHARED, else ../shared beside the checkout. Suites that need it are left
// out with one loud line where it is absent, and fail where CI=true.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../../', import.meta.url));
export const sharedFolder: string = process.env['WIREGRAPH_SHARED'] ?? join(root, '..', 'shared');

/** Whether the shared material is here; throws in CI, where it has to be. */
export function hasShared(): boolean {
  if (existsSync(join(sharedFolder, 'gold', 'seeds.json'))) return true;
  const missing = `the shared material is not at ${sharedFolder}; set WIREGRAPH_SHARED to run the tests that read it`;
  if (process.env['CI'] === 'true') throw new Error(missing);
  console.warn(`LEFT OUT: ${missing}`);
  return false;
}

export function shared(...path: readonly string[]): string {
  return join(sharedFolder, ...path);
}

export function sharedText(...path: readonly string[]): string {
  return readFileSync(shared(...path), 'utf8');
}
