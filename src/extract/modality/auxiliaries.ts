// Negation of a verb, noun or adjective, and whether the second of two joined verbs has the first one's auxiliaries.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';

/** "did not meet", "no meeting", "No deal was signed", "nobody signed". */
export function isNegated(tree: Tree, token: Token, { lexicon }: Ontology): boolean {
  const negations = lexicon.table('negations');
  const entryOf = (word: Token) => negations.get(word.text.toLowerCase());
  const hasNegativeDeterminer = (noun: Token): boolean =>
    tree.childrenBy(noun, 'det').some((det) => entryOf(det)?.determiner === true);
  let negative = false;
  for (const child of tree.children(token)) {
    if (child.deprel === 'advmod' && entryOf(child)?.beside === true) negative = !negative;
    else if (child.deprel === 'det' && entryOf(child)?.determiner === true) negative = !negative;
    else if (!isFiller(child)) continue;
    else if (hasNegativeDeterminer(child) || entryOf(child)?.filler === true) negative = !negative;
    else if (isNoLonger(tree, child)) negative = !negative;
  }
  return negative;
}

const fillers = ['nsubj', 'nsubj:pass', 'obj', 'iobj'];

function isFiller(token: Token): boolean {
  return fillers.includes(token.deprel);
}

// "no longer" hangs a determiner-like "no" under "longer".
function isNoLonger(tree: Tree, token: Token): boolean {
  return (
    token.deprel === 'advmod' && tree.children(token).some((child) => child.xpos === 'DT' && child.index < token.index)
  );
}

/** "are expected to meet and brief": brief stands under what meet stands under; "met and will brief" does not. */
export function sharesAuxiliaries(tree: Tree, token: Token): boolean {
  const head = tree.head(token);
  if (!head) return false;
  if (tree.childrenBy(token, 'nsubj', 'aux').length > 0) return false;
  // "have stayed and faced": a past tense behind a participle is a participle that the tagger did not know.
  const isPerfect = head.xpos === 'VBN' && token.xpos === 'VBD' && tree.childrenBy(head, 'aux').length > 0;
  return token.xpos === head.xpos || isPerfect || (token.upos === 'NOUN' && head.upos === 'NOUN');
}
