// One sentence from words to tokens: tags, tree, lemmas. In: spans of the words in the text, the engine. Out: tokens, and
// the words as the classifiers see them, which the name tagger needs too.

import type { Token } from '../model/sentence.ts';
import type { Span } from '../model/span.ts';
import type { Engine } from './engine.ts';
import { lemma } from './lemmas.ts';
import { type Words, wordsOf } from './perceptron/words.ts';
import { subtyped } from './relations.ts';
import { tags } from './tags.ts';
import { heads } from './trees.ts';

export interface Parsed {
  readonly words: Words;
  /** Numbers of the tagger's labels. */
  readonly tags: Int32Array;
  readonly tokens: readonly Token[];
}

export function parse(text: string, spans: readonly Span[], engine: Engine): Parsed {
  const texts = spans.map(({ start, end }) => text.slice(start, end));
  const words = wordsOf(
    texts,
    spans.map(({ end }, i) => spans[i + 1]?.start !== end),
    engine.classes,
  );
  const given = tags(words, engine.tags);
  const tree = heads(words, given, engine.trees);
  const nodes = texts.map((word, i) => {
    const [xpos = '', upos = ''] = (engine.tags.labels[given[i] ?? 0] ?? '').split(' ');
    const relation = (engine.trees.labels[1 + (tree.relation[i] ?? 0)] ?? '').slice('LEFT '.length);
    return { word, xpos, upos, head: (tree.head[i] ?? 0) - 1, relation };
  });
  const tokens = subtyped(nodes).map(({ upos, deprel }, index): Token => {
    const { word = '', xpos = '', head = -1 } = nodes[index] ?? {};
    const { start = 0, end = 0 } = spans[index] ?? {};
    const base = lemma(word, xpos, engine.lemmas);
    return { start, end, index, text: word, lemma: base, upos, xpos, head, deprel: head < 0 ? 'root' : deprel };
  });
  return { words, tags: given, tokens };
}
