// Sees to it that there is a Chromium before the tests run: an installed one, else Debian's where apt-get may be used, else
// Playwright's own download, else one sentence that says what to install. Run by `npm test`; `tsx` runs it alone, too.

import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { findChromium, howToGet } from './chromium.ts';

export function prepareChromium(): boolean {
  if (findChromium() !== null) return true;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium']) && findChromium() !== null)
    return true;
  if (run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']) && findChromium() !== null)
    return true;
  console.error(howToGet);
  return false;
}

function run(command: string, options: readonly string[]): boolean {
  console.log(`No Chromium found; trying: ${command} ${options.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, options, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000, env }).status === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = prepareChromium() ? 0 : 1;
}
