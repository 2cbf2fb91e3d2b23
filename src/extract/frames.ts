// The frame of a word that may be an event: how English grammar realises roles, written once for all kinds.

import type { Token } from '../model/sentence.ts';
import type { Tree } from '../model/tree.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Frame } from './frames/frame.ts';
import { nounFrame } from './frames/noun.ts';
import { verbFrame } from './frames/verb.ts';

export function frame(tree: Tree, token: Token, ontology: Ontology): Frame {
  return token.upos === 'NOUN' || token.upos === 'PROPN'
    ? nounFrame(tree, token, ontology)
    : verbFrame(tree, token, ontology);
}
