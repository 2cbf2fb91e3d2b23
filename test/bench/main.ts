// `npm run bench`: how fast the line is, as medians of five runs and as ratios against a floor measured in the same
// run (wink-nlp's own tokens, sentences and tags over the same text, the least that any reader has to do in Node).
// The last rows are those of a process that has nothing else in it, beside spaCy's where `npm run score` has installed it.
// Printed, never asserted.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { language } from '../../src/annotate/language.ts';
import { loadEngine } from '../../src/annotate/load.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import { link, reader } from '../../src/pipeline.ts';
import { contextOf, readJsonLine } from '../../src/read/index.ts';
import { root, shared, sharedText } from '../setup/shared.ts';
import { speed } from './language/measure.ts';
import { compileTools, peers } from './language/peers.ts';
import type { Streamed } from './stream.ts';

const runs = 5;
const rows: [string, string][] = [];
const made: string[] = [];
process.on('exit', () => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});
const command = join(root, 'dist', 'cli', 'main.js');
const seeds = shared('seeds', 'articles.jsonl');

if (!existsSync(command)) throw new Error('build first: npm run build');

rows.push(['wiregraph --version, cold', `${seconds(() => cli(['--version']))} s`]);
const linkedFolder = folder();
cli(['ingest', seeds, '--workspace', linkedFolder]);
rows.push([
  'wiregraph conflicts, from the cached graph, cold',
  `${seconds(() => cli(['conflicts', '--workspace', linkedFolder]))} s`,
]);
rows.push(['extract, two articles, cold, with models', `${seconds(() => cli(['extract', seeds]))} s`]);
rows.push([
  'ingest, two articles, cold, with models',
  `${seconds(() => cli(['ingest', seeds, '--workspace', folder()]))} s`,
]);

const ontology = loadOntology(join(root, 'data'));
const engine = loadEngine(join(root, 'data', 'models'));
const line = reader(engine, ontology);
const articles = sharedText('benchmarks', 'meantime', 'articles.jsonl')
  .trim()
  .split('\n')
  .concat(readFileSync(seeds, 'utf8').trim().split('\n'))
  .map((text) => readJsonLine(text, contextOf('bench', { lexicon: ontology.lexicon })));
const words = articles.reduce((sum, article) => sum + article.text.split(/\s+/).length, 0);

const nlp = winkNlp(model, ['sbd', 'pos']);
const floor = rate(() => {
  for (const article of articles) nlp.readDoc(article.text).tokens().out(nlp.its.pos);
});
const annotated = rate(() => {
  for (const article of articles) line.annotate(article);
});
const read = language(engine, ontology);
const engineAlone = rate(() => {
  for (const article of articles) read(article);
});
const extracted = rate(() => {
  for (const article of articles) line.extract(article);
});
const records = articles.map((article) => line.extract(article));
const linked = rate(() => link(records, [], ontology));

rows.push(['wink-nlp tokens, sentences, tags (the floor), warm', perSecond(floor, floor)]);
rows.push(['the engine alone: raw text to trees and names, warm', perSecond(engineAlone, floor)]);
rows.push(['annotate: the engine, times, quotations, quantities', perSecond(annotated, floor)]);
rows.push(['extract: article to record, warm', perSecond(extracted, floor)]);
rows.push([`link: ${records.length} records to a graph, warm`, perSecond(linked, floor)]);
rows.push(['resident memory of this whole run', `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`]);

compileTools();
const texts = articles.map(({ text }) => text);
const alone = ownProcess('ours');
const spacy = ownProcess('spacy');
if (alone) {
  const ratio = spacy ? `, ${(alone.wordsPerSecond / spacy.wordsPerSecond).toFixed(1)} x spaCy` : '';
  const wordsPerSecond = Math.round(alone.wordsPerSecond).toLocaleString('en');
  rows.push(['annotate, own process, by processor time', `${wordsPerSecond} words/s${ratio}`]);
  rows.push(['resident memory, own process, all annotated once', `${Math.round(alone.megabytes)} MB`]);
}
rows.push(...stream());
if (spacy) rows.push(['the same of spaCy, small model', `${Math.round(spacy.megabytes)} MB`]);

console.log(`median of ${runs}, ${words} words in ${articles.length} articles, Node ${process.version}, one core`);
for (const [what, value] of rows) console.log(`  ${what.padEnd(52)} ${value}`);

/** Null where it is not installed. */
function ownProcess(key: string): ReturnType<typeof speed> | null {
  const start = peers.find((peer) => peer.key === key)?.start(false);
  return start && 'command' in start ? speed(texts, { command: start.command, folder: folder() }, runs) : null;
}

/** A long-lived process: it may hold no more after 10,000 articles than after 2,000. */
function stream(): readonly [string, string][] {
  const file = join(root, 'test', 'bench', 'stream.ts');
  const args = ['--expose-gc', '--import', 'tsx', file];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const { samples } = JSON.parse(stdout) as Streamed;
  return samples
    .filter((_, i) => i === 0 || i === samples.length - 1)
    .map(({ after, heap, resident }) => [
      `memory of a stream, after ${after.toLocaleString('en')} articles`,
      `${Math.round(heap)} MB in use, ${Math.round(resident)} MB resident`,
    ]);
}

function cli(args: readonly string[]): void {
  spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: 'ignore' });
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'wiregraph-bench-'));
  made.push(path);
  return path;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function seconds(work: () => unknown): string {
  return median(Array.from({ length: runs }, () => time(work))).toFixed(2);
}

/** Words per second, after one run to warm up. */
function rate(work: () => unknown): number {
  work();
  return words / median(Array.from({ length: runs }, () => time(work)));
}

function perSecond(value: number, base: number): string {
  return `${Math.round(value).toLocaleString('en')} words/s (${(value / base).toFixed(2)} x floor)`;
}
