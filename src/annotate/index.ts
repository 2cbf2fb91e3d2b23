// An article in, a document out: sentences with trees, names, quotations, times and quantities. Furniture is skipped. The
// order of the steps is the order of the lines below; each sees what those before it found.

import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { blocks } from './blocks.ts';
import type { Engine } from './engine.ts';
import { names } from './names.ts';
import { parse } from './parse.ts';
import { quantities } from './quantities.ts';
import { quotations } from './quotations.ts';
import { sentenceBreaks, sentenceRules } from './sentences.ts';
import { times } from './times.ts';
import { tokenRules, tokens } from './tokens.ts';

export function annotate(article: Article, engine: Engine, ontology: Ontology): Document {
  const { text } = article;
  const { lexicon } = ontology;
  const words = tokenRules(lexicon);
  const breaks = sentenceRules(lexicon, engine.boundaries);
  const broken = blocks(article).flatMap((block, paragraph) =>
    sentenceBreaks(text, tokens(text, block, words), breaks).map((spans) => ({ block, paragraph, spans })),
  );
  const parsed = parse(
    text,
    broken.map(({ spans }) => spans),
    { engine, countries: ontology.countries },
  );
  const sentences = broken.map(({ block, paragraph, spans }, index): Sentence => {
    const start = spans[0]?.start ?? block.start;
    const end = spans.at(-1)?.end ?? block.end;
    return { index, zone: block.zone, paragraph, start, end, tokens: parsed[index]?.tokens ?? [] };
  });
  const found = times(article, sentences, lexicon);
  return {
    article,
    text,
    sentences,
    names: names({ sentences, parsed, engine, ontology }),
    quotations: quotations(text, sentences),
    times: found,
    quantities: quantities(text, sentences, { times: found, lexicon }),
  };
}
