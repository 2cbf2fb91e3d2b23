// Tries in the real Neo4j Browser all that a person may paste there: the saved queries, and the Cypher of the guide and
// the README. Needs `npm run build`; starts a Neo4j of its own with the sample articles, prints a line for each query,
// and leaves docs/neo4j-browser.png. Run by hand (`npx tsx test/neo4j/browser.ts`): its picture is to be looked at.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askNeo4j } from '../../src/store/neo4j/asking.ts';
import { loadQueries, type QueryParameter, type QueryValue } from '../../src/store/queries.ts';
import { runQuery } from '../../src/store/query.ts';
import { startChromium } from '../setup/chromium.ts';
import { scratch, wiregraph } from '../setup/command.ts';
import { missingForDocker, startFromDocker } from '../setup/neo4j-docker.ts';
import { startFromMaven } from '../setup/neo4j-maven.ts';
import { root } from '../setup/shared.ts';
import { ask, openBrowser, photograph, tell } from './page.ts';

/** What two steps lead to from the envoy of the samples, and the sentences behind the plan. */
const picture = `MATCH way = (:Person {name: 'Helena Duarte'})-[links*1..2]-()
WHERE all(link IN links WHERE link.kind IS NOT NULL OR type(link) IN ['HAS_VERSION', 'REVISED_TO'])
RETURN way
UNION
MATCH way = (:PlanVersion)<-[:SUPPORTS]-(:Statement)<-[:STATES]-(:Article)
RETURN way`;

/** Values for parameters without a default, from data/articles; an id is taken from the graph. */
const samples: Readonly<Record<string, QueryValue>> = {
  name: 'Duarte',
  day: '2026-10-20',
  from: 'Duarte',
  to: 'Sveins',
};

const password = randomUUID();
const own = missingForDocker() === null ? null : await startFromMaven(join(scratch(), 'home'), password, process.pid);
const server = own ?? (await startFromDocker(password, process.pid));
const workspace = scratch();
console.log(command('ingest', 'data/articles', '--neo4j', server.url));
const asked = await askNeo4j({ ...server, database: null, cypher: join(root, 'cypher') });
const chromium = await startChromium();
const failures: string[] = [];
try {
  const page = await openBrowser(chromium, server);
  for (const query of loadQueries(join(root, 'cypher')).values()) {
    const given = Object.fromEntries(await Promise.all(query.parameters.map(valued)));
    // `:params {...}` makes every number a float, which LIMIT refuses.
    for (const [name, value] of Object.entries(given)) await tell(page, `:param ${name} => ${JSON.stringify(value)}`);
    const { error, rows } = await ask(page, file(`cypher/read/${query.name}.cypher`));
    const expected = (await runQuery(query, given, asked)).rows.length;
    const wrong = rows === expected && expected > 0 ? null : `${rows} rows, where the driver gets ${expected}`;
    note(query.name, error ?? wrong, `${rows} rows`);
  }
  for (const [name, text] of [...blocks('cypher/browser/guide.md'), ...blocks('README.md')]) {
    const { error, rows, nodes } = await ask(page, text);
    note(name, error ?? (rows || nodes ? null : 'no rows'), nodes > 0 ? `${nodes} nodes drawn` : `${rows} rows`);
  }
  await tell(page, `:style ${command('export', '--format', 'grass')}`);
  await ask(page, picture);
  await photograph(page, /^\s*revis/, join(root, 'docs', 'neo4j-browser.png'));
} finally {
  await chromium.close();
  await asked.close();
  if (own) await own.stop();
  else process.kill(-server.guard, 'SIGTERM');
}
if (failures.length > 0) throw new Error(`failed in the Browser:\n${failures.join('\n')}`);

function command(...args: readonly string[]): string {
  const run = wiregraph([...args, '--workspace', workspace], { env: { NEO4J_PASSWORD: password } });
  if (run.code !== 0) throw new Error(run.err);
  return run.out;
}

async function valued({ name, standard }: QueryParameter): Promise<readonly [string, QueryValue]> {
  if (standard !== undefined) return [name, standard];
  if (name !== 'id') return [name, samples[name] ?? ''];
  const { rows } = await asked.run('MATCH ()-[r:REVISED_TO]->() RETURN r.id ORDER BY r.id LIMIT 1', {});
  return [name, rows[0]?.[0] ?? ''];
}

function blocks(path: string): readonly (readonly [string, string])[] {
  const found = file(path).matchAll(/^```cypher\n(.*?)^```/gms);
  return [...found].map((match, i) => [`${path} ${i + 1}`, match[1] ?? '']);
}

function file(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function note(name: string, failure: string | null, result: string): void {
  if (failure !== null) failures.push(`${name}: ${failure}`);
  console.log(`${failure === null ? 'ok    ' : 'FAILED'} ${name.padEnd(28)} ${failure ?? result}`);
}
