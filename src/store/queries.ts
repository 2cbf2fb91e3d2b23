// Saved queries: Cypher files whose header says what they answer, which parameters they take with which defaults, and
// what each column means. A header line is `name = JSON default: meaning`, or `name: meaning` where a value must be given.

import { WiregraphError } from '../model/error.ts';
import { cypherFile, statements } from './cypher.ts';

export interface QueryParameter {
  readonly name: string;
  readonly meaning: string;
  /** Undefined: must be given. */
  readonly standard: QueryValue | undefined;
}

export interface QueryColumn {
  readonly name: string;
  readonly meaning: string;
}

/** What goes into a query and comes out of it: JSON. */
export type QueryValue =
  string | number | boolean | null | readonly QueryValue[] | { readonly [name: string]: QueryValue };

export interface Query {
  readonly name: string;
  readonly purpose: string;
  readonly parameters: readonly QueryParameter[];
  readonly columns: readonly QueryColumn[];
  readonly text: string;
}

/** The package's queries by name; `cypher` is its folder of that name. */
export function loadQueries(cypher: string): ReadonlyMap<string, Query> {
  return new Map(statements(cypher, 'read').map((file) => [file.name, queryOf(file)]));
}

/** A query of somebody's own; a header is welcome and not needed. */
export function queryFile(path: string): Query {
  return queryOf(cypherFile(path));
}

export function queryNamed(cypher: string, name: string): Query {
  const all = loadQueries(cypher);
  const found = all.get(name);
  if (found) return found;
  throw new WiregraphError('QUERY_UNKNOWN', `there is no query "${name}"; there are ${[...all.keys()].join(', ')}`);
}

export function queryOf({ name, header, text }: { name: string; header: readonly string[]; text: string }): Query {
  const sections = { purpose: [] as string[], Parameters: [] as string[], Columns: [] as string[] };
  let section: keyof typeof sections = 'purpose';
  for (const line of header) {
    const title = /^(Parameters|Columns):\s*$/.exec(line)?.[1];
    if (title === 'Parameters' || title === 'Columns') section = title;
    else if (line.trim() !== '') sections[section].push(line);
  }
  return {
    name,
    purpose: sections.purpose.map((line) => line.trim()).join(' '),
    parameters: entries(sections.Parameters).map((entry) => parameter(name, entry)),
    columns: entries(sections.Columns).map(column),
    text,
  };
}

// A line that is indented further goes on with the one above.
function entries(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (/^ {3,}/.test(line) && found.length > 0) found.push(`${found.pop() ?? ''} ${line.trim()}`);
    else found.push(line.trim());
  }
  return found;
}

function parameter(query: string, entry: string): QueryParameter {
  const [, name = '', standard, meaning = ''] = /^(\w+)(?: = (.+?))?: (.*)$/.exec(entry) ?? [];
  if (name === '')
    throw new WiregraphError('QUERY_INVALID', `${query}: "${entry}" is no parameter; write "name = 1: meaning"`);
  return { name, meaning, standard: standard === undefined ? undefined : json(query, name, standard) };
}

function json(query: string, name: string, text: string): QueryValue {
  try {
    return JSON.parse(text) as QueryValue;
  } catch (cause) {
    throw new WiregraphError('QUERY_INVALID', `${query}: the default of ${name} is no JSON: ${text}`, { cause });
  }
}

function column(entry: string): QueryColumn {
  const [name = '', ...meaning] = entry.split(': ');
  return { name, meaning: meaning.join(': ') };
}
