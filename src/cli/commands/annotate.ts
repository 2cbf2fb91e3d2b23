// `wiregraph annotate`: sentences, tokens, tags, trees and names as CoNLL-U, as JSON Lines or drawn, for people who want
// the language engine alone and for treebank scorers.

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Shown } from '../../annotate/jsonlines.ts';
import { WiregraphError } from '../../model/error.ts';
import type { Sentence } from '../../model/sentence.ts';
import { home } from '../home.ts';
import { articles, type InputOptions } from '../inputs.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { colours, columns, print } from '../terminal.ts';

interface AnnotateOptions extends InputOptions {
  readonly pretokenized?: boolean;
  readonly explain?: boolean;
  readonly json?: boolean;
}

export const annotateCommand: Register = (program, finish) => {
  program
    .command('annotate')
    .summary('print sentences, tags, trees and names: CoNLL-U, JSON Lines or drawn')
    .description(
      'Prints the sentences of an article with their words, tags, dependency trees and names. CoNLL-U (UD v2) by default, ' +
        'with character offsets as TokenRange and names as NER in the last column.',
    )
    .argument('<file>', 'an article, or CoNLL-U with --pretokenized; - for standard input')
    .option('--explain', 'draw each sentence as a tree')
    .option('--json', 'print JSON Lines, a sentence a line; offsets are in UTF-16 units of the text')
    .option('--pretokenized', 'the input is CoNLL-U: keep its words, sentence breaks and comments')
    .option('--from <format>', 'text, markdown, html or jsonl; default: by file name')
    .option('--published <date>', 'publication day (YYYY-MM-DD), which weekdays in --json are counted from')
    .addHelpText('after', examples)
    .action(async (file: string, options: AnnotateOptions) => {
      check(options);
      if (options.pretokenized) await printGiven(file, options);
      else finish((await printArticles(file, options)) > 0 ? 1 : 0);
    });
};

const examples = `
Examples:
  echo "Ana Reyes met Juan Ortega in Lisbon." | wiregraph annotate - --explain
  wiregraph annotate report.txt > report.conllu
  wiregraph annotate report.txt --json | jq -r '.names[].text'
  wiregraph annotate --pretokenized treebank.conllu > ours.conllu   for a treebank's scorer`;

function check({ json, explain, pretokenized, from, published }: AnnotateOptions): void {
  if (json && explain)
    throw new WiregraphError('USAGE', '--json and --explain are two ways to print; give one of them');
  if (pretokenized && (from !== undefined || published !== undefined)) {
    throw new WiregraphError('USAGE', '--pretokenized reads CoNLL-U, which --from and --published say nothing about');
  }
}

/** How many inputs failed. */
async function printArticles(file: string, options: AnnotateOptions): Promise<number> {
  const { ontology, reader } = session();
  const { sentenceId, toConllu } = await import('../../annotate/conllu.ts');
  let failed = 0;
  for await (const article of articles([file], options, { ontology: await ontology(), onFailure: () => failed++ })) {
    const document = (await reader()).annotate(article);
    if (options.json || options.explain) {
      await printOther(document, (sentence) => sentenceId(article.id, sentence), options);
    } else if (document.sentences.length > 0) print(toConllu(document));
  }
  return failed;
}

async function printGiven(file: string, options: AnnotateOptions): Promise<void> {
  const [{ annotatePretokenized, givenId, pretokenized }, { loadEngine }] = await Promise.all([
    import('../../annotate/conllu.ts'),
    import('../../annotate/load.ts'),
  ]);
  const content = await conllu(file);
  const ontology = await session().ontology();
  const engine = loadEngine(home.models);
  if (!options.json && !options.explain) print(named(file, () => annotatePretokenized(content, engine, ontology)));
  else {
    for (const [i, document] of named(file, () => pretokenized(content, engine, ontology)).entries()) {
      await printOther(document, ({ index }) => givenId(document, { document: i, sentence: index }), options);
    }
  }
}

async function printOther(
  document: Shown,
  idOf: (sentence: Sentence) => string,
  { json }: AnnotateOptions,
): Promise<void> {
  const { sentenceLines } = await import('../../annotate/jsonlines.ts');
  const found = sentenceLines(document, idOf);
  if (json) {
    for (const line of found) print(JSON.stringify(line));
    return;
  }
  const { drawing, heading } = await import('../drawing.ts');
  const style = { width: columns(), colours: colours() };
  for (const line of found) print(`${heading(line, style)}\n${drawing(line, line.names, style)}\n\n`);
}

async function conllu(file: string): Promise<string> {
  const content = file === '-' ? await text(process.stdin) : await contentOf(file);
  if (/^\d+(?:-\d+)?\t/m.test(content)) return content;
  throw new WiregraphError(
    'INPUT_NOT_AN_ARTICLE',
    `${nameOf(file)} holds no CoNLL-U; leave out --pretokenized to read text`,
  );
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new WiregraphError('INPUT_NOT_FOUND', `${file} cannot be read; check the path`, { cause });
  }
}

/** What is wrong in a file is told with its name. */
function named<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof WiregraphError && cause.code === 'INPUT_NOT_AN_ARTICLE') {
      throw new WiregraphError(cause.code, `${nameOf(file)}, ${cause.message}`, { cause });
    }
    throw cause;
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}
