// The label with the highest score; of equals the first, so that results never depend on anything but the scores.

export function best(scores: Int32Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[at] ?? 0)) at = i;
  return at;
}
