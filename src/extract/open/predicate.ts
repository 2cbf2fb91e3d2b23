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
  const helpers = tree.childrenBy(head, 'aux', 'cop').filter(({ index }) => index < head.index);
  const marks = isInfinitive(tree, head) ? tree.childrenBy(head, 'mark').filter(({ xpos }) => xpos === 'TO') : [];
  const first = [...helpers, ...marks].sort((a, b) => a.index - b.index)[0];
  const adverbs = tree
    .childrenBy(head, 'advmod')
    .filter((word) => word.index < head.index && ((first && word.index > first.index) || isNegation(word, ontology)))
    .flatMap((word) => tree.subtree(word));
  const own = [...helpers, ...marks, ...adverbs].sort((a, b) => a.index - b.index);
  const shared = helpers.length === 0 && isVerb && marks.length === 0 ? lent(tree, head) : [];
  const particles = tree.childrenBy(head, 'compound:prt');
  return isVerb ? [...shared, ...own, head, ...particles] : [...shared, ...own];
}

/** "not", "never", "no longer" */
function isNegation({ text }: Token, { lexicon }: Ontology): boolean {
  return lexicon.table('negations').get(text.toLowerCase())?.beside === true;
}

function lent(tree: Tree, head: Token): readonly Token[] {
  let at = head;
  for (let steps = 0; at.deprel === 'conj' && steps < 6; steps += 1) {
    const above = tree.head(at);
    if (!above || !sharesAuxiliaries(tree, at)) return [];
    const helpers = tree.children(above).filter((child) => isRelation(child, ['aux']) && child.index < above.index);
    if (helpers.length > 0) return helpers;
    at = above;
  }
  return [];
}
