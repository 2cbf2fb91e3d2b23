// All exports, in the order in which `--help` lists them. A new one is a file here and a line in this table.

import { WiregraphError } from '../model/error.ts';
import { csv } from './csv.ts';
import { gexf } from './gexf.ts';
import { grass } from './grass.ts';
import { graphml } from './graphml.ts';
import { graphology } from './graphology.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import type { GraphExport } from './table.ts';

export type { ExportContext, ExportFile, GraphExport } from './table.ts';

export const graphExports: readonly GraphExport[] = [json, graphology, graphml, gexf, csv, grass, html];

/** Throws EXPORT_UNKNOWN for a name that is not in the table. */
export function exportNamed(name: string): GraphExport {
  const found = graphExports.find((one) => one.name === name);
  if (found) return found;
  const names = graphExports.map((one) => one.name).join(', ');
  throw new WiregraphError('EXPORT_UNKNOWN', `there is no export "${name}"; use one of ${names}`);
}
