// "worked with the agency on rockets and its craft is ready", "refused to talk and one even left": the parser may join the
// subject of the second clause to the last noun or verb of the first. A noun behind "and" that stands right before a verb in
// a tense without a subject, itself joined to a verb before, is its subject. In: a tree; out: those nouns with their verbs.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';

export interface Orphan {
  readonly noun: Token;
  readonly verb: Token;
  readonly isPassive: boolean;
}

export function orphans(tree: Tree): readonly Orphan[] {
  return tree.sentence.tokens.flatMap((noun): readonly Orphan[] => {
    const head = noun.deprel === 'conj' && /^(?:NOUN|PROPN|NUM|PRON)$/.test(noun.upos) ? tree.head(noun) : null;
    if (!head || tree.childrenBy(noun, 'cc').length === 0) return [];
    const verb = predicateBehind(tree, noun);
    if (!verb || verb.deprel !== 'conj' || verb === head || (tree.head(verb)?.index ?? verb.index) > head.index)
      return [];
    if (tree.childrenBy(verb, 'nsubj', 'csubj', 'expl', 'cc').length > 0) return [];
    return [{ noun, verb, isPassive: tree.childrenBy(verb, 'aux:pass').length > 0 }];
  });
}

/** The predicate whose first word in a tense stands right behind the noun, adverbs aside. */
function predicateBehind(tree: Tree, noun: Token): Token | null {
  const { tokens } = tree.sentence;
  const last = tree.subtree(noun).at(-1) ?? noun;
  const first = tokens.slice(last.index + 1).find(({ upos }) => upos !== 'ADV');
  if (!first || !/^(?:VBD|VBZ|VBP|MD)$/.test(first.xpos)) return null;
  if (first.upos === 'AUX') return tree.head(first);
  // "hundreds of fighters killed", "the unrest felt across the world": a participle, whatever its tag.
  const next = tokens[first.index + 1];
  const mayBeParticiple = first.xpos === 'VBD' && (!next || /^(?:ADP|PUNCT|SCONJ|CCONJ)$/.test(next.upos));
  return mayBeParticiple ? null : first;
}
