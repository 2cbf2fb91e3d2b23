// Queries on a Neo4j, in transactions that the server lets only read.

import { isNode, isPath, isRelationship, Neo4jError, session as sessions } from 'neo4j-driver';
import { WiregraphError } from '../../model/error.ts';
import { ownLabel } from '../label.ts';
import type { QueryValue } from '../queries.ts';
import type { QueryBackend, QueryValues, Rows } from '../query.ts';
import { connect, type Connection, type Neo4jOptions } from './connection.ts';
import { explained } from './failure.ts';
import { sentValue } from './values.ts';

/** Throws STORE_UNAVAILABLE or STORE_REFUSED as the store does. */
export async function askNeo4j(options: Neo4jOptions): Promise<QueryBackend> {
  const connection = await connect(options);
  return {
    run: (text, parameters) => explained(options.url, () => run(connection, text, parameters)),
    close: () => connection.driver.close(),
  };
}

async function run({ driver, database }: Connection, text: string, parameters: QueryValues): Promise<Rows> {
  const session = driver.session({ defaultAccessMode: sessions.READ, ...(database === null ? {} : { database }) });
  const values = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, sentAny(value)]));
  try {
    const { keys, records } = await session.executeRead(async (transaction) => {
      const result = transaction.run(text, values);
      return { keys: await result.keys(), records: (await result).records };
    });
    return { columns: keys.map(String), rows: records.map((row) => keys.map((key) => plain(row.get(key)))) };
  } catch (error) {
    throw error instanceof Neo4jError ? asked(error) : error;
  } finally {
    await session.close();
  }
}

// What is wrong with the query itself is not the store's refusal.
function asked(error: Neo4jError): Error {
  if (error.code === 'Neo.ClientError.Statement.AccessMode') {
    return new WiregraphError('QUERY_INVALID', 'a query only reads; this one would change the graph', { cause: error });
  }
  if (!error.code.startsWith('Neo.ClientError.Statement')) return error;
  const said = error.message.split('\n', 1)[0] ?? '';
  return new WiregraphError('QUERY_INVALID', `the query cannot be run: ${said}`, { cause: error });
}

function sentAny(value: QueryValue): unknown {
  if (Array.isArray(value)) return value.map(sentAny);
  return typeof value === 'number' ? sentValue(value) : value;
}

function plain(value: unknown): QueryValue {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (isNode(value)) return node(value);
  if (isRelationship(value)) return edge(value);
  if (isPath(value)) {
    return [plain(value.start), ...value.segments.flatMap((one) => [plain(one.relationship), plain(one.end)])];
  }
  if (typeof value !== 'object' || value === null) return null;
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

function node({ labels, properties }: { readonly labels: readonly string[]; readonly properties: object }): QueryValue {
  const { id, own } = split(properties);
  return { id, labels: labels.filter((label) => label !== ownLabel).sort(), properties: own };
}

function edge({ type, properties }: { readonly type: string; readonly properties: object }): QueryValue {
  const { id, own } = split(properties);
  return { id, type, properties: own };
}

function split(properties: object): { readonly id: QueryValue; readonly own: QueryValue } {
  const entries = Object.entries(properties).map(([name, value]) => [name, plain(value)] as const);
  const own = entries.filter(([name]) => name !== 'id').sort(([a], [b]) => (a < b ? -1 : 1));
  return { id: entries.find(([name]) => name === 'id')?.[1] ?? null, own: Object.fromEntries(own) };
}
