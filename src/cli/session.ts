// What several commands need and pay for only when they use it: the ontology, the language engine (which reads the
// models), and the line itself. One session per call of the command.

import { loadEngine } from '../annotate/engine.ts';
import { loadOntology } from '../ontology/load.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { type Reader, reader } from '../pipeline.ts';
import { home } from './home.ts';

export interface Session {
  readonly ontology: () => Ontology;
  readonly reader: () => Reader;
}

export function session(): Session {
  const ontology = once(() => loadOntology(home.data));
  return { ontology, reader: once(() => reader(loadEngine(home.models), ontology())) };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
