// Places that stand for who governs there: "the Kremlin said" is a body, "in the Kremlin" a building; "Beijing protested" is
// the country, "in Beijing" the city. In: a name with its place in the tree. Out: the kind that it has there; null for
// names that are no metonym.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Country } from '../../ontology/countries.ts';
import type { Lexicon } from '../../ontology/lexicon.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Reading } from '../reading.ts';

export function metonymKind(
  { ontology }: Reading,
  tree: Tree,
  { text, head }: { text: string; head: Token },
): string | null {
  const { lexicon, countries } = ontology;
  const known = lexicon.table('metonyms').get(text);
  if (known) {
    const isActor = known.town === true ? isActing(lexicon, tree, head) : !isWhere(lexicon, tree, head);
    return String(isActor ? known.body : known.place);
  }
  const country = countries.withCapital(text);
  // "Singapore" is its own capital.
  if (!country || countries.named(text)) return null;
  return isActing(lexicon, tree, head) ? 'Country' : null;
}

/** The country that a capital stands for where it acts. */
export function countryBehind({ lexicon, countries }: Ontology, capital: string): Country | null {
  const known = lexicon.table('metonyms').get(capital)?.country;
  return typeof known === 'string' ? countries.named(known) : countries.withCapital(capital);
}

/** Whether the words around it are such that only an actor fits. */
export function isActing(lexicon: Lexicon, tree: Tree, head: Token): boolean {
  const above = tree.head(head);
  if (!above) return false;
  // "Moscow and Kyiv accused each other": what goes for the first goes for all.
  if (isRelation(head, ['conj'])) return isRelation(above, ['conj']) ? false : isActing(lexicon, tree, above);
  const contexts = lexicon.table('metonym-contexts');
  const word = contexts.get(above.lemma.toLowerCase());
  if (!word) return false;
  if (isRelation(head, ['nsubj', 'obj', 'iobj'])) return word.verb === true && above.upos === 'VERB';
  if (isRelation(head, ['nmod:poss'])) return word.owned === true;
  const [preposition] = tree.childrenBy(head, 'case');
  if (!preposition || contexts.get(preposition.lemma.toLowerCase())?.acting !== true) return false;
  return isRelation(head, ['obl']) ? word.verb === true : isRelation(head, ['nmod']) && word.relation === true;
}

/** Whether something is said to be there, or to go there. */
function isWhere(lexicon: Lexicon, tree: Tree, head: Token): boolean {
  const [preposition] = tree.childrenBy(head, 'case');
  if (!preposition) return false;
  const contexts = lexicon.table('metonym-contexts');
  if (contexts.get(preposition.lemma.toLowerCase())?.where === true) return true;
  // "arrived from the Kremlin", "went to the White House": where nobody is spoken to or of, a way leads there.
  const above = tree.head(head);
  const isSpokenTo = above !== null && contexts.get(above.lemma.toLowerCase())?.verb === true;
  return isRelation(head, ['obl']) && preposition.upos === 'ADP' && !isSpokenTo && isWay(lexicon, preposition);
}

function isWay(lexicon: Lexicon, { lemma }: Token): boolean {
  return lexicon.words('place-prepositions').has(lemma.toLowerCase());
}
