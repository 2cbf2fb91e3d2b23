// What the programs are measured on: the development parts of two treebanks on given words, one of them as raw text too,
// names on the same sentences, and news for speed. Texts and gold only; nothing here knows a program.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Labelled } from '../../../src/train/score/spans.ts';
import { textsOf, treebank, type TreeSentence } from '../../../src/train/score/treebank.ts';
import { shared, sharedText } from '../../setup/shared.ts';

export interface Gold {
  readonly given: readonly { readonly name: string; readonly sentences: readonly TreeSentence[] }[];
  /** Documents, each with its text. */
  readonly raw: readonly { readonly text: string; readonly sentences: readonly TreeSentence[] }[];
  readonly named: readonly { readonly text: string; readonly names: readonly Labelled[] }[];
  readonly news: readonly string[];
}

export function gold(): Gold {
  const ewt = bank('benchmarks', 'ud-english-ewt', 'en_ewt-ud-dev.conllu.gz');
  const gum = bank('corpora', 'gum', 'dev.conllu.gz');
  const texts = textsOf(ewt);
  return {
    given: [
      { name: 'EWT dev', sentences: ewt },
      { name: 'GUM dev (news, interviews, speeches)', sentences: gum },
    ],
    raw: documents(ewt).map((sentences, i) => ({ text: texts[i] ?? '', sentences })),
    named: named(sharedText('benchmarks', 'uner-english-ewt', 'en_ewt-ud-dev.iob2')),
    news: news(),
  };
}

/** The texts for speed. */
export function news(): string[] {
  return sharedText('benchmarks', 'meantime', 'articles.jsonl')
    .trim()
    .split('\n')
    .map((line) => {
      const article: unknown = JSON.parse(line);
      return typeof article === 'object' && article !== null && 'text' in article ? String(article.text) : '';
    });
}

export function wordCount(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).filter((word) => word !== '').length, 0);
}

function bank(...path: readonly string[]): TreeSentence[] {
  return treebank(gunzipSync(readFileSync(shared(...path))).toString('utf8'));
}

function documents(sentences: readonly TreeSentence[]): TreeSentence[][] {
  const found: TreeSentence[][] = [];
  for (const sentence of sentences) {
    const last = found.at(-1);
    if (!last || sentence.startsDocument) found.push([sentence]);
    else last.push(sentence);
  }
  return found;
}

// One sentence a line, its words where they stand in the sentence as written, as the scorer of the shared material has it.
function named(iob: string): Gold['named'] {
  const found: { text: string; names: Labelled[] }[] = [];
  for (const block of iob.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/);
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    if (found.length === 0 || lines.some((line) => line.startsWith('# newdoc'))) found.push({ text: '', names: [] });
    const document = found.at(-1);
    if (!document) continue;
    const written =
      lines
        .find((line) => line.startsWith('# text ='))
        ?.slice('# text ='.length)
        .trim() ?? '';
    const names: Labelled[] = [];
    let at = 0;
    for (const [, form = '', label = 'O'] of rows) {
      const start = document.text.length + written.indexOf(form, at);
      at = start - document.text.length + form.length;
      const type = label.slice(2);
      const before = names.at(-1);
      if (label.startsWith('I-') && before) names[names.length - 1] = { ...before, end: start + form.length };
      else if (type !== '') names.push({ start, end: start + form.length, type });
    }
    document.text += `${written}\n`;
    document.names.push(...names);
  }
  return found;
}
