// References by description: every noun that heads a phrase of its own ("two envoys", "the draft", "its backers"), with
// the kind that the noun tells. Nouns inside names, times and compounds are parts of other phrases. A role directly
// before a name is a title and refers only with a determiner or possessor of its own ("Kenya's foreign minister Ann Otieno").

import { contains } from '../../model/span.ts';
import type { Sentence, Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { isPlural, nouns, type Nouns } from './noun.ts';
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
        const kind = known.kindOf(head);
        const reach = phrase(tree, head, { kind, ontology });
        const text = document.text.slice(reach.start, reach.end);
        return { ...reach, text, sentence: sentence.index, head, form: 'nominal', kind };
      });
  });
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
  const kind = known.kindOf(token);
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

/** Words inside time expressions: "the morning of 3 May" is a time, no thing. */
function datedTokens({ document }: Reading): ReadonlySet<number> {
  const dated = new Set<number>();
  let at = 0;
  for (const time of document.times) {
    while (at < document.sentences.length - 1 && (document.sentences[at]?.end ?? 0) <= time.start) at += 1;
    for (const token of wordsOf(document.sentences[at])) if (contains(time, token)) dated.add(token.start);
  }
  return dated;
}

function wordsOf(sentence: Sentence | undefined): readonly Token[] {
  return sentence ? sentence.tokens : [];
}
