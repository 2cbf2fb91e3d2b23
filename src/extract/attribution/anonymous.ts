// Whether a source stays unnamed on purpose: "two officials familiar with the talks", "a senior diplomat". Not "the
// ministry", not "officials" that an apposition names, not a mere passer-by.

import { contains } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';
import type { DraftSource } from './draft.ts';

export function isAnonymous(tree: Tree, source: DraftSource, cues: Cues): boolean {
  const { head } = source;
  const entry = cues.anonymous.get(head.lemma.toLowerCase()) ?? cues.anonymous.get(head.text.toLowerCase());
  if (!entry || head.upos === 'PROPN') return false;
  const named = tree.childrenBy(head, 'appos', 'flat').some(({ upos }) => upos === 'PROPN');
  if (named) return false;
  if (entry['familiar'] !== true) return true;
  const behind = tree.sentence.tokens.filter((token) => token.index > head.index && contains(source, token));
  return behind.some(({ text }) => cues.roles.get(text.toLowerCase()) === 'familiar');
}
