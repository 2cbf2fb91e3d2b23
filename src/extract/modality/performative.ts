// What is done by saying it: "I would like to thank you" thanks, "we must apologise" apologises. Only with the speaker as
// the one who does it; "she would like to thank them" is a wish.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Lexicon } from '../../ontology/lexicon.ts';

export function isDoneBySaying(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  if (token.xpos !== 'VB' || !lexicon.words('performatives').has(token.lemma.toLowerCase())) return false;
  const above = token.deprel === 'xcomp' || token.deprel === 'ccomp' ? tree.head(token) : null;
  const verbs = above ? [token, above] : [token];
  const doers = verbs.flatMap((verb) => tree.childrenBy(verb, 'nsubj'));
  // "Let me thank", "allow me to thank": nobody else is named.
  const named = above && tree.childrenBy(above, 'nsubj').length === 0 ? tree.childrenBy(above, 'obj', 'iobj') : doers;
  return lexicon.table('pronouns').get(named[0]?.text.toLowerCase() ?? '')?.person === 1;
}
