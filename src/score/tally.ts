// Counts that figures are made of: how many were right, given and wanted. Those of several articles are added up, so that
// a figure is over all of their mentions and not a mean of means.

export interface Tally {
  readonly right: number;
  readonly given: number;
  readonly wanted: number;
}

export interface Finding {
  /** The figure it counts against: `statements`. */
  readonly key: string;
  readonly what: 'missed' | 'wrong' | 'extra';
  /** Offset in the article. */
  readonly at: number;
  /** For a person: what was wanted, what was given. */
  readonly text: string;
}

export interface Scored {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly findings: readonly Finding[];
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function figures({ right, given, wanted }: Tally): Figures {
  const precision = given === 0 ? 0 : right / given;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Of things found: how many of them have this part right. */
export function ofFound<Item>(items: readonly Item[], isRight: (item: Item) => boolean): Tally {
  return { right: items.filter(isRight).length, given: items.length, wanted: items.length };
}

export function scored(tallies: Readonly<Record<string, Tally>>, findings: readonly Finding[] = []): Scored {
  return { tallies: new Map(Object.entries(tallies)), findings };
}

/** Keys in the order in which they first come. */
export function together(all: readonly Scored[]): Scored {
  const tallies = new Map<string, Tally>();
  for (const one of all) {
    for (const [key, { right, given, wanted }] of one.tallies) {
      const before = tallies.get(key) ?? { right: 0, given: 0, wanted: 0 };
      tallies.set(key, {
        right: before.right + right,
        given: before.given + given,
        wanted: before.wanted + wanted,
      });
    }
  }
  return { tallies, findings: all.flatMap(({ findings }) => findings) };
}
