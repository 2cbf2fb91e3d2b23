// The standing phrases of news pages ("Sign in", "Related stories", "Photo:", "Editor's note"), as the lexicons of
// reading list them. Says of a line which zone its words make it, and whether the article ends where it stands.

import type { ZoneKind } from '../model/zone.ts';
import type { Entry, Lexicon } from '../ontology/lexicon.ts';
import type { Line } from './line.ts';

export interface Verdict {
  readonly zone: ZoneKind;
  /** What follows belongs to the page, not to the article: "Related stories". */
  readonly closes: boolean;
  /** What a date on the line is: `published` or `updated`; null where the phrase says nothing of it. */
  readonly date: 'published' | 'updated' | null;
}

export interface Phrasebook {
  /** Null where no phrase fits. */
  verdict(line: Line): Verdict | null;
  /** Whether a short line talks to the reader of a page ("One subscription gives you access") rather than of the news. */
  isSalesTalk(line: Line): boolean;
  /** The known outlet that the text is the name of, as the lexicon writes it; null where it is none. */
  outlet(text: string): string | null;
  /** Whether a name says that it is an outlet's: "The Norland Courier". */
  soundsLikeOutlet(text: string): boolean;
  /** What stands before the names of an article's writers: "by", "words by". */
  readonly writers: readonly string[];
  /** Words that join two names ("and"), and small words inside a name ("van", "al"). */
  readonly joins: readonly string[];
  readonly particles: readonly string[];
  /** Parameters of web addresses that do not name the page. */
  readonly tracking: ReadonlySet<string>;
}

/** Lexicon -> the zone that its phrases make of a line. */
const zones = { furniture: 'furniture', captions: 'caption', bylines: 'byline', 'article-notes': 'note' } as const;
const longestSalesTalk = 20;
const longestStanding = 40;

/** Built once per run; holds no state. */
export function phrasebook(lexicon: Lexicon): Phrasebook {
  const phrases = Object.entries(zones).flatMap(([name, zone]) =>
    [...lexicon.table(name)].map(([words, entry]) => phrase(words, entry, zone)),
  );
  const whole = new Map(phrases.filter(({ at }) => at === 'line').map((one) => [one.words, one.verdict]));
  const parts = phrases.filter(({ at }) => at === 'start' || at === 'end' || at === 'part');
  const sales = lexicon.words('furniture-words');
  const outletWords = lexicon.words('outlet-words');
  const outlets = new Map([...lexicon.words('outlets')].map((name) => [bare(name), name]));
  return {
    verdict(line) {
      const text = folded(line.text);
      const found = whole.get(bare(line.text));
      // A quotation is never a standing phrase, and a long paragraph is more than one.
      if (found || line.words > longestStanding || /^["“”'‘«„]/u.test(line.text)) return found ?? null;
      return parts.find(({ words, at }) => fits(text, words, at))?.verdict ?? null;
    },
    isSalesTalk(line) {
      const words = folded(line.text).match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
      if (words.length === 0 || words.length > longestSalesTalk) return false;
      return words.filter((word) => sales.has(word)).length / words.length >= 0.25;
    },
    outlet: (text) => outlets.get(bare(text)) ?? outlets.get(bare(text).replace(/^the /, '')) ?? null,
    soundsLikeOutlet: (text) =>
      /^\p{Lu}[\p{L}'’&.-]*(?: (?:\p{Lu}[\p{L}'’&.-]*|&|\p{Ll}{2,3})){1,4}$/u.test(text) &&
      bare(text)
        .split(' ')
        .some((word) => outletWords.has(word)),
    writers: keysWhere(lexicon, 'names', true),
    joins: keysWhere(lexicon, 'at', 'join'),
    particles: keysWhere(lexicon, 'at', 'particle'),
    tracking: lexicon.words('tracking-parameters'),
  };
}

function keysWhere(lexicon: Lexicon, property: string, value: string | boolean): readonly string[] {
  return [...lexicon.table('bylines')].filter(([, entry]) => entry[property] === value).map(([words]) => words);
}

interface Phrase {
  readonly words: string;
  readonly at: string;
  readonly verdict: Verdict;
}

function phrase(words: string, entry: Entry, zone: ZoneKind): Phrase {
  const { at = 'line', closes, date } = entry;
  return {
    words: at === 'line' ? bare(words) : folded(words),
    at: String(at),
    verdict: { zone, closes: closes === true, date: date === 'published' || date === 'updated' ? date : null },
  };
}

/** Lower case, straight apostrophes, every number `#`, one blank between words. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\d+(?:[.,]\d+)*/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded, without marks and symbols at either end. */
export function bare(text: string): string {
  return folded(text).replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}#]+$/gu, '');
}

function fits(text: string, words: string, at: string): boolean {
  if (at === 'part') return text.includes(words);
  if (at === 'end') return text.endsWith(words) || text.replace(/[\s.!:)\]»›>→]+$/u, '').endsWith(words);
  const start = text.replace(/^[^\p{L}\p{N}#©@]+/u, '');
  return start.startsWith(words) && !(/[\p{L}#]$/u.test(words) && /^[\p{L}\p{N}'-]/u.test(start.slice(words.length)));
}
