// The words of a source: all of the noun phrase around its head, with titles before ("former minister Ana Reyes"),
// appositions, relative clauses and adjectives behind, and without the clause that the cue itself stands in.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';
import { between, type DraftSource, isPunctuation } from './draft.ts';

interface Bounds {
  /** Indexes of tokens that are no part of it: the cue, the content. */
  readonly exclude: ReadonlySet<number>;
  readonly cues: Cues;
}

/** Relations of what does not belong to the name of a source. */
const outside: ReadonlySet<string> = new Set(['case', 'parataxis', 'discourse', 'cc', 'mark', 'cop', 'list']);

/** The noun phrase around a head: all that belongs to it, up to the clause that the cue itself stands in. */
export function phrase(tree: Tree, head: Token, { exclude, cues }: Bounds): DraftSource {
  const kept = new Set<number>([head.index]);
  const open = [head];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of tree.children(next)) {
      const below = tree.subtree(child);
      if (below.some(({ index }) => exclude.has(index)) || (next === head && leavesOut(tree, child, cues))) continue;
      kept.add(child.index);
      open.push(child);
    }
  }
  for (let at = Math.min(...kept) - 1; isTitle(tree, at, head) && !exclude.has(at); at -= 1) kept.add(at);
  const before = tree.sentence.tokens[Math.min(...kept) - 1];
  // "the minister", "both Reyes and Ortega", "House of Deputies | Speaker Ana Lee", which the parser took for two.
  if (before && !exclude.has(before.index)) {
    if (before.upos === 'DET' || (isRelation(before, ['cc']) && kept.has(before.head))) kept.add(before.index);
    const twin = tree.childrenBy(head, 'nsubj').length > 0 ? undefined : twinOf(tree, head, before);
    for (const { index } of twin ? tree.subtree(twin) : []) kept.add(index);
  }
  const words = tree.sentence.tokens.filter(({ index }) => kept.has(index));
  const run = behindDash(around(words, head), head);
  const first =
    run.find(
      (token) => !isPunctuation(token) && token.upos !== 'ADP' && !isJoint(token) && !token.xpos.startsWith('WP'),
    ) ?? head;
  const end = run.findLast((token) => !isPunctuation(token) && token.xpos !== 'TO') ?? head;
  const last = adjectiveBehind(tree, end, exclude) ?? end;
  const { tokens, index } = tree.sentence;
  const bracket = tokens[last.index + 1];
  const isOpen = tokens.slice(first.index, last.index + 1).some(({ text }) => text === '(');
  return { ...between(first, bracket?.text === ')' && isOpen ? bracket : last), sentence: index, head };
}

/** "the account of Bert Lomas | and Sid Hanley said"; not "both Reyes and Lomas". */
function isJoint({ xpos, text }: Token): boolean {
  return xpos === 'CC' && /^(and|but|or)$/i.test(text);
}

/** "DAYTON, Ohio (AP) — Ana Reyes said": a dateline is no part of who speaks. */
function behindDash(words: readonly Token[], head: Token): readonly Token[] {
  const dash = words.findLastIndex(({ text, index }) => index < head.index && /^(—|–|--|;)$/.test(text));
  return dash < 0 ? words : words.slice(dash + 1);
}

/** Another subject of the same verb that ends right before this one. */
function twinOf(tree: Tree, head: Token, before: Token): Token | undefined {
  const verb = head.deprel.startsWith('nsubj') ? tree.head(head) : null;
  const twins = verb ? tree.childrenBy(verb, 'nsubj') : [];
  return twins.find((twin) => twin.index < head.index && tree.subtree(twin).includes(before) && before.upos !== 'PRON');
}

/** "people | familiar with the matter": an adjective with its phrase between the noun and the cue. */
function adjectiveBehind({ sentence }: Tree, { index }: Token, exclude: ReadonlySet<number>): Token | null {
  const rest = sentence.tokens.slice(index + 1);
  if (rest[0]?.upos !== 'ADJ') return null;
  const stop = rest.findIndex((token) => exclude.has(token.index) || /^(VERB|AUX|PUNCT)$/.test(token.upos));
  const next = rest[stop];
  // Behind an inverted verb a comma or the end closes it: "said a person close to the firm."
  const isEnd = next !== undefined && (exclude.has(next.index) || (next.upos === 'PUNCT' && rest[1]?.upos === 'ADP'));
  return isEnd && stop > 1 ? (rest.slice(0, stop).findLast(({ xpos }) => xpos !== 'TO') ?? null) : null;
}

/** "foreign policy adviser | Ana Reyes": nouns right before a name that the parser left outside. */
function isTitle(tree: Tree, at: number, { upos }: Token): boolean {
  const { tokens } = tree.sentence;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (upos !== 'PROPN' || !token || !next || isPunctuation(next)) return false;
  if (token.upos === 'CCONJ') return next.upos === 'NOUN' && tokens[at - 1]?.upos === 'NOUN';
  return /^(NOUN|PROPN|ADJ)$/.test(token.upos) || token.xpos === 'POS' || token.xpos === 'PRP$';
}

/** Prepositions, possessive endings and loose clauses do not belong to the name of a source. */
function leavesOut(tree: Tree, child: Token, cues: Cues): boolean {
  if (outside.has(child.deprel)) return true;
  const head = tree.head(child);
  // "Even the manual", "Only Reyes".
  if (isRelation(child, ['advmod']) && head && tree.subtree(head)[0] === child) return true;
  // "said Ana Reyes | at a news conference", "| to the Herald" are no part of a name, an office ("of Norland") is.
  const isBehind =
    child.deprel === 'nmod' && head?.upos === 'PROPN' && child.index > head.index && !isBody(head, child, cues);
  const roles = tree.childrenBy(child, 'case').map(({ text }) => cues.roles.get(text.toLowerCase()));
  return isBehind && roles.some((role) => role === 'at' || role === 'addressee');
}

/** "the Commission on Ports" is one name. */
function isBody(head: Token, child: Token, cues: Cues): boolean {
  return child.upos === 'PROPN' && cues.speaks(head.text.toLowerCase());
}

/** The words around the head without a hole. */
function around(words: readonly Token[], head: Token): readonly Token[] {
  const at = words.findIndex(({ index }) => index === head.index);
  let [from, to] = [at, at + 1];
  while (from > 0 && words[from - 1]?.index === (words[from]?.index ?? 0) - 1) from -= 1;
  while (to < words.length && words[to]?.index === (words[to - 1]?.index ?? 0) + 1) to += 1;
  return words.slice(from, to);
}
