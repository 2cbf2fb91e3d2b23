// References by pronoun: personal, possessive, reflexive and relative ones and the "there" of a place. The "it" that
// stands for nothing ("it is unclear whether ...", "it rained") is left out, as are demonstratives, which mostly point
// at whole clauses.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';

export function pronounReferences({ document, trees, ontology }: Reading): readonly Reference[] {
  const empty = ontology.lexicon.words('expletive-verbs');
  const pronouns = ontology.lexicon.table('pronouns');
  return document.sentences.flatMap((sentence) => {
    const tree = trees[sentence.index];
    if (!tree) return [];
    return sentence.tokens.flatMap((token): Reference[] => {
      const entry = pronouns.get(token.text.toLowerCase());
      if (!entry) return [];
      if (entry.relative === true && !isRelative(token)) return [];
      if (entry.place === true && (token.upos !== 'ADV' || isExistential(sentence.tokens[token.index + 1]))) return [];
      if (entry.gender === 'neuter' && isEmpty(tree, { token, verbs: empty })) return [];
      const { start, end, text } = token;
      return [{ start, end, text, sentence: sentence.index, head: token, form: 'pronoun', kind: String(entry.kind) }];
    });
  });
}

/** "there was no evidence" */
function isExistential(next: Token | undefined): boolean {
  return next?.upos === 'AUX' || next?.deprel === 'cop';
}

function isRelative(token: Token): boolean {
  return token.xpos.startsWith('W') && isRelation(token, ['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'nsubj:pass']);
}

/** An expletive, or the subject of a predicate that has a clause for its real subject. */
function isEmpty(tree: Tree, { token, verbs }: { token: Token; verbs: ReadonlySet<string> }): boolean {
  if (isRelation(token, ['expl'])) return true;
  const predicate = tree.head(token);
  if (!predicate || !isRelation(token, ['nsubj'])) return false;
  if (tree.childrenBy(predicate, 'csubj').length > 0) return true;
  if (verbs.has(predicate.lemma) && tree.childrenBy(predicate, 'ccomp', 'xcomp').length > 0) return true;
  return predicate.upos === 'ADJ' && tree.childrenBy(predicate, 'ccomp').length > 0;
}
