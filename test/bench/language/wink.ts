// wink-nlp with its light English model: words, sentences and universal tags. It draws no trees, and its model knows no
// persons, organisations and places.

import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { overlaid } from './overlay.ts';
import { nothing, type Reading, type Tool } from './tool.ts';

export function wink(): Tool {
  const nlp = winkNlp(model, ['sbd', 'pos']);
  const { its } = nlp;
  const read = (text: string): Reading => {
    const document = nlp.readDoc(text);
    const tags = document.tokens().out(its.pos);
    const values = document.tokens().out(its.value);
    let at = 0;
    const words = values.map((value, i) => {
      const start = text.indexOf(value, at);
      at = start + value.length;
      return { ...nothing, start, end: at, upos: tags[i] ?? '_' };
    });
    const sentences = document.sentences().out(its.span) as unknown as readonly (readonly [number, number])[];
    return {
      sentences: sentences.map(([first, last]) => ({
        start: words[first]?.start ?? 0,
        end: words[last]?.end ?? 0,
        // A run of line breaks is a token there.
        words: words.slice(first, last + 1).filter(({ upos }) => upos !== 'SPACE'),
      })),
      names: [],
    };
  };
  return {
    given: (conllu) => overlaid(conllu, read),
    read,
    run: (text) => nlp.readDoc(text).tokens().out(its.pos),
  };
}
