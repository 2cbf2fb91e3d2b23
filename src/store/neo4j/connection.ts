// A connection to Neo4j: one driver, one database, and the package's Cypher. Reads stream; writes run in transactions
// that the driver tries again while the database is away for a moment.

import neo4j, { type Driver, type Record as Row, type Session } from 'neo4j-driver';
import { WiregraphError } from '../../model/error.ts';
import { explained } from './failure.ts';

export interface Neo4jOptions {
  /** `bolt://localhost:7687`, `neo4j+s://...` */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Null: the server's default database. */
  readonly database: string | null;
  /** The folder `cypher` of the package. */
  readonly cypher: string;
  /** Milliseconds for which a transaction is tried again while the database is away; default: 10,000. */
  readonly patience?: number;
}

export interface Connection {
  readonly url: string;
  readonly driver: Driver;
  readonly database: string | null;
  readonly cypher: string;
}

/** Throws STORE_UNAVAILABLE (retriable) where nothing answers, STORE_REFUSED where it says no. */
export async function connect(options: Neo4jOptions): Promise<Connection> {
  const { url, database, cypher } = options;
  const driver = driverFor(options);
  try {
    await explained(url, () => driver.executeQuery('RETURN 1', {}, database === null ? {} : { database }));
  } catch (error) {
    await driver.close();
    throw error;
  }
  return { url, driver, database, cypher };
}

/** Rows as they come, in one read transaction, so that they are of one moment. */
export async function* stream(connection: Connection, query: string, parameters: object = {}): AsyncGenerator<Row> {
  const session = sessionOf(connection);
  try {
    const transaction = await session.beginTransaction();
    yield* transaction.run(query, parameters);
    await transaction.commit();
  } finally {
    await session.close();
  }
}

/** Runs one statement in a transaction of its own; gives back how much the database says it changed. */
export async function transact(connection: Connection, query: string, parameters: object = {}): Promise<number> {
  const session = sessionOf(connection);
  try {
    const { summary } = await session.executeWrite((transaction) => transaction.run(query, parameters));
    const all = Object.values(summary.counters.updates());
    return all.reduce((sum, each) => sum + each, 0);
  } finally {
    await session.close();
  }
}

function sessionOf({ driver, database }: Connection): Session {
  return driver.session(database === null ? {} : { database });
}

function driverFor({ url, username, password, patience = 10_000 }: Neo4jOptions): Driver {
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+\/?$/.test(url)) {
    throw new WiregraphError('USAGE', `${url} is no address of a Neo4j; write it as bolt://localhost:7687`);
  }
  return neo4j.driver(url, neo4j.auth.basic(username, password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 15_000,
    maxTransactionRetryTime: patience,
    disableLosslessIntegers: true,
    userAgent: 'wiregraph',
  });
}
