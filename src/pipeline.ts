// The line: an article in, its record out; records in, the graph out. Everything before `link` sees one article and is
// pure, so it can run anywhere and be kept by content hash; `link` sees all of them.

import { annotator } from './annotate/index.ts';
import type { Engine } from './annotate/engine.ts';
import { assemble } from './assemble/index.ts';
import { extract } from './extract/index.ts';
import type { Article } from './model/article.ts';
import type { Resolution } from './model/cluster.ts';
import type { Document } from './model/document.ts';
import type { Extraction } from './model/extraction.ts';
import type { Graph } from './model/graph.ts';
import type { Judgement } from './model/judgement.ts';
import type { Ontology } from './ontology/ontology.ts';
import { resolve } from './resolve/index.ts';

export interface Reader {
  annotate(article: Article): Document;
  extract(article: Article): Extraction;
}

/** The part of the line that reads one article at a time. */
export function reader(engine: Engine, ontology: Ontology): Reader {
  const read = annotator(engine, ontology);
  return { annotate: read, extract: (article) => extract(read(article), ontology) };
}

export interface Linked {
  readonly resolution: Resolution;
  readonly graph: Graph;
}

/** The part of the line that sees all articles: a pure function of the set of records and judgements. */
export function link(extractions: readonly Extraction[], judgements: readonly Judgement[], ontology: Ontology): Linked {
  const resolution = resolve(extractions, judgements, ontology);
  return { resolution, graph: assemble(extractions, resolution, ontology) };
}
