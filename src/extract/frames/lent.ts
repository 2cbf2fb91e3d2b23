// The subject that grammar lends a verb without one, by how the verb hangs in the sentence: joined to another verb it shares
// that one's; an infinitive or participle is done by whom control.ts says; a participle behind a noun tells of the noun.
// In: the verb, and the way to ask for the subjects of another one. Out: nobody where it is not sure.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { mayAct } from './acting.ts';
import { clauseAbove, hasTense, isBehindComma } from './above.ts';
import { controllers, controllersByNoun } from './control.ts';
import { joinedTo } from './joined.ts';
import { isLasting } from './lasting.ts';
import { isInfinitive, nounBefore, preposition } from './phrase.ts';
import { isSubject } from './own.ts';
import { isFinite } from './voice.ts';

export interface Lender {
  readonly ontology: Ontology;
  /** The subjects of another verb. */
  of(verb: Token): readonly Token[];
}

export function lentSubjects(tree: Tree, verb: Token, lender: Lender): readonly Token[] {
  const head = tree.head(verb);
  if (!head) return [];
  if (verb.deprel === 'conj') return shared(tree, { verb, head }, lender);
  if (isRelation(verb, ['ccomp', 'acl:relcl', 'advcl']) && isFinite(verb))
    return misplaced(tree, { verb, head }, lender);
  if (verb.deprel === 'acl') return ofNoun(tree, { verb, head }, lender);
  if (verb.deprel === 'advcl') return ofClause(tree, verb, lender);
  if (isRelation(verb, ['xcomp']))
    return isOpen(tree, { verb, head }, lender) ? [] : governed(tree, { verb, head }, lender);
  const isBare = verb.xpos === 'VBG' || verb.xpos === 'VB';
  return verb.deprel === 'ccomp' && isBare ? governed(tree, { verb, head }, lender) : [];
}

interface Hung {
  readonly verb: Token;
  readonly head: Token;
}

function shared(tree: Tree, { verb, head }: Hung, lender: Lender): readonly Token[] {
  // "caused buildings in Lima, to collapse": an infinitive is joined to nothing without an "and".
  const isBeside = isInfinitive(tree, verb) && hasTense(tree, head) && tree.childrenBy(verb, 'cc').length === 0;
  if (isBeside) return governed(tree, { verb, head }, lender);
  const joined = joinedTo(tree, verb);
  if (joined && joined !== head) return lender.of(joined);
  return isVerbal(head) || tree.childrenBy(head, 'nsubj').length > 0 ? lender.of(head) : [];
}

function governed(tree: Tree, hung: Hung, lender: Lender): readonly Token[] {
  return controllers(tree, hung, lender.ontology) ?? lender.of(hung.head);
}

function ofClause(tree: Tree, verb: Token, lender: Lender): readonly Token[] {
  const { ontology } = lender;
  const first = tree.subtree(verb).find(({ upos }) => upos !== 'PUNCT') ?? verb;
  const noun = verb.xpos === 'VBN' && isLasting(verb, ontology) ? nounBefore(tree, first) : null;
  if (noun) return [noun];
  const head = clauseAbove(tree, verb, ontology);
  if (!head) return [];
  const plan = planBefore(tree, { verb, head }, ontology);
  return plan ? controllersByNoun(tree, { verb, noun: plan }, lender) : governed(tree, { verb, head }, lender);
}

// "foiled a plot to kill him": the parser may hang on the verb what is planned.
function planBefore(tree: Tree, { verb, head }: Hung, ontology: Ontology): Token | null {
  const first = tree.subtree(verb)[0] ?? verb;
  const object = tree.childrenBy(head, 'obj').find((child) => tree.subtree(child).at(-1)?.index === first.index - 1);
  const entry = object && ontology.lexicon.table('embedding').get(object.lemma.toLowerCase());
  const isPlan = object && mayAct(object, ontology) !== true && entry?.infinitive !== undefined;
  return isPlan && isInfinitive(tree, verb) ? object : null;
}

// "an envoy sent to Oslo", "a plan to meet", "Ana Reyes, when asked to leave".
function ofNoun(tree: Tree, { verb, head }: Hung, lender: Lender): readonly Token[] {
  const { ontology } = lender;
  if (tree.childrenBy(verb, 'mark').length > 0) return controllersByNoun(tree, { verb, noun: head }, lender);
  const above = clauseAbove(tree, verb, ontology);
  if (above && above !== head) return lender.of(above);
  // "He ran to be a senator, joining the house", "he was out of town attending a fair".
  const isSaid = tree.childrenBy(head, 'cop').length > 0 && verb.xpos === 'VBG' && verb.index > head.index;
  const isApart = isBehindComma(tree, verb) || preposition(tree, head) !== null;
  const subjects = isSaid && isApart ? lender.of(head) : [];
  return subjects.length > 0 ? subjects : [head];
}

// "As the envoys left": the parser may take the subordinating word for a preposition and the subject for its noun; "It was
// the first time Ana Reyes, a judge, joined": it took the subject for another name of the time.
function misplaced(tree: Tree, { verb, head }: Hung, { ontology }: Lender): readonly Token[] {
  if (verb.deprel === 'advcl') {
    const clauses = ontology.lexicon.table('clauses');
    const first = tree.childrenBy(verb, 'obl').find(({ index }) => index < verb.index);
    const marker = first && preposition(tree, first);
    return first && marker && clauses.get(marker)?.follows === true ? [first] : [];
  }
  const nouns = [head, ...tree.childrenBy(head, 'obj', 'nsubj')].filter(({ index }) => index < verb.index);
  return nouns
    .flatMap((noun) => tree.childrenBy(noun, 'appos'))
    .filter((name) => {
      const last = tree.subtree(name).findLast(({ upos }) => upos !== 'PUNCT');
      return last !== undefined && isNextTo(tree, last, verb);
    });
}

// "It is much to ask", "it is hard to say": the "it" does nothing, except with adjectives such as "ready" and "able".
function isOpen(tree: Tree, { verb, head }: Hung, { ontology: { lexicon } }: Lender): boolean {
  const entry = lexicon.table('embedding').get(head.lemma.toLowerCase());
  if (head.upos !== 'ADJ' || !isInfinitive(tree, verb) || (entry && entry.opaque !== true)) return false;
  const subjects = tree.children(head).filter(isSubject);
  return subjects.some(({ text }) => lexicon.table('pronouns').get(text.toLowerCase())?.gender === 'neuter');
}

function isNextTo(tree: Tree, before: Token, after: Token): boolean {
  const between = tree.sentence.tokens.slice(before.index + 1, after.index);
  return between.every(({ upos }) => upos === 'PUNCT');
}

function isVerbal({ upos }: Token): boolean {
  return upos === 'VERB' || upos === 'ADJ' || upos === 'AUX';
}
