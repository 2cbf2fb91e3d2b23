// An input that could not be read: which, and why. It stands in the stream where its article would have stood.

import type { WiregraphError } from '../model/error.ts';

export interface InputFailure {
  /** The path as given or found; for a line of JSON Lines with the line's number: `news.jsonl:7`. */
  readonly source: string;
  readonly error: WiregraphError;
}
