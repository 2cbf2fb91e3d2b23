// Words, as UD English has them. In: a text, a stretch of it, the lexicon's word lists. Out: spans in reading order. "don't" is
// do|n't, "five-hour" is five|-|hour but "anti-war" one word, "$40" is $|40, "5pm" is 5|pm, "U.S." and "Gen." keep
// their full stop, URLs and addresses stay whole. Our own rules, since offsets must be exact and the trees were learned
// on such words. Every pattern is tried at a place of the text once, without looking back: linear time.

import type { Span } from '../model/span.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import { addressAt, faceAt, markAt, matchAt, numberAt } from './marks.ts';

export interface TokenRules {
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations before numbers only: `No.` */
  readonly numbered: ReadonlySet<string>;
  /** Abbreviations that keep their full stop only where the sentence goes on: `etc.` */
  readonly inner: ReadonlySet<string>;
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
    inner: lexicon.words('abbreviations-inside-sentences'),
    prefixes: lexicon.words('hyphen-prefixes'),
    clitics: lexicon.words('clitics'),
    joined: new Map(joined),
  };
}

const acronym = /(?:\p{L}\.(?:(?=\p{L}\.)|(?!\p{L}))){2,20}/uy;
const word = /[\p{L}\p{M}\p{N}_]{1,1000}(?:(?:['’`.&·\u00AD\u200C\u200D]|\*+)[\p{L}\p{M}\p{N}_]{1,1000}){0,100}/uy;
const apostrophe = /['’`]/;

export function tokens(text: string, { start, end }: Span, rules: TokenRules): Span[] {
  const found: Span[] = [];
  const push = (from: number, to: number): void => {
    found.push({ start: from, end: Math.min(to, end) });
  };
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const plain = lettersEnd(text, at, Math.min(end, at + 1000));
    if (plain > at && (plain === end || isBlank(text.charCodeAt(plain)))) {
      const first = rules.joined.get(text.slice(at, plain).toLowerCase());
      if (first !== undefined) push(at, at + first);
      push(at + (first ?? 0), plain);
      at = plain;
      continue;
    }
    at = oneAt(at);
  }
  return found;

  /** What begins at a place where more than letters may follow; gives back where to go on. */
  function oneAt(at: number): number {
    const sign = addressAt(text, at, start) ?? dottedAt(text, at) ?? numberAt(text, at) ?? faceAt(text, at);
    if (sign !== null) {
      push(at, sign);
      return sign;
    }
    const clitic = cliticAt(text, at, start, rules);
    const wordEnd = clitic ?? matchAt(word, text, at);
    if (wordEnd === null) {
      const next = markAt(text, at);
      push(at, next);
      return next;
    }
    const whole = Math.min(end, clitic ?? wholeWord(text, { start: at, end: wordEnd }, rules));
    for (const part of partsOf(text, { start: at, end: whole }, rules)) push(part.start, part.end);
    return whole;
  }
}

/** As `\s` has it, and marks of no width that say where a line may break or which way it runs. */
function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  );
}

function lettersEnd(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at) | 32;
    if (code < 97 || code > 122) break;
  }
  return at;
}

/** "U.S.", "p.m.", "J.": letters that each have a full stop. */
function dottedAt(text: string, at: number): number | null {
  const many = matchAt(acronym, text, at);
  if (many !== null) return many;
  const isInitial =
    /^\p{Lu}\.(?![\p{L}\p{N}.])/u.test(text.slice(at, at + 4)) &&
    (text.charAt(at) !== 'I' || /\p{Lu}\. $/u.test(text.slice(Math.max(0, at - 3), at)));
  return isInitial && !/[\p{L}\p{N}'’.]/u.test(text.charAt(at - 1)) ? at + 2 : null;
}

/** "'s" that stands by itself, as after "U.S." or a closing mark, or between the blanks of a text that was cut into words. */
function cliticAt(text: string, at: number, start: number, rules: TokenRules): number | null {
  if (!apostrophe.test(text.charAt(at)) || at === start) return null;
  const ending = /^['’`]\p{L}{1,2}(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 4))?.[0];
  if (!ending || !rules.clitics.has(straight(ending))) return null;
  const isApart = isBlank(text.charCodeAt(at - 1)) && !isBlank(text.charCodeAt(at + ending.length));
  return isApart ? null : at + ending.length;
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
  const after = text.slice(last + 1, last + 4);
  const isNumbered = rules.numbered.has(written) && /^ ?\d/.test(after);
  const isOver = rules.inner.has(written) && !/^[,;:)\]\-/]|^\s*[\p{Ll}\p{N}(]/u.test(after);
  return isNumbered || (rules.abbreviations.has(written) && !isOver) ? last + 1 : last;
}

/** Parts at clitics ("do|n't"), at missing blanks ("end.Then", "Gen.Reyes"), in words written as one ("can|not"). */
function partsOf(text: string, { start, end }: Span, rules: TokenRules): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let stop = gapAt(text, from); stop !== null && stop < end; stop = gapAt(text, from)) {
    const isAbbreviated = rules.abbreviations.has(text.slice(from, stop + 1));
    parts.push({ start: from, end: isAbbreviated ? stop + 1 : stop });
    if (!isAbbreviated) parts.push({ start: stop, end: stop + 1 });
    from = stop + 1;
  }
  const whole = text.slice(from, end);
  const first = rules.joined.get(whole.toLowerCase()) ?? cliticStart(whole, rules);
  if (first === null) return [...parts, { start: from, end }];
  return [...parts, { start: from, end: from + first }, { start: from + first, end }];
}

const gap = /\p{L}{0,1000}\p{Ll}(?=\.(?:\p{Lu}\p{Ll}|[IA](?![\p{L}\p{N}.'’])))/uy;

function gapAt(text: string, at: number): number | null {
  return matchAt(gap, text, at);
}

function cliticStart(whole: string, rules: TokenRules): number | null {
  const at = Math.max(whole.lastIndexOf("'"), whole.lastIndexOf('’'), whole.lastIndexOf('`'));
  if (at <= 0 || whole.length - at > 3) return null;
  const plain = straight(whole);
  if (at > 1 && rules.clitics.has(plain.slice(at - 1))) return at - 1;
  return rules.clitics.has(plain.slice(at)) ? at : null;
}

function straight(text: string): string {
  return text.replace(/[’`]/g, "'").toLowerCase();
}
