// What the words alone say: an article in, its sentences with trees and its names out. Furniture is skipped. The word lists
// are made ready once for all articles.

import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { blocks } from './blocks.ts';
import type { Engine } from './engine.ts';
import { nameRules, names } from './names.ts';
import { parse } from './parse.ts';
import { sentenceBreaks, sentenceRules } from './sentences.ts';
import { tokenRules, tokens } from './tokens.ts';

export type Language = Pick<Document, 'sentences' | 'names'>;

export function language(engine: Engine, ontology: Ontology): (article: Article) => Language {
  const { lexicon, countries } = ontology;
  const words = tokenRules(lexicon);
  const breaks = sentenceRules(lexicon, engine.boundaries);
  const rules = nameRules(ontology, engine);
  return (article) => {
    const { text, dateline = null } = article;
    const broken = blocks(article).flatMap((block, paragraph) =>
      sentenceBreaks(text, tokens(text, block, words), breaks).map((spans) => ({ block, paragraph, spans })),
    );
    const parsed = parse(
      text,
      broken.map(({ spans }) => spans),
      { engine, countries },
    );
    const sentences = broken.map(({ block, paragraph, spans }, index): Sentence => {
      const start = spans[0]?.start ?? block.start;
      const end = spans.at(-1)?.end ?? block.end;
      return { index, zone: block.zone, paragraph, start, end, tokens: parsed[index]?.tokens ?? [] };
    });
    return { sentences, names: names({ sentences, parsed, dateline, engine, rules }) };
  };
}
