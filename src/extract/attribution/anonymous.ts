// Whether a source stays unnamed on purpose: "two officials familiar with the talks", "a senior diplomat". Not "the
// ministry", not "officials" that an apposition names, not a mere passer-by.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';

export function isAnonymous(tree: Tree, head: Token, cues: Cues): boolean {
  const entry = cues.anonymous.get(head.lemma.toLowerCase()) ?? cues.anonymous.get(head.text.toLowerCase());
  if (!entry || head.upos === 'PROPN') return false;
  const named = tree.childrenBy(head, 'appos', 'flat').some(({ upos }) => upos === 'PROPN');
  if (named) return false;
  if (entry['familiar'] !== true) return true;
  return tree
    .subtree(head)
    .some(({ text, index }) => index > head.index && cues.roles.get(text.toLowerCase()) === 'familiar');
}
