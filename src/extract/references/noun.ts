// The kind of thing that a common noun stands for ("delegation": Group, "ministry": Organization, "plan": Plan), from
// the noun lexicons and the nouns that trigger events. The first lexicon that has the word decides; a person noun in
// the plural is a Group.

import type { Token } from '../../model/sentence.ts';
import type { Ontology } from '../../ontology/ontology.ts';

export interface Nouns {
  /** An entity kind; `Thing` where no lexicon has the word. */
  kindOf(token: Token): string;
  /** Whether the word heads phrases that nobody refers back to ("a lot"). */
  isSkipped(token: Token): boolean;
}

export function nouns(ontology: Ontology): Nouns {
  const { lexicon, eventKinds } = ontology;
  const plans = lexicon.words('nouns-plan');
  const roles = lexicon.words('roles');
  const persons = lexicon.words('nouns-person');
  const groups = lexicon.words('nouns-group');
  const organizations = lexicon.words('nouns-org');
  const places = lexicon.words('nouns-place');
  const events = new Set(lexicon.words('nouns-event'));
  for (const { triggers } of eventKinds.values()) {
    for (const { pos, lemma } of triggers) if (pos === 'noun') events.add(lemma);
  }
  const skipped = lexicon.words('nouns-skipped');
  const kindOf = (token: Token): string => {
    const word = token.text.toLowerCase();
    const lemma = baseOf(token);
    const has = (words: ReadonlySet<string>): boolean => words.has(lemma) || words.has(word);
    if (has(plans)) return 'Plan';
    if (has(roles) || has(persons)) return isPlural(token) ? 'Group' : 'Person';
    if (has(groups)) return 'Group';
    if (has(organizations)) return 'Organization';
    if (has(places)) return 'Place';
    return has(events) ? 'Event' : 'Thing';
  };
  return { kindOf, isSkipped: (token) => skipped.has(token.text.toLowerCase()) || skipped.has(baseOf(token)) };
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
