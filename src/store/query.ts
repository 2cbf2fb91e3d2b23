// Runs a query on whatever can: the in-process engine over a graph, or a Neo4j. Both give the same rows, as plain JSON:
// a node is `{id, labels, properties}`, an edge `{id, type, properties}`.

import { WiregraphError } from '../model/error.ts';
import type { Query, QueryParameter, QueryValue } from './queries.ts';

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryValue[])[];
}

export type QueryValues = Readonly<Record<string, QueryValue>>;

export interface QueryBackend {
  run(text: string, parameters: QueryValues): Promise<Rows>;
  close(): Promise<void>;
}

/** Values as given on a command line are texts; they become numbers or lists where the default is one. */
export async function runQuery(query: Query, given: QueryValues, backend: QueryBackend): Promise<Rows> {
  const known = new Set(query.parameters.map(({ name }) => name));
  const strangers = Object.keys(given).filter((name) => !known.has(name));
  // A query without a header takes what it is given.
  if (strangers.length > 0 && known.size > 0) {
    throw new WiregraphError(
      'USAGE',
      `${query.name} has no parameter ${strangers.join(', ')}; it has ${[...known].join(', ')}`,
    );
  }
  const valued = query.parameters.map((parameter) => [
    parameter.name,
    valueOf(query, parameter, given[parameter.name]),
  ]);
  return backend.run(query.text, { ...given, ...(Object.fromEntries(valued) as QueryValues) });
}

function valueOf(query: Query, { name, meaning, standard }: QueryParameter, given: QueryValue | undefined): QueryValue {
  if (given === undefined) {
    if (standard !== undefined) return standard;
    throw new WiregraphError('USAGE', `${query.name} needs ${name} (${meaning})`);
  }
  if (typeof given !== 'string' || typeof standard !== 'number') return given;
  const number = Number(given);
  if (given.trim() === '' || Number.isNaN(number)) {
    throw new WiregraphError('USAGE', `${name} of ${query.name} is a number, not "${given}"`);
  }
  return number;
}
