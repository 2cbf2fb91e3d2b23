// The viewer in a real Chromium, opened from disk: it draws, finds, filters, and leads from every node and line to the
// sentences. Any request but that of the page itself, and any error on the console, fails.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../setup/chromium.ts';
import { page as pageOf } from '../../src/export/page.ts';
import { serve } from '../../src/serve/serve.ts';
import { fixture } from './fixture.ts';
import { fixturePage, type Viewer, viewerScript, viewOfGraph } from './page.ts';
import { differing, pixels } from './pixels.ts';

let browser: Browser;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wiregraph-viewer-'));
  file = join(folder, 'graph.html');
  writeFileSync(file, fixturePage());
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Requests beside the page itself, and what the console complained about. */
  readonly trouble: readonly string[];
}

async function opened(hash = '', viewport = { width: 1280, height: 800 }, first?: () => void): Promise<Opened> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', colorScheme: 'light' });
  const page = await context.newPage();
  if (first) await page.addInitScript(first);
  const trouble: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) trouble.push(`request ${request.url().slice(0, 200)}`);
  });
  page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console ${message.text()}`);
  });
  await page.goto(`${url}${hash}`);
  await page.waitForSelector('wire-graph[data-ready]');
  await page.waitForTimeout(150);
  return { page, trouble };
}

const spotOf = (page: Page, id: string) =>
  page.evaluate((node) => (document.querySelector('wire-graph') as unknown as Viewer).spotOf(node), id);

const heading = (page: Page) => page.locator('aside h2').textContent();

const select = (page: Page, type: string, id: string) =>
  page.evaluate(
    ([one, other]) =>
      (document.querySelector('wire-graph') as unknown as Viewer).select({ type: one ?? '', id: other ?? '' }),
    [type, id],
  );

async function clickBetween(page: Page, a: string, b: string): Promise<void> {
  const [from, to] = [await spotOf(page, a), await spotOf(page, b)];
  if (!from || !to) throw new Error(`${a} or ${b} is not drawn`);
  await page.mouse.move((from.x + to.x) / 2 + 1, (from.y + to.y) / 2);
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
}

describe('the page', () => {
  test('opens from disk without a request or an error, and draws its nodes and lines', async () => {
    const { page, trouble } = await opened();
    const spot = await spotOf(page, 'per_reyes');
    expect(spot).not.toBeNull();
    const image = await pixels(page, { x: (spot?.x ?? 0) - 8, y: (spot?.y ?? 0) - 8, width: 16, height: 16 });
    // The kind's colour of a person, from the hints.
    expect(image.at(8, 8)).toEqual([0x3d, 0x6b, 0xc4]);
    await page.close();
    expect(trouble).toEqual([]);
  });

  test('says how much it shows', async () => {
    const { page } = await opened();
    await expect.poll(() => page.locator('.status').textContent()).toContain('14 nodes');
    await page.close();
  });

  test('draws dark on request', async () => {
    const { page } = await opened();
    const light = await page.screenshot();
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await page.waitForTimeout(150);
    const dark = await page.screenshot();
    expect(await differing(page, light, dark)).toBeGreaterThan(0.9);
    await page.close();
  });
});

describe('a graph of', () => {
  test.each([
    ['nothing', { ...fixture(), nodes: [], edges: [] }, 'Nothing to draw'],
    [
      'one node',
      { ...fixture(), nodes: fixture().nodes.filter((node) => node.id === 'per_reyes'), edges: [] },
      '1 node',
    ],
  ])('%s opens and says so', async (name, graph, expected) => {
    const path = join(folder, `${name.replace(' ', '-')}.html`);
    writeFileSync(path, [...pageOf(viewOfGraph(graph, name), viewerScript())].join(''));
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pathToFileURL(path).href);
    await page.waitForSelector('wire-graph[data-ready]');
    await expect.poll(() => page.locator('.stage').textContent()).toContain(expected);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('asking', () => {
  test('slash opens the search, and a name with a spelling mistake is found', async () => {
    const { page } = await opened();
    await page.keyboard.press('/');
    await page.keyboard.type('lindqvst');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Tomas Lindqvist');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 2, name: 'Tomas Lindqvist' }).count()).toBe(1);
    await page.close();
  });

  test('a sentence is found by its words and leads to what it says', async () => {
    const { page } = await opened();
    await page.getByRole('combobox').fill('sluices');
    await expect
      .poll(() => page.getByRole('option').first().textContent())
      .toContain('Westmark demanded that Norland open the sluices.');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('aside mark').first().textContent()).toBe('open the sluices');
    await page.close();
  });

  test('a kind that is switched off is not drawn', async () => {
    const { page } = await opened();
    expect(await spotOf(page, 'pla_norland')).not.toBeNull();
    await page.getByRole('checkbox', { name: /^Country/ }).uncheck();
    await expect.poll(() => spotOf(page, 'pla_norland')).toBeNull();
    expect(await spotOf(page, 'per_reyes')).not.toBeNull();
    await page.close();
  });

  test('events stand in the picture when they are asked for', async () => {
    const { page } = await opened();
    expect(await spotOf(page, 'evt_met')).toBeNull();
    await page.getByRole('checkbox', { name: /^Events/ }).check();
    await expect.poll(() => spotOf(page, 'evt_met')).not.toBeNull();
    await page.close();
  });

  test('the address brings the same view back', async () => {
    const { page } = await opened();
    await page.getByRole('checkbox', { name: /^Country/ }).uncheck();
    await select(page, 'thing', 'per_ortega');
    await expect.poll(() => page.url()).toContain('per_ortega');
    const { page: again } = await opened(new URL(page.url()).hash);
    await expect.poll(() => heading(again)).toBe('Juan Ortega');
    expect(await again.getByRole('checkbox', { name: /^Country/ }).isChecked()).toBe(false);
    await page.close();
    await again.close();
  });
});

describe('reading', () => {
  test('a click on a line shows its sentences word for word, with the words that count marked', async () => {
    const { page, trouble } = await opened();
    await clickBetween(page, 'per_lindqvist', 'per_reyes');
    const proof = page.locator('[data-statement=st_met1]').first();
    await expect
      .poll(() => proof.locator('blockquote').textContent())
      .toBe('Ana Reyes, the foreign minister of Norland, met Tomas Lindqvist of Westmark in Aldermoor on Tuesday.');
    expect(await proof.locator('mark').textContent()).toBe('met Tomas Lindqvist of Westmark');
    expect(await proof.locator('figcaption').textContent()).toContain('The Courier, 4 Mar 2026');
    expect(await page.locator('[data-statement=st_again] .chip').textContent()).toBe('expected');
    await page.close();
    expect(trouble).toEqual([]);
  });

  test('a click on a node opens what is said about it', async () => {
    const { page } = await opened();
    const spot = await spotOf(page, 'org_commission');
    await page.mouse.click(spot?.x ?? 0, spot?.y ?? 0);
    await expect.poll(() => page.getByRole('heading', { level: 2, name: 'River Commission' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('aside').count()).toBe(0);
    await page.close();
  });

  test('the picture fits beside the panel, also when panels follow each other in one breath', async () => {
    const { page } = await opened();
    const wide = await spotOf(page, 'plv_17');
    await select(page, 'thing', 'per_reyes');
    await expect.poll(async () => (await spotOf(page, 'plv_17'))?.x).toBeLessThan((wide?.x ?? 0) - 100);
    await page.evaluate(() => {
      const viewer = document.querySelector('wire-graph') as unknown as Viewer;
      viewer.select(null);
      requestAnimationFrame(() => viewer.select({ type: 'thing', id: 'per_ortega' }));
    });
    await expect.poll(() => heading(page)).toBe('Juan Ortega');
    await expect.poll(async () => (await spotOf(page, 'plv_17'))?.x).toBeLessThan((wide?.x ?? 0) - 100);
    await page.close();
  });

  test('nested speech is spelled out, outermost speaker first', async () => {
    const { page } = await opened();
    await select(page, 'bundle', 'per_marek~per_reyes');
    await expect
      .poll(() => page.locator('.relation [data-statement=st_brief3] .voices').textContent())
      .toBe('According to Juan Ortega, quoting Ana Reyes');
    await page.close();
  });

  test('a conflict shows both sides, each with who says so', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: 'Show 2 conflicts' }).click();
    const sides = page.locator('[data-conflict=con_denied] .sides > section');
    await expect.poll(() => sides.count()).toBe(2);
    expect(await sides.nth(0).textContent()).toContain('His office denied that he met Juan Ortega');
    expect(await sides.nth(0).locator('.chip').textContent()).toBe('denied');
    expect(await sides.nth(1).textContent()).toContain('Stated by Norland Herald itself');
    await page.close();
  });

  test('a plan is a ladder of versions, each step with its sentence', async () => {
    const { page } = await opened();
    await select(page, 'thing', 'plan_dams');
    const rungs = page.locator('.ladder > li');
    await expect
      .poll(() => rungs.locator('h4').allTextContents())
      .toEqual(['24-point plan', '17-point plan', 'revised again']);
    expect(await rungs.nth(1).locator('mark').first().textContent()).toBe('revised to 17 points');
    expect(await rungs.nth(2).textContent()).toContain('According to Juan Ortega');
    await page.close();
  });

  test('from a sentence on to the article, where each underlined piece leads back', async () => {
    const { page } = await opened();
    await select(page, 'bundle', 'per_hale~per_reyes');
    await page
      .getByRole('button', { name: 'Read in the article: Westmark denies a second round on the dams' })
      .first()
      .click();
    await expect
      .poll(() => page.locator('.reader .here').first().textContent())
      .toBe('briefed Reyes on the flood defences');
    expect(await page.locator('.reader').textContent()).toContain(
      'The Farmers Union sued the River Commission over the lower dam.',
    );
    await page.locator('.reader .said', { hasText: 'sued the River Commission' }).click();
    await expect.poll(() => heading(page)).toBe('Farmers Union sued River Commission');
    await page.close();
  });

  test('the list says the same as the picture and opens the same panel', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: 'List' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Tomas Lindqvist' }).filter({ hasText: 'Juan Ortega' });
    await expect.poll(() => row.locator('.chip').allTextContents()).toContain('denied');
    await row.getByRole('button', { name: 'met', exact: true }).first().click();
    await expect.poll(() => page.locator('aside [data-statement=st_secret]').count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe('hostile text', () => {
  test('markup in an article is shown and never run', async () => {
    const { page, trouble } = await opened('#thing=per_osei&read=art_hostile~st_hostile');
    await expect.poll(() => page.locator('.reader').textContent()).toContain('<img src=x onerror="window.harmed=1">');
    expect(await page.locator('.reader img').count()).toBe(0);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    await page.close();
    expect(trouble).toEqual([]);
  });
});

describe('served', () => {
  test('the page takes script and graph from its own server and asks nobody else', async () => {
    const served = await serve({
      view: () => viewOfGraph(fixture(), 'Served'),
      script: viewerScript(),
      title: 'Served',
    });
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && asked.push(`console ${message.text()}`));
    await page.goto(served.url);
    await page.waitForSelector('wire-graph[data-ready]');
    await expect.poll(() => spotOf(page, 'per_reyes')).not.toBeNull();
    expect(asked).toEqual(['', 'viewer.js', 'api/view.json'].map((path) => `${served.url}${path}`));
    await context.close();
    await served.close();
  });
});

describe('for everyone', () => {
  test.each([
    ['the start page', ''],
    ['a node with its sentences', '#thing=per_reyes'],
    ['a pair and its conflict', '#bundle=per_hale~per_reyes'],
    ['all conflicts', '#conflicts=all'],
    ['a plan', '#thing=plan_dams'],
    ['an article', '#thing=per_reyes&read=art_courier~st_met1'],
    ['the list', '#page=list'],
  ])('axe finds nothing to complain about: %s', async (_, hash) => {
    const { page } = await opened(hash);
    expect(await complaints(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    expect(await complaints(page)).toEqual([]);
    await page.close();
  });

  test('the whole way from search to article and out again goes by keyboard', async () => {
    const { page } = await opened();
    await page.keyboard.press('/');
    await page.keyboard.type('marek');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('Ivo Marek');
    const article = page.getByRole('button', { name: /^Read in the article/ }).first();
    await article.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.reader').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.reader').count()).toBe(0);
    expect(await heading(page)).toBe('Ivo Marek');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('aside').count()).toBe(0);
    await page.close();
  });

  test('on a phone nothing is wider than the screen', async () => {
    const { page } = await opened('#thing=per_reyes', { width: 390, height: 844 });
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBe(widths[1]);
    expect(await page.locator('aside h2').isVisible()).toBe(true);
    await page.close();
  });

  test('without WebGL the list takes over and says why', async () => {
    const { page } = await opened('', { width: 1280, height: 800 }, () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('no WebGL');
    expect(await page.getByRole('row').count()).toBeGreaterThan(10);
    await page.close();
  });
});

/** axe runs in the page as a string, past its policy, since Playwright evaluates outside of it. */
async function complaints(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(100);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
