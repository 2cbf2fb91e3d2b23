// The clause that an event depends on: "if the talks succeed", "provided that she signs", "should they attack". It hangs
// on the verb, on a word between ("as long as"), or on the verb of saying above ("If they attack, she said, ...").

import { joinedTo } from '../frames/joined.ts';
import { hasModal } from '../frames/modal.ts';
import { type Factuality, valueOf } from './factuality.ts';
import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Lexicon } from '../../ontology/lexicon.ts';
import { isContrast } from './auxiliaries.ts';
import { openingOf } from './opening.ts';

export interface Condition {
  readonly main: Factuality | null;
  /** Head of the clause, or null. */
  readonly clause: Token | null;
}

const unconditional: Condition = { main: null, clause: null };

export function conditionOf(tree: Tree, token: Token, lexicon: Lexicon): Condition {
  // "asked her if she had left": the clause is the question; "said, if they attack, it would": it is not the saying's.
  if (isTelling(token, lexicon) && (asks(token, lexicon) || tells(tree, token))) return unconditional;
  const own = among(tree, token, lexicon);
  if (own.clause) return own;
  // "If they win, taxes will rise and the bank will cut rates": at the head of a sentence it holds for both.
  const first = token.deprel === 'conj' ? joinedTo(tree, token) : null;
  if (first && token.xpos !== 'VBD' && !isContrast(tree, token, lexicon)) {
    const [subject] = tree.childrenBy(first, 'nsubj', 'expl');
    const both = among(tree, first, lexicon);
    if (both.clause && subject && both.clause.index < subject.index) return both;
  }
  const above = token.deprel === 'ccomp' ? tree.head(token) : null;
  if (!above || !isTelling(above, lexicon) || asks(above, lexicon)) return unconditional;
  return among(tree, above, lexicon);
}

function among(tree: Tree, token: Token, lexicon: Lexicon): Condition {
  for (const clause of clausesOf(tree, token)) {
    const main = valueOf(openingOf(tree, clause, lexicon)?.main);
    if (main) return { main, clause };
  }
  // "Without a deal, they will strike"
  const isOpen = hasModal(tree, token);
  const ahead = isOpen ? tree.childrenBy(token, 'obl') : [];
  for (const clause of ahead) {
    if (clause.index > token.index || clause.upos !== 'NOUN') continue;
    const main = valueOf(openingOf(tree, clause, lexicon)?.absent);
    if (main) return { main, clause };
  }
  return unconditional;
}

// "as long as she signs" hangs on "long", "provided that she signs" on "provided".
function clausesOf(tree: Tree, token: Token): readonly Token[] {
  const direct = tree.children(token).filter((child) => isRelation(child, ['advcl', 'parataxis']));
  const between = tree.childrenBy(token, 'advmod', 'xcomp', 'advcl', 'obl').filter(({ upos }) => upos !== 'PRON');
  return [...direct, ...between.flatMap((child) => tree.childrenBy(child, 'advcl', 'ccomp', 'acl'))];
}

function isTelling({ lemma }: Token, lexicon: Lexicon): boolean {
  return lexicon.table('cues').has(lemma.toLowerCase());
}

function asks({ lemma }: Token, lexicon: Lexicon): boolean {
  return lexicon.table('cues').get(lemma.toLowerCase())?.content === 'asked';
}

function tells(tree: Tree, token: Token): boolean {
  return tree.childrenBy(token, 'ccomp').length > 0;
}
