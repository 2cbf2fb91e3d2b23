// Our own golden articles (data/gold), by set: the tuned ones are looked at while rules are made and are frozen; those set
// aside only check that the rules fit news in general.

import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Article } from '../../src/model/article.ts';
import { contextOf, formats, readArticle } from '../../src/read/index.ts';
import type { DataFile } from '../../src/ontology/datafile.ts';
import type { Gold } from '../../src/score/gold.ts';
import type { GoldFile } from '../../src/score/goldfile.ts';
import { loadGold, readGoldFile } from '../../src/score/load.ts';
import { score as scoreRecord } from '../../src/score/score.ts';
import { figures, together } from '../../src/score/tally.ts';
import { root } from '../setup/shared.ts';
import type { Figure, Row, Tools } from './figure.ts';

const folder = join(root, 'data', 'gold');

/** What is to be reached where a goal is set. */
const goals: Readonly<Record<string, number>> = {
  'content words': 0.87,
  'source words': 0.85,
  'cue words': 0.85,
  'times.values': 0.84,
};

/** Figures with cases enough in a dozen articles to be frozen. */
const firm = new Set([
  'names',
  'coreference',
  'times',
  'times.values',
  'quantities.values',
  'attributions',
  'attributions.source',
  'content words',
  'source words',
  'cue words',
  'statements',
  'statements.whole',
  'statements.arguments',
  'statements.entities',
  'statements.factuality',
  'statements.polarity',
  'statements.holders',
  'facts',
]);

/** F1 of every figure but those of single kinds of events. */
export function golden(set: Gold['set'], tools: Tools): Figure {
  const all = goldArticles(tools).filter(({ gold }) => gold.set === set);
  const { tallies } = together(
    all.map(({ gold, article }) => scoreRecord(gold, tools.line.extract(article), tools.ontology)),
  );
  const rows = [...tallies]
    .filter(([key, { given, wanted }]) => !key.startsWith('kind ') && given + wanted > 0)
    .map(([key, tally]): Row => ({ key, value: figures(tally).f1, goal: goals[key] ?? null, isLoose: !firm.has(key) }));
  return { name: `golden articles, ${set} (${all.length})`, rows };
}

interface GoldArticle {
  readonly gold: Gold;
  readonly article: Article;
}

export function goldArticles({ ontology }: Tools): readonly GoldArticle[] {
  return goldFiles().map((file) => {
    const written = readGoldFile(file);
    const article = read(written, ontology);
    return { article, gold: loadGold({ file, written, article }, ontology) };
  });
}

export function goldenCount(set: Gold['set']): number {
  return goldFiles().filter((file) => readGoldFile(file).set === set).length;
}

function goldFiles(): readonly DataFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  return names.sort().map((name) => ({ name: `data/gold/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

function read({ article, published }: GoldFile, { lexicon }: Tools['ontology']): Article {
  const path = join(folder, article);
  const ending = extname(path);
  const format = (['text', 'markdown', 'html'] as const).find((one) =>
    formats[one].extensions.some((end) => end === ending),
  );
  if (format === undefined) throw new Error(`${path} is in no format that is read`);
  return readArticle(readFileSync(path), format, contextOf(path, { lexicon, ...(published ? { published } : {}) }));
}
