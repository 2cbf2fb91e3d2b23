// The standing phrases of news pages ("Sign in", "Related stories", "Photo:", "Editor's note"), as the lexicons of
// reading list them. Says of a line which zone its words make it, and whether the article ends where it stands.

import type { ZoneKind } from '../model/zone.ts';
import type { Entry, Lexicon } from '../ontology/lexicon.ts';
import type { Line } from './line.ts';

export interface Verdict {
  readonly zone: ZoneKind;
  /** What follows belongs to the page, not to the article: "Related stories". */
  readonly closes: boolean;
  /** The lines below, up to the next heading, are an advertisement: "A message from Teal Valley Bank". */
  readonly covers: boolean;
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
  /** How a line goes on that tells of a writer whose name it begins with: "covers", "is a". */
  readonly lives: readonly string[];
  /** Words that join two names ("and"), and small words inside a name ("van", "al"). */
  readonly joins: readonly string[];
  readonly particles: readonly string[];
  /** Whether words in front of a colon are a heading on the line of its paragraph: "Why it matters". */
  isLeadIn(words: string): boolean;
  /** Whether the class or id of an element says that it is a part of the page beside the article. */
  isPagePart(names: string): boolean;
  /** Parameters of web addresses that do not name the page. */
  readonly tracking: ReadonlySet<string>;
}

/** Lexicon -> the zone that its phrases make of a line. */
const zones = { furniture: 'furniture', captions: 'caption', bylines: 'byline', 'article-notes': 'note' } as const;
const longestSalesTalk = 20;
const longestStanding = 40;
const longestCaption = 80;
/** Characters; what is longer is no standing phrase, and is not looked at. */
const longestText = 600;
const longestName = 60;
const longestAround = 7;
const address = /(?:^|[\s(:])@\w|\w@\w|https?:|www\.|\w\.(?:com|org|net)\b/i;

/** Built once per run; holds no state. */
export function phrasebook(lexicon: Lexicon): Phrasebook {
  const phrases = Object.entries(zones).flatMap(([name, zone]) =>
    [...lexicon.table(name)].map(([words, entry]) => phrase(words, entry, zone)),
  );
  const whole = new Map(phrases.filter(({ at }) => at === 'line').map((one) => [one.words, one.verdict]));
  const parts = phrases.filter(({ at }) => at === 'start' || at === 'end' || at === 'part');
  const around = phrases.filter(({ at }) => at === 'around').map((one) => ({ ...one, ends: one.words.split('*') }));
  const sales = lexicon.words('furniture-words');
  const goesWith: Readonly<Record<string, (line: Line) => boolean>> = {
    address: ({ text }) => address.test(text),
    'page-word': ({ text }) => address.test(text) || wordsOf(text).some((word) => sales.has(word)),
    'no-stop': ({ ends }) => !ends,
  };
  const pageParts = [...lexicon.words('page-parts')].map((part) => ` ${part} `);
  const leadIns = lexicon.words('lead-ins');
  const outletWords = lexicon.words('outlet-words');
  const outlets = new Map([...lexicon.words('outlets')].map((name) => [bare(name), name]));
  return {
    verdict(line) {
      if (line.text.length > longestText) return null;
      const found = whole.get(bare(line.text));
      // A quotation is never a standing phrase, and a long paragraph is more than one, but captions run long.
      if (found || line.words > longestCaption || /^["“”'‘«„]/u.test(line.text)) return found ?? null;
      const isLong = line.words > longestStanding;
      const forms = formsOf(line.text);
      const isWith = ({ words, needs, verdict }: Phrase): boolean =>
        isLong
          ? verdict.zone === 'caption'
          : needs === null || words === forms.start || goesWith[needs]?.(line) === true;
      const part = parts.find((one) => fits(forms, one.words, one.at) && isWith(one));
      if (part || line.words > longestAround) return part?.verdict ?? null;
      return around.find(({ ends: [from = '', to = ''] }) => isBetween(bare(line.text), from, to))?.verdict ?? null;
    },
    isSalesTalk(line) {
      if (line.words > longestSalesTalk || line.text.length > longestText) return false;
      const words = wordsOf(line.text);
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
    isLeadIn: (words) => leadIns.has(bare(words)),
    isPagePart(names) {
      const joined = partsOf(names);
      return pageParts.some((part) => joined.includes(part));
    },
    writers: keysWhere(lexicon, 'names', true),
    lives: keysWhere(lexicon, 'at', 'life'),
    joins: keysWhere(lexicon, 'at', 'join'),
    particles: keysWhere(lexicon, 'at', 'particle'),
    tracking: lexicon.words('tracking-parameters'),
  };
}

/** "rail__item-headLine js-x" -> " rail item head line / js x ": parts of a name follow each other, names do not. */
function partsOf(names: string): string {
  const name = (one: string): string => one.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/[^\p{L}\d]+/gu, ' ');
  return ` ${names.trim().split(/\s+/).map(name).join(' / ').toLowerCase()} `;
}

function keysWhere(lexicon: Lexicon, property: string, value: string | boolean): readonly string[] {
  return [...lexicon.table('bylines')].filter(([, entry]) => entry[property] === value).map(([words]) => words);
}

interface Phrase {
  readonly words: string;
  readonly at: string;
  readonly verdict: Verdict;
  /** What else the line must have; null: nothing. */
  readonly needs: string | null;
}

function phrase(words: string, entry: Entry, zone: ZoneKind): Phrase {
  const { at = 'line', closes, covers, date, with: needs } = entry;
  return {
    words: at === 'line' ? bare(words) : folded(words),
    at: String(at),
    needs: typeof needs === 'string' ? needs : null,
    verdict: {
      zone,
      closes: closes === true,
      covers: covers === true,
      date: date === 'published' || date === 'updated' ? date : null,
    },
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

function wordsOf(text: string): readonly string[] {
  return folded(text).match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
}

function isBetween(text: string, from: string, to: string): boolean {
  return text.length > from.length + to.length && text.startsWith(from) && text.endsWith(to);
}

function fits({ inside, start, end }: Forms, words: string, at: string): boolean {
  if (at === 'part') return inside.includes(words);
  if (at === 'end') return inside.endsWith(words) || end.endsWith(words);
  return start.startsWith(words) && !(/[\p{L}#]$/u.test(words) && /^[\p{L}\p{N}'-]/u.test(start.slice(words.length)));
}
