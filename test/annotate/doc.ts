// Documents made by hand for the tests of other stages, so that a test of one stage does not run the line before it.
// In: sentences in CoNLL-U (ID FORM LEMMA UPOS XPOS [FEATS] HEAD DEPREL, columns split by tabs or blanks; `_` and trailing columns may
// be left out; sentences split by blank lines). Out: a Document whose text is the words joined by blanks
// (SpaceAfter=No is kept), with the trees as given and names from NER=B-KIND in MISC. What a test does not give is empty.

import { join } from 'node:path';
import type { Engine } from '../../src/annotate/engine.ts';
import { loadEngine } from '../../src/annotate/load.ts';
import { annotate } from '../../src/annotate/index.ts';
import { type Article, article } from '../../src/model/article.ts';
import type { Document, Name } from '../../src/model/document.ts';
import type { Sentence, Token } from '../../src/model/sentence.ts';
import { loadOntology } from '../../src/ontology/load.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';

/** Anything of the document that the test wants otherwise: quotations, times, names by span. */
export type Given = Partial<Omit<Document, 'article' | 'text' | 'sentences'>> & { readonly publishedAt?: string };

export function doc(conllu: string, given: Given = {}): Document {
  const { publishedAt = null, ...parts } = given;
  let text = '';
  const sentences: Sentence[] = [];
  const names: Name[] = [];
  for (const block of conllu.trim().split(/\n[ \t]*\n/)) {
    if (text !== '') text += sentences.length > 0 ? '\n\n' : '';
    const start = text.length;
    const tokens: Token[] = [];
    let end = start;
    for (const line of block.split('\n')) {
      const columns = line.trim().split(/\t+| +/);
      if (!/^\d+$/.test(columns[0] ?? '')) continue;
      const row = rowOf(columns);
      const token: Token = { ...row, index: tokens.length, start: text.length, end: text.length + row.text.length };
      tokens.push(token);
      text += row.text;
      end = text.length;
      if (!row.misc.includes('SpaceAfter=No')) text += ' ';
      const name = /NER=([BI])-(\w+)/.exec(row.misc);
      const last = names.at(-1);
      if (name?.[1] === 'I' && last) names[names.length - 1] = { ...last, end };
      else if (name) names.push({ start: token.start, end, kind: name[2] ?? 'Thing', confidence: 1 });
    }
    text = text.slice(0, end);
    sentences.push({ index: sentences.length, zone: 'body', paragraph: sentences.length, start, end, tokens });
  }
  return {
    article: articleOf(text, publishedAt),
    text,
    sentences,
    names,
    quotations: [],
    times: [],
    quantities: [],
    ...parts,
  };
}

/** The text annotated by the line itself, for tests that need real trees. */
export function docOf(text: string, { engine, ontology }: Annotators, publishedAt: string | null = null): Document {
  return annotate(articleOf(text, publishedAt), engine, ontology);
}

export interface Annotators {
  readonly engine: Engine;
  readonly ontology: Ontology;
}

/** The shipped models and ontology; load them once a test file. */
export function annotators(): Annotators {
  const root = new URL('../../data/', import.meta.url).pathname;
  return { engine: loadEngine(join(root, 'models')), ontology: loadOntology(root) };
}

/** An article of one body zone, as a reader would give it for a text without a headline. */
export function articleOf(text: string, publishedAt: string | null = null): Article {
  return article({
    id: null,
    source: 'test',
    url: null,
    title: null,
    publisher: null,
    authors: [],
    publishedAt,
    language: 'en',
    text,
    zones: [{ start: 0, end: text.length, kind: 'body' }],
  });
}

// ID FORM LEMMA UPOS XPOS HEAD DEPREL, or with FEATS before HEAD; DEPS and MISC may follow.
function rowOf(columns: readonly string[]): Omit<Token, 'index' | 'start' | 'end'> & { readonly misc: string } {
  const [, text = '', lemma = '', upos = 'X', xpos = 'FW', ...rest] = columns;
  const [head = '0', deprel = 'dep', ...more] = /^\d+$/.test(rest[0] ?? '') ? rest : rest.slice(1);
  return { text, lemma, upos, xpos, head: Number(head) - 1, deprel, confidence: 1, misc: more.join('|') };
}
