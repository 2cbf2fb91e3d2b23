// Are two named people one? A full name is good evidence unless offices of two countries speak against it; spellings of
// one name in several transcriptions, initials and middle names are fair evidence; a bare surname is none at all and
// is dealt with in context.ts. In: two profiles. Out: score and reason.

import { type Comparison, comparison, unlike } from './comparison.ts';
import { editDistance, skeleton } from './fold.ts';
import type { Profile } from './profile.ts';

/** Blocking keys: people with no key in common are never compared. */
export function personKeys({ names }: Profile): readonly string[] {
  const full = fullName(names);
  if (!full) return [];
  return [...new Set([`n:${full.join(' ')}`, `s:${skeleton(full.at(-1) ?? '')}`])];
}

export function comparePersons(a: Profile, b: Profile): Comparison {
  const left = fullName(a.names);
  const right = fullName(b.names);
  if (!left || !right) return unlike;
  const against = otherCountry(a, b);
  if (left.join(' ') === right.join(' ')) {
    return against ? comparison(0.6, 'same full name', against) : comparison(0.97, 'same full name');
  }
  const surname = surnames(left.at(-1) ?? '', right.at(-1) ?? '');
  const given = givenNames(left.slice(0, -1), right.slice(0, -1));
  if (!surname || !given || against) return unlike;
  if (surname.score < 1 && given.score < 0.9 && !sharedOffice(a, b)) return unlike;
  return comparison(Math.min(0.95, surname.score * given.score), surname.reason, given.reason);
}

/** Whether both have full names that no one person bears: kept apart however the links run. */
export function differentPersons(a: Profile, b: Profile): boolean {
  const left = fullName(a.names);
  const right = fullName(b.names);
  if (!left || !right || left.join(' ') === right.join(' ')) return false;
  return !surnames(left.at(-1) ?? '', right.at(-1) ?? '') || !givenNames(left.slice(0, -1), right.slice(0, -1));
}

/** The fullest of the names as words; null where there is only a single one. */
export function fullName(names: readonly string[]): readonly string[] | null {
  const split = names.map((name) => name.split(' ')).sort((a, b) => b.length - a.length);
  const [fullest] = split;
  return fullest && fullest.length > 1 ? fullest : null;
}

export function sharedOffice(a: Profile, b: Profile): string | null {
  const found = a.offices.find((office) =>
    b.offices.some(({ title, of }) => title === office.title && of === office.of),
  );
  return found ? `${found.title}, ${found.of}` : null;
}

// Somebody may hold offices of two states one after the other; two people of one name and of different states, with
// nothing in common, are more often two.
function otherCountry(a: Profile, b: Profile): string | null {
  if (a.countries.size === 0 || b.countries.size === 0 || sharedOffice(a, b)) return null;
  if ([...a.countries].some((code) => b.countries.has(code))) return null;
  return `offices of ${[...a.countries].join(', ')} against ${[...b.countries].join(', ')}`;
}

function surnames(a: string, b: string): Comparison | null {
  if (a === b) return comparison(1, `same family name "${a}"`);
  const near = a.length >= 6 && b.length >= 6 && a[0] === b[0] && editDistance(a, b, 2) <= 2;
  if (near && skeleton(a) === skeleton(b))
    return comparison(0.9, `family names "${a}" and "${b}" are spellings of one`);
  return null;
}

function givenNames(a: readonly string[], b: readonly string[]): Comparison | null {
  const [first = '', ...rest] = a;
  const [other = '', ...others] = b;
  if (first === other) {
    const middles =
      rest.length === 0 || others.length === 0 || rest.some((name) => others.some((far) => initial(name, far)));
    return middles ? comparison(0.95, 'same first name') : null;
  }
  if (initial(first, other)) return comparison(0.8, `"${first}" may be short for "${other}"`);
  if (first.length >= 5 && other.length >= 5 && skeleton(first) === skeleton(other)) {
    return comparison(0.9, `first names "${first}" and "${other}" are spellings of one`);
  }
  return null;
}

function initial(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}
