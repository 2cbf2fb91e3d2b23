// The frame of a verb (or predicative adjective): subject, objects, clause and prepositions, whatever the way of saying:
// active, passive, relative, reduced, infinitive, gerund, joined.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Filler, Frame } from './frame.ts';
import { conjuncts, isRelativePronoun, preposition } from './phrase.ts';
import { antecedent, isPassive, surfaceSubjects } from './subject.ts';

export function verbFrame(tree: Tree, verb: Token, ontology: Ontology): Frame {
  const passive = isPassive(tree, verb);
  const pos = verb.upos === 'ADJ' ? 'adjective' : 'verb';
  const heads = [...subjects(tree, { verb, passive }, ontology), ...complements(tree, verb)];
  const fillers = heads.flatMap((filler) =>
    filler.via === 'clause' ? [filler] : conjuncts(tree, filler.token, ontology).map((token) => ({ ...filler, token })),
  );
  return {
    tree,
    token: verb,
    pos,
    support: null,
    isPassive: passive,
    fillers: [...fillers, ...borrowed(tree, fillers)],
  };
}

// The surface subject of a passive is the object; where the verb keeps an object ("was handed a letter") it is the
// receiver.
function subjects(
  tree: Tree,
  { verb, passive }: { verb: Token; passive: boolean },
  ontology: Ontology,
): readonly Filler[] {
  const found = surfaceSubjects(tree, verb, ontology);
  const keepsObject = passive && tree.childrenBy(verb, 'obj').length > 0;
  const via = passive ? (keepsObject ? 'iobject' : 'object') : 'subject';
  return found.map((token) => ({ token, via, borrowed: false }));
}

function complements(tree: Tree, verb: Token): readonly Filler[] {
  const fillers: Filler[] = [];
  const add = (token: Token, via: string): void => void fillers.push({ token, via, borrowed: false });
  for (const child of tree.children(verb)) {
    if (child.deprel === 'obj') add(relative(tree, { verb, child }), 'object');
    else if (child.deprel === 'iobj') add(relative(tree, { verb, child }), 'iobject');
    else if (child.deprel === 'obl:agent') add(child, 'subject');
    else if (isRelation(child, ['obl', 'nmod'])) {
      const word = preposition(tree, child);
      if (word !== null) add(relative(tree, { verb, child }), word);
    } else if (isRelation(child, ['ccomp', 'xcomp'])) add(child, 'clause');
  }
  if (verb.deprel === 'acl:relcl' && hasGap(tree, verb)) {
    const noun = tree.head(verb);
    if (noun) add(noun, 'object');
  }
  return fillers;
}

function relative(tree: Tree, { verb, child }: { verb: Token; child: Token }): Token {
  return isRelativePronoun(child) ? (antecedent(tree, verb) ?? child) : child;
}

// "the deal they signed": a relative clause without its pronoun lacks an object.
function hasGap(tree: Tree, verb: Token): boolean {
  const children = tree.children(verb);
  if (isPassive(tree, verb) || !children.some(({ deprel }) => deprel === 'nsubj')) return false;
  return !children.some(
    (child) =>
      child.deprel === 'obj' ||
      child.deprel === 'ccomp' ||
      child.deprel === 'xcomp' ||
      isRelativePronoun(child) ||
      child.xpos === 'WRB',
  );
}

// Prepositions of the object and of prepositional phrases may belong to the verb: "signed a deal with Norland",
// "met a delegation in Oslo", "became useful to Norland". They come after all others.
function borrowed(tree: Tree, fillers: readonly Filler[]): readonly Filler[] {
  return fillers
    .filter(({ via, token }) => via !== 'subject' && (via !== 'clause' || token.upos === 'ADJ'))
    .flatMap(({ token, via }) => tree.childrenBy(token, via === 'clause' ? 'obl' : 'nmod'))
    .flatMap((token): Filler[] => {
      const word = preposition(tree, token);
      return word === null ? [] : [{ token, via: word, borrowed: true }];
    });
}
