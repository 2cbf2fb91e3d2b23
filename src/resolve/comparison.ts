// What a comparison of two things says: how alike they are and why. Two things are merged from `mergeAt` upwards;
// between `proposeAt` and that a person is asked.

export interface Comparison {
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

export const mergeAt = 0.7;
export const proposeAt = 0.5;

/** `comparison(0.9, 'same family name', 'first names fit')` */
export function comparison(score: number, ...reasons: readonly string[]): Comparison {
  return { score: Math.round(Math.max(0, Math.min(1, score)) * 100) / 100, reason: reasons.join('; ') };
}

export const unlike: Comparison = comparison(0, 'nothing in common');
