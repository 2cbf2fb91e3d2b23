// An article in, a document out: sentences with trees, names, quotations, times and quantities. The order of the steps is
// the order of the lines below; each sees what those before it found.

import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Engine } from './engine.ts';
import { foreign } from './foreign.ts';
import { language } from './language.ts';
import { quantities } from './quantities.ts';
import { quotations } from './quotations.ts';
import { times } from './times.ts';

/** For many articles: what does not depend on the article is made ready once. */
export function annotator(engine: Engine, ontology: Ontology): (article: Article) => Document {
  const read = language(engine, ontology);
  const { lexicon } = ontology;
  return (article) => {
    const { text } = article;
    const { sentences, names } = read(article);
    const found = times(article, sentences, lexicon);
    return {
      article,
      text,
      sentences,
      names,
      quotations: quotations(text, sentences),
      times: found,
      quantities: quantities(text, sentences, { times: found, lexicon }),
      foreign: foreign(sentences, names, lexicon),
    };
  };
}

export function annotate(article: Article, engine: Engine, ontology: Ontology): Document {
  return annotator(engine, ontology)(article);
}
