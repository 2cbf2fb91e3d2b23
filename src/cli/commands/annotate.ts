// `wiregraph annotate`: sentences, tokens, tags, trees and names as CoNLL-U, for people who want the language engine
// alone and for treebank scorers.

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { WiregraphError } from '../../model/error.ts';
import { home } from '../home.ts';
import { articles, type InputOptions } from '../inputs.ts';
import type { Register } from '../register.ts';
import { session } from '../session.ts';
import { print } from '../terminal.ts';

interface AnnotateOptions extends InputOptions {
  readonly pretokenized?: boolean;
}

export const annotateCommand: Register = (program, finish) => {
  program
    .command('annotate')
    .summary('print sentences, tags, trees and names as CoNLL-U')
    .description('Prints CoNLL-U (UD v2); character offsets as TokenRange and names as NER in the last column.')
    .argument('<file>', 'an article, or CoNLL-U with --pretokenized; - for standard input')
    .option('--from <format>', 'text, markdown, html or jsonl; default: by file name')
    .option('--published <date>', 'publication day (YYYY-MM-DD)')
    .option('--pretokenized', 'the input is CoNLL-U: keep its tokens and sentence breaks')
    .action(async (file: string, options: AnnotateOptions) => {
      const { ontology, reader } = session();
      const [{ annotatePretokenized, toConllu }, { loadEngine }] = await Promise.all([
        import('../../annotate/conllu.ts'),
        import('../../annotate/engine.ts'),
      ]);
      if (options.pretokenized) {
        print(annotatePretokenized(await conllu(file), loadEngine(home.models), await ontology()));
        return;
      }
      let failed = 0;
      const found = articles([file], options, { ontology: await ontology(), onFailure: () => failed++ });
      for await (const article of found) print(toConllu((await reader()).annotate(article)));
      finish(failed > 0 ? 1 : 0);
    });
};

async function conllu(file: string): Promise<string> {
  const content = file === '-' ? await text(process.stdin) : await contentOf(file);
  if (/^\d+\t/m.test(content)) return content;
  const name = file === '-' ? 'standard input' : file;
  throw new WiregraphError('INPUT_NOT_AN_ARTICLE', `${name} holds no CoNLL-U; leave out --pretokenized to read text`);
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new WiregraphError('INPUT_NOT_FOUND', `${file} cannot be read; check the path`, { cause });
  }
}
