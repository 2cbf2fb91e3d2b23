// The Neo4j Browser as a person works with it: log in, write into the editor, run, look at the frame that comes. Nothing
// but the server is asked, so that letters are in the machine's own fonts and no usage is reported.

import type { Browser, Page } from 'playwright-core';
import type { Neo4jServer } from '../setup/neo4j.ts';

export interface Frame {
  /** What the Browser complains about, or null. */
  readonly error: string | null;
  /** How many rows the Browser says it got; null where it draws a graph. */
  readonly rows: number | null;
  readonly nodes: number;
}

const frame = '[data-testid="frame"]';
const failed = '[data-testid="cypherFrameErrorMessage"]';
const node = 'svg g.node';

export async function openBrowser(chromium: Browser, server: Neo4jServer): Promise<Page> {
  if (server.http === null) throw new Error('this Neo4j server has no Browser');
  const page = await chromium.newPage({ viewport: { width: 1400, height: 900 } });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.http });
  const { hostname } = new URL(server.http);
  await page.route(
    (url) => url.hostname !== hostname,
    (route) => route.abort(),
  );
  await page.goto(`${server.http}/browser/`);
  await page.selectOption('[data-testid="bolt-scheme-select"]', { label: 'bolt://' });
  await page.fill('[data-testid="boltaddress"]', new URL(server.url).host);
  await page.fill('[data-testid="username"]', server.username);
  await page.fill('[data-testid="password"]', server.password);
  await page.click('[data-testid="connect"]');
  await page.getByText('You are connected as user').waitFor();
  return page;
}

/** Runs a query in a stream that holds nothing else. */
export async function ask(page: Page, text: string): Promise<Frame> {
  await clear(page);
  await paste(page, text);
  const answer = page.locator(frame).first();
  const status = answer.locator('[data-testid="frameStatusbar"]').filter({ hasText: /\S/ });
  await answer.locator(`${failed}, ${node}`).or(status).first().waitFor();
  const said = (await status.count()) > 0 ? await status.innerText() : null;
  const count = /Started streaming (\d+) records/.exec(said ?? '')?.[1] ?? 0;
  return {
    error: (await answer.locator(failed).count()) > 0 ? await answer.locator(failed).first().innerText() : null,
    rows: said === null ? null : Number(count),
    nodes: await answer.locator(node).count(),
  };
}

/** Gives the Browser a command of its own (`:param`, `:style`). */
export async function tell(page: Page, command: string): Promise<void> {
  await clear(page);
  await paste(page, command);
  await page.locator(frame).locator('[data-testid="frameContents"]').first().waitFor();
}

/** Takes a picture of the graph that is drawn, filling the window, with the pointer on the node so captioned. */
export async function photograph(page: Page, caption: RegExp, path: string): Promise<void> {
  await page.locator(frame).first().getByTitle('Fullscreen').click();
  // Nodes push each other about for a while.
  await page.waitForTimeout(3000);
  await page.getByLabel('zoom-to-fit').click();
  await page.waitForTimeout(1000);
  await shrink(page);
  await page.locator(node).filter({ hasText: caption }).first().hover();
  await page.waitForTimeout(1000);
  await page.screenshot({ path });
}

// The panel at the right covers what zoom-to-fit takes for free: all is drawn a little smaller, towards the left.
async function shrink(page: Page): Promise<void> {
  await page.mouse.move(70, 480);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 150);
  await page.keyboard.up('Control');
  await page.waitForTimeout(1000);
}

async function clear(page: Page): Promise<void> {
  await paste(page, ':clear');
  await page.locator(frame).first().waitFor({ state: 'detached' });
}

// Typed letter by letter, brackets would get their partners from the editor.
async function paste(page: Page, text: string): Promise<void> {
  await page.click('#monaco-main-editor');
  await page.keyboard.press('Control+a');
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+v');
  await page.click('[data-testid="editor-Run"]');
}
