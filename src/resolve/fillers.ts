// Do two fillers of a role stand for the same one? Clusters decide where there are any; groups agree with their members
// and their countries; things agree by their words. In: two fillers, or two lists of them. Out: an agreement.

import { words } from './fold.ts';
import type { Filler } from './occurrence.ts';

/** `yes`: the same; `alike`: described alike; `open`: both are given and nothing tells; `unlike`: other words; `no`: another one; `absent`: one gives none. */
export type Agreement = 'yes' | 'alike' | 'absent' | 'open' | 'unlike' | 'no';

const order = ['no', 'unlike', 'open', 'absent', 'alike', 'yes'] as const;

export interface Agreed {
  readonly agreement: Agreement;
  /** How many pairs are the same. */
  readonly pairs: number;
  readonly names: readonly string[];
}

/** The best pair decides: "Reyes and Ortega" and "Reyes" agree. */
export function agree(left: readonly Filler[], right: readonly Filler[]): Agreed {
  if (left.length === 0 || right.length === 0) return { agreement: 'absent', pairs: 0, names: [] };
  let best: Agreement = 'no';
  const names = new Set<string>();
  for (const a of left) {
    for (const b of right) {
      const found = compareFillers(a, b);
      if (order.indexOf(found) > order.indexOf(best)) best = found;
      if (found === 'yes') names.add(a.identity?.name ?? [...a.words].join(' '));
      else if (found === 'alike') names.add([...a.words].join(' '));
    }
  }
  return { agreement: best, pairs: names.size, names: [...names] };
}

export function compareFillers(a: Filler, b: Filler): Agreement {
  const one = a.identity;
  const other = b.identity;
  if (!one?.sort || !other?.sort) return byWords(a, b);
  if (one.cluster === other.cluster) return 'yes';
  if (one.members.has(other.cluster) || other.members.has(one.cluster)) return 'yes';
  if ([...one.members].some((member) => other.members.has(member))) return 'yes';
  const related = countries(a, b);
  if (one.named && other.named) return one.sort === other.sort ? 'no' : related === 'same' ? 'open' : 'no';
  if (related === 'different') return 'no';
  if (one.sort === 'Person' && other.sort === 'Person' && one.offices.length > 0 && other.offices.length > 0)
    return 'no';
  if (one.sort === 'Plan' && other.sort === 'Plan') return byWords(a, b);
  if (overlap(a.words, b.words) >= 0.5) return 'alike';
  if (related === 'same') return one.sort === other.sort ? 'alike' : 'open';
  return isAnotherPerson(a, b) || isAnotherPerson(b, a) ? 'unlike' : 'open';
}

// "The top general" against a named security adviser: a description of two words that fits none of the other's offices.
function isAnotherPerson(described: Filler, known: Filler): boolean {
  const [one, other] = [described.identity, known.identity];
  if (one?.sort !== 'Person' || one.named || described.words.size < 2) return false;
  if (other?.sort !== 'Person' || !other.named || other.offices.length === 0) return false;
  const offices = new Set(other.offices.flatMap(({ title }) => words(title)));
  return shared(described.words, offices).length === 0;
}

function countries({ identity: a }: Filler, { identity: b }: Filler): 'same' | 'different' | 'unknown' {
  if (!a || !b || a.countries.size === 0 || b.countries.size === 0) return 'unknown';
  return [...a.countries].some((code) => b.countries.has(code)) ? 'same' : 'different';
}

function byWords(a: Filler, b: Filler): Agreement {
  if (a.words.size === 0 || b.words.size === 0) return 'open';
  const least = Math.min(a.words.size, b.words.size) >= 5 ? 0.55 : 0.34;
  return overlap(a.words, b.words) >= least ? 'alike' : 'unlike';
}

/** Shared words as a share of the shorter side; a single shared word of a long phrase is not enough. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return shared(a, b).length / Math.min(a.size, b.size);
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}
