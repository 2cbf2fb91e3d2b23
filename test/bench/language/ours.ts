// wiregraph as a tool to measure: the language engine with the shipped models, from text to trees and names, names by the
// classes of the CoNLL task.

import { join } from 'node:path';
import { annotatePretokenized } from '../../../src/annotate/conllu.ts';
import { loadEngine } from '../../../src/annotate/load.ts';
import { language, type Language } from '../../../src/annotate/language.ts';
import { article } from '../../../src/model/article.ts';
import { loadOntology } from '../../../src/ontology/load.ts';
import type { Tool } from './tool.ts';

/** The classes of the CoNLL task by kinds of entities. */
export const classes: Readonly<Record<string, readonly string[]>> = {
  PER: ['Person'],
  ORG: ['Organization', 'Company', 'Agency', 'Party', 'Military'],
  LOC: ['Place', 'Country', 'City', 'Region', 'State', 'Facility', 'Continent'],
};

export function ours(data: string): Tool {
  const ontology = loadOntology(data);
  const engine = loadEngine(join(data, 'models'));
  const read = language(engine, ontology);
  const annotated = (text: string): Language => read(articleOf(text));
  return {
    given: (conllu) => annotatePretokenized(conllu, engine, ontology),
    run: annotated,
    read: (text) => {
      const { sentences, names } = annotated(text);
      return {
        sentences: sentences.map(({ start, end, tokens }) => ({
          start,
          end,
          words: tokens.map((token) => ({ ...token, head: token.head + 1 })),
        })),
        names: names.flatMap(({ start, end, kind, confidence }) => {
          const type = Object.keys(classes).find((name) => classes[name]?.includes(kind));
          return type === undefined ? [] : [{ start, end, type, confidence }];
        }),
      };
    },
  };
}

function articleOf(text: string): ReturnType<typeof article> {
  return article({
    id: null,
    source: 'bench',
    url: null,
    title: null,
    publisher: null,
    authors: [],
    publishedAt: null,
    language: 'en',
    text,
    zones: [{ start: 0, end: text.length, kind: 'body' }],
  });
}
