// Gold of a text in our own words, as a test writes it: YAML without the head that every file has.

import { parse } from 'yaml';
import type { Article } from '../../src/model/article.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { join } from 'node:path';
import type { Gold } from '../../src/score/gold.ts';
import { loadGold, readGoldFile } from '../../src/score/load.ts';
import { articleOf } from '../annotate/doc.ts';
import { root } from '../setup/shared.ts';

export const ontology = loadOntology(join(root, 'data'));

const head = 'format: wiregraph/gold@1\narticle: a.txt\nset: tuned\n';

export function goldOf(text: string, yaml: string, article: Article = articleOf(text)): Gold {
  const isLayered = typeof parse(yaml) === 'object' && yaml.includes('layers:');
  const layers = isLayered
    ? ''
    : 'layers: [names, coreference, times, quantities, attributions, statements, facts, open]\n';
  const file = { name: 'a.yml', text: `${head}${layers}${yaml}` };
  return loadGold({ file, written: readGoldFile(file), article }, ontology);
}
