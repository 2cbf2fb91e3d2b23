// `wiregraph score`: the extractor against gold files. Each gold file names its article; the article is read as ever, and
// what is found in it is compared. Two sets are kept apart: the articles that rules are made with, and those set aside.

import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Article } from '../../model/article.ts';
import { WiregraphError } from '../../model/error.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { DataFile } from '../../ontology/datafile.ts';
import type { Gold } from '../../score/gold.ts';
import type { GoldFile } from '../../score/goldfile.ts';
import { type Scored, figures } from '../../score/tally.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { print, printJson } from '../terminal.ts';

interface ScoreOptions {
  readonly json?: boolean;
  readonly errors?: string;
  readonly set?: string;
  readonly check?: boolean;
}

interface Read {
  readonly gold: Gold;
  readonly article: Article;
}

export const scoreCommand: Register = (program) => {
  program
    .command('score')
    .summary('precision, recall and F1 against gold files')
    .description(
      'Reads the articles that the gold files name and compares what is found with what a careful reader found: ' +
        'names, who is who, times, quantities, who said what, who did what. docs/gold.md says how gold is written.',
    )
    .argument('<gold...>', 'gold files (wiregraph/gold@1, YAML), each beside its article')
    .option('--errors <number>', 'also list so many errors of each article')
    .option('--set <name>', 'only the files of this set: tuned or aside')
    .option('--check', 'only check that the files hold together')
    .option('--json', 'print all figures and all errors as JSON')
    .addHelpText('after', '\nExample:\n  wiregraph score data/gold/*.yml --errors 20')
    .action(async (files: readonly string[], options: ScoreOptions) => {
      const most = checked(options);
      const { ontology } = session();
      const all = await readAll(files, await ontology());
      const chosen = all.filter(({ gold: { set } }) => options.set === undefined || set === options.set);
      if (options.check)
        print(`${all.length} gold files, ${all.reduce((sum, one) => sum + size(one), 0)} entries: they hold.`);
      else await printScores(chosen, { ...options, most });
    });
};

function checked({ errors = '0', set }: ScoreOptions): number {
  if (!/^\d+$/.test(errors)) throw new WiregraphError('USAGE', `--errors ${errors} is no number`);
  if (set !== undefined && set !== 'tuned' && set !== 'aside') {
    throw new WiregraphError('USAGE', `--set ${set} is none; the sets are tuned and aside`);
  }
  return Number(errors);
}

/** What is wrong in any of the files is told at once. */
async function readAll(files: readonly string[], ontology: Ontology): Promise<readonly Read[]> {
  const { loadGold, readGoldFile } = await import('../../score/load.ts');
  const [found, findings]: [Read[], string[]] = [[], []];
  for (const path of files) {
    try {
      const file: DataFile = { name: path, text: contentOf(path) };
      const written = readGoldFile(file);
      const article = await articleOf(path, written, ontology);
      found.push({ article, gold: loadGold({ file, written, article }, ontology) });
    } catch (error) {
      if (!(error instanceof WiregraphError) || error.code !== 'GOLD_INVALID') throw error;
      findings.push(error.message);
    }
  }
  if (findings.length > 0) throw new WiregraphError('GOLD_INVALID', findings.join('\n'));
  return found;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new WiregraphError('INPUT_NOT_FOUND', `${path} cannot be read; check the path`, { cause });
  }
}

async function articleOf(path: string, { article, published }: GoldFile, { lexicon }: Ontology): Promise<Article> {
  const { readInputs } = await import('../../read/index.ts');
  const beside = join(dirname(resolve(path)), article);
  for await (const one of readInputs([beside], { lexicon, ...(published === undefined ? {} : { published }) })) {
    if ('error' in one) throw one.error;
    return one;
  }
  throw new WiregraphError('INPUT_NOT_FOUND', `${path} is of ${article}, which is not beside it`);
}

function size({ gold }: Read): number {
  const { mentions, times, quantities, attributions, statements, facts, open } = gold;
  return [mentions, times, quantities, attributions, statements, facts, open].reduce((sum, all) => sum + all.length, 0);
}

async function printScores(
  all: readonly Read[],
  { json, most }: ScoreOptions & { readonly most: number },
): Promise<void> {
  const [{ score }, { together }, { scoredText, faultsText }] = await Promise.all([
    import('../../score/score.ts'),
    import('../../score/tally.ts'),
    import('../scored.ts'),
  ]);
  const { ontology, reader } = session();
  const line = await reader();
  const kinds = await ontology();
  const one = all.map((each) => ({ ...each, scored: score(each.gold, line.extract(each.article), kinds) }));
  const ofSet = (set: Gold['set']): readonly Scored[] =>
    one.filter(({ gold }) => gold.set === set).map(({ scored }) => scored);
  const sets = (['tuned', 'aside'] as const)
    .map((set) => ({ set, some: ofSet(set) }))
    .filter(({ some }) => some.length > 0);
  if (json) {
    printJson({
      sets: Object.fromEntries(
        sets.map(({ set, some }) => [set, { articles: some.length, figures: asJson(together(some)) }]),
      ),
      articles: one.map(({ gold: { file, set }, scored, article: { text } }) => ({
        file,
        set,
        figures: asJson(scored),
        errors: scored.findings.map((finding) => ({ ...finding, place: placeIn(text)(finding.at) })),
      })),
    });
    return;
  }
  for (const { set, some } of sets) print(`${scoredText(together(some), `${set}: ${some.length} articles`)}\n`);
  if (most === 0) return;
  for (const {
    gold: { file },
    article: { text },
    scored: { findings },
  } of one) {
    print(faultsText({ file, findings, place: placeIn(text) }, most).join('\n'));
  }
}

function asJson({ tallies }: Scored): unknown {
  return Object.fromEntries([...tallies].map(([key, tally]) => [key, { ...tally, ...figures(tally) }]));
}

/** Line and column of an offset. */
function placeIn(text: string): (offset: number) => string {
  return (offset) => {
    const before = text.slice(0, offset).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  };
}
