// Participles behind a comma that belong to the speaker and not to what is said: "said that the road was shut, adding
// that ...", "said they would wait, while addressing the press". In: the tokens of some content. Out: those of them that
// are none.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';
import { isSpeaker } from './speaker.ts';

export function goingOn(tree: Tree, tokens: ReadonlySet<number>, cues: Cues): readonly number[] {
  const { tokens: words } = tree.sentence;
  const first = Math.min(...tokens);
  const role = (index: number): string | undefined => cues.roles.get(words[index]?.text.toLowerCase() ?? '');
  const isComma = (index: number): boolean => isCommaAt(words, index);
  const again = words.filter(
    (word) =>
      word.index - 1 > first &&
      tokens.has(word.index) &&
      word.xpos === 'VBG' &&
      ((isComma(word.index - 1) &&
        (role(word.index) === 'more' ||
          !tokens.has(word.head) ||
          hasClosed(words, word.index) ||
          isOutside(tree, word, cues))) ||
        (role(word.index - 1) === 'contrast' && isComma(word.index - 2))),
  );
  // The parser may have hung the first thing said below the participle: only what follows is another saying.
  return again.flatMap((verb) => {
    const from = role(verb.index - 1) === 'contrast' ? verb.index - 1 : verb.index;
    return tree.subtree(verb).flatMap(({ index }) => (index >= from ? [index] : []));
  });
}

/** "said she had won, insisting that ...": with no name between, the participle is the one's who said the first thing. */
export function isOutside(tree: Tree, verb: Token, cues: Cues): boolean {
  const inner = tree.head(verb);
  if (verb.xpos !== 'VBG' || !inner || !isCommaAt(tree.sentence.tokens, verb.index - 1)) return false;
  const entry = cues.verbs.get(verb.lemma.toLowerCase());
  if (!isRelation(verb, ['advcl']) || !entry || entry.thing) return false;
  const subject = tree.childrenBy(inner, 'nsubj')[0];
  return subject === undefined || subject.upos === 'PRON' || !isSpeaker(subject, cues);
}

/** A comma, or the marks that close a quotation behind one: “It is late,” adding that ... */
export function isCommaAt(words: readonly Token[], index: number): boolean {
  const at = isMark(words[index]) ? index - 1 : index;
  return words[at]?.text === ',';
}

/** Right behind a quotation that a comma ends: “It is late,” releasing a note. */
export function hasClosed(words: readonly Token[], index: number): boolean {
  return isMark(words[index - 1]) || isMark(words[index - 2]);
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^(["”]|'')$/.test(token.text);
}
