// Cypher without a server: the graph is loaded into an in-process engine as a view that lives as long as the process,
// never as a copy that counts. The engine is an optional dependency; without it, a Neo4j answers the same queries.

import { WiregraphError } from '../model/error.ts';
import type { Graph, Properties } from '../model/graph.ts';
import type { NodeId } from '../model/id.ts';
import { ownLabel } from './label.ts';
import type { QueryBackend, QueryValues, Rows } from './query.ts';
import type { QueryValue } from './queries.ts';

type Grafeo = typeof import('@grafeo-db/js');
type Database = InstanceType<Grafeo['GrafeoDB']>;

/** Throws ENGINE_MISSING where the engine is not installed or does not run on this machine. */
export async function openEngine(graph: Graph): Promise<QueryBackend> {
  const { GrafeoDB } = await load();
  const database = GrafeoDB.create();
  await fill(database, graph);
  return {
    run: (text, parameters) => run(database, text, parameters),
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
}

async function load(): Promise<Grafeo> {
  try {
    const module = (await import('@grafeo-db/js')) as Grafeo & { readonly default?: Grafeo };
    return module.default ?? module;
  } catch (cause) {
    throw new WiregraphError(
      'ENGINE_MISSING',
      'the in-process query engine @grafeo-db/js is not installed; install it, or give --neo4j URL to ask a Neo4j',
      { cause },
    );
  }
}

async function fill(database: Database, { nodes, edges }: Graph): Promise<void> {
  // Queries go from id to node all the time.
  for (const label of ['Statement', 'Article', ownLabel]) {
    await database.executeCypher(`CREATE INDEX FOR (n:${label}) ON (n.id)`);
  }
  await database.executeCypher('CREATE INDEX FOR (n:Statement) ON (n.holder)');
  const numbers = new Map<NodeId, number>();
  for (const group of byLabels(nodes)) {
    const labels = [...group.labels, ownLabel];
    const made = await database.batchCreateNodesWithProps(labels, group.nodes.map(propertiesOf));
    group.nodes.forEach(({ id }, i) => numbers.set(id, made[i] ?? -1));
  }
  const rows = edges.map(({ id, type, source, target, properties }) => ({
    src: numbers.get(source) ?? -1,
    dst: numbers.get(target) ?? -1,
    type,
    properties: { ...properties, id },
  }));
  if (rows.length > 0) await database.batchCreateEdges(rows);
}

function propertiesOf({ id, properties }: { readonly id: string; readonly properties: Properties }): object {
  return { ...properties, id };
}

function byLabels(nodes: Graph['nodes']) {
  const groups = new Map<string, { readonly labels: readonly string[]; readonly nodes: Graph['nodes'][number][] }>();
  for (const node of nodes) {
    const key = node.labels.join(':');
    const group = groups.get(key) ?? { labels: node.labels, nodes: [] };
    group.nodes.push(node);
    groups.set(key, group);
  }
  return groups.values();
}

const onlyReads = 'a query only reads; this one would change the graph';

// In a transaction that is always rolled back, so that no query changes the view.
async function run(database: Database, text: string, parameters: QueryValues): Promise<Rows> {
  const transaction = database.beginTransaction();
  try {
    const result = await transaction.executeCypher(text, parameters).catch(refuse);
    if (Object.values(result.counters).some((count) => count > 0)) {
      throw new WiregraphError('QUERY_INVALID', onlyReads);
    }
    return { columns: result.columns, rows: result.rows().map((row) => row.map(plain)) };
  } finally {
    transaction.rollback();
  }
}

function refuse(cause: unknown): never {
  const said = (cause instanceof Error ? cause.message : String(cause)).replace(/^Query error: /, '');
  // Only a query that writes meets the engine's constraints.
  if (/constraint violation/i.test(said)) throw new WiregraphError('QUERY_INVALID', onlyReads, { cause });
  throw new WiregraphError('QUERY_INVALID', `the query cannot be run: ${said}`, { cause });
}

function plain(value: unknown): QueryValue {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return scalar(value);
  const entries = Object.entries(value).map(([name, each]) => [name, plain(each)] as const);
  const all: Readonly<Record<string, QueryValue>> = Object.fromEntries(entries);
  return '_labels' in all || '_type' in all ? element(all) : all;
}

function scalar(value: unknown): QueryValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function element({
  _id,
  _labels,
  _type,
  _source,
  _target,
  id,
  ...rest
}: Readonly<Record<string, QueryValue>>): QueryValue {
  const properties = Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (_type !== undefined) return { id: id ?? null, type: _type, properties };
  const labels = Array.isArray(_labels) ? _labels.filter((label) => label !== ownLabel) : [];
  return { id: id ?? null, labels: labels.map(String).sort(), properties };
}
