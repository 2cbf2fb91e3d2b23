// A frame is a verb, an event noun or a predicative adjective with what hangs on it, read off the tree before anybody
// asks what kind of event it is. `via` says in which grammatical function: `subject` and `object` are those of the plain
// active sentence, so that "the deal was signed by Norland" and "Norland signed the deal" have one frame.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';

export interface Filler {
  /** Head of the phrase; one filler for each conjunct. */
  readonly token: Token;
  /** `subject`, `object`, `iobject`, `possessor`, `modifier`, `bystander`, `clause`, `predicate`, or a preposition. */
  readonly via: string;
  /** Found on a neighbour ("held talks with": `with` hangs on the noun or on the verb), so less sure. */
  readonly borrowed: boolean;
}

export interface Frame {
  readonly tree: Tree;
  readonly token: Token;
  readonly pos: 'verb' | 'noun' | 'adjective';
  /** The verb that carries an event noun: "held" in "held talks". */
  readonly support: Token | null;
  readonly isPassive: boolean;
  readonly fillers: readonly Filler[];
}
