// References by description: every noun that heads a phrase of its own ("two envoys", "the draft", "its backers"), with
// the kind that the noun tells. Nouns inside names, times and compounds are parts of other phrases. A role directly
// before a name is a title and refers only with a determiner or possessor of its own ("Kenya's foreign minister Ann Otieno").

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { datedTokens } from './dated.ts';
import { isActing } from './metonyms.ts';
import { baseOf, isPlural, nouns, type Nouns } from './noun.ts';
import { phrase } from './phrase.ts';

const parts = [
  'compound',
  'flat',
  'fixed',
  'goeswith',
  'list',
  'discourse',
  'obl:tmod',
  'nmod:tmod',
  'obl:unmarked',
  'nmod:unmarked',
];

/** What other references already have: words of names, and the first words of the names of persons. */
export interface Taken {
  readonly words: ReadonlySet<number>;
  readonly persons: ReadonlySet<number>;
}

export function nominalReferences(reading: Reading, taken: Taken): readonly Reference[] {
  const { document, trees, ontology } = reading;
  const known = nouns(ontology);
  const dated = datedTokens(reading);
  return document.sentences.flatMap((sentence) => {
    const tree = trees[sentence.index];
    if (!tree) return [];
    return sentence.tokens
      .filter(
        (token) =>
          !taken.words.has(token.start) &&
          !dated.has(token.start) &&
          !isTitle(tree, { token, persons: taken.persons }) &&
          headsPhrase(tree, token, known),
      )
      .map((head): Reference => {
        const kind = kindIn(reading, { tree, head, known, persons: taken.persons });
        const reach = phrase(tree, head, { kind, ontology });
        const text = document.text.slice(reach.start, reach.end);
        const about = { ...reach, text, sentence: sentence.index, head };
        if (kind !== 'Thing' || !isProper(tree, head)) return { ...about, form: 'nominal', kind };
        // Who accuses and signs is somebody, whatever else is known of the name.
        const isActor = isActing(ontology.lexicon, tree, head);
        const [article] = tree.childrenBy(head, 'det');
        const start = article ? (sentence.tokens[article.index + 1] ?? head).start : reach.start;
        const name = { ...about, start, text: document.text.slice(start, reach.end) };
        return { ...name, form: 'name', kind: isActor ? 'Organization' : kind };
      })
      .filter(({ form, head, end }) => form !== 'name' || !endsInPerson(tree, { head, end, persons: taken.persons }));
  });
}

/** "Lakeside Councilman [Ana Reyes]": the parser took the first word of all for the head. */
function endsInPerson(
  tree: Tree,
  { head, end, persons }: { head: Token; end: number; persons: ReadonlySet<number> },
): boolean {
  return tree.childrenBy(head, 'flat').some(({ start }) => persons.has(start) && start < end);
}

/** "Harbour.example.com" */
const siteName = /^\p{Lu}?[\p{L}\d.-]*\p{L}\.(?:com|org|net|info|co|ru|pl|de|fr|uk|gr|tv)$/u;

/** "Arnor signed the pact", "the ORN": a name that no tagger knew, without an article, unless it is of capitals, or a lower-case word before it. */
function isProper(tree: Tree, head: Token): boolean {
  const { zone } = tree.sentence;
  if (head.xpos !== 'NNP' || !/^\p{Lu}/u.test(head.text) || zone === 'headline' || zone === 'heading') return false;
  const isCapitals = /^\p{Lu}{2,}$/u.test(head.text);
  return tree
    .children(head)
    .every(
      (child) =>
        child.index > head.index ||
        child.upos === 'ADP' ||
        (child.upos === 'PROPN' && child.deprel !== 'det') ||
        (child.upos === 'DET' && isCapitals),
    );
}

/** What the phrase says beside the noun: "to court", "a state of emergency", "a group of protesters", "the Kurds". */
function kindIn(
  { ontology: { lexicon } }: Reading,
  { tree, head, known, persons }: { tree: Tree; head: Token; known: Nouns; persons: ReadonlySet<number> },
): string {
  const kind = known.kindOf(head, tree);
  const lemma = baseOf(head);
  const said = head.upos === 'PROPN' ? lexicon.table('name-words').get(head.text.toLowerCase()) : undefined;
  const before = tree.sentence.tokens[head.index - 1];
  // "the Westmark Saints" are a team, whoever else may be a saint.
  if (said?.alone === true || (said?.sure === true && said.first !== true && before?.upos === 'PROPN'))
    return String(said.kind);
  if (kind === 'Thing') {
    if (siteName.test(head.text)) return 'Organization';
    const isPeople = head.xpos === 'NNPS' && head.index > 0 && tree.childrenBy(head, 'compound', 'amod').length === 0;
    return isPeople && !lexicon.words('name-words').has(lemma) ? 'Group' : kind;
  }
  if (kind === 'Event' && lexicon.words('staffed-events').has(lemma) && isStaff(tree, head, persons))
    return 'Organization';
  const complement = tree
    .childrenBy(head, 'nmod')
    .find((token) => tree.childrenBy(token, 'case')[0]?.index === head.index + 1);
  const [preposition] = tree.childrenBy(head, 'case');
  // "ran for mayor": an office that nobody holds yet.
  const isOffice = kind === 'Person' && lexicon.words('roles').has(lemma) && !isPlural(head);
  if (isOffice && preposition && lexicon.words('office-prepositions').has(preposition.lemma) && isAlone(tree, head))
    return 'Thing';
  const bare = lexicon.table('bare-nouns').get(lemma)?.value;
  const isBare =
    head.upos === 'NOUN' &&
    typeof bare === 'string' &&
    tree.childrenBy(head, 'det', 'nmod:poss', 'amod', 'compound', 'nmod', 'flat').length === 0;
  // "allowed justice to be done": a judge of that title has an article or a name.
  if (kind === 'Person' && isBare && !isPlural(head) && head.text === head.text.toLowerCase()) return bare;
  if (kind === 'Place' && isPlural(head) && lexicon.table('nouns-place').get(lemma)?.acts === true)
    return isActing(lexicon, tree, head) ? 'Group' : kind;
  if (kind === 'Place' && lexicon.table('nouns-place').get(lemma)?.named === true)
    return complement && complement.upos !== 'PROPN' ? 'Thing' : kind;
  if (kind !== 'Organization' || isPlural(head)) return kind;
  if (isBare) return bare;
  const isOfPeople = complement !== undefined && known.kindOf(complement, tree) === 'Group';
  return isOfPeople && lexicon.words('gatherings').has(lemma) ? 'Group' : kind;
}

/** "The Reyes campaign said": with the name of a person and doing something it is those who work for it. */
function isStaff(tree: Tree, head: Token, persons: ReadonlySet<number>): boolean {
  const isNamed = tree.childrenBy(head, 'compound').some(({ start }) => persons.has(start));
  return isNamed && !isPlural(head) && (head.deprel === 'nsubj' || head.deprel === 'obl:agent');
}

/** Without a determiner or possessor. */
function isAlone(tree: Tree, head: Token): boolean {
  return tree.childrenBy(head, 'det', 'nmod:poss').length === 0;
}

function headsPhrase(tree: Tree, token: Token, known: Nouns): boolean {
  // In headlines the parser glues everything together; a possessor still tells a phrase.
  const isOwned = isRelation(token, ['compound']) && tree.childrenBy(token, 'nmod:poss').length > 0;
  if ((isRelation(token, parts) && !isOwned) || known.isSkipped(token)) return false;
  if (isAdjective(token)) return isPeople(tree, token, known);
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}

/** "the wounded"; "the country's top general" as a subject or object, an office that taggers take for an adjective. */
function isPeople(tree: Tree, token: Token, known: Nouns): boolean {
  const kind = known.kindOf(token, tree);
  if (kind === 'Person') return isRelation(token, ['nsubj', 'obj', 'iobj', 'obl:agent']);
  return kind === 'Group' && tree.childrenBy(token, 'det').length > 0;
}

function isAdjective(token: Token): boolean {
  return token.upos === 'ADJ' && !isRelation(token, ['amod', 'xcomp', 'root', 'advmod']);
}

/** A bare singular before a person's name; plural ("envoys Ann Otieno and Li Wei") or determined ones refer by themselves. */
function isTitle(tree: Tree, { token, persons }: { token: Token; persons: ReadonlySet<number> }): boolean {
  const next = tree.sentence.tokens[token.index + 1];
  if (isPlural(token) || (!isRelation(token, ['nmod:desc']) && !(next && persons.has(next.start)))) return false;
  return tree.childrenBy(token, 'det', 'nmod:poss').length === 0;
}
