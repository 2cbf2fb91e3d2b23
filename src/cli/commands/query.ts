// `wiregraph query`: saved or own Cypher, on the workspace (in process) or on a Neo4j, with equal rows.

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { WiregraphError } from '../../model/error.ts';
import { parseCypher } from '../../store/cypher.ts';
import { loadQueries, type Query, queryFile, queryNamed, queryOf, type QueryValue } from '../../store/queries.ts';
import { type QueryBackend, type Rows, runQuery } from '../../store/query.ts';
import { home } from '../home.ts';
import { graphOf } from '../linked.ts';
import { addNeo4j, addWorkspace, neo4jSettings, type WorkspaceOption } from '../options.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { type Cell, print, printJson, records, table } from '../terminal.ts';

interface QueryOptions extends WorkspaceOption {
  readonly neo4j?: string | true;
  readonly json?: boolean;
}

export const queryCommand: Register = (program) => {
  const command = program
    .command('query')
    .summary('ask in Cypher: a saved query or your own')
    .description('Runs a saved query, a .cypher file, or - (standard input), on the workspace or on Neo4j.')
    .argument('[query]', 'name, file, or -; without it: the list of saved queries')
    .argument('[parameters...]', 'name=value, as the header of the query names them');
  addNeo4j(addWorkspace(command), 'ask this Neo4j server instead of the workspace')
    .option('--json', 'print rows as JSON')
    .addHelpText('after', examples)
    .action(async (name: string | undefined, parameters: readonly string[], options: QueryOptions) => {
      if (name === undefined) return printList(options);
      const query = await queryFor(name);
      const backend = await backendFor(options);
      try {
        printRows(await runQuery(query, valuesOf(parameters), backend), options);
      } finally {
        await backend.close();
      }
    });
};

function printList({ json }: QueryOptions): void {
  const queries = [...loadQueries(home.cypher).values()];
  if (json)
    return printJson(queries.map(({ name, purpose, parameters, columns }) => ({ name, purpose, parameters, columns })));
  const columns = [
    { name: 'query', share: 0 },
    { name: 'what it answers', share: 3 },
    { name: 'parameters', share: 2 },
  ];
  const rows = queries.map(({ name, purpose, parameters }) => [
    name,
    purpose,
    parameters.map((each) => `${each.name}${each.standard === undefined ? '' : `=${String(each.standard)}`}`).join(' '),
  ]);
  print(table(columns, rows));
}

async function queryFor(name: string): Promise<Query> {
  const query = await queryAt(name);
  if (query.text !== '') return query;
  throw new WiregraphError(
    'QUERY_INVALID',
    `${query.name} holds no query; write one such as MATCH (n:Person) RETURN n.name`,
  );
}

async function queryAt(name: string): Promise<Query> {
  if (name === '-') return queryOf(parseCypher('standard input', await text(process.stdin)));
  if (!name.endsWith('.cypher')) return queryNamed(home.cypher, name);
  if (!existsSync(name)) throw new WiregraphError('QUERY_UNKNOWN', `there is no file ${name}; check the path`);
  return { ...queryFile(name), name: basename(name) };
}

async function backendFor({ neo4j, workspace }: QueryOptions): Promise<QueryBackend> {
  if (neo4j !== undefined) {
    const { askNeo4j } = await import('../../store/neo4j/asking.ts');
    return askNeo4j({ ...neo4jSettings(neo4j), cypher: home.cypher });
  }
  const { openEngine } = await import('../../store/engine.ts');
  return openEngine(await graphOf(workspace, session()));
}

function valuesOf(parameters: readonly string[]): Readonly<Record<string, QueryValue>> {
  const pairs = parameters.map((parameter) => {
    const at = parameter.indexOf('=');
    if (at < 1) throw new WiregraphError('USAGE', `"${parameter}" is no parameter; write name=value`);
    return [parameter.slice(0, at), parameter.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}

function printRows({ columns, rows }: Rows, { json }: QueryOptions): void {
  if (json) {
    printJson(rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))));
  } else if (rows.length === 0) print('No rows.');
  else {
    const cells = rows.map((row) => row.map(cell));
    const shares = columns.map((_, i) => shareOf(cells.map((row) => row[i] ?? null)));
    // A sentence beside five other columns would be a ribbon one word wide.
    const isCrowded = columns.length > 5 && shares.some((share) => share > 2);
    if (isCrowded) print(records(columns, cells));
    else
      print(
        table(
          columns.map((name, i) => ({ name, share: shares[i] ?? 0 })),
          cells,
        ),
      );
  }
}

/** Narrow columns get what they need; wide ones share the rest by how much they hold. */
function shareOf(cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map((value) => String(value ?? '').length));
  return longest <= 16 ? 0 : longest <= 60 ? 2 : 4;
}

function cell(value: QueryValue): Cell {
  if (Array.isArray(value)) return value.map((each) => String(cell(each))).join('\n');
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' && value !== null
    ? element(value as Readonly<Record<string, QueryValue>>)
    : (value as Cell);
}

/** A node by its name, an edge by its type, both with their id, a path by its nodes; `--json` has all of them. */
function element(value: Readonly<Record<string, QueryValue>>): string {
  const { id, labels, type, properties, nodes } = value;
  const name =
    typeof properties === 'object' && properties !== null && 'name' in properties ? properties['name'] : null;
  if (Array.isArray(labels)) return [name, `(${labels.join(':')})`, id].filter((part) => part !== null).join(' ');
  if (Array.isArray(nodes)) return nodes.map((node) => String(cell(node))).join('\n');
  return typeof type === 'string' ? `${type} ${String(id)}` : JSON.stringify(value);
}

const examples = `
Examples:
  wiregraph query                                  all saved queries, with what they answer
  wiregraph query who-met-whom name=Reyes          a saved query with a parameter
  wiregraph query mine.cypher day=2026-10-13       a query of your own, with $day in it
  echo 'MATCH (p:Person)-[:MET]-(q) RETURN p.name, q.name' | wiregraph query -`;
