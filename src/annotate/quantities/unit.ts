// What a number counts: money by the sign or word beside it, a share by "per cent", else the noun behind it with the
// words between ("two senior officials"). Gives the name of the unit and how far the amount reaches; null for a bare
// number; 'none' where the number counts nothing (a length of time, a part of a name).

import type { Token } from '../../model/sentence.ts';
import type { Counting } from './amount.ts';
import { isRange } from './range.ts';
import { tokenAt } from './token.ts';

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
  if (typeof sign === 'string') {
    // "US$5", "C$5": the letters before the sign say whose dollars.
    const [before, mark] = [words[at - 2], words[at - 1]];
    const country = before && mark && before.end === mark.start ? entry(at - 2)?.['sign'] : undefined;
    return typeof country === 'string' ? { from: at - 2, to, name: country } : { from: at - 1, to, name: sign };
  }
  const behind = words[to]?.text === '-' ? to + 1 : to;
  const named = entry(behind)?.['currency'];
  // "500 pounds of cocaine" is no money.
  const isWeight = entry(behind)?.['weight'] === true && entry(behind + 1)?.['of'] === true;
  if (typeof named === 'string' && !isWeight) return { from: at, to: behind + 1, name: named };
  const whose = entry(behind + 1)?.['currency'];
  if (typeof whose === 'string' && entry(behind)?.['whose'] !== undefined)
    return { from: at, to: behind + 2, name: String(entry(behind)?.['whose']) };
  const points = entry(behind);
  if (points?.['before'] !== undefined && words[behind + 1]?.lower.startsWith(String(points['before'])))
    return { from: at, to: behind + 2, name: `${points['name'] ?? words[behind]?.lower} ${points['before']}` };
  const share = entry(behind);
  if (share?.['percent'] === true && share['after'] === undefined) return { from: at, to: behind + 1, name: 'percent' };
  const second = entry(behind + 1);
  const joined = second?.['percent'] === true && second['after'] === words[behind]?.lower;
  return joined ? { from: at, to: behind + 2, name: 'percent' } : null;
}

function nounBehind({ words, sentence, small, timeUnits }: Counting, at: number, to: number): Unit | 'none' | null {
  const hyphen = words[to]?.text === '-' && words[to]?.start === words[to - 1]?.end;
  const start = words[hyphen ? to + 1 : to];
  // "149 of the survivors"
  if (start && !hyphen && small.get(start.lower)?.['of'] === true) return partOf({ sentence, words, small }, at, to);
  if (!start) return isAfterName(sentence.tokens, words[at]?.start ?? 0) ? 'none' : null;
  if (isTimeUnit(timeUnits, start.lower)) return 'none';
  if (small.get(start.lower)?.['fraction'] === true) return 'none';
  const counts = small.get(start.lower)?.['person'] === true;
  const noun = hyphen ? tokenAt(sentence.tokens, start.start) : headBehind(sentence.tokens, start.start);
  if (hyphen && /^\d/.test(start.text)) return isRange(words, to + 1) ? null : 'none';
  if (counts && (!noun || noun.start <= start.start))
    return { from: at, to: (hyphen ? to + 1 : to) + 1, name: 'person' };
  if (!noun) return isAfterName(sentence.tokens, words[at]?.start ?? 0) ? 'none' : null;
  if (isTimeUnit(timeUnits, noun.text.toLowerCase())) return 'none';
  const end = words.findIndex((word) => word.end >= noun.end) + 1;
  const person = small.get(noun.text.toLowerCase())?.['person'] === true;
  const measured = small.get(start.lower)?.['measure'] === true && !hyphen && noun.start > start.start;
  const name = hyphen ? start.lower : `${measured ? `${start.lower} ` : ''}${noun.lemma.toLowerCase()}`;
  return { from: at, to: hyphen ? to + 2 : end, name: person ? 'person' : name };
}

/** What is counted is named behind "of the"; the amount is the number alone. */
function partOf(
  { sentence, words, small }: Pick<Counting, 'sentence' | 'words' | 'small'>,
  at: number,
  to: number,
): Unit | null {
  const article = sentence.tokens.find(({ start }) => start === words[to + 1]?.start);
  if (article?.upos !== 'DET' && article?.upos !== 'PRON') return null;
  const noun = headBehind(sentence.tokens, article.end);
  if (!noun || noun.xpos !== 'NNS') return null;
  const person = small.get(noun.text.toLowerCase())?.['person'] === true;
  return { from: at, to, name: person ? 'person' : noun.lemma.toLowerCase() };
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

/** "iPhone 4": a bare number behind a name belongs to the name. */
function isAfterName(tokens: readonly Token[], offset: number): boolean {
  const index = tokens.findIndex(({ start, end }) => start <= offset && offset < end);
  return tokens[index - 1]?.upos === 'PROPN';
}

function isTimeUnit(timeUnits: Counting['timeUnits'], word: string): boolean {
  return timeUnits.has(word) || timeUnits.has(word.replace(/s$/, ''));
}
