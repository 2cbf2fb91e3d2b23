// Which stretches of an article are not English: the whole of it, or sentences in it. Told by counting small words
// ("the", "of") against those of other languages ("der", "que"), by letters of other scripts, and in running text by the lack of
// any small word; no model, as the parser's own vocabulary is English and nothing finer is asked. In: sentences and names.
// Out: spans, which extraction leaves alone.

import type { Name } from '../model/document.ts';
import type { Sentence, Token } from '../model/sentence.ts';
import { type Span, cover } from '../model/span.ts';
import type { Lexicon } from '../ontology/lexicon.ts';

interface Count {
  /** Words with letters. */
  readonly words: number;
  readonly english: number;
  readonly foreign: number;
  readonly lower: number;
  /** Words of another script. */
  readonly other: number;
}

export function foreign(sentences: readonly Sentence[], names: readonly Name[], lexicon: Lexicon): readonly Span[] {
  const [english, others] = [lexicon.words('function-words'), lexicon.words('foreign-words')];
  const named = new Set(namedStarts(sentences, names));
  const counts = sentences.map(({ tokens }) => count(tokens, { english, others, named }));
  const [first, last] = [sentences[0], sentences.at(-1)];
  const all = counts.reduce(sum, none);
  const plain = counts.filter((one) => one.english > one.foreign).reduce(sum, none);
  if (first && last && isForeignText(all) && plain.words < all.words * 0.3) return [cover(first, last)];
  return sentences.filter((_, i) => isForeignSentence(counts[i] ?? none));
}

const none: Count = { words: 0, english: 0, foreign: 0, lower: 0, other: 0 };

function sum(a: Count, b: Count): Count {
  return {
    words: a.words + b.words,
    english: a.english + b.english,
    foreign: a.foreign + b.foreign,
    lower: a.lower + b.lower,
    other: a.other + b.other,
  };
}

/** Few words may be names, a table or a heading. */
const fewWords = 8;
const manyWords = 40;

function isForeignText({ words, english, foreign, lower, other }: Count): boolean {
  if (words < fewWords) return other >= 2 && other === words;
  if (other > words * 0.6) return true;
  if (foreign >= 3 && foreign > words * 0.1 && foreign > english) return true;
  // A language that the list does not have: running text, and none of the words that every English sentence has.
  return words >= manyWords && lower > words * 0.6 && english < words * 0.06;
}

// A sentence inside an English article has to be plainly foreign: names ("Banco de la Costa") have such words, too.
function isForeignSentence({ words, english, foreign, lower, other }: Count): boolean {
  if (other >= 2 && other > words * 0.6) return true;
  return words >= 5 && foreign >= 3 && foreign > english * 2 && foreign >= lower * 0.25;
}

interface Known {
  readonly english: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly named: ReadonlySet<number>;
}

const otherLetter = /[^\p{Script=Latin}\P{L}]/u;
const letter = /\p{L}/u;

function count(tokens: readonly Token[], { english, others, named }: Known): Count {
  let [words, own, foreign, lower, other] = [0, 0, 0, 0, 0];
  for (const { start, text } of tokens) {
    const isAscii = /^[A-Za-z]/.test(text);
    if (!isAscii && !letter.test(text)) continue;
    words += 1;
    if (!isAscii && otherLetter.test(text)) other += 1;
    const word = text.toLowerCase();
    if (word === text) lower += 1;
    if (english.has(word)) own += 1;
    else if (!named.has(start) && others.has(word)) foreign += 1;
  }
  return { words, english: own, foreign, lower, other };
}

/** Starts of the words inside names, both in text order. */
function* namedStarts(sentences: readonly Sentence[], names: readonly Name[]): Generator<number> {
  let at = 0;
  for (const { start } of sentences.flatMap(({ tokens }) => tokens)) {
    while ((names[at]?.end ?? Infinity) <= start) at += 1;
    if ((names[at]?.start ?? Infinity) <= start) yield start;
  }
}
