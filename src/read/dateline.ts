// The dateline in front of the first sentence: "WESTMARK, March 3, 2024 (Reuters) -". Its day counts only with a year.

import { day } from './day.ts';
import type { Phrasebook } from './phrasebook.ts';

export interface Dateline {
  readonly day: string | null;
  /** The agency in brackets. */
  readonly agency: string | null;
}

const longest = 90;

export function dateline(lead: string, book: Phrasebook): Dateline {
  const match = /^(?=[^a-z]{3}|\()(.{3,90}?)\s*(?:--|[–—]|\s-\s|(?<=\)):)/u.exec(lead.slice(0, longest + 4));
  const front = match?.[1];
  if (front === undefined) return { day: null, agency: null };
  const agency = /\(([^()]+)\)\s*$/u.exec(front)?.[1];
  return { day: day(front)?.value ?? null, agency: agency === undefined ? null : agencyOf(agency, book) };
}

/** In brackets at this place any name that sounds like an outlet's is one. */
function agencyOf(name: string, book: Phrasebook): string | null {
  return book.outlet(name) ?? (book.soundsLikeOutlet(name) ? name : null);
}
