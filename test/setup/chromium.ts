// A real Chromium for the viewer's tests: the one that CHROMIUM_PATH names, one on PATH, else Playwright's own. Prepared
// before the tests run (chromium.setup.ts); here it is only found and started, with flags that make it draw in software.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export const howToGet =
  'The viewer tests need a Chromium: install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.';

/** Path of an installed browser, or null. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  return found ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);
}

export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(howToGet);
  return chromium.launch({ executablePath, args: flags });
}
