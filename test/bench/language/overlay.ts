// For programs that take text only: the given words joined by blanks, read sentence by sentence, and the answer of each
// word that the program cut in the same way. A word that it cut otherwise has no answer and counts as wrong.

import { treebank } from '../../../src/train/score/treebank.ts';
import { nothing, type Reading } from './tool.ts';

export function overlaid(conllu: string, read: (text: string) => Reading): string {
  return treebank(conllu)
    .map(({ words }) => {
      const text = words.map(({ form }) => form).join(' ');
      const found = read(text).sentences.flatMap((sentence) => sentence.words);
      const answers = new Map(found.map((word) => [`${word.start}-${word.end}`, word]));
      let at = 0;
      const rows = words.map(({ form }, i) => {
        const { upos, xpos } = answers.get(`${at}-${at + form.length}`) ?? nothing;
        at += form.length + 1;
        return [i + 1, form, '_', upos, xpos, '_', -1, '_', '_', '_'].join('\t');
      });
      return `${rows.join('\n')}\n\n`;
    })
    .join('');
}
