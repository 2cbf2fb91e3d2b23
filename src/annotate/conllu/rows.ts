// A sentence as the rows of CoNLL-U: ten columns a word, and a row for words that are written as one. MISC has the name as NER,
// SpaceAfter=No and the character offsets as TokenRange, sorted. What cannot stand in a row of text (control characters,
// halves of surrogate pairs) becomes U+FFFD, which is as long, so that offsets hold.

import type { Name } from '../../model/document.ts';
import type { Sentence } from '../../model/sentence.ts';
import type { Joined } from './given.ts';

export interface Written {
  readonly sentence: Sentence;
  readonly joined: readonly Joined[];
  /** The words that no blank follows. */
  readonly glued: ReadonlySet<number>;
}

/** `NER` of a token by its start: `B-PERSON`. */
export type NameLabels = ReadonlyMap<number, string>;

export function rowsOf({ sentence: { tokens }, joined, glued }: Written, labels: NameLabels): readonly string[] {
  const first = new Map(joined.map((one) => [one.from, one]));
  const inside = new Set(joined.flatMap(({ from, to }) => tokens.slice(from, to).map(({ index }) => index)));
  return tokens.flatMap(({ index, start, end, text, lemma, upos, xpos, head, deprel }) => {
    const label = labels.get(start);
    const misc = [
      ...(label === undefined ? [] : [`NER=${label}`]),
      ...(glued.has(index) && !inside.has(index) ? ['SpaceAfter=No'] : []),
      `TokenRange=${start}:${end}`,
    ];
    const row = [String(index + 1), text, lemma, upos, xpos, '_', String(head + 1), deprel, '_', misc.join('|')];
    const one = first.get(index);
    const above = one ? [joinedRow(one, glued)] : [];
    return [...above, row.map((cell) => printable(cell) || '_').join('\t')];
  });
}

// No TokenRange: only words have offsets, so that whoever reads offsets meets every character once.
function joinedRow({ from, to, form }: Joined, glued: ReadonlySet<number>): string {
  const misc = glued.has(to - 1) ? 'SpaceAfter=No' : '_';
  return [`${from + 1}-${to}`, printable(form), '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
}

export function labelsOf(names: readonly Name[], sentences: readonly Sentence[]): NameLabels {
  const labels = new Map<number, string>();
  const sorted = [...names].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const token of sentences.flatMap(({ tokens }) => tokens)) {
    while ((sorted[at]?.end ?? Infinity) <= token.start) at++;
    const name = sorted[at];
    if (!name || name.start > token.start || token.end > name.end) continue;
    labels.set(token.start, `${name.start === token.start ? 'B' : 'I'}-${name.kind.toUpperCase()}`);
  }
  return labels;
}

/** White space is one blank wherever it stands, as `# text` has it. */
export function printable(text: string): string {
  return text.replace(/\s/g, ' ').replace(/\p{Cc}|\p{Cs}/gu, '\uFFFD');
}
