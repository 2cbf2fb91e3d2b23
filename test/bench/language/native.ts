// Trees of a program with relations of its own, as far as they can be laid beside Universal Dependencies: subjects and
// objects get their names there, and the subject of a form of "be" goes to what is said of it ("the plan is dead": dead;
// "she is in town": town), which is how UD draws it. The rest of the tree is left alone and is not scored.

import type { Answer } from '../../../src/train/score.ts';

const relations: Readonly<Record<string, string>> = {
  nsubj: 'nsubj',
  nsubjpass: 'nsubj:pass',
  csubj: 'csubj',
  csubjpass: 'csubj:pass',
  dobj: 'obj',
};

export function subjectsAndObjects(words: readonly Answer[]): Answer[] {
  const below = (head: number, relation: readonly string[]): number =>
    1 + words.findIndex((word) => word.head === head && relation.includes(word.deprel));
  const said = (head: number): number => {
    const preposition = below(head, ['prep']);
    return below(head, ['attr', 'acomp']) || (preposition && below(preposition, ['pobj'])) || head;
  };
  return words.map((word) => {
    const deprel = relations[word.deprel] ?? 'dep';
    const isCopula = deprel.includes('subj') && words[word.head - 1]?.upos === 'AUX';
    return { ...word, deprel, head: isCopula ? said(word.head) : word.head };
  });
}
