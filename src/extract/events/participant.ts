// Who or what a phrase of a frame stands for: the span to show, the entity behind it and the kind of thing it is. A name
// wins over the description it stands beside ("the adviser, Ana Reyes": Ana Reyes); "hundreds of protesters" are
// protesters, shown with their number.

import type { EntityId } from '../../model/id.ts';
import type { Mention } from '../../model/mention.ts';
import type { Token } from '../../model/sentence.ts';
import { type Span, cover } from '../../model/span.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { contained } from '../frames/phrase.ts';
import { personTitled } from '../titled.ts';
import { complementEnd } from './complement.ts';
import { extent } from './extent.ts';
import type { Telling } from './telling.ts';

export interface Participant {
  readonly span: Span;
  readonly entity: EntityId | null;
  /** An entity kind; `Thing` where nothing says more. */
  readonly kind: string;
  readonly isName: boolean;
  /** A name that may stand for an actor whatever its kind: no tagger knew it, or it is a town that does something. */
  readonly mayAct: boolean;
}

export function participant(tree: Tree, token: Token, telling: Telling): Participant {
  const inner = contained(tree, token, telling.reading.ontology);
  const found = named(tree, inner, telling) ?? named(tree, token, telling);
  const { lexicon } = telling.reading.ontology;
  const mention = found && (personTitled(tree, found, { lexicon, mentionAt: telling.mentionAt }) ?? found);
  const span = mention ?? phraseSpan(tree, inner);
  const whole = inner === token ? span : cover(phraseSpan(tree, token), span);
  const kind = mention ? kindOf(mention, telling) : kindOfWord(tree, inner, telling);
  const end =
    mention?.form === 'name' ? whole.end : complementEnd(tree, { head: inner, kind, end: whole.end }, telling);
  const words = { start: amountFrom(tree, whole.start, telling), end };
  const isPart = isRelation(token, ['amod', 'compound', 'nmod:desc', 'nmod:poss']);
  return {
    span: extent(tree, { span: words, head: inner, isPart, isClause: false }, telling),
    entity: mention?.entity ?? null,
    kind,
    isName: mention?.form === 'name',
    mayAct: (!mention || mention.kind === 'Thing') && inner.upos === 'PROPN',
  };
}

// "Beat up three men": the particle is of the verb, not of the amount.
function amountFrom({ sentence }: Tree, offset: number, telling: Telling): number {
  const start = telling.amountFrom(offset);
  if (start === offset) return offset;
  return sentence.tokens.find((token) => token.start >= start && token.xpos !== 'RP')?.start ?? offset;
}

function named(tree: Tree, token: Token, telling: Telling): Mention | null {
  const mention = telling.mentionAt(token);
  if (mention && mention.form === 'name') return mention;
  for (const child of tree.children(token)) {
    const isClose = child === nameBehind(tree, token);
    const isLoose = child.upos === 'PROPN' && child.index > token.index && child.deprel === 'nmod:unmarked';
    if (!isClose && !isLoose && !isRelation(child, ['appos', 'flat', 'nmod:desc'])) continue;
    const name = telling.mentionAt(child);
    if (name?.form === 'name' && (!mention || isClose || agree(mention, name, telling))) return name;
  }
  return mention;
}

/** "the gas producer Energean": the name that follows the description at once. */
function nameBehind(tree: Tree, token: Token): Token | null {
  if (token.upos !== 'NOUN') return null;
  const beside = tree
    .children(token)
    .find(({ upos, index, deprel }) => upos === 'PROPN' && index > token.index && deprel !== 'conj');
  const first = beside && tree.subtree(beside)[0];
  return beside && first?.index === token.index + 1 && first.upos === 'PROPN' ? beside : null;
}

function agree(description: Mention, name: Mention, telling: Telling): boolean {
  if (description.entity === name.entity) return true;
  const kinds = [kindOf(description, telling), kindOf(name, telling)];
  return kinds[0] === kinds[1] || (kinds[0] === 'Group' && kinds[1] === 'Person');
}

// "the top general": an office that the tagger took for an adjective is a person all the same, and so is "me" in the
// words of nobody known.
function kindOfWord(tree: Tree, token: Token, { reading }: Telling): string {
  const { lemma, upos, text, deprel } = token;
  const { lexicon } = reading.ontology;
  // "Thousands marched", "two were held", "killed seven": a number that does something or has it done to it counts people. Figures
  // behind a verb may be a score or an hour.
  const isNumber = (upos === 'NUM' && !isSum(tree, token)) || lexicon.words('numbers').has(lemma.toLowerCase());
  if (
    isNumber &&
    (deprel.startsWith('nsubj') || (deprel === 'obj' && !/\d/.test(text))) &&
    tree.childrenBy(token, 'nmod').length === 0
  )
    return 'Group';
  if (lexicon.words('roles').has(lemma.toLowerCase())) return 'Person';
  // "Nobody was dismissed": who is not is a person.
  if (upos === 'PRON' && lexicon.table('negations').get(lemma.toLowerCase())?.filler === true) return 'Person';
  const pronoun = upos === 'PRON' ? lexicon.table('pronouns').get(text.toLowerCase()) : undefined;
  return typeof pronoun?.kind === 'string' ? pronoun.kind : 'Thing';
}

/** "2741 confirmed cases": a number right before what looks like a verb counts what follows. */
function isSum(tree: Tree, { text, index, head }: Token): boolean {
  return (
    /^\d/.test(text) &&
    head === index + 1 &&
    tree.sentence.tokens.some((one) => one.head === head && one.deprel === 'obj')
  );
}

function kindOf(mention: Mention, telling: Telling): string {
  return telling.kindOf(mention.entity) ?? mention.kind;
}

/** Before a noun, but of the clause that it is the predicate of or of the preposition: "which is | a depot". */
const outside: readonly string[] = ['case', 'mark', 'cop', 'aux', 'cc', 'compound:prt'];

/** Marks that a phrase may have inside: 'a two-thirds majority', 'a "no deal" exit'. */
const inside: readonly string[] = ['HYPH', '``', "''"];

// From the first premodifier that touches the head to the head: the story behind it is not part of who it is.
function phraseSpan(tree: Tree, head: Token): Span {
  let first = head;
  let near = head;
  for (const word of tree.subtree(head).toReversed()) {
    if (word.index >= near.index) continue;
    const isMark = word.upos === 'PUNCT';
    if (word.index !== near.index - 1 || outside.includes(word.deprel) || word.xpos === 'RP') break;
    if (isMark && !inside.includes(word.xpos)) break;
    near = word;
    if (!isMark) first = word;
  }
  // "$3 billion" hangs on its sign.
  const following = head.upos === 'SYM' ? ['flat', 'fixed', 'nummod'] : ['flat', 'fixed'];
  const name = nameBehind(tree, head);
  const flat = [...tree.childrenBy(head, ...following), ...(name ? [name, ...tree.childrenBy(name, 'flat')] : [])];
  return { start: first.start, end: Math.max(head.end, ...flat.map(({ end }) => end)) };
}
