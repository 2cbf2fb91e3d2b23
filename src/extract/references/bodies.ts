// Names of bodies that the tagger did not see and their words give away: "the Harbour Crime Archive" ends in a word that
// only names of organisations end in. In: the sentences and the offsets of words that other names have. Out: runs of tokens.

import type { Sentence, Token } from '../../model/sentence.ts';
import type { Reading } from '../reading.ts';

export interface Body {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
}

export function wordedBodies({ document, ontology }: Reading, taken: ReadonlySet<number>): readonly Body[] {
  const endings = ontology.lexicon.words('org-endings');
  const nameWords = ontology.lexicon.table('name-words');
  const isEnding = ({ text }: Token): boolean => {
    const said = nameWords.get(text.toLowerCase());
    return endings.has(text) || (said?.sure === true && said.kind === 'Organization');
  };
  return document.sentences.flatMap((sentence) => {
    if (sentence.zone === 'headline' || sentence.zone === 'heading') return [];
    return sentence.tokens.flatMap((last, at): Body[] => {
      if (!isEnding(last) || !isFree(last) || isFree(sentence.tokens[at + 1])) return [];
      let from = at;
      while (isFree(sentence.tokens[from - 1])) from -= 1;
      if (isWide(sentence.tokens[from - 1])) from -= 1;
      return from < at ? [{ sentence, tokens: sentence.tokens.slice(from, at + 1) }] : [];
    });
  });

  /** "African", "Arab": capital adjectives that are of no country belong to the name. */
  function isWide(token: Token | undefined): boolean {
    if (token === undefined || token.upos !== 'ADJ' || token.index === 0 || taken.has(token.start)) return false;
    return /^\p{Lu}\p{Ll}/u.test(token.text) && ontology.countries.ofPeople(token.text) === null;
  }

  function isFree(token: Token | undefined): boolean {
    return token !== undefined && token.upos === 'PROPN' && /^\p{Lu}/u.test(token.text) && !taken.has(token.start);
  }
}
