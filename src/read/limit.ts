// How large an input may be. A book in one file is no article, and a reader that takes it would keep everything else
// waiting; many articles belong into JSON Lines, which has no limit as a whole.

import { WiregraphError } from '../model/error.ts';

/** Bytes of one file, or of one line of JSON Lines. */
export const largestFile = 64 * 1024 * 1024;
/** Characters of one article's text; about 800,000 words. */
export const longestText = 5_000_000;

export function checkLength(text: string): void {
  if (text.length > longestText) {
    const found = `${(text.length / 1e6).toFixed(1)} million characters`;
    throw new WiregraphError(
      'INPUT_TOO_LARGE',
      `${found} are more than the 5 million of the longest article; split it, or give its articles as JSON Lines`,
    );
  }
}

export function checkSize(bytes: number): void {
  if (bytes > largestFile) {
    const found = `${Math.round(bytes / 1024 / 1024)} MB`;
    throw new WiregraphError(
      'INPUT_TOO_LARGE',
      `${found} are more than the 64 MB of the largest file; split it, or give its articles as JSON Lines`,
    );
  }
}
