// What several commands need and pay for only when they use it: the ontology, the language engine (which reads the
// models), and the line itself. They are imported at that moment, so that a command without them starts at once. One
// session per call of the command.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ontology } from '../ontology/ontology.ts';
import { dataVersion } from '../ontology/version.ts';
import type { Reader } from '../pipeline.ts';
import { home } from './home.ts';

export interface Session {
  /** What records and graphs follow from besides the articles: the package, its data and its models. */
  readonly ruleset: () => string;
  readonly ontology: () => Promise<Ontology>;
  readonly reader: () => Promise<Reader>;
}

export function session(): Session {
  const ontology = once(async () => (await import('../ontology/load.ts')).loadOntology(home.data));
  const reader = once(async () => {
    const [{ loadEngine }, line] = await Promise.all([import('../annotate/load.ts'), import('../pipeline.ts')]);
    return line.reader(loadEngine(home.models), await ontology());
  });
  return { ruleset: once(rulesetVersion), ontology, reader };
}

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(home.package, 'utf8')) as { readonly version: string };
  return version;
}

function rulesetVersion(): string {
  const hash = createHash('sha256').update(packageVersion()).update(dataVersion(home.data));
  for (const name of readdirSync(home.models).sort()) hash.update(readFileSync(join(home.models, name)));
  return hash.digest('hex').slice(0, 16);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
