// `npx tsx test/bench/petrarch.ts [--errors N]`: event coding beside the unit tests of a dictionary-based coder. Each record
// is read as an article of its own; its statements between two actors become (country, PLOVER root, country) by the words of
// the arguments and the record's own dictionary of actors, and are compared with what the record asks for. Codes outside
// CAMEO's roots (made up by the tests, or "made a statement") are left out on both sides.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Argument, Statement } from '../../src/model/statement.ts';
import { contextOf, readJsonLine } from '../../src/read/index.ts';
import { hasShared, shared } from '../setup/shared.ts';
import type { Figure, Tools } from './figure.ts';
import { tools } from './tools.ts';

interface Row {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly events: readonly { readonly source: string; readonly event: string; readonly target: string }[];
}

export interface Petrarch {
  /** F1 of (source, root, target) over all sentences, and of the root alone. */
  readonly triples: number;
  readonly roots: number;
  readonly precision: number;
  readonly recall: number;
  /** One line for each sentence that is not wholly right. */
  readonly errors: readonly string[];
}

const cameo = new Map(
  (
    '03 AGREE 04 CONSULT 05 SUPPORT 06 COOPERATE 07 AID 08 YIELD 09 ACCUSE 10 REQUEST 11 ACCUSE 12 REJECT 13 THREATEN ' +
    '14 PROTEST 15 MOBILIZE 16 SANCTION 17 COERCE 18 ASSAULT 19 ASSAULT 20 ASSAULT'
  )
    .match(/\d\d \w+/g)
    ?.map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]) ?? [],
);
const roots = new Map([...cameo.values(), 'CONCEDE YIELD', 'RETREAT YIELD'].map(asPair));
const actors = new Set(['Person', 'Organization', 'Country', 'Group', 'Place', 'City', 'Region']);
const bystanders = new Set(['time', 'place', 'content', 'topic', 'count', 'from', 'to', 'purpose']);

export function score(given: Tools, { errors = 0 }: { readonly errors?: number } = {}): Figure {
  const found = petrarch(given);
  for (const error of found.errors.slice(0, errors)) console.log(error);
  return {
    name: 'events (petrarch)',
    rows: [
      { key: 'triples.f1', value: found.triples, goal: 0.65 },
      { key: 'roots.f1', value: found.roots, goal: null },
    ],
  };
}

export function petrarch({ ontology, line }: Tools): Petrarch {
  const context = contextOf('petrarch', { lexicon: ontology.lexicon });
  const codes = dictionary(readFileSync(shared('benchmarks', 'petrarch-unit-tests', 'actors.txt'), 'utf8'));
  const rows = readFileSync(shared('benchmarks', 'petrarch-unit-tests', 'records.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const [triples, events] = [count(), count()];
  const errors: string[] = [];
  for (const row of rows.map((one) => JSON.parse(one) as Row)) {
    const { id, text, date: publishedAt } = row;
    const found = line.extract(readJsonLine(JSON.stringify({ id, text, publishedAt }), context));
    const wanted = new Set(row.events.flatMap(tripleOf));
    const given = new Set(found.statements.flatMap((statement) => given3(found, statement, codes)));
    triples.add(given, wanted);
    events.add(
      new Set(found.statements.flatMap(rootOf)),
      new Set([...wanted].map((triple) => triple.split(' ')[1] ?? '')),
    );
    const isRight = given.size === wanted.size && [...given].every((one) => wanted.has(one));
    if (!isRight) errors.push(`${id} wants [${[...wanted].join(', ')}] gets [${[...given].join(', ')}]: ${text}`);
  }
  return { triples: triples.f1(), roots: events.f1(), precision: triples.p(), recall: triples.r(), errors };
}

function asPair(name: string): [string, string] {
  const [from = name, to = from] = name.split(' ');
  return [from, to];
}

function tripleOf({ source, event, target }: Row['events'][number]): readonly string[] {
  const code = cameo.get(event.slice(0, 2));
  return code === undefined ? [] : [`${source.slice(0, 3)} ${code} ${target.slice(0, 3)}`];
}

function rootOf({ plover }: Statement): readonly string[] {
  const code = plover === null ? undefined : roots.get(plover.event);
  return code === undefined ? [] : [code];
}

/** As the coder counts: agents against all others, or against one another where there are no others. */
function given3(found: Extraction, statement: Statement, codes: ReadonlyMap<string, string>): readonly string[] {
  const [code] = rootOf(statement);
  if (code === undefined) return [];
  const kinds = new Map(found.entities.map(({ id, kind }) => [id, kind]));
  const among = statement.arguments.filter(
    ({ role, entity }) => !bystanders.has(role) && entity !== null && actors.has(kinds.get(entity) ?? ''),
  );
  const agents = among.filter(({ role }) => role === 'agent');
  const others = among.filter(({ role }) => role !== 'agent');
  const pairs =
    others.length > 0
      ? agents.flatMap((agent) => others.map((other) => [agent, other] as const))
      : agents.flatMap((agent, index) => agents.slice(index + 1).map((other) => [agent, other] as const));
  return pairs.map(([from, to]) => `${country(found, from, codes)} ${code} ${country(found, to, codes)}`);
}

function country(found: Extraction, argument: Argument, codes: ReadonlyMap<string, string>): string {
  const { text } = found.article;
  const others = found.mentions.filter(({ entity }) => entity !== null && entity === argument.entity);
  const entity = found.entities.find(({ id }) => id === argument.entity);
  const names = [argument, ...others].map(({ start, end }) => text.slice(start, end));
  for (const words of [...names, entity?.name ?? '', ...(entity?.aliases ?? [])]) {
    const code = codeIn(
      words
        .toUpperCase()
        .replaceAll("'S", '')
        .match(/[\p{L}\p{N}-]+/gu) ?? [],
      codes,
    );
    if (code !== null) return code;
  }
  return '---';
}

function codeIn(words: readonly string[], codes: ReadonlyMap<string, string>): string | null {
  for (let length = Math.min(5, words.length); length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const code = codes.get(words.slice(at, at + length).join(' '));
      if (code !== undefined) return code;
    }
  return null;
}

/** `NAME  [CODE]`, further names of it on lines that begin with `+`; the code may stand on a line of its own. */
function dictionary(text: string): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  let names: string[] = [];
  let last: string | undefined;
  for (const line of text.split('\n').map((one) => one.replace(/#.*|<!--.*/, '').trimEnd())) {
    const name = (line.split('[')[0] ?? '').trim();
    if (name !== '' && !name.startsWith('+')) [names, last] = [[], undefined];
    if (name !== '') names.push(name.replace(/^\+/, '').replaceAll('_', ' ').trim().replace(/ +/g, ' '));
    const code = /\[([A-Z~-]{3})/.exec(line)?.[1];
    if (code !== undefined) last = code;
    else if (!name.startsWith('+')) continue;
    for (const one of names) if (last !== undefined && !codes.has(one)) codes.set(one, last);
  }
  return codes;
}

function count() {
  let [both, given, wanted] = [0, 0, 0];
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    add(some: ReadonlySet<string>, gold: ReadonlySet<string>): void {
      both += [...some].filter((one) => gold.has(one)).length;
      given += some.size;
      wanted += gold.size;
    },
    p: () => share(both, given),
    r: () => share(both, wanted),
    f1: () => share(2 * both, given + wanted),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && hasShared()) {
  const { values } = parseArgs({ options: { errors: { type: 'string', default: '0' } } });
  const { triples, roots: events, precision, recall, errors } = petrarch(tools());
  const show = (value: number): string => value.toFixed(3).slice(1);
  console.log(`triples ${show(triples)} (P ${show(precision)} R ${show(recall)})  roots ${show(events)}`);
  for (const error of errors.slice(0, Number(values.errors))) console.log(error);
}
