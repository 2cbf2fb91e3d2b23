// The span of a noun phrase around its head: from the determiner or possessor over adjectives and compounds to the
// head, and on over complements that belong to the description ("the head of the union"). Relative clauses, appositions
// and other prepositional phrases stay outside, so that a mention is the description and not the story around it.

import type { Token } from '../../model/sentence.ts';
import type { Span } from '../../model/span.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';

const premodifiers = ['det', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:desc', 'nmod', 'flat', 'obl:npmod'];

/** `kind` decides which complements come along. */
export function phrase(tree: Tree, head: Token, { kind, ontology }: { kind: string; ontology: Ontology }): Span {
  return { start: startOf(tree, head), end: endOf(tree, head, { kind, ontology }) };
}

/** First character of the premodifiers, as far as they touch each other and the head. */
export function startOf(tree: Tree, head: Token): number {
  let first = head.index;
  const before = tree.children(head).filter(({ index }) => index < head.index);
  for (const child of before.toReversed()) {
    if (!isRelation(child, premodifiers) && !isHyphen(child)) break;
    const words = tree.subtree(child);
    if ((words.at(-1)?.index ?? -1) !== first - 1) break;
    // "at least 31 passengers"
    const isAmount = child.deprel === 'nummod';
    const opens = ({ upos }: Token): boolean => upos !== 'PUNCT' && upos !== 'CCONJ' && (isAmount || upos !== 'ADP');
    first = words.find(opens)?.index ?? first;
  }
  return tree.sentence.tokens[first]?.start ?? head.start;
}

function endOf(tree: Tree, head: Token, { kind, ontology }: { kind: string; ontology: Ontology }): number {
  const complements = ontology.lexicon.table('complements');
  let end = head.end;
  let last = head.index;
  for (const child of tree.children(head)) {
    if (child.index < head.index) continue;
    if (isRelation(child, ['flat', 'nummod', 'compound'])) {
      // "US$ [7 billion]"
      const words = tree.subtree(child);
      if (words[0]?.index !== last + 1) break;
      ({ end, index: last } = words.at(-1) ?? child);
      continue;
    }
    if (!isRelation(child, ['nmod'])) break;
    const preposition = tree.childrenBy(child, 'case')[0];
    const kinds = preposition ? complements.get(preposition.lemma.toLowerCase())?.kinds : undefined;
    if (preposition?.index !== last + 1 || !Array.isArray(kinds) || !kinds.includes(kind)) break;
    end = endOf(tree, child, { kind: 'Thing', ontology });
    last = tree.sentence.tokens.findLast((token) => token.end <= end)?.index ?? child.index;
  }
  return end;
}

function isHyphen(token: Token): boolean {
  return token.upos === 'PUNCT' && token.end - token.start === 1 && !/[,;:()"“”]/.test(token.text);
}
