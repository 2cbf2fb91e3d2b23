// The frame of an event noun: possessor ("his meeting"), prepositions ("talks between Norland and Westmark"), modifiers
// ("the Norlandic raid"), and where a verb carries it ("held talks", "talks were held", "is in talks") that verb's
// subject and prepositions. `bystander` is the subject of the verb around it: "After talks with X, Y left".

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Filler, Frame } from './frame.ts';
import { conjuncts, container, preposition } from './phrase.ts';
import { surfaceSubjects } from './subject.ts';
import { isPassive } from './voice.ts';

export function nounFrame(tree: Tree, noun: Token, ontology: Ontology): Frame {
  const top = container(tree, noun, ontology);
  const support = supportOf(tree, top, ontology);
  const carried = support !== null && top.deprel !== 'nsubj' && surfaceSubjects(tree, support, ontology).length > 0;
  const heads = [
    ...doers(tree, { noun, top, support }, ontology),
    ...own(tree, noun).filter(({ token }) => !(carried && token.xpos === 'PRP$')),
    ...(top === noun ? [] : own(tree, top).filter(({ token }) => token !== noun)),
    ...(support ? obliques(tree, { verb: support, top }) : []),
    // "gave the government an ultimatum".
    ...(support ? tree.childrenBy(support, 'iobj').map((token) => filler(token, 'iobject')) : []),
    ...participles(tree, noun, ontology),
    ...prepositional(tree, noun, ontology),
  ];
  const near = heads.filter(({ via }) => !functions.has(via)).flatMap(({ token }) => obliquesOf(tree, token));
  // "their talks" beside a doer are the doer's, so the pronoun is left out.
  const fillers = [...heads, ...near].flatMap((filler) =>
    conjuncts(tree, filler.token, ontology).map((token) => ({ ...filler, token })),
  );
  return { tree, token: noun, pos: 'noun', support, isPassive: false, fillers };
}

/** The verb that carries the noun, or null: "hold" of "talks" in "held talks", "talks were held", "talks began". */
function supportOf(tree: Tree, top: Token, { lexicon }: Ontology): Token | null {
  const verb = tree.head(top);
  if (!verb || verb.upos === 'NOUN' || tree.childrenBy(verb, 'xcomp').length > 0) return null;
  const entry = lexicon.table('lights').get(verb.lemma.toLowerCase());
  if (!entry) return null;
  const word = preposition(tree, top);
  if (entry.object === true && word === null && (top.deprel === 'obj' || top.deprel === 'nsubj:pass')) return verb;
  if (entry.subject === true && top.deprel === 'nsubj') return verb;
  // "went on strike": the parser may take the phrase for the object.
  if (!isRelation(top, ['obl', 'obj']) || word === null || !Array.isArray(entry.preposition)) return null;
  return entry.preposition.includes(word) ? verb : null;
}

function doers(
  tree: Tree,
  { noun, top, support }: { noun: Token; top: Token; support: Token | null },
  ontology: Ontology,
): readonly Filler[] {
  if (support) {
    if (top.deprel === 'nsubj') return [];
    if (isPassive(tree, support)) return tree.childrenBy(support, 'obl:agent').map((token) => filler(token, 'subject'));
    return surfaceSubjects(tree, support, ontology).map((token) => filler(token, 'subject'));
  }
  // "The sides are in talks": the noun is the predicate.
  if (tree.childrenBy(top, 'cop').length > 0) {
    if (preposition(tree, top) === null) return [];
    return tree.childrenBy(top, 'nsubj').map((token) => filler(token, 'subject'));
  }
  const verb = verbAbove(tree, top);
  if (!verb || top.deprel === 'nsubj' || top.deprel === 'nsubj:pass') return [];
  return surfaceSubjects(tree, verb, ontology)
    .filter((token) => token !== noun && token !== top)
    .map((token) => ({ token, via: 'bystander', borrowed: true }));
}

function verbAbove(tree: Tree, token: Token): Token | null {
  const head = tree.head(token);
  return head && head.upos === 'VERB' && isRelation(token, ['obl', 'obj']) ? head : null;
}

function own(tree: Tree, noun: Token): readonly Filler[] {
  return tree.children(noun).flatMap((child): Filler[] => {
    // The end of a name that the tagger took for an adverb owns nothing.
    if (child.deprel === 'nmod:poss') return child.upos === 'ADV' ? [] : [filler(child, 'possessor')];
    if (isRelation(child, ['amod', 'compound', 'nmod:desc'])) return [filler(child, 'modifier')];
    if (!isRelation(child, ['nmod', 'obl'])) return [];
    const word = preposition(tree, child);
    return word === null ? [] : [filler(child, word)];
  });
}

const functions = new Set(['subject', 'bystander', 'possessor', 'modifier']);

// "talks on fishing in Oslo": the parser may hang the place on the fishing.
function obliquesOf(tree: Tree, token: Token): readonly Filler[] {
  return tree.childrenBy(token, 'nmod').flatMap((child): Filler[] => {
    const word = preposition(tree, child);
    return word === null ? [] : [{ token: child, via: word, borrowed: true }];
  });
}

function obliques(tree: Tree, { verb, top }: { verb: Token; top: Token }): readonly Filler[] {
  return tree.childrenBy(verb, 'obl').flatMap((child): Filler[] => {
    const word = child === top || child.deprel === 'obl:agent' ? null : preposition(tree, child);
    return word === null ? [] : [{ token: child, via: word, borrowed: true }];
  });
}

/** "talks held in Oslo with Norland": what hangs on the participle belongs to the noun. */
function participles(tree: Tree, noun: Token, { lexicon }: Ontology): readonly Filler[] {
  const lights = lexicon.table('lights');
  return tree
    .childrenBy(noun, 'acl')
    .filter((verb) => lights.get(verb.lemma.toLowerCase())?.object === true)
    .flatMap((verb) => [
      ...obliques(tree, { verb, top: noun }),
      ...tree.childrenBy(verb, 'obl:agent').map((token) => filler(token, 'subject')),
    ]);
}

/** "diplomacy surrounding the plan": a participle that does the work of a preposition. */
function prepositional(tree: Tree, noun: Token, { lexicon }: Ontology): readonly Filler[] {
  const words = lexicon.words('participle-prepositions');
  return tree
    .childrenBy(noun, 'acl')
    .filter(({ text }) => words.has(text.toLowerCase()))
    .flatMap((verb) => tree.childrenBy(verb, 'obj').map((token) => filler(token, verb.text.toLowerCase())));
}

function filler(token: Token, via: string): Filler {
  return { token, via, borrowed: false };
}
