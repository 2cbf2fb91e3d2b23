// How good tags and trees are: accuracy of both tags, of heads (UAS), of heads with relations (LAS, subtypes cut off) and
// with subtypes, over all words, as the CoNLL 2018 scorer counts on given tokens.

export interface Counted {
  words: number;
  upos: number;
  xpos: number;
  uas: number;
  las: number;
  subtypes: number;
}

export interface Answer {
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
}

export function counted(right: readonly Answer[], given: readonly Answer[]): Counted {
  const base = (relation: string): string => relation.split(':')[0] ?? relation;
  const count: Counted = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0, subtypes: 0 };
  right.forEach((word, i) => {
    const answer = given[i];
    count.words++;
    if (answer?.upos === word.upos) count.upos++;
    if (answer?.xpos === word.xpos) count.xpos++;
    if (answer?.head !== word.head) return;
    count.uas++;
    if (base(answer.deprel) === base(word.deprel)) count.las++;
    if (answer.deprel === word.deprel) count.subtypes++;
  });
  return count;
}

export function sum(counts: readonly Counted[]): Counted {
  const total: Counted = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0, subtypes: 0 };
  for (const count of counts) {
    total.words += count.words;
    total.upos += count.upos;
    total.xpos += count.xpos;
    total.uas += count.uas;
    total.las += count.las;
    total.subtypes += count.subtypes;
  }
  return total;
}

export function percentages({ words, upos, xpos, uas, las, subtypes }: Counted): string {
  const percent = (count: number): string => ((100 * count) / words).toFixed(2);
  return `UPOS ${percent(upos)} XPOS ${percent(xpos)} UAS ${percent(uas)} LAS ${percent(las)} with subtypes ${percent(subtypes)}`;
}
