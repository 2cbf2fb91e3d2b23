// Counted and measured amounts. In: the text, its sentences, the times found (their numbers are dates and durations, no
// amounts), the lexicon. Out: quantities by start. A number takes its unit from the noun behind it, a money sign or
// "per cent"; a bare second number ("28 points to 19") shares the unit of the one it is joined to. Ordinals, numbers in
// names ("Flight 370", "the A380") and vague numbers ("several") are no quantities.

import type { Quantity } from '../model/quantity.ts';
import type { Sentence } from '../model/sentence.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Entry, Lexicon } from '../ontology/lexicon.ts';
import type { Amount, Counting } from './quantities/amount.ts';
import { ratio } from './quantities/ratio.ts';
import { afterApproximations, uncounted } from './quantities/rough.ts';
import { isRange } from './quantities/range.ts';
import { share } from './quantities/share.ts';
import { unitOf } from './quantities/unit.ts';
import { type NumberRead, readNumber } from './times/number.ts';
import { type Word, words } from './times/word.ts';

export function quantities(
  text: string,
  sentences: readonly Sentence[],
  { times, lexicon }: { readonly times: readonly Span[]; readonly lexicon: Lexicon },
): readonly Quantity[] {
  const tables = {
    numbers: lexicon.table('numbers'),
    small: lexicon.table('quantitywords'),
    timeUnits: lexicon.table('timeunits'),
    rough: lexicon.words('approximations'),
    clock: lexicon.table('clock'),
  };
  return sentences.flatMap((sentence) => {
    const counting = { sentence, words: words(text, sentence), ...tables };
    const inside = times.filter((time) => overlaps(time, sentence));
    return share(counting, amounts(counting, inside))
      .filter(
        (amount) => amount.unit !== null || (amount.written && !isAge(counting, amount)) || isEnd(counting, amount),
      )
      .map(({ from, to, value, unit, approximate }) => {
        const start = counting.words[from]?.start ?? sentence.start;
        const end = counting.words[to - 1]?.end ?? start;
        return { start, end, text: text.slice(start, end), value, unit, approximate };
      });
  });
}

/** "Reyes was 90", "Reyes, 53, said", "aged 12", "at the age of 68": a bare number that is said of somebody; "2014": a year. */
function isAge({ sentence, words, small }: Counting, { from, to }: Amount): boolean {
  const [number, before, after] = [words[from], words[from - 1], words[to]];
  const token = sentence.tokens.find(({ start }) => start === number?.start);
  const predicate =
    token !== undefined && sentence.tokens.some(({ head, deprel }) => head === token.index && deprel === 'cop');
  return (
    small.get(before?.lower ?? '')?.['age'] === true ||
    (small.get(before?.lower ?? '')?.['of'] === true && small.get(words[from - 2]?.lower ?? '')?.['age'] === true) ||
    (number !== undefined && /^(?:1[89]|20)\d\d$/.test(number.text)) ||
    predicate ||
    token?.deprel === 'root' ||
    (before?.text === ',' && after !== undefined && /^[,.]$/.test(after.text))
  );
}

/** "Cut it to seven", "from nine": a bare number in words that something is changed to or from. */
function isEnd({ sentence, words, small }: Counting, { from, to, value }: Amount): boolean {
  const token = sentence.tokens.find(({ start }) => start === words[from]?.start);
  const isCounted = token !== undefined && /^(?:obl|nmod)$/.test(token.deprel) && to === from + 1 && value > 1;
  return (
    isCounted &&
    small.get(words[from - 1]?.lower ?? '')?.['end'] === true &&
    small.get(words[to]?.lower ?? '')?.['end'] !== true
  );
}

function amounts(counting: Counting, times: readonly Span[]): readonly Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < counting.words.length; at += 1) {
    const word = counting.words[at];
    if (!word || times.some((time) => overlaps(time, word))) continue;
    const loose = uncounted(counting, at) ?? ratio(counting, at);
    if (loose) {
      found.push(loose);
      at = loose.to - 1;
      continue;
    }
    const number = readNumber(counting.words, at, counting.numbers);
    if (!number) continue;
    const amount = amountAt(counting, at, number);
    if (amount) found.push(amount);
    at = Math.max(at, (amount?.to ?? number.to) - 1);
  }
  return found;
}

function amountAt(counting: Counting, at: number, { value, to, article }: NumberRead): Amount | null {
  if (value === null || article || isName(counting, at, to)) return null;
  const unit = unitOf(counting, at, to);
  if (unit === 'none') return null;
  const start = unit?.from ?? at;
  const from = afterApproximations(counting, start);
  const written = /^\d/.test(counting.words[at]?.text ?? '');
  return { from, to: unit?.to ?? to, value, unit: unit?.name ?? null, approximate: from < start, written };
}

/** "A380", "COVID-19", "Article 5", "3rd", "2-1", "10:30", "No. 1", "2100 UTC", "(1)", "'11": digits that count nothing. */
function isName(counting: Counting, at: number, to: number): boolean {
  const { words, small, clock } = counting;
  const [before, first, last, after] = [words[at - 1], words[at], words[to - 1], words[to]];
  if (!first || !last) return true;
  if (before?.text === '.' && small.get(words[at - 2]?.lower ?? '')?.['label'] === true) return true;
  if (before && /^['’‘]$/.test(before.text) && before.end === first.start) return true;
  if (before?.text === '(' && after?.text === ')') return true;
  const zone = clock.get(after?.lower ?? '');
  if (/^\d{4}$/.test(first.text) && (zone?.['utc'] === true || zone?.['zone'] === true)) return true;
  if (isPartOfName(counting, at)) return true;
  if (before && (small.get(before.lower)?.['label'] === true || before.text === '#')) return true;
  if (
    before &&
    !isRange(words, at) &&
    before.end === first.start &&
    /[\p{L}\d:/_.#-]/u.test(before.text.at(-1) ?? '') &&
    !isMoney(small, before)
  )
    return true;
  return after !== undefined && after.start === last.end && /^[\p{L}:/_]/u.test(after.text) && /\d$/.test(last.text);
}

/** "Falcon 9 rocket", "Marine One", "Democracy 2.0": a number right behind a name, with nothing that says it is rough. */
function isPartOfName({ sentence, words, small, rough }: Counting, at: number): boolean {
  const [before, first] = [words[at - 1], words[at]];
  if (!before || !first || rough.has(before.lower) || isMoney(small, before)) return false;
  const index = sentence.tokens.findIndex(({ start, end }) => start <= before.start && before.start < end);
  const token = sentence.tokens[index];
  if (token?.upos !== 'PROPN' || !/^\p{Lu}/u.test(token.text) || /^\d{1,3}(?:,\d{3})+/.test(first.text)) return false;
  if (/^\p{L}/u.test(first.text)) return /^\p{Lu}/u.test(first.text);
  const number = sentence.tokens.find(({ start, end }) => start <= first.start && first.start < end);
  // "In Peru 5 people died": the number belongs to what is behind it, the name to the verb.
  return (
    number?.head === token.index || (token.head >= 0 && token.head === number?.head) || number?.deprel !== 'nummod'
  );
}

function isMoney(small: ReadonlyMap<string, Entry>, { lower }: Word): boolean {
  return small.get(lower)?.['currency'] !== undefined;
}
