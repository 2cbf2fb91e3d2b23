// The words of a noun phrase as one side of a triple: the noun with what stands before it and with its complements
// ("the head of the union", "12 of the boats"). Relative clauses, participles, appositions and further members of a list are
// facts of their own and stay out; other prepositional phrases come along only where they tell which one is meant.

import type { Token } from '../../model/sentence.ts';
import { contains, type Span } from '../../model/span.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { conjuncts, preposition } from '../frames/phrase.ts';
import type { Setting } from './setting.ts';

const before = [
  'det',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'flat',
  'advmod',
  'obl:npmod',
  'obl:unmarked',
  'appos',
  'nmod',
  'goeswith',
  'list',
];
const after = ['flat', 'fixed', 'compound', 'nummod', 'goeswith'];

export interface Reach {
  readonly setting: Setting;
  /** `own`: only what belongs to the noun ("of"); `all`: every prepositional phrase behind it. */
  readonly phrases: 'own' | 'all';
}

export function argument(tree: Tree, head: Token, reach: Reach): readonly Token[] {
  const found = new Set(collected(tree, head, reach));
  const { tokens } = tree.sentence;
  const whole = reach.setting.nameAt(head) ?? reach.setting.measureAt(head);
  if (whole) for (const word of tokens) if (contains(whole, word)) found.add(word.index);
  const indexes = [...found].sort((a, b) => a - b);
  const words = indexes.flatMap((index, i) => {
    const next = indexes[i + 1];
    const gap = next === undefined ? [] : tokens.slice(index + 1, next);
    return [tokens[index], ...(gap.every(joins) ? gap : [])].flatMap((word) => word ?? []);
  });
  return closed(tree, trimmed(withoutAdverb(together(words, head), head), head, whole));
}

// "the mayor, Ana Reyes, of Oslo" is "the mayor": words that do not stand together are glued by nobody.
function together(words: readonly Token[], head: Token): readonly Token[] {
  const at = words.findIndex(({ index }) => index === head.index);
  let [from, to] = [at, at];
  while (from > 0 && words[from - 1]?.index === (words[from]?.index ?? 0) - 1) from -= 1;
  while (to < words.length - 1 && words[to + 1]?.index === (words[to]?.index ?? 0) + 1) to += 1;
  return words.slice(from, to + 1);
}

// "the `` Lucky Stars ''": a mark that opens inside the phrase closes inside it.
function closed(tree: Tree, words: readonly Token[]): readonly Token[] {
  const last = words.at(-1);
  const next = last && tree.sentence.tokens[last.index + 1];
  const marks = words.filter(({ text }) => /^(?:``|''|["\u201c\u201d])$/.test(text));
  return next && marks.length % 2 === 1 && /^(?:''|["\u201d])$/.test(next.text) ? [...words, next] : words;
}

// "only two boats", "also the mayor": an adverb before all else is of the clause; "about 40 boats" has it on the number.
function withoutAdverb(words: readonly Token[], head: Token): readonly Token[] {
  const from = words.findIndex(({ deprel, head: above }) => deprel !== 'advmod' || above !== head.index);
  return from > 0 ? words.slice(from) : words;
}

function collected(tree: Tree, token: Token, reach: Reach): readonly number[] {
  return [
    token.index,
    ...tree.children(token).flatMap((child): readonly number[] => {
      if (child.index < token.index) return isBefore(tree, child, token) ? below(tree, child) : [];
      return isAfter(tree, { child, token }, reach) ? phrase(tree, child, reach) : [];
    }),
  ];
}

function phrase(tree: Tree, child: Token, reach: Reach): readonly number[] {
  const joined = tree.childrenBy(child, 'conj');
  const marks = [child, ...joined].flatMap((one) => tree.childrenBy(one, 'cc', 'case'));
  return [
    ...marks.flatMap((word) => below(tree, word)),
    ...[child, ...joined].flatMap((one) => collected(tree, one, reach)),
  ];
}

function below(tree: Tree, child: Token): readonly number[] {
  return tree.subtree(child).map(({ index }) => index);
}

function isAfter(
  tree: Tree,
  { child, token }: { readonly child: Token; readonly token: Token },
  { setting, phrases }: Reach,
): boolean {
  if (isRelation(child, after)) return true;
  const between = tree.sentence.tokens.slice(token.index + 1, child.index);
  if (between.some(({ text }) => /^[,;:()\u2013\u2014]$/.test(text))) return false;
  if (child.deprel === 'appos' || child.deprel === 'nmod:unmarked')
    return child.index === token.index + 1 || startsAt(tree, child, token.index + 1);
  if (child.deprel === 'amod') return tree.children(child).length === 0;
  if (child.deprel !== 'nmod') return false;
  const word = preposition(tree, child);
  return word !== null && (phrases === 'all' || isOwn(word, token, setting));
}

function startsAt(tree: Tree, child: Token, index: number): boolean {
  const [first] = tree.subtree(child);
  return first?.index === index && first.upos !== 'ADP';
}

/** "the head of the union", "an aide to the mayor": what follows belongs to what the noun is called. */
export function isOwn(word: string, noun: Token, { telling }: Setting): boolean {
  const kinds = telling.reading.ontology.lexicon.table('complements').get(word)?.kinds;
  const kind = telling.mentionAt(noun)?.kind ?? 'Thing';
  return Array.isArray(kinds) && (kinds.includes('Thing') || kinds.includes(kind));
}

/** The members of a list, each a side of its own; a name with an "and" in it is one. */
export function members(tree: Tree, head: Token, { telling, nameAt }: Setting): readonly Token[] {
  const name = nameAt(head);
  const all = conjuncts(tree, head, telling.reading.ontology).filter(
    (one) => one === head || !(name && contains(name, one)),
  );
  // "a large bloc, older voters, who": two things without an "and" are one thing, named twice.
  const isList = all.some((one) => one !== head && tree.childrenBy(one, 'cc').length > 0);
  return isList ? all : all.filter((one) => one === head);
}

function isBefore(tree: Tree, child: Token, head: Token): boolean {
  if (!isRelation(child, before)) return false;
  const { tokens } = tree.sentence;
  const last = tree.subtree(child).at(-1) ?? child;
  return tokens.slice(last.index + 1, head.index).every(({ text }) => text !== ';' && text !== ':');
}

function joins({ text }: Token): boolean {
  return /^[-\u2010\u2011\u2013/&'\u2019`".,\u201c\u201d]+$/.test(text);
}

/** Without marks, joining words and prepositions at its edges ("at least 9 boats" is `kept`). */
export function trimmed(words: readonly Token[], head: Token, kept: Span | null = null): readonly Token[] {
  const isEdge = (word: Token): boolean =>
    word !== head &&
    !(kept && contains(kept, word) && !(word.deprel === 'case' && word.head === head.index)) &&
    (word.upos === 'PUNCT' || (word.index < head.index && (word.upos === 'CCONJ' || word.upos === 'ADP')));
  let [from, to] = [0, words.length];
  while (from < to && isEdge(words[from] ?? head)) from += 1;
  while (to > from && isEdge(words[to - 1] ?? head)) to -= 1;
  return words.slice(from, to);
}
