// Whether a noun phrase may be somebody who does something, by its head alone: a guard and the ministry may, an award and
// nine points may not. Null where no list knows the word.

import type { Token } from '../../model/sentence.ts';
import type { Lexicon } from '../../ontology/lexicon.ts';
import type { Ontology } from '../../ontology/ontology.ts';

const persons = ['nouns-person', 'roles'] as const;
const doing = [...persons, 'nouns-group', 'nouns-org'] as const;
const things = ['nouns-event', 'nouns-plan'] as const;

export function mayAct({ lemma, upos, xpos }: Token, { lexicon }: Ontology): boolean | null {
  const word = lemma.toLowerCase();
  const has = (name: string): boolean => lexicon.words(name).has(word);
  if (upos === 'PRON') return true;
  if (upos === 'NUM' || upos === 'SYM') return false;
  if (things.some(has)) return false;
  if (doing.some(has) || lexicon.table('nouns-place').get(word)?.acts === true) return true;
  return upos === 'PROPN' && xpos.startsWith('NNP') ? true : null;
}

/** Whether the dictionary form of a noun stands for a person, by office or otherwise. */
export function isPersonWord(word: string, lexicon: Lexicon): boolean {
  return persons.some((name) => lexicon.words(name).has(word));
}
