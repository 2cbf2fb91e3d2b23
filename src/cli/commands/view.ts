// `wiregraph view`: the viewer over the workspace, on this machine only; a reload shows what the workspace has then.

import open from 'open';
import { viewOf } from '../../export/view.ts';
import { viewerScript } from '../../export/viewer.ts';
import { WiregraphError } from '../../model/error.ts';
import { serve } from '../../serve/serve.ts';
import { home } from '../home.ts';
import { graphOf } from '../linked.ts';
import { addWorkspace, titleOf, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { print, say } from '../terminal.ts';

interface ViewOptions extends WorkspaceOption {
  readonly port?: string;
  readonly open: boolean;
}

export const viewCommand: Register = (program) => {
  addWorkspace(program.command('view'))
    .summary('look at the graph in the browser')
    .description('Serves the viewer to this machine (127.0.0.1) and opens the browser. Ctrl-C ends it.')
    .option('--port <number>', 'default: any free one')
    .option('--no-open', 'print the address only')
    .action(async (options: ViewOptions) => {
      const one = session();
      const title = titleOf(options);
      const view = async () => viewOf(await graphOf(options.workspace, one), await one.ontology(), { title });
      await view();
      const port = options.port === undefined ? {} : { port: portOf(options.port) };
      const served = await serve({ view, script: viewerScript(home.viewer), title, ...port });
      print(`The graph is at ${served.url} (Ctrl-C ends it)`);
      if (options.open) await openBrowser(served.url);
      await stopped();
      await served.close();
    });
};

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new WiregraphError('USAGE', `--port ${text} is no port; use a number from 0 to 65535`);
}

/** A machine without a browser is no failure: the address is printed. */
async function openBrowser(url: string): Promise<void> {
  if (
    process.env['CI'] ||
    (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
  ) {
    return;
  }
  try {
    const browser = await open(url);
    browser.on('error', () => say('No browser could be opened; use the address above.'));
  } catch {
    say('No browser could be opened; use the address above.');
  }
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
