// What a word looks like, as far as the ends of sentences go: a full stop, a closing quotation mark, a name, an address, an
// abbreviation. In: a text, the span of a word. Out: a small number. Common words are told by their letters alone, so
// that most of them cost no string.

import type { Span } from '../../model/span.ts';

export const shapes = {
  none: 0,
  stop: 1,
  question: 2,
  exclamation: 3,
  dots: 4,
  comma: 5,
  colon: 6,
  semicolon: 7,
  dash: 8,
  shutQuote: 9,
  openQuote: 10,
  quote: 11,
  shutBracket: 12,
  openBracket: 13,
  angle: 14,
  face: 15,
  marks: 16,
  mark: 17,
  link: 18,
  address: 19,
  year: 20,
  smallNumber: 21,
  number: 22,
  slashed: 23,
  clock: 24,
  figure: 25,
  counted: 26,
  initial: 27,
  title: 28,
  abbreviation: 29,
  lowerAbbreviation: 30,
  acronym: 31,
  me: 32,
  capital: 33,
  capitals: 34,
  name: 35,
  mixedName: 36,
  clitic: 37,
  word: 38,
  mixed: 39,
  /** Before the sentence, and past the end of the block. */
  before: 60,
  after: 61,
} as const;

const single: ReadonlyMap<string, number> = new Map([
  ['.', shapes.stop],
  ['…', shapes.dots],
  ['。', shapes.stop],
  ['?', shapes.question],
  ['!', shapes.exclamation],
  [',', shapes.comma],
  [':', shapes.colon],
  [';', shapes.semicolon],
  ['-', shapes.dash],
  ['–', shapes.dash],
  ['—', shapes.dash],
  ['”', shapes.shutQuote],
  ['’', shapes.shutQuote],
  ['»', shapes.shutQuote],
  ['“', shapes.openQuote],
  ['‘', shapes.openQuote],
  ['«', shapes.openQuote],
  ['"', shapes.quote],
  ["'", shapes.quote],
  [')', shapes.shutBracket],
  [']', shapes.shutBracket],
  ['}', shapes.shutBracket],
  ['(', shapes.openBracket],
  ['[', shapes.openBracket],
  ['{', shapes.openBracket],
  ['<', shapes.angle],
  ['>', shapes.angle],
  ['I', shapes.me],
]);

/** The most letters of a word that are looked at. */
export const mostLetters = 40;

/** `titles` are abbreviations before names. */
export function shapeOf(text: string, { start, end }: Span, titles: ReadonlySet<string>): number {
  let lower = 0;
  let upper = 0;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90 && lower === 0) upper++;
    else break;
  }
  if (at === end && end - start > 1) {
    if (upper === 0) return shapes.word;
    if (lower === 0) return shapes.capitals;
    return upper === 1 ? shapes.name : shapes.mixedName;
  }
  if (end - start === 1) {
    const known = single.get(text.charAt(start));
    if (known !== undefined) return known;
  }
  return slowShape(text.slice(start, Math.min(end, start + mostLetters)), titles);
}

function slowShape(word: string, titles: ReadonlySet<string>): number {
  if (/^[^\p{L}\p{N}]/u.test(word) && /^[^\p{L}\p{N}]+$/u.test(word)) return marksShape(word);
  if (/^(?:https?:|www\.)|\.(?:com|org|net|html?)$/i.test(word)) return shapes.link;
  if (word.includes('@')) return shapes.address;
  if (/^\d/.test(word)) return numberShape(word);
  if (word.endsWith('.')) return dottedShape(word, titles);
  if (/^\p{Lu}+$/u.test(word)) return word.length === 1 ? shapes.capital : shapes.capitals;
  if (/^\p{Lu}/u.test(word)) return /^\p{Lu}[\p{Ll}'’]+$/u.test(word) ? shapes.name : shapes.mixedName;
  if (/^['’`]\p{L}|^n['’`]t$/u.test(word)) return shapes.clitic;
  return /^\p{Ll}+$/u.test(word) ? shapes.word : shapes.mixed;
}

function marksShape(word: string): number {
  if (/^[.!?…。]+$/.test(word)) {
    if (word.includes('?')) return shapes.question;
    return /^!+$/.test(word) ? shapes.exclamation : shapes.dots;
  }
  if (/^[-–—]+$/.test(word)) return shapes.dash;
  if (word === '’’') return shapes.shutQuote;
  if (word === '``' || word === '‘’') return shapes.openQuote;
  if (word === "''") return shapes.quote;
  if (/^[<>]+$/.test(word)) return shapes.angle;
  if (/[()]/.test(word)) return shapes.face;
  return word.length > 1 ? shapes.marks : shapes.mark;
}

function numberShape(word: string): number {
  if (/^\d+$/.test(word)) {
    if (word.length === 4) return shapes.year;
    return word.length < 3 ? shapes.smallNumber : shapes.number;
  }
  if (!/^[\d.,:/-]+$/.test(word)) return shapes.counted;
  if (word.includes('/')) return shapes.slashed;
  return word.includes(':') ? shapes.clock : shapes.figure;
}

function dottedShape(word: string, titles: ReadonlySet<string>): number {
  if (/^\p{Lu}\.$/u.test(word)) return shapes.initial;
  if (titles.has(word)) return shapes.title;
  if (/^\p{Ll}/u.test(word)) return shapes.lowerAbbreviation;
  return word.indexOf('.') < word.length - 1 ? shapes.acronym : shapes.abbreviation;
}

/** Marks that end a sentence by themselves. */
export function isStop(shape: number): boolean {
  return shape >= shapes.stop && shape <= shapes.dots;
}

/** Words that have a full stop of their own. */
export function isDotted(shape: number): boolean {
  return shape >= shapes.initial && shape <= shapes.acronym;
}

/** Words of letters, those with capitals before those without. */
export function isWritten(shape: number): boolean {
  return shape >= shapes.initial && shape <= shapes.mixed;
}

/** Quotation marks and brackets that close, and straight marks that may. */
export function isClosing(shape: number): boolean {
  return shape === shapes.shutQuote || shape === shapes.quote || shape === shapes.shutBracket;
}
