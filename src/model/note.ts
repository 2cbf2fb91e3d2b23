// A note is a non-fatal finding about an article: what was left out or left open, where, and why. Nothing is dropped
// silently.

import type { Span } from './span.ts';

export const noteCodes = [
  'publication-date-unknown',
  'date-unresolved',
  'quote-without-speaker',
  'only-furniture',
  'encoding-guessed',
  'sentence-too-long',
  'not-english',
] as const;
export type NoteCode = (typeof noteCodes)[number];

export interface Note extends Span {
  readonly code: NoteCode;
  readonly message: string;
}
