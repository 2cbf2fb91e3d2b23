// Which noun a relative clause describes: in "a campaign of Ana Reyes, who was held" it is Ana Reyes.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { nounBefore, preposition } from './phrase.ts';

/** The noun that a relative clause describes; where the parser hung the clause elsewhere, the noun before the pronoun. */
export function antecedent(tree: Tree, { verb, pronoun }: { verb: Token; pronoun: Token }): Token | null {
  if (verb.deprel === 'acl:relcl') return tree.head(verb);
  const head = tree.head(verb);
  if (head && isRelation(verb, ['conj', 'xcomp', 'ccomp']) && head.deprel === 'acl:relcl') return tree.head(head);
  return isRelation(verb, ['parataxis', 'advcl', 'acl', 'conj']) ? nounBefore(tree, pronoun) : null;
}

// "the envoy for the office who had left": "who" is a person. "Juan Ortega, brother of Ana Reyes, who was held": he who has
// his name already is not told apart once more.
export function relatedTo(
  tree: Tree,
  { verb, pronoun }: { verb: Token; pronoun: Token },
  ontology: Ontology,
): Token | null {
  const noun = antecedent(tree, { verb, pronoun });
  if (!noun) return null;
  if (!isWho(pronoun)) return isWhich(pronoun, ontology) ? thing(tree, { noun, pronoun }, ontology) : noun;
  const within = tree
    .subtree(noun)
    .filter((word) => word.index > noun.index && word.index < pronoun.index && ['nmod', 'appos'].includes(word.deprel))
    .find((word) => word.upos === 'PROPN' && !isNoPerson(word, ontology));
  if (!isNoPerson(noun, ontology)) return (within && isNamed(tree, noun, pronoun) ? within : null) ?? noun;
  const above = tree.head(noun);
  const isOuter = above !== null && noun.deprel === 'nmod' && above.upos === 'NOUN' && !isNoPerson(above, ontology);
  return within ?? (isOuter ? above : noun);
}

// "a pact between Norland and Westmark, which requires": the pact. "Ana Reyes of the bank, which offered": which is nobody.
function thing(tree: Tree, { noun, pronoun }: { noun: Token; pronoun: Token }, ontology: Ontology): Token {
  const { lexicon } = ontology;
  const top = noun.deprel === 'conj' ? (tree.head(noun) ?? noun) : noun;
  const shares = lexicon.table('doers').get(preposition(tree, top) ?? '')?.shares === true;
  const above = shares ? dealAbove(tree, top, ontology) : null;
  if (above) return above;
  const isPerson = lexicon.words('first-names').has(noun.text) || lexicon.words('roles').has(noun.lemma.toLowerCase());
  const near = isPerson
    ? tree.childrenBy(noun, 'nmod').findLast(({ index }) => index > noun.index && index < pronoun.index)
    : null;
  return near ?? noun;
}

/** "an agreement reached between": over the participle. */
function dealAbove(tree: Tree, noun: Token, { lexicon }: Ontology): Token | null {
  const head = tree.head(noun);
  const above = head?.upos === 'VERB' && isRelation(head, ['acl']) ? tree.head(head) : head;
  return above && lexicon.words('nouns-plan').has(above.lemma.toLowerCase()) ? above : null;
}

function isWhich({ text, xpos }: Token, { lexicon }: Ontology): boolean {
  return xpos === 'WDT' && lexicon.table('pronouns').get(text.toLowerCase())?.gender === 'neuter';
}

// Behind a comma: "Ortega is the brother of Ana Reyes, who was held", "worked as an aide to Reyes, who left".
function isNamed(tree: Tree, noun: Token, pronoun: Token): boolean {
  const isRole = isRelation(noun, ['obl']) && tree.childrenBy(noun, 'case').some(({ text }) => text === 'as');
  const isSaid = isRole || noun.deprel === 'appos' || tree.childrenBy(noun, 'cop').length > 0;
  return isSaid && noun.upos === 'NOUN' && tree.sentence.tokens[pronoun.index - 1]?.text === ',';
}

function isWho({ xpos }: Token): boolean {
  return xpos === 'WP';
}

function isNoPerson({ lemma }: Token, { lexicon }: Ontology): boolean {
  const word = lemma.toLowerCase();
  const has = (name: string): boolean => lexicon.words(name).has(word);
  if (['nouns-person', 'roles', 'nouns-group'].some(has)) return false;
  return ['nouns-event', 'nouns-org', 'nouns-place', 'nouns-plan'].some(has);
}
