// What a clause says something about besides its subject: its objects, receivers, predicate nouns, and the phrases around
// it with their prepositions. In: the head of the clause. Out: heads of phrases, lists not yet taken apart.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { isInfinitive, isRelativePronoun } from '../frames/phrase.ts';
import { antecedent } from '../frames/relative.ts';
import { isPassive } from '../frames/voice.ts';
import { isThing, placeholder } from './clause.ts';
import { isCopular } from './predicate.ts';
import type { Setting } from './setting.ts';

export interface Objects {
  readonly direct: readonly Token[];
  readonly receivers: readonly Token[];
}

/** "gave the network a licence": of two objects the first receives; a receiver without an object is one itself. */
export function objects(tree: Tree, head: Token, { nameAt }: Setting): Objects {
  const isThere = placeholder(tree, head) !== null;
  // The parser now and then hangs the two words of a name side by side.
  const isSecond = (token: Token): boolean => (nameAt(token)?.head.start ?? token.start) !== token.start;
  const all = (isThere ? tree.childrenBy(head, 'nsubj') : own(tree, head)).filter(
    (token, i) => isThing(token) && (i === 0 || !isSecond(token)),
  );
  const receivers = [...tree.childrenBy(head, 'iobj').filter(isThing), ...all.slice(0, -1)];
  return all.length > 0 ? { direct: all.slice(-1), receivers } : { direct: receivers, receivers: [] };
}

// "the deal [that] they signed": the noun before a relative clause is its object where the clause has a gap.
function own(tree: Tree, head: Token): readonly Token[] {
  const written = tree.childrenBy(head, 'obj').flatMap((object) => {
    if (!isRelativePronoun(object)) return [object];
    return antecedent(tree, { verb: head, pronoun: object }) ?? [];
  });
  if (written.length > 0) return written;
  const isGap =
    head.deprel === 'acl:relcl' &&
    !isPassive(tree, head) &&
    tree.childrenBy(head, 'nsubj').some((subject) => !isRelativePronoun(subject)) &&
    tree.childrenBy(head, 'ccomp', 'xcomp').length === 0 &&
    !tree.children(head).some((child) => child.xpos === 'WRB' || isRelativePronoun(child));
  if (isGap) return [tree.head(head)].flatMap((noun) => noun ?? []);
  return shared(tree, head);
}

// "wrote and directed the film": the object behind the second verb is that of both.
function shared(tree: Tree, head: Token): readonly Token[] {
  const above = head.deprel === 'conj' ? tree.head(head) : null;
  if (!above || isPassive(tree, head) || tree.childrenBy(head, 'nsubj', 'ccomp', 'xcomp', 'obl').length > 0) return [];
  return tree.childrenBy(above, 'obj').filter(({ index }) => index > head.index);
}

/** "was named [president]", "made her [angry]" */
export function named(tree: Tree, head: Token): readonly Token[] {
  return tree
    .childrenBy(head, 'xcomp')
    .filter((child) => child.upos !== 'VERB' && !isCopular(tree, child) && !isInfinitive(tree, child));
}

// "said in a letter that ...": where the clause is what is said, the rest of the sentence says nothing without it.
export function obliques(tree: Tree, head: Token, setting: Setting): readonly Token[] {
  if (tree.childrenBy(head, 'ccomp').length > 0 && tree.childrenBy(head, 'obj').length === 0) return [];
  return tree
    .children(head)
    .filter((child) => isRelation(child, ['obl']) || (child.deprel === 'nmod' && head.upos === 'VERB'))
    .filter(isThing)
    .filter((child) => {
      const [marker] = cases(tree, child);
      // Without a preposition it tells when or how much, or nothing sure; "such as" gives an example of something else.
      return marker ? marker.upos !== 'ADJ' : child.deprel !== 'obl:unmarked' || setting.measureAt(child) !== null;
    });
}

/** The preposition, of several words too ("because of"); the parser may have hung it on a word within the phrase. */
export function cases(tree: Tree, token: Token): readonly Token[] {
  const marks = ownCases(tree, token);
  if (marks.length > 0) return marks;
  const [first] = tree.subtree(token);
  return first && first !== token && first.upos === 'ADP' ? [first] : [];
}

export function ownCases(tree: Tree, token: Token): readonly Token[] {
  return tree
    .childrenBy(token, 'case')
    .filter(({ xpos }) => xpos !== 'POS')
    .flatMap((word) => tree.subtree(word));
}
