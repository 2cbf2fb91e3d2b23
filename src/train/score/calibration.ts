// Whether a confidence means what it says: of what was given with 0.9, nine in ten should be right. In: confidences, each
// with whether it was right. Out: a reliability table of equally wide bins and the expected calibration error, the
// mean distance between confidence and accuracy over the bins, weighted by how much is in each.

export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence; 0 in an empty bin. */
  readonly confidence: number;
  /** Share that is right; 0 in an empty bin. */
  readonly accuracy: number;
}

export interface Calibration {
  readonly count: number;
  readonly error: number;
  readonly bins: readonly Bin[];
}

/** A confidence on the border of two bins is in the upper one; 1 is in the last. */
export function calibration(judged: readonly Judged[], { bins = 10 }: { readonly bins?: number } = {}): Calibration {
  const table = Array.from({ length: bins }, (_, i): Bin => {
    const inside = judged.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === i);
    const count = inside.length;
    const mean = (value: (one: Judged) => number): number =>
      count === 0 ? 0 : inside.reduce((sum, one) => sum + value(one), 0) / count;
    return {
      from: i / bins,
      to: (i + 1) / bins,
      count,
      confidence: mean(({ confidence }) => confidence),
      accuracy: mean(({ isRight }) => Number(isRight)),
    };
  });
  const distance = table.reduce(
    (sum, { count, confidence, accuracy }) => sum + count * Math.abs(confidence - accuracy),
    0,
  );
  return { count: judged.length, error: judged.length === 0 ? 0 : distance / judged.length, bins: table };
}

/** One line for each bin that is not empty. */
export function reliability({ bins, error, count }: Calibration): string[] {
  const cell = (value: number): string => value.toFixed(3);
  return [
    `expected calibration error ${cell(error)} over ${count}`,
    ...bins
      .filter((bin) => bin.count > 0)
      .map(
        (bin) =>
          `${bin.from.toFixed(2)}-${bin.to.toFixed(2)}: ${bin.count}, confidence ${cell(bin.confidence)}, right ${cell(bin.accuracy)}`,
      ),
  ];
}
