// The subjects that a verb has of its own, in the tree beside it: without those that are none ("it was said that",
// "Norland's neighbours": not Norland), and with the noun that a relative pronoun stands for.

import type { Token } from '../../model/sentence.ts';
import type { Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { lostObject } from './lost.ts';
import { isRelativePronoun } from './phrase.ts';
import { relatedTo } from './relative.ts';

/** Heads of the phrases, without their conjuncts. */
export function ownSubjects(tree: Tree, verb: Token, ontology: Ontology): readonly Token[] {
  const all = tree.children(verb).filter((child) => isSubject(child) && !isEmpty(tree, { child, verb }, ontology));
  // "[Trade commissioner] [Ann Otieno] joined": a title that the parser took for a subject; "envoys" are a group.
  const own = all.filter(
    (child) =>
      !isAsked(tree, child, all) &&
      !isPossessor(tree, child, all) &&
      !isFloating(child, all) &&
      !isBeforeJoined(tree, child, verb) &&
      !isOfRelative(tree, child, all) &&
      !isPlan(tree, { child, verb }, ontology) &&
      (child.xpos === 'NNS' || !all.some((next) => next.index === child.index + 1 && next.upos === 'PROPN')),
  );
  return withoutEmpty(own, ontology).map((subject) =>
    isRelativePronoun(subject) ? (relatedTo(tree, { verb, pronoun: subject }, ontology) ?? subject) : subject,
  );
}

export function isSubject({ deprel }: Token): boolean {
  return deprel === 'nsubj' || deprel === 'nsubj:pass';
}

/** "[Which plans] have [you] supported?": what is asked for is the object, whatever the parser made of it. */
export function isAsked(tree: Tree, child: Token, subjects: readonly Token[]): boolean {
  const isWhich = tree.childrenBy(child, 'det').some(({ xpos }) => xpos === 'WDT');
  return (
    isWhich && subjects.some(({ index }) => index > child.index && tree.sentence.tokens[index - 1]?.upos === 'AUX')
  );
}

// "It was said the guard was hurt": of two subjects the "it" is none.
function withoutEmpty(subjects: readonly Token[], { lexicon }: Ontology): readonly Token[] {
  const pronouns = lexicon.table('pronouns');
  const named = subjects.filter(({ text }) => pronouns.get(text.toLowerCase())?.gender !== 'neuter');
  return subjects.length > 1 && named.length > 0 ? named : subjects;
}

// "[Norland's] [neighbouring states] left": what owns the subject is none.
function isPossessor(tree: Tree, child: Token, subjects: readonly Token[]): boolean {
  return subjects.length > 1 && tree.childrenBy(child, 'case').some(({ xpos }) => xpos === 'POS');
}

// "lacked [authority] to single-handedly close it": what one has to do a thing does not do it; but "let the offer stand".
function isPlan(tree: Tree, { child, verb }: { child: Token; verb: Token }, { lexicon }: Ontology): boolean {
  const embedding = lexicon.table('embedding');
  const above = verb.deprel === 'xcomp' ? tree.head(verb) : null;
  if (!above || embedding.get(above.lemma.toLowerCase())?.bare !== undefined) return false;
  return embedding.get(child.lemma.toLowerCase())?.infinitive !== undefined;
}

// "[The judge] who sentenced [Reyes] has left"
function isOfRelative(tree: Tree, child: Token, subjects: readonly Token[]): boolean {
  return subjects.some((noun) => tree.childrenBy(noun, 'acl:relcl').some((verb) => lostObject(tree, verb) === child));
}

// "Bank opens branch, names head" is a headline: a lone comma between a name and its verb ends what was said before.
function isBeforeJoined({ sentence: { tokens } }: Tree, child: Token, verb: Token): boolean {
  if (verb.xpos !== 'VBZ' || child.index > verb.index || tokens.at(-1)?.upos === 'PUNCT') return false;
  const marks = tokens.filter(({ upos, index }) => upos === 'PUNCT' && index < verb.index);
  return marks.length === 1 && marks[0]?.text === ',' && marks[0].index === verb.index - 1;
}

// "They both left": one and the same subject.
function isFloating({ index, upos }: Token, subjects: readonly Token[]): boolean {
  return upos === 'DET' && subjects.some((before) => before.index === index - 1);
}

// "It was discovered that ...": the clause is what was discovered.
function isEmpty(tree: Tree, { child, verb }: { child: Token; verb: Token }, { lexicon }: Ontology): boolean {
  if (child.upos !== 'PRON' || lexicon.table('pronouns').get(child.text.toLowerCase())?.gender !== 'neuter')
    return false;
  // "It was cut to nine: the rest was dropped" has two clauses, whatever the parser makes of the second.
  const clauses = tree
    .childrenBy(verb, 'ccomp', 'csubj')
    .filter(
      ({ index }) =>
        !tree.sentence.tokens.slice(verb.index, Math.max(verb.index, index)).some(({ text }) => text === ':'),
    );
  return clauses.length > 0 && (child.deprel === 'nsubj:pass' || verb.upos === 'ADJ');
}
