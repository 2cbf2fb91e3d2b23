// The kind of thing that a common noun stands for ("delegation": Group, "ministry": Organization, "plan": Plan), from
// the noun lexicons and the nouns that trigger events. The first lexicon that has the word decides; a person noun in
// the plural is a Group.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Entry } from '../../ontology/lexicon.ts';
import type { Ontology } from '../../ontology/ontology.ts';

export interface Nouns {
  /** An entity kind; `Thing` where no lexicon has the word, or its phrase lacks what the lexicon asks of it. */
  kindOf(token: Token, tree: Tree): string;
  /** Whether the word heads phrases that nobody refers back to ("a lot"). */
  isSkipped(token: Token): boolean;
}

export function nouns(ontology: Ontology): Nouns {
  const { lexicon, eventKinds } = ontology;
  const plans = lexicon.words('nouns-plan');
  const roles = lexicon.words('roles');
  const persons = lexicon.words('nouns-person');
  const groups = lexicon.table('nouns-group');
  const organizations = lexicon.table('nouns-org');
  const places = lexicon.table('nouns-place');
  const events = new Set(lexicon.words('nouns-event'));
  for (const { triggers } of eventKinds.values()) {
    for (const { pos, lemma } of triggers) if (pos === 'noun') events.add(lemma);
  }
  const skipped = lexicon.words('nouns-skipped');
  const kindOf = (token: Token, tree: Tree): string => {
    const word = token.text.toLowerCase();
    const lemma = baseOf(token);
    const has = (words: ReadonlySet<string>): boolean => words.has(lemma) || words.has(word);
    const fits = (table: ReadonlyMap<string, Entry>): boolean => {
      const entry = table.get(lemma) ?? table.get(word);
      return entry !== undefined && isSo(entry, tree, token);
    };
    if (has(plans)) return 'Plan';
    if (has(roles) || has(persons)) return isPlural(token) ? 'Group' : 'Person';
    if (fits(groups)) return 'Group';
    if (fits(organizations)) return 'Organization';
    if (fits(places)) return 'Place';
    return has(events) ? 'Event' : 'Thing';
  };
  return { kindOf, isSkipped: (token) => skipped.has(token.text.toLowerCase()) || skipped.has(baseOf(token)) };
}

/** Whether the phrase has what its noun needs: "the governing body", no "body"; "the opposition", no "opposition to the plan". */
function isSo({ only, plural, unless, owned }: Entry, tree: Tree, token: Token): boolean {
  const wanted = Array.isArray(only) ? only : isPlural(token) && Array.isArray(plural) ? plural : null;
  if (wanted !== null && !isSaid(tree, token, wanted) && !(owned === true && isOwned(tree, token))) return false;
  const next = tree.sentence.tokens[token.index + 1];
  return !Array.isArray(unless) || next === undefined || !unless.includes(next.text.toLowerCase());
}

function isSaid(tree: Tree, token: Token, wanted: readonly unknown[]): boolean {
  return tree
    .childrenBy(token, 'amod', 'compound', 'nmod:poss', 'nmod:desc')
    .some(
      (child) => child.index < token.index && (child.upos === 'PROPN' || wanted.includes(child.text.toLowerCase())),
    );
}

function isOwned(tree: Tree, token: Token): boolean {
  return tree.childrenBy(token, 'nmod:poss').length > 0 || tree.sentence.tokens[token.index + 1]?.text === 'of';
}

/** The dictionary form in lower case, also of "Plan" in a headline, which the tagger takes for a name. */
export function baseOf(token: Token): string {
  const lemma = token.lemma.toLowerCase();
  if (token.upos !== 'PROPN' || !isPlural(token)) return lemma;
  return lemma.endsWith('s') ? lemma.replace(/ies$/, 'y').replace(/s$/, '') : lemma;
}

/** "Farmers" at the head of a sentence may be tagged as a name, in which nothing tells one from many. */
export function isPlural({ xpos, index, text }: Token): boolean {
  return xpos === 'NNS' || xpos === 'NNPS' || (xpos === 'NNP' && index === 0 && /\p{Ll}s$/u.test(text));
}
