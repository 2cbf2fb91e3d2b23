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
/** Characters; what is longer is no standing phrase, and is not looked at. */
const longestText = 600;
const longestName = 60;

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
      if (line.text.length > longestText) return null;
      const found = whole.get(bare(line.text));
      // A quotation is never a standing phrase, and a long paragraph is more than one.
      if (found || line.words > longestStanding || /^["“”'‘«„]/u.test(line.text)) return found ?? null;
      const forms = formsOf(line.text);
      return parts.find(({ words, at }) => fits(forms, words, at))?.verdict ?? null;
    },
    isSalesTalk(line) {
      if (line.words > longestSalesTalk || line.text.length > longestText) return false;
      const words = folded(line.text).match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
      if (words.length === 0) return false;
      const found = words.filter((word) => sales.has(word)).length;
      return found / words.length >= 0.34 && (found >= 2 || words.length <= 3);
    },
    outlet: (text) =>
      text.length > longestName
        ? null
        : (outlets.get(bare(text)) ?? outlets.get(bare(text).replace(/^the /, '')) ?? null),
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
  return folded(text).replace(/^[^\p{L}\p{N}#]+|(?<![^\p{L}\p{N}#])[^\p{L}\p{N}#]+$/gu, '');
}

/** A line as phrases are looked for at its start, at its end and inside. */
interface Forms {
  readonly start: string;
  readonly end: string;
  readonly inside: string;
}

function formsOf(text: string): Forms {
  const inside = folded(text);
  return {
    inside,
    start: inside.replace(/^[^\p{L}\p{N}#©@]+/u, ''),
    end: inside.replace(/(?<![\s.!:)\]»›>→])[\s.!:)\]»›>→]+$/u, ''),
  };
}

function fits({ inside, start, end }: Forms, words: string, at: string): boolean {
  if (at === 'part') return inside.includes(words);
  if (at === 'end') return inside.endsWith(words) || end.endsWith(words);
  return start.startsWith(words) && !(/[\p{L}#]$/u.test(words) && /^[\p{L}\p{N}'-]/u.test(start.slice(words.length)));
}
