// Names that taggers take for persons and that are none by what stands beside them: who is told of with "which" is a team or
// another body ("Baxley, which beat Corwin"), what is called a ship is one ("the ferry Marula"). In: the words of a name in
// its sentence. Out: the kind, null where the words beside it say nothing.

import type { Sentence, Token } from '../../model/sentence.ts';
import { isRelation } from '../../model/tree.ts';
import type { Lexicon } from '../../ontology/lexicon.ts';

export function unpeopledKind(sentence: Sentence, words: readonly Token[], lexicon: Lexicon): string | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const ships = lexicon.words('ship-words');
  const called = [sentence.tokens[first.index - 1], ...words.slice(0, -1)];
  const isShip = called.some((token) => token && token.xpos !== 'POS' && ships.has(token.text.toLowerCase()));
  if (isShip) return 'Thing';
  const [comma, which] = sentence.tokens.slice(last.index + 1, last.index + 3);
  if (comma?.text !== ',' || which?.text !== 'which') return null;
  // "Ana Reyes, which is to say": a clause that describes this very name, of which it is the subject.
  const verb = isRelation(which, ['nsubj']) ? sentence.tokens[which.head] : undefined;
  const isOf = verb?.deprel === 'acl:relcl' && words.some(({ index }) => index === verb.head);
  return isOf && words.length === 1 ? 'Organization' : null;
}
