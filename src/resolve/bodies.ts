// Are two organisations, places, countries or groups one? Names and short forms decide; a country is known by its code,
// an organisation also by the initials of its name. In: two profiles. Out: score and reason.

import type { Ontology } from '../ontology/ontology.ts';
import { type Comparison, comparison, unlike } from './comparison.ts';
import { words } from './fold.ts';
import type { Profile } from './profile.ts';

export interface Naming {
  /** Legal endings of company names, which a shorter name leaves out. */
  readonly endings: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

export function naming({ lexicon }: Ontology): Naming {
  const endings = new Set([...lexicon.words('legal-endings')].flatMap(words));
  return { endings, plain: lexicon.words('function-words') };
}

/** Blocking keys: the name without article and ending, and its initials. */
export function bodyKeys(profile: Profile, naming: Naming): readonly string[] {
  if (profile.sort === 'Place') {
    const code = countryCode(profile);
    if (code) return [`c:${code}`];
  }
  const keys = new Set(profile.names.map((name) => `n:${shortName(name, naming)}`));
  if (profile.sort !== 'Organization') return [...keys];
  for (const name of profile.names) {
    const initials = initialsOf(name, naming);
    if (initials.length >= 3) keys.add(`n:${initials}`);
  }
  return [...keys];
}

export function compareBodies(a: Profile, b: Profile, naming: Naming): Comparison {
  if (a.sort !== b.sort || !a.named || !b.named) return unlike;
  const codes = [countryCode(a), countryCode(b)];
  if (codes[0] !== null || codes[1] !== null) {
    return codes[0] === codes[1] ? comparison(0.98, `both are the country ${codes[0]}`) : unlike;
  }
  const same = a.names.find((name) => b.names.includes(name));
  if (same !== undefined) return comparison(0.95, `same name "${same}"`);
  const short = a.names.find((name) => b.names.some((other) => shortName(name, naming) === shortName(other, naming)));
  if (short !== undefined) return comparison(0.85, `same name but for its ending: "${a.name}" and "${b.name}"`);
  if (a.sort !== 'Organization') return unlike;
  const acronym = a.names.some((name) => b.names.some((other) => isAcronym(name, other, naming)));
  return acronym ? comparison(0.75, `one is the initials of the other: "${a.name}" and "${b.name}"`) : unlike;
}

export function countryCode({ kind, countries }: Profile): string | null {
  return kind === 'Country' && countries.size === 1 ? ([...countries][0] ?? null) : null;
}

// "the Norland Steel Company" and "Norland Steel": the ending goes, but never the whole name.
function shortName(name: string, { endings, plain }: Naming): string {
  const all = name.split(' ');
  const start = all.length > 1 && plain.has(all[0] ?? '') ? 1 : 0;
  let end = all.length;
  while (end - start > 1 && endings.has(all[end - 1] ?? '')) end--;
  return all.slice(start, end).join(' ');
}

function initialsOf(name: string, { plain }: Naming): string {
  const parts = name.split(' ').filter((word) => !plain.has(word));
  return parts.length < 3 ? '' : parts.map((word) => word[0] ?? '').join('');
}

function isAcronym(a: string, b: string, naming: Naming): boolean {
  return (!a.includes(' ') && a === initialsOf(b, naming)) || (!b.includes(' ') && b === initialsOf(a, naming));
}
