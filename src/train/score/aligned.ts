// The CoNLL 2018 scores on raw text, where words and sentences of gold and given may differ: F of tokens, sentences and
// words by their place in the text, and F of tags, heads and labelled heads over the words that both have (a head is
// right where the given head is the word laid over the gold head; relations without subtypes). Words written as one are
// matched by the longest common run of forms inside the stretch that either side writes as one.

import type { Span } from '../../model/span.ts';
import { added, type Hits } from './hits.ts';
import type { TreeSentence, TreeWord } from './treebank.ts';

export interface AlignedHits {
  readonly tokens: Hits;
  readonly sentences: Hits;
  readonly words: Hits;
  readonly upos: Hits;
  readonly xpos: Hits;
  readonly uas: Hits;
  readonly las: Hits;
}

export function alignedHits(gold: readonly TreeSentence[], given: readonly TreeSentence[]): AlignedHits {
  const [there, found] = [placedWords(gold), placedWords(given)];
  const pairs = align(there, found);
  const overlaid = new Map(pairs.map(([right, answer]) => [answer, right]));
  const hits = (isRight: (right: Placed, answer: Placed) => boolean): Hits => ({
    right: pairs.filter(([right, answer]) => isRight(right, answer)).length,
    given: found.length,
    gold: there.length,
  });
  const hasHead = ({ parent: head }: Placed, { parent: answer }: Placed): boolean =>
    head === null ? answer === null : answer !== null && overlaid.get(answer) === head;
  return {
    tokens: spans(
      gold.flatMap(({ tokens }) => tokens),
      given.flatMap(({ tokens }) => tokens),
    ),
    sentences: spans(gold, given),
    words: hits(() => true),
    upos: hits((right, answer) => right.upos === answer.upos),
    xpos: hits((right, answer) => right.xpos === answer.xpos),
    uas: hits(hasHead),
    las: hits((right, answer) => hasHead(right, answer) && base(right.deprel) === base(answer.deprel)),
  };
}

export function addedAligned(all: readonly AlignedHits[]): AlignedHits {
  const sum = (of: (hits: AlignedHits) => Hits): Hits => added(all.map(of));
  return {
    tokens: sum(({ tokens }) => tokens),
    sentences: sum(({ sentences }) => sentences),
    words: sum(({ words }) => words),
    upos: sum(({ upos }) => upos),
    xpos: sum(({ xpos }) => xpos),
    uas: sum(({ uas }) => uas),
    las: sum(({ las }) => las),
  };
}

interface Placed extends TreeWord {
  /** Null at the root. */
  parent: Placed | null;
}

function placedWords(sentences: readonly TreeSentence[]): Placed[] {
  return sentences.flatMap(({ words }) => {
    const placed = words.map((word): Placed => ({ ...word, parent: null }));
    for (const word of placed) word.parent = placed[word.head - 1] ?? null;
    return placed;
  });
}

function base(relation: string): string {
  return relation.split(':')[0] ?? relation;
}

function spans(gold: readonly Span[], given: readonly Span[]): Hits {
  const key = ({ start, end }: Span): string => `${start}-${end}`;
  const known = new Set(gold.map(key));
  return { right: given.filter((span) => known.has(key(span))).length, given: given.length, gold: gold.length };
}

function align(gold: readonly Placed[], given: readonly Placed[]): [Placed, Placed][] {
  const pairs: [Placed, Placed][] = [];
  for (let g = 0, s = 0; g < gold.length && s < given.length;) {
    const [right, answer] = [gold[g], given[s]];
    if (!right || !answer) break;
    const isStretch = (right.isPart && starts(right, answer)) || (answer.isPart && starts(answer, right));
    if (isStretch) {
      const { g: toGold, s: toGiven } = stretch(gold, given, { g, s });
      pairs.push(...commonRun(gold.slice(g, toGold), given.slice(s, toGiven)));
      g = toGold;
      s = toGiven;
    } else if (right.start === answer.start && right.end === answer.end) {
      pairs.push([right, answer]);
      g++;
      s++;
    } else if (right.start <= answer.start) g++;
    else s++;
  }
  return pairs;
}

/** Whether the token of several words covers the beginning of the other. */
function starts(part: Span, other: Span): boolean {
  return part.start <= other.start && other.start < part.end;
}

/** Takes words on both sides, as they stand in the text, until the next ones lie past every token of several words taken. */
function stretch(
  gold: readonly Placed[],
  given: readonly Placed[],
  from: { readonly g: number; readonly s: number },
): { g: number; s: number } {
  let { g, s } = from;
  let end = (gold[g]?.isPart ? gold[g] : given[s])?.end ?? 0;
  for (;;) {
    const [right, answer] = [gold[g], given[s]];
    if (isPast(right, end) && isPast(answer, end)) return { g, s };
    const takesGold = right !== undefined && (answer === undefined || right.start <= answer.start);
    const taken = takesGold ? right : answer;
    if (taken?.isPart) end = Math.max(end, taken.end);
    if (takesGold) g++;
    else s++;
  }
}

// A word of its own that reaches over the end is past it, a token of several words only where it begins behind it.
function isPast(word: Placed | undefined, end: number): boolean {
  return word === undefined || (word.isPart ? word.start >= end : word.end > end);
}

function commonRun(gold: readonly Placed[], given: readonly Placed[]): [Placed, Placed][] {
  const isSame = (g: number, s: number): boolean => gold[g]?.form.toLowerCase() === given[s]?.form.toLowerCase();
  const longest = gold.map(() => new Int32Array(given.length + 1)).concat(new Int32Array(given.length + 1));
  const at = (g: number, s: number): number => longest[g]?.[s] ?? 0;
  for (let g = gold.length - 1; g >= 0; g--) {
    for (let s = given.length - 1; s >= 0; s--) {
      const best = isSame(g, s) ? 1 + at(g + 1, s + 1) : Math.max(at(g + 1, s), at(g, s + 1));
      longest[g]?.fill(best, s, s + 1);
    }
  }
  const pairs: [Placed, Placed][] = [];
  for (let g = 0, s = 0; g < gold.length && s < given.length;) {
    const [right, answer] = [gold[g], given[s]];
    if (right && answer && isSame(g, s)) {
      pairs.push([right, answer]);
      g++;
      s++;
    } else if (at(g + 1, s) >= at(g, s + 1)) g++;
    else s++;
  }
  return pairs;
}
