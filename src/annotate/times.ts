// Time expressions of an article with their TIMEX3 values. In: the article (text and publication date), its parsed
// sentences, the lexicon. Out: times sorted by start, without overlaps. Each sentence is scanned word by word; at a
// word all matchers are tried and the longest find is kept, so that "Friday morning" wins over "Friday".

import type { Article } from '../model/article.ts';
import type { Sentence } from '../model/sentence.ts';
import type { Time } from '../model/time.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import { dayOf, isoDay } from './times/calendar.ts';
import { clock } from './times/clock.ts';
import { bareDuration, duration, set } from './times/duration.ts';
import { explicit } from './times/explicit.ts';
import { fiscal } from './times/fiscal.ts';
import { holiday } from './times/holiday.ts';
import { joined } from './times/joined.ts';
import { month, season, year } from './times/month.ts';
import { narrative, resolved } from './times/narrative.ts';
import { ordinal } from './times/ordinal.ts';
import { laterToday, lateOn, overnight, partOf, weekend } from './times/part.ts';
import { dayRange } from './times/range.ts';
import { reference } from './times/reference.ts';
import { type Found, type Matcher, type Scan, scan } from './times/scan.ts';
import { ago, shifted, spanning, vague } from './times/shifted.ts';
import { vocabulary } from './times/vocabulary.ts';
import { deictic, weekday } from './times/weekday.ts';
import { writtenDay } from './times/written.ts';

/** Where two finds are equally long, the earlier matcher wins. */
const matchers: readonly Matcher[] = [
  weekday,
  deictic,
  clock,
  fiscal,
  laterToday,
  dayRange,
  writtenDay,
  holiday,
  month,
  season,
  year,
  ordinal,
  narrative,
  shifted,
  ago,
  spanning,
  vague,
  set,
  overnight,
  weekend,
  partOf,
  lateOn,
  duration,
  bareDuration,
  reference,
];

export function times(article: Article, sentences: readonly Sentence[], lexicon: Lexicon): readonly Time[] {
  const words = vocabulary(lexicon);
  let told: Told = { published: dayOf(article.publishedAt), from: `publishedAt ${article.publishedAt}` };
  let named: Named | null = null;
  return sentences.flatMap((sentence) => {
    const context = { vocabulary: words, published: told.published };
    const scanned = scan(article.text, sentence, context);
    const all = findAll(scanned);
    told = entryOf(sentence, scanned, all) ?? told;
    return all.map((found) => {
      const isNear = named !== null && sentence.index - named.sentence < 2;
      const one = resolved(found, isNear ? (named?.value ?? null) : null, context.published);
      if (one.value !== null && /^\d{4}/.test(one.value)) named = { value: one.value, sentence: sentence.index };
      return timeOf(article, scanned, one, told);
    });
  });
}

/** The day that what follows was written on. */
interface Told {
  readonly published: ReturnType<typeof dayOf>;
  readonly from: string;
}

/** A heading that is a full date and no more heads an entry of a live blog or a chronicle, which is told from that day. */
function entryOf({ zone }: Sentence, { words }: Scan, [only, other]: readonly Found[]): Told | null {
  if (zone !== 'heading' || !only || other || only.inferred || only.from > 0 || only.to < words.length) return null;
  const day = /^\d{4}-\d\d-\d\d/.exec(only.value ?? '')?.[0];
  return day === undefined ? null : { published: dayOf(day), from: `the day of its entry, ${day}` };
}

/** The last date that the text has named, to count from. */
interface Named {
  readonly value: string;
  readonly sentence: number;
}

function findAll(scanned: Scan): readonly Found[] {
  const written = explicit(scanned);
  const all: Found[] = [];
  for (let at = 0; at < scanned.words.length;) {
    if (!mayStart(scanned, at)) {
      at += 1;
      continue;
    }
    const candidates = [
      ...written.filter((found) => found.from === at),
      ...matchers.flatMap((matcher) => matcher(scanned, at) ?? []),
    ];
    const best = candidates.reduce<Found | null>(
      (longest, next) => (longest && longest.to >= next.to ? longest : next),
      null,
    );
    if (best) all.push(best);
    at = best ? Math.max(best.to, at + 1) : at + 1;
  }
  const whole = joined(scanned, all);
  return whole.map((found) => withDay(scanned, found, whole));
}

/** A cheap look before the matchers: a digit or a word of time; after a determiner, a word of time as well. */
function mayStart({ words, vocabulary }: Scan, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (/^\d/.test(word.text)) return true;
  if (!vocabulary.starts.has(word.lower) || isEndOfName(words, at)) return false;
  const next = words[at + 1];
  const isDeterminer = vocabulary.small.get(word.lower)?.roles.has('determiner') ?? false;
  return (
    !isDeterminer ||
    (next !== undefined &&
      (/^\d/.test(next.text) || vocabulary.starts.has(next.lower) || vocabulary.small.has(next.lower)))
  );
}

/** "Min-soon": what follows a hyphen in a name is no word of time. */
function isEndOfName(words: Scan['words'], at: number): boolean {
  const [first, hyphen, word] = [words[at - 2], words[at - 1], words[at]];
  if (!first || !word || hyphen?.text !== '-' || hyphen.start !== first.end || word.start !== hyphen.end) return false;
  return /^\p{Lu}\p{Ll}/u.test(first.text) && word.text === word.lower;
}

/** A clock time takes the day named nearest to it in its sentence, else the day of publication. */
function withDay({ published }: Scan, found: Found, all: readonly Found[]): Found {
  if (found.value?.startsWith('T') !== true) return found;
  const days = all.filter(({ value }) => value !== null && /^\d{4}-\d\d-\d\d$/.test(value));
  const distance = (day: Found) => Math.abs(day.from - found.from);
  const nearest = days.reduce<Found | null>(
    (best, day) => (best && distance(best) <= distance(day) ? best : day),
    null,
  );
  const day = nearest?.value ?? (published === null ? null : isoDay(published));
  return { ...found, value: day === null ? null : day + found.value };
}

function timeOf(article: Article, { words }: Scan, found: Found, { from: told }: Told): Time {
  const start = words[found.from]?.start ?? 0;
  const end = words[found.to - 1]?.end ?? start;
  const { value, type, precision, approximate, inferred, counted } = found;
  const basis =
    inferred && value !== null
      ? {
          kind: 'inferred' as const,
          from: counted === undefined ? told : `the time named before, ${counted}`,
        }
      : { kind: 'stated' as const };
  return { start, end, text: article.text.slice(start, end), value, type, precision, approximate, anchor: null, basis };
}
