// Whether a participle alone behind "when" or "once" tells of no one time: "can help, when called upon". In: the participle,
// the word above it, what opens its clause. "When asked, she could not say" tells of one.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Entry, Lexicon } from '../../ontology/lexicon.ts';
import { valueOf } from './factuality.ts';

interface Opened {
  readonly head: Token;
  readonly opening: Entry | null;
  readonly lexicon: Lexicon;
}

export function isWhenever(tree: Tree, token: Token, { head, opening, lexicon }: Opened): boolean {
  if (token.xpos !== 'VBN' || valueOf(opening?.present) === null || !isRelation(token, ['acl', 'advcl'])) return false;
  if (tree.childrenBy(token, 'aux', 'nsubj').length > 0) return false;
  const verb = head.upos === 'NOUN' || head.upos === 'PROPN' ? tree.head(head) : head;
  const modals = lexicon.table('modals');
  // "could", "would" may tell of the past.
  const isAhead = ({ text }: Token): boolean => {
    const entry = modals.get(text.toLowerCase());
    return entry?.value !== undefined && entry.negated === undefined && entry.reported === undefined;
  };
  return verb !== null && tree.childrenBy(verb, 'aux').some(isAhead);
}
