// A sentence written with its tags, for stages that read tags and no tree: `tagged('About 300/NUM people/NOUN left/VERB')`.
// A word without a tag is a particle. Lemmas are the words without a plural s. Words are joined by blanks but for
// punctuation, hyphens and what follows a tilde.

import type { Sentence, Token } from '../../src/model/sentence.ts';

export function tagged(line: string): { readonly text: string; readonly sentences: readonly Sentence[] } {
  let text = '';
  const tokens: Token[] = line.split(' ').map((written, index) => {
    const [word = '', upos = 'PART', xpos = ''] = written.replace(/^~/, '').split('/');
    const glued = written.startsWith('~') || /^[.,;:)]/.test(word) || text === '';
    text += (glued ? '' : ' ') + word;
    const lemma = upos === 'NOUN' ? word.replace(/s$/, '').toLowerCase() : word;
    return {
      index,
      text: word,
      lemma,
      upos,
      xpos,
      head: index - 1,
      deprel: 'dep',
      confidence: 1,
      start: text.length - word.length,
      end: text.length,
    };
  });
  return { text, sentences: [{ index: 0, start: 0, end: text.length, zone: 'body', paragraph: 0, tokens }] };
}
