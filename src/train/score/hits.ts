// What was found against what is there: the three counts behind precision, recall and F, and how they add up.

export interface Hits {
  readonly right: number;
  readonly given: number;
  readonly gold: number;
}

export const noHits: Hits = { right: 0, given: 0, gold: 0 };

export function added(all: readonly Hits[]): Hits {
  return all.reduce(
    (sum, { right, given, gold }) => ({ right: sum.right + right, given: sum.given + given, gold: sum.gold + gold }),
    noHits,
  );
}

export function precision({ right, given }: Hits): number {
  return given === 0 ? 0 : right / given;
}

export function recall({ right, gold }: Hits): number {
  return gold === 0 ? 0 : right / gold;
}

/** The harmonic mean of precision and recall; 0 where there is nothing to find and nothing found. */
export function fscore({ right, given, gold }: Hits): number {
  return given + gold === 0 ? 0 : (2 * right) / (given + gold);
}
