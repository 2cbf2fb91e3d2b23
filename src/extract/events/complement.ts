// Where the phrase of an argument ends: "the ban on plastic bags", "its border with Norland", "soldiers from Norland", "the
// leaders of Norland and Westmark". What follows a thing over a preposition says which one it is; of an actor only whose
// or from where it is, of a place only whom it is shared with. A phrase that fills a role of its own is cut off again later.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { preposition } from '../frames/phrase.ts';
import type { Telling } from './telling.ts';

interface Headed {
  readonly head: Token;
  readonly kind: string;
  /** Where the phrase ends without its complements. */
  readonly end: number;
}

export function complementEnd(tree: Tree, { head, kind, end }: Headed, telling: Telling): number {
  const { ontology } = telling.reading;
  const labels = ontology.entityKinds.get(kind)?.labels ?? [];
  const isActor = labels.includes('Actor');
  const isPlace = labels.includes('Place');
  let last = end;
  const owning = (child: Token): boolean =>
    ontology.lexicon.table('complements').get(tree.children(child)[0]?.text.toLowerCase() ?? '')?.owner === true;
  // "charges of assaulting a guard"
  const acts = tree.childrenBy(head, 'acl').filter((child) => child.xpos === 'VBG' && owning(child));
  for (const child of [...tree.childrenBy(head, 'nmod'), ...acts].sort((a, b) => a.index - b.index)) {
    if (
      child.index < head.index ||
      (isPlace && !isShared(tree, child, ontology)) ||
      (isActor && !saysWhose(tree, child, ontology))
    )
      continue;
    const words = plainWords(tree, child);
    const first = words[0];
    if (!first || first.upos === 'PUNCT' || first.start > last + 1 || isTime(child, telling)) break;
    last = Math.max(last, words.at(-1)?.end ?? last);
  }
  return last;
}

// "its border with Norland" is not just any border of its own.
function isShared(tree: Tree, child: Token, { lexicon }: Ontology): boolean {
  return lexicon.table('doers').get(preposition(tree, child) ?? '')?.shares === true;
}

function saysWhose(tree: Tree, child: Token, { lexicon }: Ontology): boolean {
  const word = lexicon.table('doers').get(preposition(tree, child) ?? '');
  return word !== undefined && word.agent !== true && word.shares !== true;
}

/** The words of a phrase up to the first clause, description or comma in it but those of a list. */
function plainWords(tree: Tree, head: Token): readonly Token[] {
  const words = tree.subtree(head);
  const isApart = (word: Token): boolean => {
    const top = clauseAbove(tree, word, head);
    return isBreak(tree, word) || (top !== head && isRelation(top, clausal));
  };
  const stop = words.findIndex((word) => word.index > head.index && isApart(word));
  return stop < 0 ? words : words.slice(0, stop);
}

function isBreak(tree: Tree, word: Token): boolean {
  return word.upos === 'PUNCT' && word.xpos !== 'HYPH' && tree.head(word)?.deprel !== 'conj';
}

const clausal = ['acl', 'advcl', 'appos', 'parataxis', 'list', 'dep'];

/** The word below the phrase's head that this word hangs under, where a clause begins above it. */
function clauseAbove(tree: Tree, word: Token, head: Token): Token {
  let at = word;
  for (let up = tree.head(at); up && at !== head && !isRelation(at, clausal); up = tree.head(at)) at = up;
  return at;
}

function isTime({ start, end }: Token, { reading }: Telling): boolean {
  return reading.document.times.some((time) => time.start <= start && end <= time.end);
}
