// Records and what the linker said about them -> the graph. A view: every node and edge can be made again from them, and
// each fact carries the ids of its statements.

import type { Resolution } from '../model/cluster.ts';
import type { Extraction } from '../model/extraction.ts';
import { type Graph, graph } from '../model/graph.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { actors } from './actors.ts';
import { assembly } from './assembly.ts';
import { conflicts } from './conflicts.ts';
import { events } from './events.ts';
import { locations } from './places.ts';
import { plans } from './plans.ts';
import { quotes } from './quotes.ts';
import { related } from './related.ts';
import { relations } from './relations.ts';
import { statements } from './statements.ts';

export function assemble(extractions: readonly Extraction[], resolution: Resolution, ontology: Ontology): Graph {
  const all = assembly(extractions, resolution, ontology);
  const parts = [statements, actors, events, quotes, plans, conflicts].map((part) => part(all));
  const edges = [...parts.flatMap((part) => part.edges), ...relations(all), ...related(all), ...locations(all)];
  return graph(
    parts.flatMap((part) => part.nodes),
    edges,
  );
}
