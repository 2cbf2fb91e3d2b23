// Labels as numbers: which labels the network knows, and which one a rare label is learned as.

/** Values that occur at least `least` times, the most frequent first. */
export function frequent(values: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value]) => value);
}

/** Label numbers; a rare label is learned as the most frequent one that `likeness` finds alike. */
export function numbers(
  values: readonly string[],
  labels: readonly string[],
  likeness: (label: string) => string,
): Int32Array {
  const known = new Map(labels.map((label, i) => [label, i]));
  return Int32Array.from(values, (value) => {
    const like = (): number =>
      Math.max(
        0,
        labels.findIndex((label) => likeness(label) === likeness(value)),
      );
    return known.get(value) ?? like();
  });
}
