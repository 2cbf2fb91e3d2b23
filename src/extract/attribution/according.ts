// "According to two officials, ...": the preposition is the cue, its noun the source, the rest of its clause the content.

import type { Sentence, Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { CueEntry, Cues } from './cue.ts';
import { between, type Draft, type DraftSource, indexesOf, isPunctuation, stretches, without } from './draft.ts';
import { phrase } from './phrase.ts';

/** What the preposition leaves of what is said: asserted, by whomever it names. */
const plain: CueEntry = {
  frames: new Set(['that']),
  prepositions: new Set(),
  content: 'asserted',
  belief: false,
  thing: true,
  addressee: false,
  bare: false,
  modal: false,
  presupposes: false,
  plover: null,
  verb: null,
};

export function accordingDrafts(tree: Tree, cues: Cues): readonly Draft[] {
  const { tokens } = tree.sentence;
  return tokens.flatMap((token, i) => {
    const next = joint(tokens, i, cues);
    if (!next) return [];
    const named = sourceOf(tree, token, next);
    // "according to law": a manner, and nobody's words.
    const source = named && cues.roles.get(named.lemma.toLowerCase()) === 'manner' ? null : named;
    const clause = source && clauseAbove(tree, source, token);
    if (!source || !clause) return [];
    const holder = widened(tree, {
      to: next,
      holder: phrase(tree, source, { exclude: new Set([token.index, next.index]), cues }),
      cues,
    });
    if (!holder) return [];
    const aside = new Set([...indexesOf(tree.subtree(source)), ...indexesOf(tree.subtree(token)), next.index]);
    const content = without(indexesOf(tree.subtree(clause)), aside);
    const inHolder = tokens.filter((word) => word.start >= holder.start && word.end <= holder.end);
    const cue = { ...between(token, next), token, lemma: token.text.toLowerCase() };
    const turned = tree
      .childrenBy(clause, 'conj')
      .filter((part) => part.index > next.index && isTurn(tree, part, cues));
    const told = reachOf(tokens, token);
    const beyond = tokens.filter(({ index }) => index < told.from || index >= told.to);
    const others = indexesOf([...inHolder, ...beyond, ...turned.flatMap((part) => tree.subtree(part))]);
    const spans = stretches(tree, without(content, others));
    return spans.length === 0
      ? []
      : [
          {
            sentence: tree.sentence.index,
            cue,
            entry: plain,
            source: holder,
            content: spans,
            quoted: [],
            addressee: null,
          },
        ];
  });
}

/** "They left, then, according to Reyes, ran": what follows; "It rained; they left, according to Reyes": her own sentence. */
function reachOf(tokens: readonly Token[], { index }: Token): { readonly from: number; readonly to: number } {
  const joint = tokens[index - 1]?.text === ',' ? tokens[index - 2] : undefined;
  const isJoint = joint?.upos === 'CCONJ' || (joint?.upos === 'ADV' && tokens[index - 3]?.text === ',');
  const isStop = ({ text }: Token): boolean => text === ';';
  const stop = tokens.findIndex((token) => token.index > index && isStop(token));
  const from = isJoint ? index : tokens.findLastIndex((token) => token.index < index && isStop(token)) + 1;
  return { from, to: stop < 0 ? tokens.length : stop };
}

/** "..., according to Reyes, but the ministry is silent": behind a "but" the narrator goes on. */
function isTurn(tree: Tree, part: Token, cues: Cues): boolean {
  return (
    tree.childrenBy(part, 'nsubj').length > 0 &&
    tree.childrenBy(part, 'cc').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'turn')
  );
}

/** The last word of the preposition: "according | to"; "per" alone at the start or behind a comma ("Per the ministry, ..."). */
function joint(tokens: readonly Token[], at: number, cues: Cues): Token | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const role = cues.roles.get(token?.text.toLowerCase() ?? '');
  if (!token || !next) return null;
  // "a deal according to which they share it" tells what is in the deal.
  if (tokens[at + 2]?.xpos.startsWith('W')) return null;
  const isApart = at === 0 || tokens[at - 1]?.text === ',';
  if (role === 'per') return isApart && isNamed(tokens, at + 1) ? token : null;
  return role === 'according' && cues.roles.get(next.text.toLowerCase()) === 'addressee' ? next : null;
}

/** "the ministry", "research firm Ana Insights"; "per person" is a rate. */
function isNamed(tokens: readonly Token[], from: number): boolean {
  const first = tokens.slice(from).find(({ upos }) => upos !== 'NOUN' && upos !== 'ADJ');
  return first !== undefined && /^(DET|PROPN|PRON)$/.test(first.upos);
}

/** The noun that the preposition stands before, however the parser hangs the two. */
function sourceOf(tree: Tree, according: Token, to: Token): Token | null {
  const below = tree.childrenBy(according, 'obl', 'nmod', 'obj').find(({ index }) => index > to.index);
  if (below) return below;
  const above = tree.head(according);
  return above && above.index > to.index ? above : null;
}

/** All words from the preposition to the next comma, where the tree has fewer; null where that would be a clause. */
function widened({ sentence }: Tree, { to, holder, cues }: Named): DraftSource | null {
  const words = sentence.tokens.slice(to.index + 1, to.index + 1 + reach);
  const stop = words.findIndex((token) => isPunctuation(token) && !/^[-.'’/&]$/.test(token.text));
  const finite = words.findIndex(
    ({ xpos, index }) => /^(VB[DZP]|MD|WP|WDT)$/.test(xpos) || (xpos === 'PRP' && index > to.index + 1),
  );
  const length = Math.min(...[stop, finite, words.length].filter((end) => end >= 0));
  const [first, last] = [words[0], words[length - 1]];
  if (!first || !last) return null;
  const plain = between(first, isPunctuation(last) ? (words[length - 2] ?? first) : last);
  const end = words[length - 1] ?? first;
  const apposed = apposition(sentence, { last: end, cues }) ?? namedBehind(sentence, end);
  const isLonger = holder.start <= plain.start && holder.end > plain.end && stop < 0 && finite < 0;
  if (isLonger) return holder;
  const inside = holder.head.start >= plain.start && holder.head.end <= plain.end;
  const head = inside
    ? holder.head
    : words.slice(0, length).findLast(({ upos }) => upos === 'PROPN' || upos === 'NOUN');
  return head ? { ...holder, ...plain, end: apposed?.end ?? plain.end, head } : null;
}

interface Named {
  readonly to: Token;
  readonly holder: DraftSource;
  readonly cues: Cues;
}

/** "according to Ana Reyes, the mayor's lawyer, ...": a description to the next comma or the end, with a word for a person. */
function apposition({ tokens }: Sentence, { last, cues }: { readonly last: Token; readonly cues: Cues }): Token | null {
  const from = tokens.findIndex(({ index }) => index > last.index && tokens[index]?.text === ',');
  if (from !== last.index + 1) return null;
  const words = tokens.slice(from + 1, from + 1 + reach);
  const stop = words.findIndex(({ text }) => text === ',' || text === '.');
  const run = words.slice(0, Math.max(stop, 0));
  const noun = run.find(
    ({ upos, text, lemma }) => upos !== 'ADJ' && (cues.speaks(lemma.toLowerCase()) || cues.speaks(text.toLowerCase())),
  );
  const plain = run.every(({ upos }) => /^(NOUN|PROPN|DET|ADJ|ADP|PART|PRON|NUM)$/.test(upos));
  return noun && plain && !isTitleOf(words.slice(stop + 1)) ? (run.at(-1) ?? null) : null;
}

/** "the mayor, | Ana Lee, said": the name between commas is that of the one described, who is another. */
function isTitleOf(behind: readonly Token[]): boolean {
  const end = behind.findIndex(({ upos }) => upos !== 'PROPN');
  return end > 0 && behind[end]?.text === ',' && /^(VB[DZP]|MD)$/.test(behind[end + 1]?.xpos ?? '');
}

/** "according to the town's clerk, Ana Reyes, there were": a name between commas, behind which a whole clause begins. */
function namedBehind({ tokens }: Sentence, noun: Token): Token | null {
  if (noun.upos !== 'NOUN' || tokens[noun.index + 1]?.text !== ',') return null;
  const run = tokens.slice(noun.index + 2, noun.index + 2 + reach);
  const stop = run.findIndex(({ upos }) => upos !== 'PROPN');
  const last = run[stop - 1];
  if (stop < 2 || !last || run[stop]?.text !== ',') return null;
  const rest = tokens.slice(last.index + 2);
  const comma = rest.findIndex(({ upos }) => upos === 'PUNCT');
  const opens = rest.slice(0, comma < 0 ? rest.length : comma);
  const finite = opens.findIndex(({ xpos }) => /^(VB[DZP]|MD)$/.test(xpos));
  return finite > 0 && !opens[0]?.xpos.startsWith('W') ? last : null;
}

/** No source is longer than that where commas do not end it. */
const reach = 14;

/** The clause that the phrase belongs to: through nouns up to what they are said of. */
function clauseAbove(tree: Tree, source: Token, according: Token): Token | null {
  const start = tree.head(source) === according ? according : source;
  const { tokens } = tree.sentence;
  // ", according to a poll." behind a comma at the end vouches for the whole sentence.
  const last = tokens.findLast((token) => !isPunctuation(token));
  if (tokens[according.index - 1]?.text === ',' && tree.subtree(start).at(-1) === last && tree.root) return tree.root;
  let at = tree.head(start);
  while (at && !isClause(tree, at)) at = tree.head(at);
  return at ?? tree.root;
}

function isClause(tree: Tree, token: Token): boolean {
  if (token.deprel === 'root' || token.deprel === 'ccomp') return true;
  const hasSubject = tree.childrenBy(token, 'nsubj', 'cop').length > 0;
  return hasSubject && token.deprel !== 'acl:relcl';
}
