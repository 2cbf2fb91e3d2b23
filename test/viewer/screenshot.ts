// Takes pictures of the viewer for the documentation and for looking at: `npx tsx test/viewer/screenshot.ts PAGE.html
// FOLDER [ID|A~B ...]` opens the page in Chromium and saves light and dark, with the panel of each id open. Without a page
// it takes the fixture.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { startChromium } from '../setup/chromium.ts';
import { fixturePage, type Viewer } from './page.ts';

const [given = '-', folder = '/tmp/viewer', ...ids] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const file = given === '-' ? join(folder, 'fixture.html') : resolve(given);
if (given === '-') writeFileSync(file, fixturePage());

const browser = await startChromium();
for (const [name, width, height] of [
  ['wide', 1440, 900],
  ['tablet', 1024, 768],
  ['phone', 390, 844],
] as const) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('wire-graph[data-ready]');
  await page.waitForTimeout(500);
  for (const appearance of ['light', 'dark'] as const) {
    await page.evaluate((value) => {
      const viewer = document.querySelector('wire-graph') as unknown as Viewer;
      viewer.appearance = value;
    }, appearance);
    await shoot(page, `${name}-${appearance}`);
    if (name !== 'tablet' && (name === 'wide' || appearance === 'light'))
      for (const id of ids) await open(page, id, `${name}-${appearance}`);
  }
  await page.close();
}
await browser.close();

async function open(page: Page, id: string, name: string): Promise<void> {
  await page.evaluate((value) => {
    const viewer = document.querySelector('wire-graph') as unknown as Viewer;
    const type = value === 'all' ? 'conflicts' : value.includes('~') ? 'bundle' : 'thing';
    viewer.select({ type, id: value });
  }, id);
  await page.waitForTimeout(400);
  await shoot(page, `${name}-${id.replaceAll(/\W/g, '_')}`);
  await page.evaluate(() => (document.querySelector('wire-graph') as unknown as Viewer).select(null));
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(join(folder, `${name}.png`));
}
