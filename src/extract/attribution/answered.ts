// What somebody says of another's words in passing is not part of them: "said she banned it, which Ortega denied".
// In: the drafts of one sentence. Out: the same, with contents that end before such a comma.

import type { Token } from '../../model/sentence.ts';
import { contains } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';
import { type Draft, isPunctuation } from './draft.ts';
import { isSpeaker } from './speaker.ts';

export function answered(tree: Tree, drafts: readonly Draft[], cues: Cues): readonly Draft[] {
  const ends = tree.sentence.tokens.flatMap((token) => answerFrom(tree, token, cues));
  if (ends.length === 0) return drafts;
  return drafts.map((draft) => {
    const content = draft.content.map((stretch) => {
      const end = ends.find((last) => contains(stretch, last) && last.end < stretch.end);
      return end && draft.cue && draft.cue.end <= stretch.start ? { start: stretch.start, end: end.end } : stretch;
    });
    return { ...draft, content };
  });
}

/** The last word before ", which Ortega denied" or ", with which Ortega agreed". */
function answerFrom(tree: Tree, which: Token, cues: Cues): readonly Token[] {
  if (which.xpos !== 'WDT') return [];
  const { tokens } = tree.sentence;
  const before = tokens[which.index - 1];
  const comma = before?.upos === 'ADP' ? tokens[which.index - 2] : before;
  const verb = tree.head(which);
  if (comma?.text !== ',' || !verb || verb.index < which.index || !cues.verbs.has(verb.lemma.toLowerCase())) return [];
  const subject = tree.childrenBy(verb, 'nsubj')[0];
  // A name; "which the ministry denied" may be what the speaker tells of it.
  if (!subject || subject.upos !== 'PROPN' || subject.index < which.index || !isSpeaker(subject, cues)) return [];
  const last = tokens.findLast((token) => token.index < comma.index && !isPunctuation(token));
  return last ? [last] : [];
}
