// `export --format html`: one page with the viewer, the graph and the articles in it, that opens from disk.

import { page } from './page.ts';
import type { GraphExport } from './table.ts';
import { viewOf } from './view.ts';
import { viewerScript } from './viewer.ts';

export const html = {
  name: 'html',
  summary: 'one page with the viewer and the articles inside; opens from disk, needs no network',
  files: (graph, { title, ontology, viewer }) => {
    const script = viewerScript(viewer);
    return [{ name: 'graph.html', chunks: page(viewOf(graph, ontology, { title }), script) }];
  },
} satisfies GraphExport;
