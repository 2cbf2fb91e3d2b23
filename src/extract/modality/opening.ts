// The words that open a clause and what they make of it: "if", "in case", "as long as", "rather than", a modal before its
// subject ("should they attack"). Several words count before one, and they are read in the order of the sentence, since
// the parser hangs "as long as" in more than one way.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Entry, Lexicon } from '../../ontology/lexicon.ts';

/** Entry of data/grammar/clauses.yml for a clause, or null; `inverted` where a modal opens it. */
export function openingOf(tree: Tree, clause: Token, lexicon: Lexicon): Entry | null {
  const clauses = lexicon.table('clauses');
  for (const child of tree.children(clause)) {
    if (child.index > clause.index || !isRelation(child, ['mark', 'case', 'cc', 'advmod', 'obj'])) continue;
    const entry = phraseAt(tree, child, clauses);
    if (!entry) continue;
    const isLoose = child.deprel === 'advmod' || child.deprel === 'obj';
    if (!isLoose || entry.phrase === true || (child.deprel === 'advmod' && entry.follows === true)) return entry;
  }
  return isInverted(tree, clause, lexicon) ? (clauses.get(inversion) ?? null) : null;
}

/** The entry under which clauses.yml keeps what a modal before its subject makes of a clause. */
const inversion = '(inversion)';

function phraseAt({ sentence: { tokens } }: Tree, { index }: Token, clauses: ReadonlyMap<string, Entry>): Entry | null {
  const words = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ text }) => text.toLowerCase())
      .join(' ');
  for (const [from, to] of windows) {
    const entry = clauses.get(words(index + from, index + to));
    if (entry) return entry;
  }
  return clauses.get(words(index, index + 1)) ?? null;
}

/** Stretches of words around the opening word, longest first. */
const windows = [
  [-2, 2],
  [-3, 1],
  [-2, 1],
  [0, 3],
  [-1, 2],
  [-1, 1],
  [0, 2],
] as const;

/** "Should they attack", "had they known": the helper stands before the subject of a clause without any other opening. */
function isInverted(tree: Tree, clause: Token, lexicon: Lexicon): boolean {
  if (!isRelation(clause, ['advcl', 'parataxis', 'ccomp', 'conj']) || tree.childrenBy(clause, 'mark').length > 0)
    return false;
  const modals = lexicon.table('modals');
  const subject = tree.childrenBy(clause, 'nsubj', 'expl')[0];
  const helper = tree.childrenBy(clause, 'aux', 'cop')[0];
  if (!subject || !helper || helper.index > subject.index || tree.sentence.tokens.at(-1)?.text === '?') return false;
  const opens = helper.index === 0 || !/^[\p{L}\d]/u.test(tree.sentence.tokens[helper.index - 1]?.text ?? '');
  return opens && modals.get(helper.text.toLowerCase())?.inverted === true;
}
