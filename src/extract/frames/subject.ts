// The surface subject of a verb: its own, or where it has none the one that grammar lends it: the antecedent of a
// relative clause, the controller of an infinitive or participle ("asked the envoys to convey": the envoys), the subject
// shared by joined verbs. And whether the verb is passive, which makes its surface subject the thing done to.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { isLasting } from './lasting.ts';
import { joinedTo } from './joined.ts';
import { lostSubject } from './lost.ts';
import { isInfinitive, isRelativePronoun, nounBefore, preposition } from './phrase.ts';

export function isPassive(tree: Tree, verb: Token): boolean {
  let isActive = false;
  for (const child of tree.children(verb)) {
    // "The coach stood by his players": a finite verb is active, whatever the "by" may be.
    const byDoer = isAgent(tree, child) && !(isFinite(verb) && tree.childrenBy(verb, 'nsubj').some(isPlainSubject));
    if (child.deprel === 'aux:pass' || child.deprel === 'nsubj:pass' || byDoer) return true;
    if (child.deprel === 'aux' || child.deprel === 'cop' || child.deprel === 'nsubj') isActive = true;
  }
  if (verb.xpos !== 'VBN' || isActive) return false;
  // A bare participle after a noun is passive, joined to a passive it is so too ("was arrested and charged").
  if (verb.deprel === 'conj') {
    const head = tree.head(verb);
    return head !== null && head.xpos === 'VBN' && tree.childrenBy(verb, 'nsubj').length === 0 && isPassive(tree, head);
  }
  return (
    isRelation(verb, ['acl', 'advcl', 'root', 'ccomp', 'xcomp', 'parataxis']) &&
    tree.childrenBy(verb, 'obj', 'obl:agent').length === 0
  );
}

/**
 * "by Norland"; without its preposition the parser took an object for it. In "by Norland's guards" and "by army units" it
 * may hang the preposition on the first word.
 */
export function isAgent(tree: Tree, token: Token): boolean {
  return (
    token.deprel === 'obl:agent' &&
    tree.subtree(token).some(({ deprel, index }) => deprel === 'case' && index < token.index)
  );
}

/** Heads of the surface subjects, without their conjuncts; `depth` ends the walk in a tree that is no tree. */
export function surfaceSubjects(tree: Tree, verb: Token, ontology: Ontology, depth = 0): readonly Token[] {
  const all = tree.children(verb).filter((child) => isSubject(child) && !isEmpty(tree, { child, verb }, ontology));
  // "[Trade commissioner] [Ann Otieno] joined": a title that the parser took for a subject; "envoys" are a group.
  const own = all.filter(
    (child) =>
      !isAsked(tree, child, all) &&
      !isPossessor(tree, child, all) &&
      !isFloating(child, all) &&
      (child.xpos === 'NNS' || !all.some((next) => next.index === child.index + 1 && next.upos === 'PROPN')),
  );
  const antecedents = withoutEmpty(own, ontology).map((subject) =>
    isRelativePronoun(subject) ? (relatedTo(tree, { verb, pronoun: subject }, ontology) ?? subject) : subject,
  );
  if (antecedents.length > 0) return antecedents;
  const lost = lostSubject(tree, verb);
  if (lost) return [lost];
  const head = tree.head(verb);
  if (!head || depth > 8) return [];
  const above = (): readonly Token[] => surfaceSubjects(tree, head, ontology, depth + 1);
  if (verb.deprel === 'acl') return isMarked(tree, verb) ? controllerOfNoun(tree, head, ontology, depth) : [head];
  const described =
    verb.deprel === 'advcl' && verb.xpos === 'VBN' && isLasting(verb, ontology)
      ? nounBefore(tree, firstOf(tree, verb))
      : null;
  if (described) return [described];
  if (verb.deprel === 'advcl' && isFinite(verb)) return misplacedSubject(tree, verb, ontology);
  if (isRelation(verb, ['xcomp']) && isOpen(tree, { verb, head }, ontology)) return [];
  if (isRelation(verb, ['xcomp'])) return controlled(tree, { verb, head }, ontology) ?? above();
  if (isRelation(verb, ['ccomp', 'acl:relcl']) && isFinite(verb)) return subjectBeside(tree, verb, head);
  if (verb.deprel === 'ccomp')
    return verb.xpos === 'VBG' || verb.xpos === 'VB' ? (controlled(tree, { verb, head }, ontology) ?? above()) : [];
  if (verb.deprel === 'advcl') return controlled(tree, { verb, head }, ontology, 'advcl') ?? above();
  if (verb.deprel === 'conj') {
    const joined = joinedTo(tree, verb);
    if (joined && joined !== head) return surfaceSubjects(tree, joined, ontology, depth + 1);
    return isVerbal(head) || hasSubject(tree, head) ? above() : [];
  }
  return [];
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

// "They both left": one and the same subject.
function isFloating({ index, upos }: Token, subjects: readonly Token[]): boolean {
  return upos === 'DET' && subjects.some((before) => before.index === index - 1);
}

function isPlainSubject({ deprel }: Token): boolean {
  return deprel === 'nsubj';
}

function isSubject({ deprel }: Token): boolean {
  return deprel === 'nsubj' || deprel === 'nsubj:pass';
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

// "It is much to ask", "it is hard to say": the "it" does nothing, except with adjectives such as "ready" and "able".
function isOpen(tree: Tree, { verb, head }: { verb: Token; head: Token }, { lexicon }: Ontology): boolean {
  if (head.upos !== 'ADJ' || !isInfinitive(tree, verb) || lexicon.table('embedding').has(head.lemma.toLowerCase()))
    return false;
  const subjects = tree.children(head).filter(isSubject);
  return subjects.some(({ text }) => lexicon.table('pronouns').get(text.toLowerCase())?.gender === 'neuter');
}

// "a campaign of Ana Reyes, who was held", "the envoy for the office who had left": "who" is a person.
function relatedTo(tree: Tree, { verb, pronoun }: { verb: Token; pronoun: Token }, ontology: Ontology): Token | null {
  const noun = antecedent(tree, { verb, pronoun });
  if (!noun || !isWho(pronoun) || !isNoPerson(noun, ontology)) return noun;
  const within = tree
    .subtree(noun)
    .filter((word) => word.index > noun.index && word.index < pronoun.index && isRelation(word, ['nmod', 'appos']))
    .find((word) => word.upos === 'PROPN' && !isNoPerson(word, ontology));
  const above = tree.head(noun);
  const isOuter = above !== null && noun.deprel === 'nmod' && above.upos === 'NOUN' && !isNoPerson(above, ontology);
  return within ?? (isOuter ? above : noun);
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

/** The noun that a relative clause describes; where the parser hung the clause elsewhere, the noun before the pronoun. */
export function antecedent(tree: Tree, { verb, pronoun }: { verb: Token; pronoun: Token }): Token | null {
  if (verb.deprel === 'acl:relcl') return tree.head(verb);
  const head = tree.head(verb);
  if (head && isRelation(verb, ['conj', 'xcomp', 'ccomp']) && head.deprel === 'acl:relcl') return tree.head(head);
  return isRelation(verb, ['parataxis', 'advcl', 'acl', 'conj']) ? nounBefore(tree, pronoun) : null;
}

function firstOf(tree: Tree, verb: Token): Token {
  return tree.subtree(verb).find(({ upos }) => upos !== 'PUNCT') ?? verb;
}

// The object of the verb above does it ("told them to leave"), or what follows its preposition ("called on them to
// leave"); where there is neither, the subject of the verb above. After "accused X of", X is the doer as well, after
// "met X before leaving" not.
function controlled(
  tree: Tree,
  { verb, head }: { verb: Token; head: Token },
  { lexicon }: Ontology,
  relation: 'advcl' | 'xcomp' = 'xcomp',
): readonly Token[] | null {
  const objects = tree
    .children(head)
    .filter(({ deprel, index }) => (deprel === 'obj' || deprel === 'iobj') && index < verb.index);
  const entry = lexicon.table('embedding').get(head.lemma.toLowerCase());
  const linked = Array.isArray(entry?.controller) ? entry.controller : [];
  if (linked.length > 0) {
    const oblique = tree
      .childrenBy(head, 'obl')
      .find((child) => linked.includes(preposition(tree, child)) && child.index < verb.index);
    if (oblique) return [oblique];
  }
  // "beat the champion to win the title", "promised voters to leave": only where the word says so does the other do it.
  const isOwn = entry !== undefined && entry.other === undefined && (entry.purpose ?? entry.infinitive) !== undefined;
  if (relation === 'xcomp' && isOwn && isInfinitive(tree, verb)) return null;
  if (relation === 'xcomp') return objects.length > 0 ? objects : null;
  if (isInfinitive(tree, verb))
    return entry?.other !== undefined && objects.length > 0 ? objects : passiveDoer(tree, head);
  const clauses = lexicon.table('clauses');
  const byMark = tree
    .childrenBy(verb, 'mark')
    .some((mark) => clauses.get(mark.text.toLowerCase())?.controller === 'object');
  return byMark && objects.length > 0 ? objects : null;
}

// "The road was closed to stop looters": the road stops nobody.
function passiveDoer(tree: Tree, head: Token): readonly Token[] | null {
  return isPassive(tree, head) ? tree.children(head).filter((child) => isAgent(tree, child)) : null;
}

/** Who is to carry out "a plan to meet": its possessor, else the subject of the verb that has the noun as object. */
function controllerOfNoun(tree: Tree, noun: Token, ontology: Ontology, depth: number): readonly Token[] {
  const possessors = tree.childrenBy(noun, 'nmod:poss');
  if (possessors.length > 0) return possessors;
  const verb = tree.head(noun);
  return verb && isRelation(noun, ['obj', 'obl']) ? surfaceSubjects(tree, verb, ontology, depth + 1) : [];
}

/** "a plan to meet", "interest in meeting": the noun is not who does it. */
function isMarked(tree: Tree, verb: Token): boolean {
  return tree.childrenBy(verb, 'mark').length > 0;
}

// "As the envoys left": the parser may take the subordinating word for a preposition and the subject for its noun.
function misplacedSubject(tree: Tree, verb: Token, { lexicon }: Ontology): readonly Token[] {
  const clauses = lexicon.table('clauses');
  const first = tree.childrenBy(verb, 'obl').find(({ index }) => index < verb.index);
  const marker = first && preposition(tree, first);
  return first && marker && clauses.get(marker)?.follows === true ? [first] : [];
}

// "It was the first time Ana Reyes, a judge, joined": the parser took the subject for another name of the time.
function subjectBeside(tree: Tree, verb: Token, head: Token): readonly Token[] {
  const nouns = [head, ...tree.childrenBy(head, 'obj', 'nsubj')].filter(({ index }) => index < verb.index);
  return nouns
    .flatMap((noun) => tree.childrenBy(noun, 'appos'))
    .filter((name) => {
      const last = tree.subtree(name).findLast(({ upos }) => upos !== 'PUNCT');
      return last !== undefined && isNextTo(tree, last, verb);
    });
}

function isNextTo(tree: Tree, before: Token, after: Token): boolean {
  const between = tree.sentence.tokens.slice(before.index + 1, after.index);
  return between.every(({ upos }) => upos === 'PUNCT');
}

function isFinite({ xpos }: Token): boolean {
  return xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP';
}

function isVerbal({ upos }: Token): boolean {
  return upos === 'VERB' || upos === 'ADJ' || upos === 'AUX';
}

function hasSubject(tree: Tree, token: Token): boolean {
  return tree.childrenBy(token, 'nsubj').length > 0;
}
