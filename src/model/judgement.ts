// A judgement is what a person decided about two things that the linker compared: the same, different, or unsure.
// Judgements are kept for ever and win over every comparison.

export interface Judgement {
  /** Two ids of the same sort (article-level entities, or statements), smaller first. */
  readonly left: string;
  readonly right: string;
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly by: string;
  readonly why: string;
}
