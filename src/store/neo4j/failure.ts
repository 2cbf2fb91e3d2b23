// What the driver throws, as one sentence that says what to do. Whether trying again may help is the driver's word.

import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { WiregraphError } from '../../model/error.ts';

/** Runs work on the database at `url` and says in our words what went wrong. */
export async function explained<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Neo4jError ? failure(url, error) : error;
  }
}

function failure(url: string, error: Neo4jError): WiregraphError {
  const { code } = error;
  const said = error.message.split('\n', 1)[0] ?? '';
  if (code.startsWith('Neo.ClientError.Security')) {
    return new WiregraphError(
      'STORE_REFUSED',
      `Neo4j at ${url} refuses this user or password (${said}); set NEO4J_USERNAME and NEO4J_PASSWORD`,
      { cause: error },
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new WiregraphError('STORE_REFUSED', `Neo4j at ${url} has no such database (${said}); set NEO4J_DATABASE`, {
      cause: error,
    });
  }
  if (code.startsWith('Neo.ClientError')) {
    return new WiregraphError('STORE_REFUSED', `Neo4j at ${url} refuses: ${said}`, { cause: error });
  }
  return new WiregraphError(
    'STORE_UNAVAILABLE',
    `Neo4j at ${url} does not answer or went away (${reason(said)}); start it or check the address, then run the same again`,
    { cause: error, retriable: isRetryableError(error) || code === 'ServiceUnavailable' },
  );
}

/** The driver puts general advice about versions before what happened. */
function reason(said: string): string {
  return said.replace(/^Failed to connect to server\. .*Caused by: /, '');
}
