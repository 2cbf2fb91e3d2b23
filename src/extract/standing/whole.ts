// Whether an office stands at the head of the whole body. In: the office where it stands, and the body found for it. Out:
// yes or no. "The sales director", "an associate dean", "the director of wholesale products" and "a director at the
// bank" lead no bank, and "the chief of staff" no staff.

import type { Token } from '../../model/sentence.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Seat } from './bodies.ts';

export function isOverWhole({ tree, head }: Seat, body: Span, { lexicon }: Ontology): boolean {
  if (tree.childrenBy(head, 'det').some(({ lemma }) => lemma.toLowerCase() === 'a')) return false;
  const ranks = lexicon.table('whole-ranks');
  const terms = lexicon.table('standing-words');
  const narrows = ({ text, upos, xpos }: Token): boolean => {
    const word = text.toLowerCase();
    // "The Democratic chairman"
    const isSide = upos === 'ADJ' && xpos.startsWith('JJ') && word !== text;
    return !isSide && /^\p{L}/u.test(word) && !ranks.has(word) && !terms.has(word);
  };
  if (besides(tree, head).some((word) => !overlaps(word, body) && narrows(word))) return false;
  return tree
    .childrenBy(head, 'nmod')
    .filter((noun) => tree.childrenBy(noun, 'case').some(({ lemma }) => lemma.toLowerCase() === 'of'))
    .every((noun) => overlaps(noun, body) && !(noun.upos === 'NOUN' && tree.children(noun).length === 1));
}

/** The words before the office that say what sort of office it is. */
function besides(tree: Tree, head: Token): readonly Token[] {
  return tree
    .childrenBy(head, 'amod', 'compound', 'nummod')
    .filter(({ index }) => index < head.index)
    .flatMap((word) => [word, ...besides(tree, word)]);
}
