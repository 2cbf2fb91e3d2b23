// "..., officials said, ...": a source and a verb of saying between commas, or behind a closing comma at the end of a
// sentence. The pattern is so plain that it is read off the words, and corrects the tree where the parser took the
// source for something else or lost the verb's content. All the rest of the sentence is what is said.

import type { Sentence, Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { CueEntry, Cues } from './cue.ts';
import { between, type Draft, isPunctuation, stretches, without } from './draft.ts';
import type { Given } from './frame.ts';
import { goingOn } from './goingon.ts';
import { isSpeaker } from './speaker.ts';
import { entryOf, isVerb, verbCue } from './verb.ts';

/** A source between commas has no more words than this, and the rest of the aside ("on Tuesday") no more than that. */
const longestSource = 20;
const longestRest = 5;

/** So many words are no mere opening. */
const enough = 8;

export function asideDrafts(tree: Tree, cues: Cues): readonly Draft[] {
  const { tokens } = tree.sentence;
  return tokens.flatMap((verb) => {
    const entry = entryOf(tree, verb, cues);
    if (
      !entry?.frames.has('that') ||
      entry.belief ||
      (verb.xpos !== 'VBD' && verb.xpos !== 'VBZ' && verb.xpos !== 'VBP')
    )
      return [];
    if (!isVerb(tree, verb)) return [];
    const aside =
      usual(tree.sentence, verb, cues) ??
      (mayInvert(tree, verb, { entry, cues }) ? inverted(tree.sentence, verb, cues) : null);
    return aside && !hasObject(tree, verb, { entry, aside }) ? draftOf(tree, { verb, entry, aside, cues }) : [];
  });
}

interface Aside {
  /** Indexes of tokens, half-open, without the commas around. */
  readonly from: number;
  readonly to: number;
  readonly source: readonly Token[];
}

/** ", two officials said on Tuesday," and, at the end, ", a person briefed on the call said." */
function usual(sentence: Sentence, verb: Token, cues: Cues): Aside | null {
  const { tokens } = sentence;
  const to = endOf(sentence, verb.index + 1);
  if (to === null) return null;
  const closes = tokens.slice(to).every(isPunctuation);
  const fits = (token: Token | undefined): boolean =>
    isNominal(token, cues) || (closes && token !== undefined && isInPhrase(token));
  let from = verb.index;
  while (from > 0 && fits(tokens[from - 1])) from -= 1;
  const source = tokens.slice(from, verb.index);
  if (source.length === 0 || source.length > longestSource || !isEdge(tokens[from - 1]) || from < 2) return null;
  return isNominal(source[0], cues) ? { from, to, source } : null;
}

/** What may stand in a noun phrase behind its noun: "familiar with", "briefed on", "released this week". */
function isInPhrase({ upos, xpos }: Token): boolean {
  return upos === 'ADP' || upos === 'CCONJ' || xpos === 'VBN' || xpos === 'VBG' || xpos === 'TO';
}

/** ", said two officials." */
function inverted(sentence: Sentence, verb: Token, cues: Cues): Aside | null {
  const { tokens } = sentence;
  // Right behind a verb there is no bare verb: "said lead author" has an adjective.
  const start = tokens[verb.index + 1]?.xpos === 'VB' && isNominal(tokens[verb.index + 2], cues) ? 2 : 1;
  let to = verb.index + start;
  const afterMarks = isMark(tokens[verb.index - 1]);
  const fits = (token: Token): boolean => isNominal(token, cues) || (afterMarks && isInPhrase(token));
  for (let next = tokens[to]; next && fits(next); next = tokens[to]) to += 1;
  const source = tokens.slice(verb.index + 1, to);
  if (source.length === 0 || source.length > longestSource || !isEdge(tokens[verb.index - 1]) || verb.index < 2)
    return null;
  if (to < tokens.length && !isEdge(tokens[to]) && tokens[to]?.text !== '(') return null;
  const end = describedUntil(sentence, to);
  const all = tokens.slice(verb.index + 1, end);
  // "said Ana Lee | on the radio": where she said it.
  const place = all.findIndex(
    ({ text }, i) =>
      all[i - 1]?.upos === 'PROPN' && ['at', 'addressee'].includes(cues.roles.get(text.toLowerCase()) ?? ''),
  );
  return { from: verb.index, to: end, source: place < 0 ? all : all.slice(0, place) };
}

/** ", said Ana Reyes, a scholar with the institute." and ", said Reyes, who leads the panel, ...": where that ends. */
function describedUntil({ tokens }: Sentence, to: number): number {
  const first = tokens[to + 1];
  if (tokens[to]?.text !== ',' || !first) return to;
  const rest = tokens.slice(to + 1);
  const comma = rest.findIndex(({ text }) => text === ',');
  const isRelative = first.xpos === 'WP';
  if (!isRelative && !/^(DET|NOUN|PROPN|NUM|ADJ)$/.test(first.upos)) return to;
  const clause = rest.findIndex(({ xpos }) => /^(W..?|VB[DZP]|MD)$/.test(xpos));
  const plain = clause < 0 || rest[clause]?.xpos.startsWith('W') === true;
  if (comma >= 0) return plain && (isRelative || clause < 0 || clause > comma) ? to + 1 + comma : to;
  const last = rest.findLast((token) => !isPunctuation(token));
  return plain && last ? last.index + 1 : to;
}

/** "Reyes, the envoy, told the press, ..." has its subject in front. */
function mayInvert(tree: Tree, verb: Token, { entry, cues }: Given): boolean {
  const isAfterQuotation = isMark(tree.sentence.tokens[verb.index - 1]);
  // "..., the first since May, said Ana Lee": what stands in front cannot speak, a name follows.
  const subjects = tree.childrenBy(verb, 'nsubj');
  const isThing =
    subjects.length > 0 &&
    subjects.every((one) => !isSpeaker(one, cues) && !cues.documents.has(one.lemma.toLowerCase()));
  // "Reyes fell ill but her death was not announced, said the paper.": a clause in front, and what would be said behind.
  const isEnd =
    tree.sentence.tokens[verb.index - 1]?.text === ',' &&
    tree.childrenBy(verb, 'ccomp').some(({ index }) => index < verb.index);
  if (entry.bare && !entry.addressee && isEnd && tree.childrenBy(verb, 'obj').some(({ index }) => index > verb.index))
    return true;
  if (!entry.addressee && isThing && tree.sentence.tokens[verb.index + 1]?.upos === 'PROPN') return true;
  return (
    !entry.addressee && (isAfterQuotation || tree.childrenBy(verb, 'nsubj').every(({ index }) => index > verb.index))
  );
}

/** A word of a noun phrase: names, nouns and what stands in between. */
function isNominal(token: Token | undefined, cues: Cues): boolean {
  if (!token) return false;
  if (/^(NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(token.upos))
    return token.xpos !== 'WDT' && token.xpos !== 'WP' && token.xpos !== 'WRB';
  return token.xpos === 'POS' || cues.roles.get(token.lemma) === 'title' || token.text === '-' || token.text === '.';
}

function isEdge(token: Token | undefined): boolean {
  return token !== undefined && /^([,.;—–”"’]|''|--)$/.test(token.text);
}

/** Where the aside ends: at a comma or the end, no more than a few words behind the verb, none of them a verb. */
function endOf({ tokens }: Sentence, from: number): number | null {
  for (let at = from; at <= Math.min(tokens.length, from + longestRest); at += 1) {
    const token = tokens[at];
    if (!token || isEdge(token)) return at;
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ') return null;
  }
  return null;
}

/** "said nothing," has its content already. */
function hasObject(
  tree: Tree,
  verb: Token,
  { entry, aside }: { readonly entry: CueEntry; readonly aside: Aside },
): boolean {
  if (entry.addressee) return false;
  return tree
    .childrenBy(verb, 'obj')
    .some(({ index }) => index >= aside.from && index < aside.to && !aside.source.some((word) => word.index === index));
}

/** People, names and papers; also "it" and "some", but not a storm. */
function mayBe(head: Token, cues: Cues): boolean {
  return (
    isSpeaker(head, cues) ||
    head.upos === 'PRON' ||
    head.upos === 'DET' ||
    head.upos === 'NUM' ||
    // "said the 29-year-old"
    head.upos === 'ADJ' ||
    cues.documents.has(head.lemma.toLowerCase())
  );
}

interface Found {
  readonly cues: Cues;
  readonly verb: Token;
  readonly entry: CueEntry;
  readonly aside: Aside;
}

function draftOf(tree: Tree, { verb, entry, aside, cues }: Found): readonly Draft[] {
  const { tokens, index } = tree.sentence;
  const [start, end] = [
    aside.source.find((token) => !isPunctuation(token)),
    aside.source.findLast((token) => !isPunctuation(token)),
  ];
  const head = headOf(aside.source);
  if (!head || !start || !end || !mayBe(head, cues)) return [];
  const quotes = followsQuotation(tokens, aside.from);
  const mark = tokens.find(
    (token) => token.index >= aside.to && token.index <= aside.to + longestRest && isMark(token),
  );
  const behind = quotes ? (mark?.index ?? tokens.length) : aside.to;
  const isVerbal = ({ upos }: Token): boolean => upos === 'VERB' || upos === 'AUX';
  const front = tokens.slice(0, aside.from);
  // "In remarks to the press, Reyes said, “...”": what stands in front is no part of the words.
  // So is "Asked about it, Reyes said, “...”".
  const opener = front.find((token) => !isPunctuation(token));
  const first = opener?.xpos === 'WRB' ? tokens[opener.index + 1] : opener;
  const isAsked =
    first !== undefined && (/^VB[DN]$/.test(first.xpos) || (first.xpos === 'VBG' && first.deprel === 'advcl'));
  const leads = !quotes && mark !== undefined && (isAsked || !front.some(({ xpos }) => /^(VB[DZP]|MD)$/.test(xpos)));
  // "But they left, Reyes said": the joint is the writer's.
  // "The road was shut; some trains, Reyes said, ran": of two sentences in one, that is the second's.
  const goesBehind = tokens.slice(aside.to).some((token) => !isPunctuation(token));
  const parted = goesBehind && !quotes ? front.findLastIndex(({ text }) => text === ';') + 1 : 0;
  const begin = Math.max(
    opener?.upos === 'CCONJ' ? opener.index + 1 : 0,
    quotes ? behindColon(tokens, aside.from) : 0,
    parted,
  );
  const inRest = ({ index: at }: Token) => (at >= begin && at < aside.from && !leads) || at >= behind;
  const all = new Set(tokens.filter(inRest).map(({ index: at }) => at));
  const rest = without(all, goingOn(tree, all, cues));
  const content = stretches(tree, rest);
  const words = tokens.filter((token) => rest.has(token.index));
  const opens = tokens.find((token) => rest.has(token.index) && !isPunctuation(token));
  const goesOn = words.some((token) => token.index >= aside.to && !isPunctuation(token));
  const isDependent = opens?.upos === 'SCONJ' || /^VB[DGN]$/.test(opens?.xpos ?? '');
  if (isDependent && !goesOn && !quotes) return [];
  const isSaid = words.some((token) => isVerbal(token) && (goesOn || token.index < aside.from));
  // Behind that many words a closing "Roesler said" has a clause before it, whatever the tagger made of its verb.
  if (!isSaid && (words.length < enough || goesOn)) return [];
  const source = { ...between(start, end), sentence: index, head };
  return [{ sentence: index, cue: verbCue(tree, verb), entry, source, content, quoted: [], addressee: null }];
}

/** "...", she told reporters, who laughed: what follows a closed quotation is no longer what she said. */
function followsQuotation(tokens: readonly Token[], from: number): boolean {
  return isMark(tokens[from - 1]) || (tokens[from - 1]?.text === ',' && isMark(tokens[from - 2]));
}

/** "She was plain: “We lost,” she said": where the quotation before the aside begins, if a colon opens it; else 0. */
function behindColon(tokens: readonly Token[], from: number): number {
  const closing = tokens.findLastIndex((token) => token.index < from && isMark(token));
  const opening = tokens.findLastIndex((token) => token.index < closing && isMark(token));
  return opening > 0 && tokens[opening - 1]?.text === ':' ? opening : 0;
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^(["“”«»‘’']|``|'')$/.test(token.text);
}

/** The last noun before a preposition, a participle, a clause or a comma. */
function headOf(source: readonly Token[]): Token | undefined {
  const of = source.findIndex(({ xpos, text }) => /^(IN|TO|VBN|VBG|WP|WDT)$/.test(xpos) || text === ',');
  const front = of < 0 ? source : source.slice(0, of);
  const last = front.at(-1);
  // "the 29-year-old"
  if (last?.upos === 'ADJ' && front.at(-2)?.text === '-') return last;
  const noun = front.findLast(({ upos }) => /^(NOUN|PROPN|PRON)$/.test(upos));
  // "Henrik Moe": the first word is the head of a flat name.
  const first = noun && isRelation(noun, ['flat']) ? front.find(({ index }) => index === noun.head) : noun;
  return first ?? noun ?? front.findLast(({ upos }) => /^(NUM|DET|ADJ)$/.test(upos));
}
