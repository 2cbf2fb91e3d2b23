// Verdicts of a reading round, kept by id without any text, and what they come to: the share that is wrong with its 95 %
// interval (Wilson), by class of error, and by kind.

export const verdictWords = ['right', 'minor', 'wrong'] as const;

export interface Verdict {
  readonly round: string;
  readonly title: string;
  /** Of the statement or attribution. */
  readonly id: string;
  readonly kind: string;
  /** `minor`: true, yet a determiner or adverb too much or too little. */
  readonly verdict: (typeof verdictWords)[number];
  /** What is wrong, in a word or two ("time", "coreference"); empty where nothing is. */
  readonly class: string;
  /** What the record said of the statement; null where the sheet does not keep it. */
  readonly confidence: number | null;
}

const header = ['round', 'title', 'id', 'kind', 'verdict', 'class'] as const;

/** Throws on a line that is none, naming it. */
export function verdicts(tsv: string, file: string): readonly Verdict[] {
  const [first = '', ...rest] = tsv.replace(/\s+$/, '').split('\n');
  const names = first.split('\t');
  const missing = header.find((name) => !names.includes(name));
  if (missing !== undefined) throw new Error(`${file}:1 there is no column "${missing}"; it has ${header.join(', ')}`);
  return rest.map((line, i) => {
    const cells = line.split('\t');
    const cell = (name: (typeof header)[number]): string => cells[names.indexOf(name)]?.trim() ?? '';
    const verdict = verdictWords.find((word) => word === cell('verdict'));
    if (verdict === undefined) {
      throw new Error(`${file}:${i + 2} "${cell('verdict')}" is no verdict; it is ${verdictWords.join(', ')}`);
    }
    const confidence = Number.parseFloat(cells[names.indexOf('confidence')] ?? '');
    return {
      confidence: Number.isNaN(confidence) ? null : confidence,
      round: cell('round'),
      title: cell('title'),
      id: cell('id'),
      kind: cell('kind'),
      verdict,
      class: cell('class'),
    };
  });
}

export interface Share {
  readonly wrong: number;
  readonly all: number;
  /** 95 % interval of wrong / all. */
  readonly low: number;
  readonly high: number;
}

export function share(wrong: number, all: number): Share {
  if (all === 0) return { wrong, all, low: 0, high: 1 };
  const [p, z] = [wrong / all, 1.96];
  const middle = p + (z * z) / (2 * all);
  const half = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return { wrong, all, low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/** A table by what `group` says of a verdict, the most wrong ones first. */
export function shares(
  all: readonly Verdict[],
  group: (verdict: Verdict) => string,
): readonly (readonly [string, Share])[] {
  const groups = new Map<string, Verdict[]>();
  for (const one of all) groups.set(group(one), [...(groups.get(group(one)) ?? []), one]);
  return [...groups]
    .map(
      ([name, some]) => [name, share(some.filter(({ verdict }) => verdict === 'wrong').length, some.length)] as const,
    )
    .sort(([a, { wrong: x }], [b, { wrong: y }]) => y - x || (a < b ? -1 : 1));
}

/** `wrong 12 of 150 = 8.0 % (4.6 to 13.5)` */
export function told({ wrong, all, low, high }: Share): string {
  const percent = (value: number): string => (value * 100).toFixed(1);
  return `wrong ${wrong} of ${all} = ${percent(all === 0 ? 0 : wrong / all)} % (${percent(low)} to ${percent(high)})`;
}
