// The words of time as the matchers ask for them: months, weekdays, units, parts of the day, small words by their
// role. Read once from the lexicon; plurals of units are made here by rule.

import type { Entry, Lexicon } from '../../ontology/lexicon.ts';

export interface TimeUnit {
  /** Letter of an ISO 8601 duration. */
  readonly code: string;
  readonly clock: boolean;
  readonly times: number;
  readonly precision: 'year' | 'month' | 'week' | 'day' | null;
  /** Part that the unit names besides its length: `NI`, `WE`. */
  readonly part: string | null;
  readonly plural: boolean;
}

export interface Vocabulary {
  readonly months: ReadonlyMap<string, { readonly month: number; readonly ambiguous: boolean }>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly parts: ReadonlyMap<string, string>;
  readonly seasons: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, Entry>;
  readonly clock: ReadonlyMap<string, Entry>;
  readonly holidays: ReadonlyMap<string, Entry>;
  /** In words. */
  readonly longestHoliday: number;
  readonly ordinals: ReadonlyMap<string, Entry>;
  readonly small: ReadonlyMap<string, SmallWord>;
  /** Words that an expression can begin with, besides digits. */
  readonly starts: ReadonlySet<string>;
  readonly tenses: ReadonlyMap<string, string>;
}

export interface SmallWord {
  readonly roles: ReadonlySet<string>;
  readonly entry: Entry;
}

/** Roles of words that only stand inside or before an expression. */
const inner: ReadonlySet<string> = new Set(
  'of within bare yearly forward backward range and at ago early age long edge future vague-past frequency offset besides named led than other small season'.split(
    ' ',
  ),
);

export function vocabulary(lexicon: Lexicon): Vocabulary {
  const holidays = lexicon.table('holidays');
  const dayparts = [...lexicon.table('dayparts')];
  const units = new Map([...lexicon.table('timeunits')].flatMap(([word, entry]) => unitsOf(word, entry)));
  const weekdays = [...lexicon.words('weekdays')].flatMap((word) => [word, `${word}s`]);
  const small = [...lexicon.table('timewords')].flatMap(([word, entry]) =>
    listed(entry['roles']).some((role) => !inner.has(role)) ? [word] : [],
  );
  const names = ['months', 'dayparts', 'clock', 'ordinals', 'numbers'].flatMap((name) => [...lexicon.words(name)]);
  return {
    months: new Map(
      [...lexicon.table('months')].map(([word, entry]) => [
        word,
        { month: Number(entry['month']), ambiguous: entry['ambiguous'] === true },
      ]),
    ),
    weekdays: new Map([...lexicon.table('weekdays')].map(([word, entry]) => [word, Number(entry['value'])])),
    units,
    starts: new Set([
      ...weekdays,
      ...units.keys(),
      ...small,
      ...names,
      ...[...holidays.keys()].map((name) => name.split(' ')[0] ?? ''),
    ]),
    parts: new Map(dayparts.flatMap(([word, { part }]) => (typeof part === 'string' ? [[word, part]] : []))),
    seasons: new Map(dayparts.flatMap(([word, { season }]) => (typeof season === 'string' ? [[word, season]] : []))),
    numbers: lexicon.table('numbers'),
    clock: lexicon.table('clock'),
    holidays,
    longestHoliday: Math.max(...[...holidays.keys()].map((name) => name.split(' ').length)),
    ordinals: lexicon.table('ordinals'),
    small: new Map(
      [...lexicon.table('timewords')].map(([word, entry]) => [word, { roles: new Set(listed(entry['roles'])), entry }]),
    ),
    tenses: new Map([...lexicon.table('tenses')].map(([word, entry]) => [word, String(entry['value'])])),
  };
}

function unitsOf(word: string, entry: Entry): readonly (readonly [string, TimeUnit])[] {
  const unit = {
    code: String(entry['code']),
    clock: entry['clock'] === true,
    times: typeof entry['times'] === 'number' ? entry['times'] : 1,
    precision: precisionOf(entry['precision']),
    part: typeof entry['part'] === 'string' ? entry['part'] : null,
  };
  const plural = typeof entry['plural'] === 'string' ? entry['plural'] : `${word}s`;
  const singular = entry['alone'] === false ? [] : [[word, { ...unit, plural: false }] as const];
  return [...singular, [plural, { ...unit, plural: true }]];
}

function precisionOf(value: Entry[string] | undefined): TimeUnit['precision'] {
  return value === 'year' || value === 'month' || value === 'week' || value === 'day' ? value : null;
}

function listed(value: Entry[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
}
