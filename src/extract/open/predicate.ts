// The words of a predicate: the verb with its auxiliaries, what stands between them ("was never again seen") and its
// particle; for "is the mayor" and "is ready" the auxiliaries and the copula alone. A verb joined to another has the
// auxiliaries of the first where it has none of its own ("was arrested and [was] charged").

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { isInfinitive } from '../frames/phrase.ts';
import { sharesAuxiliaries } from '../modality/auxiliaries.ts';

/** `true` where the head is a noun or adjective and the verb is a form of "be". */
export function isCopular(tree: Tree, head: Token): boolean {
  return tree.childrenBy(head, 'cop').length > 0;
}

export function predicate(tree: Tree, head: Token, ontology: Ontology): readonly Token[] {
  const isVerb = !isCopular(tree, head) || head.upos === 'VERB';
  const helpers = tree
    .childrenBy(head, 'aux', 'cop')
    .filter(({ index, deprel }) => index < head.index || deprel === 'cop');
  const marks = marksOf(tree, head);
  const first = [...helpers, ...marks].sort((a, b) => a.index - b.index)[0];
  const adverbs = tree
    .childrenBy(head, 'advmod')
    .filter((word) => word.index < head.index && ((first && word.index > first.index) || isNegation(word, ontology)))
    .filter((word) => isVerb || !isOfAdjective(head, word))
    .flatMap((word) => tree.subtree(word));
  const own = [...helpers, ...marks, ...adverbs].sort((a, b) => a.index - b.index);
  const shared = helpers.length === 0 && isVerb && marks.length === 0 ? lent(tree, head, ontology) : [];
  const particles = tree.childrenBy(head, 'compound').filter(({ index }) => index > head.index);
  return isVerb ? [...shared, ...own, head, ...particles] : [...shared, ...own];
}

/** "considerably larger": the adverb is part of what is said. */
export function isOfAdjective(head: Token, { index, upos }: Token): boolean {
  return head.upos === 'ADJ' && index === head.index - 1 && upos === 'ADV';
}

// "by adding"; "to wait and see": the second has the mark of the first.
function marksOf(tree: Tree, head: Token): readonly Token[] {
  const own = tree.childrenBy(head, 'mark').filter((mark) => mark.xpos === 'TO' || leads(tree, mark, head));
  const above = head.deprel === 'conj' ? tree.head(head) : null;
  if (own.length > 0 || !above || head.xpos !== 'VB' || tree.childrenBy(head, 'aux', 'nsubj').length > 0) return own;
  return isInfinitive(tree, above) ? tree.childrenBy(above, 'mark').filter(({ xpos }) => xpos === 'TO') : [];
}

function leads(tree: Tree, { xpos, index }: Token, head: Token): boolean {
  const above = tree.head(head);
  return head.xpos === 'VBG' && xpos === 'IN' && index === head.index - 1 && above !== null && above.index < index;
}

/** "not", "never", "no longer" */
export function isNegation({ text }: Token, { lexicon }: Ontology): boolean {
  return lexicon.table('negations').get(text.toLowerCase())?.beside === true;
}

function lent(tree: Tree, head: Token, ontology: Ontology): readonly Token[] {
  let at = head;
  for (let steps = 0; at.deprel === 'conj' && steps < 6; steps += 1) {
    const above = tree.head(at);
    // "was opened and became" has two verbs of different forms, whatever they share.
    if (!above || at.xpos !== above.xpos || !sharesAuxiliaries(tree, at, ontology)) return [];
    const helpers = tree.children(above).filter((child) => isRelation(child, ['aux']) && child.index < above.index);
    if (helpers.length > 0) return helpers;
    at = above;
  }
  return [];
}
