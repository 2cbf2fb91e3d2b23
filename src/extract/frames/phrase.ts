// Small questions about noun phrases in a tree: its conjuncts, its preposition, the noun inside "a series of talks".

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { isPersonWord } from './acting.ts';
import { lostPredicate } from './lost.ts';

const nominal = ['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'X', 'SYM', 'DET'];

/** The phrase head and its conjuncts, each one a filler of its own; a negated conjunct ("but not Oslo") is none. */
export function conjuncts(tree: Tree, head: Token, ontology: Ontology): readonly Token[] {
  const negations = ontology.lexicon.table('negations');
  const all = [head];
  const open = [head];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of named(tree, next)) {
      for (const other of tree.children(child)) {
        if (other.deprel !== 'conj' || !nominal.includes(other.upos) || all.includes(other)) continue;
        if (isDescription(tree, child, other) || lostPredicate(tree, other)) continue;
        const isOut = tree.children(other).some(({ text }) => {
          const entry = negations.get(text.toLowerCase());
          return entry?.beside === true || entry?.excludes === true;
        });
        if (isOut) continue;
        all.push(other);
        open.push(other);
      }
    }
  }
  const one = onePerson(tree, all, ontology);
  if (one) return [one];
  const held = all.filter((word) => !isFurtherOffice(tree, word, ontology));
  return (held.length > 0 ? held : all).sort((a, b) => a.index - b.index);
}

// "Ana Reyes, a painter, activist and now a candidate, spoke": the last of what is said of her, up to a comma, is no
// second person.
function isDescription(tree: Tree, name: Token, other: Token): boolean {
  if (name.upos !== 'PROPN' || other.upos !== 'NOUN') return false;
  const described = tree
    .childrenBy(name, 'appos', 'list')
    .some(({ index, upos }) => upos === 'NOUN' && index < other.index);
  const isOne =
    other.xpos === 'NN' &&
    tree.childrenBy(other, 'det').every(({ xpos, text }) => xpos === 'DT' && text.toLowerCase() !== 'the');
  const last = tree.subtree(other).at(-1);
  return described && isOne && last !== undefined && tree.sentence.tokens[last.index + 1]?.text === ',';
}

// "senator and candidate Ana Reyes", "singer, actor and writer Lars Holm": offices without articles before a name are one
// person's, wherever the parser hung the name.
function onePerson(tree: Tree, all: readonly Token[], { lexicon }: Ontology): Token | null {
  const isOffice = ({ xpos, lemma }: Token): boolean => xpos !== 'NNS' && isPersonWord(lemma.toLowerCase(), lexicon);
  // "United States senator", "cardinal": the tagger may take a small word for a name or an adjective.
  const isSmall = (word: Token): boolean => isOffice(word) && word.text === word.text.toLowerCase();
  const offices = all.filter((word) => word.upos === 'NOUN' || isSmall(word)).sort((a, b) => a.index - b.index);
  const last = offices.at(-1);
  if (!last || offices.length < 2 || !offices.every(isOffice)) return null;
  const areBare = offices.slice(1).every((office) => tree.childrenBy(office, 'det', 'nmod:poss').length === 0);
  const next = tree.sentence.tokens[last.index + 1];
  if (next?.upos !== 'PROPN' || !areBare || tree.childrenBy(last, 'cc').length === 0) return null;
  if (all.some((one) => one !== next && !offices.includes(one))) return null;
  const above = tree.head(next);
  return above && offices.includes(above) && next.deprel !== 'conj' ? above : next;
}

// "a guard as well as former judge and senator Ana Reyes": the first of two offices before a name, wherever the name hangs.
function isFurtherOffice({ sentence }: Tree, { index, xpos, lemma }: Token, { lexicon }: Ontology): boolean {
  const [joint, second, name] = sentence.tokens.slice(index + 1, index + 4);
  if (xpos !== 'NN' || joint?.upos !== 'CCONJ' || !second || !isPersonWord(lemma.toLowerCase(), lexicon)) return false;
  return name?.upos === 'PROPN' && second.xpos !== 'NNS' && isPersonWord(second.text, lexicon);
}

// In "advisers Ana Reyes and Juan Ortega" the second name hangs on the first, and the first on "advisers" (or the other
// way round, as the parser likes).
function named(tree: Tree, head: Token): readonly Token[] {
  return [head, ...tree.childrenBy(head, 'appos', 'flat').filter(({ upos }) => upos === 'PROPN')];
}

/** Lower-case lemma of the preposition before the phrase; null where there is none. */
export function preposition(tree: Tree, head: Token): string | null {
  const marker = tree.childrenBy(head, 'case').find(({ xpos }) => xpos !== 'POS');
  return marker ? marker.lemma.toLowerCase() : null;
}

/** The noun that a word of amount stands for ("a series of talks", "tens of thousands of men": men), else the word itself. */
export function contained(tree: Tree, head: Token, ontology: Ontology): Token {
  let at = head;
  for (let inner = within(tree, at, ontology); inner; inner = within(tree, at, ontology)) at = inner;
  return at;
}

function within(tree: Tree, head: Token, { lexicon }: Ontology): Token | null {
  if (!isQuantifier(head) && !lexicon.words('containers').has(head.lemma.toLowerCase())) return null;
  const inner = tree.childrenBy(head, 'nmod')[0];
  const isBeside = inner !== undefined && tree.childrenBy(inner, 'case')[0]?.index === head.index + 1;
  return isBeside && inner.index > head.index ? inner : null;
}

// "most of the schools", "six of these boats"
function isQuantifier({ upos, xpos }: Token): boolean {
  return upos === 'NUM' || upos === 'DET' || (upos === 'ADJ' && (xpos === 'JJS' || xpos === 'JJ'));
}

/** The word of amount above the noun ("a series of talks": series), else the noun itself. */
export function container(tree: Tree, noun: Token, ontology: Ontology): Token {
  const head = tree.head(noun);
  if (!head || !isRelation(noun, ['nmod'])) return noun;
  const lemma = head.lemma.toLowerCase();
  // "two weeks of talks" lasted two weeks.
  const isAmount = ontology.lexicon.words('containers').has(lemma) || ontology.lexicon.words('timeunits').has(lemma);
  return isAmount ? head : noun;
}

/** "who", "which", "that" at the head of a relative clause. */
export function isRelativePronoun(token: Token): boolean {
  if (token.xpos === 'WDT' || token.xpos === 'WP') return true;
  // "the union that they criticised": tagged as a conjunction, but what is criticised.
  return token.xpos === 'IN' && token.upos !== 'ADP' && isRelation(token, ['obj', 'nsubj']);
}

/** The head of the noun phrase that ends directly before the word, over a comma: "a team from Oslo, led by". */
export function nounBefore(tree: Tree, word: Token): Token | null {
  const { tokens } = tree.sentence;
  const near = tokens[word.index - 1];
  let at = near?.upos === 'PUNCT' ? tokens[word.index - 2] : near;
  if (!at || (at.upos !== 'NOUN' && at.upos !== 'PROPN')) return null;
  for (let head = tree.head(at); head && head.index < word.index; head = tree.head(at)) {
    if (!isRelation(at, ['flat', 'nmod', 'compound', 'appos'])) break;
    at = head;
  }
  return at;
}

/** "to leave" */
export function isInfinitive(tree: Tree, verb: Token): boolean {
  return tree.childrenBy(verb, 'mark').some(({ xpos }) => xpos === 'TO');
}
