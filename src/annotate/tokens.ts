// Words, as UD English has them. In: a text, a stretch of it, the lexicon's word lists. Out: spans in reading order. "don't" is
// do|n't, "five-hour" is five|-|hour but "anti-war" one word, "$40" is $|40, "5pm" is 5|pm, "U.S." and "Gen." keep
// their full stop, URLs and addresses stay whole. Our own rules, since offsets must be exact and the trees were learned
// on such words. Every pattern is tried at a place of the text once, without looking back: linear time.

import type { Span } from '../model/span.ts';
import type { Lexicon } from '../ontology/lexicon.ts';

export interface TokenRules {
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations before numbers only: `No.` */
  readonly numbered: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  /** With straight apostrophes: `n't`, `'s`. */
  readonly clitics: ReadonlySet<string>;
  /** Length of the first word of two written as one. */
  readonly joined: ReadonlyMap<string, number>;
}

export function tokenRules(lexicon: Lexicon): TokenRules {
  const joined = [...lexicon.table('joined-words')].map(([word, { value }]) => [word, Number(value)] as const);
  return {
    abbreviations: lexicon.words('abbreviations'),
    numbered: lexicon.words('abbreviations-before-numbers'),
    prefixes: lexicon.words('hyphen-prefixes'),
    clitics: lexicon.words('clitics'),
    joined: new Map(joined),
  };
}

const address =
  /(?:https?:\/\/|www\.)[^\s"“”<>]{1,2000}|[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80})+|[@#][\p{L}_][\p{L}\p{N}_]*/uy;
const currency = /[A-Z]{1,3}\$(?=\s?\d)/y;
const acronym = /(?:\p{L}\.(?:(?=\p{L}\.)|(?!\p{L}))){2,20}/uy;
const phone = /\d{3}-\d{3,4}(?:-\d{4})?(?![\p{L}\p{N}-])/uy;
const number = /\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}]))?/uy;
const word = /[\p{L}\p{M}\p{N}_]+(?:['’.&·][\p{L}\p{M}\p{N}_]+)*/uy;
const marks = /\.{2,}|[!?]+|-{2,}|\*+|={2,}|_+|~+|''|``|\s+|[\s\S]/uy;
const apostrophe = /['’]/;

export function tokens(text: string, { start, end }: Span, rules: TokenRules): Span[] {
  const found: Span[] = [];
  const push = (from: number, to: number): void => {
    found.push({ start: from, end: Math.min(to, end) });
  };
  for (let at = start; at < end;) {
    const to =
      matchAt(currency, text, at) ??
      addressAt(text, at, start) ??
      dottedAt(text, at) ??
      matchAt(phone, text, at) ??
      matchAt(number, text, at);
    if (to !== null) {
      push(at, to);
      at = to;
      continue;
    }
    const clitic = cliticAt(text, at, start, rules);
    const wordEnd = clitic ?? matchAt(word, text, at);
    if (wordEnd !== null) {
      const whole = Math.min(end, clitic ?? wholeWord(text, { start: at, end: wordEnd }, rules));
      for (const part of partsOf(text, { start: at, end: whole }, rules)) push(part.start, part.end);
      at = whole;
      continue;
    }
    const next = matchAt(marks, text, at) ?? at + 1;
    if (text.slice(at, next).trim() !== '') push(at, next);
    at = next;
  }
  return found;
}

function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Addresses begin after a blank or an opening mark and do not end in the punctuation of the sentence. */
function addressAt(text: string, at: number, start: number): number | null {
  if (at > start && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return null;
  if (!/[\w@#]/.test(text.charAt(at))) return null;
  const to = matchAt(address, text, at);
  if (to === null) return null;
  let last = to;
  while (last > at + 1 && /[.,;:!?)\]'’]/.test(text.charAt(last - 1))) last--;
  return last;
}

/** "U.S.", "p.m.", "J.": letters that each have a full stop. */
function dottedAt(text: string, at: number): number | null {
  const many = matchAt(acronym, text, at);
  if (many !== null) return many;
  const isInitial = /^\p{Lu}\.(?![\p{L}\p{N}.])/u.test(text.slice(at, at + 4)) && !text.startsWith('I.', at);
  return isInitial && !/[\p{L}\p{N}'’.]/u.test(text.charAt(at - 1)) ? at + 2 : null;
}

/** "'s" that stands by itself, as after "U.S." or a closing mark. */
function cliticAt(text: string, at: number, start: number, rules: TokenRules): number | null {
  if (!apostrophe.test(text.charAt(at)) || at === start || /\s/.test(text.charAt(at - 1))) return null;
  const ending = /^['’]\p{L}{1,2}(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 4))?.[0];
  return ending && rules.clitics.has(straight(ending)) ? at + ending.length : null;
}

/** Adds the full stop of an abbreviation, and the rest of a word after a prefix with a hyphen. */
function wholeWord(text: string, { start, end }: Span, rules: TokenRules): number {
  let last = end;
  while (text.charAt(last) === '-' && rules.prefixes.has(text.slice(start, last).toLowerCase())) {
    const more = matchAt(word, text, last + 1);
    if (more === null) break;
    last = more;
  }
  if (text.charAt(last) !== '.' || last - start > 12) return last;
  const written = text.slice(start, last + 1);
  const isNumbered = rules.numbered.has(written) && /^ ?\d/.test(text.slice(last + 1, last + 3));
  return isNumbered || rules.abbreviations.has(written) ? last + 1 : last;
}

/** Parts at clitics ("do|n't"), at missing blanks ("end.Then"), in words written as one ("can|not"), at units ("5|pm"). */
function partsOf(text: string, { start, end }: Span, rules: TokenRules): Span[] {
  const whole = text.slice(start, end);
  const gap = /^(?:\p{L}*\p{Ll})(?=\.\p{Lu}\p{Ll})/u.exec(whole)?.[0].length;
  if (gap !== undefined) {
    const rest = { start: start + gap + 1, end };
    return [{ start, end: start + gap }, { start: start + gap, end: start + gap + 1 }, ...partsOf(text, rest, rules)];
  }
  const first = rules.joined.get(whole.toLowerCase()) ?? cliticStart(whole, rules);
  if (first === null) return [{ start, end }];
  return [
    { start, end: start + first },
    { start: start + first, end },
  ];
}

function cliticStart(whole: string, rules: TokenRules): number | null {
  const at = Math.max(whole.lastIndexOf("'"), whole.lastIndexOf('’'));
  if (at <= 0 || whole.length - at > 3) return null;
  const plain = straight(whole);
  if (at > 1 && rules.clitics.has(plain.slice(at - 1))) return at - 1;
  return rules.clitics.has(plain.slice(at)) ? at : null;
}

function straight(text: string): string {
  return text.replaceAll('’', "'").toLowerCase();
}
