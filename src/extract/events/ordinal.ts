// "Her sixth meeting with them" and "the first time he joined": the number of the event, and whose count it is.

import type { EntityId } from '../../model/id.ts';
import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Frame } from '../frames/frame.ts';
import type { Filled } from './filled.ts';

export interface Ordinal {
  readonly ordinal: number | null;
  readonly ordinalOf: EntityId | null;
}

export function ordinalOf({ tree, token, support }: Frame, filled: readonly Filled[], ontology: Ontology): Ordinal {
  const counted = token.upos === 'VERB' ? occasionOf(tree, token, ontology) : token;
  const ordinal = counted ? numberOf(tree, counted, ontology) : null;
  if (ordinal === null) return { ordinal: null, ordinalOf: null };
  const owner = filled.find(({ via, role }) => via === 'possessor' && role === 'agent');
  const doer = token.upos === 'VERB' || support ? filled.find(({ role }) => role === 'agent') : undefined;
  return { ordinal, ordinalOf: owner?.entity ?? doer?.entity ?? null };
}

function numberOf(tree: Tree, noun: Token, { lexicon }: Ontology): number | null {
  const ordinals = lexicon.table('ordinals');
  for (const child of tree.childrenBy(noun, 'amod')) {
    const value = ordinals.get(child.text.toLowerCase())?.value;
    if (typeof value === 'number') return value;
  }
  return null;
}

/** "the first time Reyes joined", "met for the third time": the noun of occasion that carries the number. */
function occasionOf(tree: Tree, verb: Token, { lexicon }: Ontology): Token | null {
  const occasions = lexicon.words('occasions');
  const head = tree.head(verb);
  if (head && isRelation(verb, ['acl']) && occasions.has(head.lemma.toLowerCase())) return head;
  return tree.childrenBy(verb, 'obl').find(({ lemma }) => occasions.has(lemma.toLowerCase())) ?? null;
}
