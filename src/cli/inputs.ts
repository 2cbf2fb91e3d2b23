// The INPUT... arguments of `ingest` and `extract`: articles one by one, failures told on standard error as they come.

import type { Command } from 'commander';
import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { WiregraphError } from '../model/error.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { complain, progressDone, say } from './terminal.ts';

export interface InputOptions {
  readonly from?: 'text' | 'markdown' | 'html' | 'jsonl';
  readonly published?: string;
}

export function addInputs(command: Command): Command {
  return command
    .argument('<input...>', 'files, folders (read recursively), globs, or - for standard input')
    .option('--from <format>', 'text, markdown, html or jsonl; default: by file name')
    .option('--published <date>', 'publication day (YYYY-MM-DD) of inputs that have none of their own');
}

/** Yields what could be read; `failed` counts what could not. */
export async function* articles(
  inputs: readonly string[],
  options: InputOptions,
  { ontology, onFailure }: { readonly ontology: Ontology; readonly onFailure: () => void },
): AsyncGenerator<Article> {
  checkInputs(options);
  const { readInputs } = await import('../read/index.ts');
  const all = readInputs(inputs, {
    lexicon: ontology.lexicon,
    stdin: process.stdin,
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.published === undefined ? {} : { published: options.published }),
  });
  for await (const one of all) {
    if ('error' in one) {
      complain(one.error, one.source.replace(/^-(?=$|:)/, 'standard input'));
      onFailure();
    } else yield one;
  }
}

/** One line on standard error for an article that is not English, as nothing was taken from it. */
export function tellLanguage({ article, notes }: Extraction): void {
  const isForeign = notes.some(
    ({ code, start, end }) => code === 'not-english' && start === 0 && end === article.text.length,
  );
  if (!isForeign) return;
  progressDone();
  say(`note ${article.source}: not in English, nothing was taken from it`);
}

/** Throws USAGE; `articles` asks as well, but only when the first of them is wanted. */
export function checkInputs({ from, published }: InputOptions): void {
  const formats = ['text', 'markdown', 'html', 'jsonl'];
  if (from !== undefined && !formats.includes(from)) {
    throw new WiregraphError('USAGE', `--from ${from} is no format; use one of ${formats.join(', ')}`);
  }
  if (published !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(published) || Number.isNaN(Date.parse(published)))) {
    throw new WiregraphError('USAGE', `--published ${published} is no day; write it as YYYY-MM-DD`);
  }
}
