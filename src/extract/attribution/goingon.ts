// Participles behind a comma that belong to the speaker and not to what is said: "said that the road was shut, adding
// that ...", "said they would wait, while addressing the press". In: the tokens of some content. Out: those of them that
// are none.

import type { Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';

export function goingOn(tree: Tree, tokens: ReadonlySet<number>, cues: Cues): readonly number[] {
  const { tokens: words } = tree.sentence;
  const first = Math.min(...tokens);
  const role = (index: number): string | undefined => cues.roles.get(words[index]?.text.toLowerCase() ?? '');
  const isComma = (index: number): boolean => words[index]?.text === ',';
  const again = words.filter(
    ({ index, xpos }) =>
      index - 1 > first &&
      tokens.has(index) &&
      xpos === 'VBG' &&
      ((role(index) === 'more' && isComma(index - 1)) || (role(index - 1) === 'contrast' && isComma(index - 2))),
  );
  return again.flatMap((verb) => tree.subtree(verb).map(({ index }) => index));
}
