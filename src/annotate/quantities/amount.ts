// What the steps of finding quantities hand on: the words of a sentence with the word lists, and a number with its place
// and unit before units are shared out.

import type { Sentence } from '../../model/sentence.ts';
import type { Entry } from '../../ontology/lexicon.ts';
import type { Word } from '../times/word.ts';

/** A number with its place, before anybody has shared units out. */
export interface Amount {
  /** Indexes of words, half-open; approximators in front included. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly unit: string | null;
  readonly approximate: boolean;
  /** Digits, or words: a bare "one" says nothing. */
  readonly written: boolean;
}

export interface Counting {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly numbers: ReadonlyMap<string, Entry>;
  readonly small: ReadonlyMap<string, Entry>;
  readonly timeUnits: ReadonlyMap<string, Entry>;
  /** Phrases that make a number a rough one. */
  readonly rough: ReadonlySet<string>;
  /** Zones of clock times, whose numbers count nothing. */
  readonly clock: ReadonlyMap<string, Entry>;
}
