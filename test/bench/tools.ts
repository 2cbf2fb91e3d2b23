// What every benchmark needs, loaded once: the shipped ontology and models, and the line made of them.

import { join } from 'node:path';
import { loadEngine } from '../../src/annotate/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { reader } from '../../src/pipeline.ts';
import { root } from '../setup/shared.ts';
import type { Tools } from './figure.ts';

export function tools(): Tools {
  const ontology = loadOntology(join(root, 'data'));
  const engine = loadEngine(join(root, 'data', 'models'));
  return { ontology, engine, line: reader(engine, ontology) };
}
