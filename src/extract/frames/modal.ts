// Whether a modal stands beside a verb ("would wait"), which frames, attributions and modality ask alike.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';

export function hasModal(tree: Tree, verb: Token): boolean {
  return tree.childrenBy(verb, 'aux').some(({ xpos }) => xpos === 'MD');
}
