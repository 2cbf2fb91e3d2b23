// Options that several commands share, with their defaults, and the settings of a Neo4j server from the environment.

import { basename, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';

export const defaultWorkspace = '.wiregraph';

export interface WorkspaceOption {
  readonly workspace: string;
}

export function addWorkspace(command: Command): Command {
  return command.option('--workspace <folder>', 'the workspace', defaultWorkspace);
}

/** What the graph is called on pages and in files: the folder's name, without the dot that hides it. */
export function titleOf({ workspace }: WorkspaceOption): string {
  return basename(resolve(workspace)).replace(/^\./, '') || 'wiregraph';
}

export function addNeo4j(command: Command, what: string): Command {
  return command.option(
    '--neo4j [url]',
    `${what}; without a URL: NEO4J_URI. User and password: NEO4J_USERNAME, NEO4J_PASSWORD; NEO4J_DATABASE`,
    addressOf,
  );
}

/** `--neo4j` takes the word behind it; that this was meant for something else is said before anything is done. */
function addressOf(word: string): string {
  if (word.includes('://')) return word;
  throw new InvalidArgumentError('An address looks like bolt://localhost:7687; without one, put --neo4j last.');
}

export interface Neo4jSettings {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly database: string | null;
}

export function neo4jSettings(url: string | true): Neo4jSettings {
  const { env } = process;
  return {
    url: url === true ? (env['NEO4J_URI'] ?? 'bolt://localhost:7687') : url,
    username: env['NEO4J_USERNAME'] ?? 'neo4j',
    password: env['NEO4J_PASSWORD'] ?? '',
    database: env['NEO4J_DATABASE'] ?? null,
  };
}
