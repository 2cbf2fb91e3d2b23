// Names of records on UNER's development part of EWT: exact words (without possessive and outer punctuation, the longest of
// nested ones) and class, as in the CoNLL task. The texts are mails and reviews, a sentence a line: each is given as the body
// of an article, as the engine alone gets it, since a reader of news takes greetings and signatures for furniture.

import { addedSpans, spanHits } from '../../src/train/score/spans.ts';
import { contextOf, readJsonLine } from '../../src/read/index.ts';
import type { Figure, Row, Tools } from './figure.ts';
import { gold } from './language/gold.ts';
import { longest, stripped } from './language/measure.ts';
import { classes } from './language/ours.ts';
import type { NameFound } from './language/tool.ts';

export function score({ ontology, line }: Tools): Figure {
  const context = contextOf('names', { lexicon: ontology.lexicon });
  const hits = gold().named.map(({ text, names }, i) => {
    const article = readJsonLine(JSON.stringify({ id: `n${i}`, text }), context);
    const { mentions } = line.extract({ ...article, zones: [{ start: 0, end: article.text.length, kind: 'body' }] });
    const found = mentions.flatMap(({ form, kind, start, end }): NameFound[] => {
      const type = Object.keys(classes).find((name) => classes[name]?.includes(kind));
      return form === 'name' && type !== undefined ? [{ start, end, type, confidence: 1 }] : [];
    });
    return spanHits(names, longest(found.flatMap((name) => stripped(text, name))));
  });
  const { all, byType } = addedSpans(hits);
  const f1 = ({ right, given, gold: wanted }: typeof all): number => (2 * right) / Math.max(1, given + wanted);
  const rows = [...byType].map(([type, some]): Row => ({ key: type, value: f1(some), goal: null, isLoose: true }));
  return { name: 'names (UNER dev)', rows: [{ key: 'f1', value: f1(all), goal: null }, ...rows] };
}
