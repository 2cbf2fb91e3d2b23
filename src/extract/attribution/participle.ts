// "..., adding that ...", "...,” saying ...": a participle of saying behind a comma or closing marks goes on with the
// words of whoever spoke before, and what stands behind it is what they say then. Read off the words, for the parser
// hangs such participles on anything near. In: the drafts of one sentence. Out: the same, those participles set right.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';
import { type Draft, indexesOf, isPunctuation, stretches } from './draft.ts';
import { hasClosed, isCommaAt, isOutside } from './goingon.ts';
import { entryOf, verbCue } from './verb.ts';

export function withParticiples(tree: Tree, drafts: readonly Draft[], cues: Cues): readonly Draft[] {
  return tree.sentence.tokens.reduce((all, word) => goneOn(tree, { all, word, cues }), drafts);
}

interface Given {
  readonly all: readonly Draft[];
  readonly word: Token;
  readonly cues: Cues;
}

function goneOn(tree: Tree, { all, word, cues }: Given): readonly Draft[] {
  const { tokens } = tree.sentence;
  if (word.xpos !== 'VBG' || !isCommaAt(tokens, word.index - 1)) return all;
  const entry = entryOf(tree, word, cues);
  const isMore = cues.roles.get(word.text.toLowerCase()) === 'more';
  if (!entry?.frames.has('that') || entry.thing) return all;
  const before = all.findLast((draft) => isSaying(draft, word));
  const known = all.find(({ cue }) => cue?.token === word);
  if (!before?.source) return all;
  if (known?.source && !hasClosed(tokens, word.index)) {
    const same = known.source.head === before.source.head;
    return same ? all.map((other) => (other === known ? other : cutBefore(tree, other, word))) : all;
  }
  if (!isMore && !hasClosed(tokens, word.index) && !isOutside(tree, word, cues)) return all;
  const behind = tokens.slice(word.index + 1);
  const from = behind.findIndex(
    (token) => !isPunctuation(token) && cues.roles.get(token.text.toLowerCase()) !== 'that',
  );
  const content = from < 0 ? [] : stretches(tree, indexesOf(behind.slice(from)));
  if (content.length === 0 || !behind.some(({ xpos }) => /^(VB[DZP]|MD)$/.test(xpos))) return all;
  const draft: Draft = {
    sentence: tree.sentence.index,
    cue: verbCue(tree, word),
    entry,
    source: before.source,
    content,
    quoted: [],
    addressee: null,
  };
  return [...all.filter((other) => other !== known).map((other) => cutBefore(tree, other, word)), draft];
}

/** A finite verb with a speaker, in front of the participle. */
function isSaying({ cue, source }: Draft, word: Token): boolean {
  return cue !== null && source !== null && cue.token.index < word.index && /^VB[DZP]$/.test(cue.token.xpos);
}

/** What was said before ends before the participle. */
function cutBefore({ sentence }: Tree, draft: Draft, word: Token): Draft {
  if (!draft.cue || draft.cue.token.index > word.index) return draft;
  const last = sentence.tokens.findLast((token) => token.index < word.index && !isPunctuation(token));
  const content = draft.content.flatMap(({ start, end }) => {
    if (end <= word.start) return [{ start, end }];
    return start < word.start && last && last.start >= start ? [{ start, end: last.end }] : [];
  });
  return content.length > 0 ? { ...draft, content } : draft;
}
