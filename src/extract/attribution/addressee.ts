// Who is spoken to: "told reporters", "warned the ministry that", "said to his aides".

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Given } from './frame.ts';
import { isPassive } from './source.ts';

export function addressee(tree: Tree, verb: Token, { entry, cues }: Given): Token | null {
  const person = tree.childrenBy(verb, 'iobj')[0];
  if (person) return person;
  if (entry.addressee) {
    if (isPassive(tree, verb)) return tree.childrenBy(verb, 'nsubj')[0] ?? null;
    return tree.childrenBy(verb, 'obj').find(({ index }) => index > verb.index) ?? null;
  }
  const phrases = tree
    .childrenBy(verb, 'obl')
    .filter((child) => child.index > verb.index && (child.upos === 'PROPN' || cues.speaks(child.lemma)));
  return (
    phrases.find((child) =>
      tree.childrenBy(child, 'case').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'addressee'),
    ) ?? null
  );
}
