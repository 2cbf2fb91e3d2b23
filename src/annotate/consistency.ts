// What the rest of the document says about its names. In: the names of each sentence as the network found them. Out: the
// same, with one kind for one name ("Larsen" is a person where "Eva Larsen" is), with names that were found in one
// sentence and missed in another, and without runs of capitals that only a headline made look like a name.

import type { Name } from '../model/document.ts';
import type { FinerKind } from './finer.ts';
import type { Sentence, Token } from '../model/sentence.ts';

/** A sentence and the names found in it, as runs of its tokens. */
export interface NamedSentence {
  readonly sentence: Sentence;
  readonly isTitle: boolean;
  readonly names: readonly NameRun[];
}

export interface NameRun {
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  readonly kind: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Whether the words around it tell the kind, whatever the rest of the document says: "Allen, Texas". */
  readonly isPlaced?: boolean;
}

export interface NameVocabulary {
  /** Words in lower case that stand before names and are no part of them. */
  readonly titles: ReadonlySet<string>;
  /** Well-known names and their kinds. */
  readonly known: ReadonlyMap<string, string>;
  /** What the words of a name add to its kind. */
  readonly finer: FinerKind;
  /** Nouns whose modifier is a place: "the Westmark region". */
  readonly placeNouns: ReadonlySet<string>;
}

/** How much the list of well-known names counts against what is found in one sentence. */
const listed = 3;

/** The same for names of several words or parts and for letters, which mean little else: "Air Sava", "ZKN". */
const certain = 100;

/** The same for names that stand before a noun for places. */
const shown = 4;

/** The same for the surname of a full name. */
const borne = 3;

/** Names known from one place are looked for elsewhere up to this many words long. */
const longest = 5;

/** How sure a name is that was found in another sentence and not here. */
const knownConfidence = 0.7;

export function consistent(found: readonly NamedSentence[], vocabulary: NameVocabulary): readonly Name[] {
  const kinds = kindsOf(found, vocabulary);
  const words: Words = { kinds, small: smallWords(found), titles: vocabulary.titles };
  return found.flatMap((one) => {
    const { tokens } = one.sentence;
    return runsOf(one, words).flatMap(({ from, to, kind: given, confidence }): Name[] => {
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (!first || !last) return [];
      const kind = vocabulary.finer(
        given,
        tokens.slice(from, to).map(({ text }) => text),
      );
      return [{ start: first.start, end: last.end, kind, confidence: rounded(confidence) }];
    });
  });
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The kind of a name in this document. */
interface Kinds {
  get(name: string): string | undefined;
}

/** The kind that most of a name's occurrences have; a surname counts with the full name that ends in it. */
function kindsOf(found: readonly NamedSentence[], { known, placeNouns }: NameVocabulary): Kinds {
  const votes = new Map<string, Map<string, number>>();
  const vote = (name: string, kind: string, weight: number): void => {
    const counts = votes.get(name) ?? new Map<string, number>();
    votes.set(name, counts.set(kind, (counts.get(kind) ?? 0) + weight));
  };
  for (const { sentence, isTitle, names } of found) {
    if (isTitle) continue;
    for (const name of placesBeforeNouns(sentence.tokens, placeNouns)) vote(name, 'Place', shown);
    for (const { from, to, kind, isPlaced } of names) {
      const { tokens } = sentence;
      vote(surface(tokens, from, to), kind, isPlaced === true ? shown : to - from > 1 ? 2 : 1);
      // "Reyes" of Ana Reyes, and the "Tabor" of the USS Tabor.
      if ((kind === 'Person' || kind === 'Thing') && to - from > 1) vote(surface(tokens, to - 1, to), kind, borne);
    }
  }
  const voted = new Map(
    [...votes].map(([name, counts]) => {
      const listedKind = known.get(name);
      if (listedKind !== undefined) vote(name, listedKind, isPlain(name) ? listed : certain);
      const [[kind] = ['Thing']] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return [name, kind];
    }),
  );
  return { get: (name) => voted.get(name) ?? known.get(name) };
}

/** One word that may be anything, unlike "Gaz-Oil" and "GazOil". */
function isPlain(name: string): boolean {
  return /^\p{Lu}?\p{Ll}*$/u.test(name);
}

interface Words {
  readonly kinds: Kinds;
  /** Words that the document also writes in lower case. */
  readonly small: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

/** "the Upper Westmark region" -> "Upper Westmark" */
function placesBeforeNouns(tokens: readonly Token[], nouns: ReadonlySet<string>): string[] {
  return tokens.flatMap(({ xpos, lemma }, to) => {
    if (xpos !== 'NN' || !nouns.has(lemma)) return [];
    let from = to;
    while (isName(tokens[from - 1]) && tokens[from - 1]?.deprel === 'compound') from--;
    return from < to ? [surface(tokens, from, to)] : [];
  });
}

function runsOf({ sentence, isTitle, names }: NamedSentence, words: Words): NameRun[] {
  const { kinds, titles } = words;
  const { tokens } = sentence;
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length;) {
    const given = names.find(({ from }) => from === i);
    const kept = given && (given.isPlaced === true || isKept(given, { tokens, isTitle, words })) ? given : null;
    const next = names.find(({ from }) => from > i)?.from ?? tokens.length;
    const run = kept ?? knownAt(tokens, i, kinds, isTitle ? tokens.length : next);
    const kind = run && ((run.isPlaced === true ? null : kinds.get(surface(tokens, run.from, run.to))) ?? run.kind);
    const grown =
      run && kind === 'Person' && !isTitle ? untitled(tokens, whole(tokens, run, runs.at(-1)?.to ?? 0), titles) : run;
    if (grown && kind) runs.push({ ...grown, kind });
    i = grown ? grown.to : i + 1;
  }
  return runs;
}

interface Place {
  readonly tokens: readonly Token[];
  readonly isTitle: boolean;
  readonly words: Words;
}

// In a headline only what the text below it confirms, or what is tagged as a name and is no word of the text.
function isKept({ from, to, kind }: NameRun, { tokens, isTitle, words: { kinds, small } }: Place): boolean {
  if (!isTitle || kind === 'Country' || kinds.get(surface(tokens, from, to)) !== undefined) return true;
  return tokens
    .slice(from, to)
    .every(
      ({ xpos, text }) => xpos.startsWith('NNP') && !small.has(text.toLowerCase()) && kinds.get(text) === undefined,
    );
}

/** The longest known name that begins here, of words tagged as names; "Westmark" is none in "Westmark Herald". */
function knownAt(tokens: readonly Token[], from: number, kinds: Kinds, limit: number): NameRun | null {
  if (!isName(tokens[from])) return null;
  for (let to = Math.min(from + longest, limit); to > from; to--) {
    const kind = kinds.get(surface(tokens, from, to));
    // "Lim Won-soon"
    const isEnd = isName(tokens[to - 1]) || tokens[to - 2]?.text === '-';
    if (kind !== undefined && isEnd && !isModifier(tokens, to)) return { from, to, kind, confidence: knownConfidence };
  }
  return null;
}

/** Whether the word before `to` modifies a name that follows it, so that the name is longer than the known one. */
function isModifier(tokens: readonly Token[], to: number): boolean {
  const last = tokens[to - 1];
  return last !== undefined && /^(?:compound|flat)/.test(last.deprel) && last.head >= to && isName(tokens[last.head]);
}

/** "Larsen" grows to the "Eva Larsen" that the tree has as one name; titles hang on it otherwise. */
function whole(tokens: readonly Token[], run: NameRun, least: number): NameRun {
  let { from, to } = run;
  const head = tokens.slice(from, to).find((token) => token.deprel === 'flat' && token.head < from)?.head ?? from;
  const before = tokens.slice(head, from);
  if (head >= least && head < from && before.every(isName)) from = head;
  while (tokens[to]?.deprel === 'flat' && (tokens[to]?.head ?? -1) >= from && isName(tokens[to])) to++;
  return { ...run, from, to };
}

function untitled(tokens: readonly Token[], run: NameRun, titles: ReadonlySet<string>): NameRun {
  let { from } = run;
  while (from < run.to - 1 && titles.has(tokens[from]?.text.toLowerCase() ?? '')) from++;
  return { ...run, from };
}

/** Whether a word is tagged and written as a name. */
export function isName(token: Token | undefined): boolean {
  return token?.xpos.startsWith('NNP') === true && /^\p{Lu}/u.test(token.text);
}

function surface(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

function smallWords(found: readonly NamedSentence[]): ReadonlySet<string> {
  const words = found.flatMap(({ sentence }) => sentence.tokens.map(({ text }) => text));
  return new Set(words.filter((text) => /^\p{Ll}/u.test(text)));
}
