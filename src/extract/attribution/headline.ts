// "Minister: We will not pay": in headlines a name or an office before a colon says what comes after it. The other way
// round ("‘We will not pay’: minister") likewise. A topic before a colon ("Budget: What now?") says nothing.

import type { Token } from '../../model/sentence.ts';
import type { Name } from '../../model/document.ts';
import { overlaps } from '../../model/span.ts';
import type { Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';
import { between, type Draft } from './draft.ts';

/** Longer than this before a colon is a sentence, not a source. */
const longest = 6;

export function headlineDrafts(tree: Tree, names: readonly Name[], cues: Cues): readonly Draft[] {
  const { sentence } = tree;
  const colon = sentence.tokens.findIndex(({ text }) => text === ':');
  if ((sentence.zone !== 'headline' && sentence.zone !== 'heading') || colon < 1) return [];
  const [before, after] = [sentence.tokens.slice(0, colon), sentence.tokens.slice(colon + 1)];
  for (const [source, content] of [
    [before, after],
    [after, before],
  ] as const) {
    const head = source.length <= longest && !isLabel(source, content) ? speakerAmong(source, names, cues) : null;
    const [first, last] = [content[0], content.at(-1)];
    const [start, end] = [source[0], source.at(-1)];
    if (!head || !first || !last || !start || !end || !hasClause(content)) continue;
    const holder = { ...between(start, end), sentence: sentence.index, head };
    return [
      {
        sentence: sentence.index,
        cue: null,
        entry: null,
        source: holder,
        content: [between(first, last)],
        quoted: [],
        addressee: null,
      },
    ];
  }
  return [];
}

/** The last word, if the whole is the name or office of somebody and nothing that happens. */
function speakerAmong(words: readonly Token[], names: readonly Name[], cues: Cues): Token | null {
  const head = words.findLast(({ upos }) => upos !== 'PUNCT');
  if (!head || words.some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'ADP')) return null;
  const isNamed = names.some((name) => overlaps(name, head) && speakers.has(name.kind));
  return isNamed || cues.speaks(head.lemma.toLowerCase()) ? head : null;
}

/** "LIKELY RIVAL: Rovers lose again": words in capitals, not all of them names, over a headline that is not in capitals. */
function isLabel(source: readonly Token[], content: readonly Token[]): boolean {
  const words = source.filter(({ upos }) => upos !== 'PUNCT');
  const isCapitals = ({ text }: Token): boolean => /^\p{Lu}{2,}$/u.test(text);
  return (
    words.length > 1 &&
    words.every(isCapitals) &&
    words.some(({ upos }) => upos !== 'PROPN') &&
    content.some(({ text }) => /\p{Ll}{2}/u.test(text))
  );
}

/** Kinds of names that can speak for themselves: the places of a headline are topics. */
const speakers: ReadonlySet<string> = new Set(['Person', 'Organization']);

function hasClause(words: readonly Token[]): boolean {
  return words.some(({ xpos }) => /^(VB[DZP]|MD)$/.test(xpos));
}
