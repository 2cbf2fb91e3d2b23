// What a matcher of time expressions sees: the words of one sentence, the vocabulary, the publication day, the tense
// of a clause; and what it gives back. Matchers are pure functions from a scan and a position to a find or null; the
// list of them in times.ts tries all at each word and keeps the longest.

import type { Sentence } from '../../model/sentence.ts';
import type { Time } from '../../model/time.ts';
import { type Tense, tense } from './tense.ts';
import type { TimeUnit, Vocabulary } from './vocabulary.ts';
import { type Word, words } from './word.ts';

export interface Scan {
  readonly text: string;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly vocabulary: Vocabulary;
  /** Day number of publication, or null. */
  readonly published: number | null;
}

/** How far a time lies from the one that the text named before it. */
export interface Narrative {
  readonly unit: TimeUnit;
  /** In units; null for "a few days later". */
  readonly shift: number | null;
  /** Part of the day: `NI`. */
  readonly part: string | null;
}

export interface Found {
  /** Indexes of words, half-open. */
  readonly from: number;
  readonly to: number;
  readonly value: string | null;
  readonly type: Time['type'];
  readonly precision: Time['precision'];
  readonly approximate: boolean;
  /** Whether the value depends on the publication date. */
  readonly inferred: boolean;
  /** How far it lies from the time named before; its value is still open. */
  readonly narrative?: Narrative;
  /** The value of the time that it was counted from, where that is not publication. */
  readonly counted?: string;
  /** A part of the day that stands before its day ("the morning of"), or empty; no time without a day behind. */
  readonly opens?: string;
}

export type Matcher = (scan: Scan, at: number) => Found | null;

export function scan(text: string, sentence: Sentence, context: Pick<Scan, 'vocabulary' | 'published'>): Scan {
  return { text, sentence, words: words(text, sentence), ...context };
}

/** A find with the usual answers: one date, not approximate, inferred from publication. */
export function found(from: number, to: number, rest: Partial<Found> & Pick<Found, 'value'>): Found {
  return { from, to, type: 'date', precision: null, approximate: false, inferred: true, ...rest };
}

export function hasRole({ words, vocabulary }: Scan, at: number, role: string): boolean {
  const word = words[at];
  return word !== undefined && (vocabulary.small.get(word.lower)?.roles.has(role) ?? false);
}

export function unitAt({ words, vocabulary }: Scan, at: number): TimeUnit | null {
  return vocabulary.units.get(words[at]?.lower ?? '') ?? null;
}

/** How far "last", "this", "next" moves. */
export function shiftAt({ words, vocabulary }: Scan, at: number): number {
  return Number(vocabulary.small.get(words[at]?.lower ?? '')?.entry['shift'] ?? 0);
}

/** The position behind an optional word with the role. */
export function past(scan: Scan, at: number, role: string): number {
  return hasRole(scan, at, role) ? at + 1 : at;
}

export function isGlued({ words }: Scan, at: number): boolean {
  return words[at - 1]?.end === words[at]?.start;
}

export function tenseAt({ sentence, words, vocabulary }: Scan, at: number): Tense {
  const word = words[at];
  return word ? tense(sentence, { at: word.start, tenses: vocabulary.tenses }) : 'open';
}

/** Tense of the clause, unless the word in front says more: "until Friday" looks ahead, "since Friday" back. */
export function directionAt(scan: Scan, at: number): Tense {
  if (hasRole(scan, at - 1, 'forward')) return 'future';
  if (hasRole(scan, at - 1, 'backward')) return 'past';
  return tenseAt(scan, at);
}
