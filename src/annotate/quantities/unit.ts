// What a number counts: money by the sign or word beside it, a share by "per cent", else the noun behind it with the
// words between ("two senior officials"). Gives the name of the unit and how far the amount reaches; null for a bare
// number; 'none' where the number counts nothing (a length of time, a part of a name).

import type { Token } from '../../model/sentence.ts';
import type { Counting } from './amount.ts';

export interface Unit {
  /** Index of the first word: a money sign stands before the number. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** No more words than these stand between a number and its noun. */
const reach = 4;

export function unitOf(counting: Counting, at: number, to: number): Unit | 'none' | null {
  return moneyOrShare(counting, at, to) ?? nounBehind(counting, at, to);
}

function moneyOrShare({ words, small }: Counting, at: number, to: number): Unit | null {
  const entry = (i: number) => small.get(words[i]?.lower ?? '');
  const sign = entry(at - 1)?.['currency'];
  if (typeof sign === 'string') return { from: at - 1, to, name: sign };
  const behind = words[to]?.text === '-' ? to + 1 : to;
  const named = entry(behind)?.['currency'];
  if (typeof named === 'string') return { from: at, to: behind + 1, name: named };
  const share = entry(behind);
  if (share?.['percent'] === true && share['after'] === undefined) return { from: at, to: behind + 1, name: 'percent' };
  const second = entry(behind + 1);
  const joined = second?.['percent'] === true && second['after'] === words[behind]?.lower;
  return joined ? { from: at, to: behind + 2, name: 'percent' } : null;
}

function nounBehind({ words, sentence, small, timeUnits }: Counting, at: number, to: number): Unit | 'none' | null {
  const hyphen = words[to]?.text === '-' && words[to]?.start === words[to - 1]?.end;
  const start = words[hyphen ? to + 1 : to];
  if (!start) return isAfterName(sentence.tokens, words[at]?.start ?? 0) ? 'none' : null;
  if (isTimeUnit(timeUnits, start.lower)) return 'none';
  if (small.get(start.lower)?.['fraction'] === true) return 'none';
  const counts = small.get(start.lower)?.['person'] === true;
  const noun = hyphen ? tokenAt(sentence.tokens, start.start) : headBehind(sentence.tokens, start.start);
  if (hyphen && /^\d/.test(start.text)) return 'none';
  if (counts && (!noun || noun.start <= start.start))
    return { from: at, to: (hyphen ? to + 1 : to) + 1, name: 'person' };
  if (!noun) return isAfterName(sentence.tokens, words[at]?.start ?? 0) ? 'none' : null;
  if (isTimeUnit(timeUnits, noun.text.toLowerCase())) return 'none';
  const end = words.findIndex((word) => word.end >= noun.end) + 1;
  const person = small.get(noun.text.toLowerCase())?.['person'] === true;
  const name = hyphen ? start.lower : noun.lemma.toLowerCase();
  return { from: at, to: hyphen ? to + 2 : end, name: person ? 'person' : name };
}

/** The noun that the words from an offset lead to: through adjectives, participles and other nouns. */
function headBehind(tokens: readonly Token[], offset: number): Token | null {
  const start = tokens.findIndex((token) => token.start >= offset);
  if (start < 0) return null;
  let noun: Token | null = null;
  for (const token of tokens.slice(start, start + reach)) {
    if (token.upos === 'NOUN' || (token.xpos === 'NNPS' && !noun)) noun = token;
    else if (noun || !leadsOn(token)) break;
  }
  return noun;
}

function leadsOn({ upos, xpos, text }: Token): boolean {
  return upos === 'ADJ' || upos === 'PROPN' || xpos === 'VBN' || xpos === 'VBG' || text === '-';
}

function tokenAt(tokens: readonly Token[], offset: number): Token | null {
  return tokens.find(({ start, end }) => start <= offset && offset < end) ?? null;
}

/** "iPhone 4": a bare number behind a name belongs to the name. */
function isAfterName(tokens: readonly Token[], offset: number): boolean {
  const index = tokens.findIndex(({ start, end }) => start <= offset && offset < end);
  return tokens[index - 1]?.upos === 'PROPN';
}

function isTimeUnit(timeUnits: Counting['timeUnits'], word: string): boolean {
  return timeUnits.has(word) || timeUnits.has(word.replace(/s$/, ''));
}
