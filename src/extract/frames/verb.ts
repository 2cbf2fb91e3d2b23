// The frame of a verb (or predicative adjective): subject, objects, clause and prepositions, whatever the way of saying:
// active, passive, relative, reduced, infinitive, gerund, joined.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { isPersonWord } from './acting.ts';
import type { Filler, Frame } from './frame.ts';
import { conjuncts, contained, isInfinitive, isRelativePronoun, preposition } from './phrase.ts';
import { isLasting } from './lasting.ts';
import { lostObject, lostPredicate } from './lost.ts';
import { isAsked } from './own.ts';
import { antecedent } from './relative.ts';
import { surfaceSubjects } from './subject.ts';
import { isAgent, isPassive } from './voice.ts';

export function verbFrame(tree: Tree, verb: Token, ontology: Ontology): Frame {
  const passive = isPassive(tree, verb) && !isJoinedActive(tree, verb, ontology);
  const pos = verb.upos === 'ADJ' ? 'adjective' : 'verb';
  const own = [
    ...subjects(tree, { verb, passive }, ontology),
    ...complements(tree, verb, ontology).flatMap((filler) => kept(filler, { verb, passive }, ontology)),
    ...asked(tree, verb),
  ];
  const heads = [...own, ...receivers(tree, own), ...doersBeyond(tree, { own, passive }, ontology)];
  const fillers = heads.flatMap((filler) =>
    filler.via === 'clause' ? [filler] : conjuncts(tree, filler.token, ontology).map((token) => ({ ...filler, token })),
  );
  const apart = (filler: Filler): readonly Filler[] =>
    conjuncts(tree, filler.token, ontology).map((token) => ({ ...filler, token }));
  return {
    tree,
    token: verb,
    pos,
    support: null,
    isPassive: passive,
    fillers: [...fillers, ...borrowed(tree, fillers, ontology).flatMap(apart)].filter(
      (filler) =>
        !isRelativePronoun(filler.token) &&
        !isBracketed(tree, filler.token, verb) &&
        filler.token.upos !== 'SCONJ' &&
        !isOfSubject(tree, { verb, filler }, ontology),
    ),
  };
}

interface Voiced {
  readonly verb: Token;
  readonly passive: boolean;
}

// The surface subject of a passive is the object; where the verb keeps an object ("was handed a letter") it is the
// receiver, unless all kinds of the verb know nobody who receives ("was hailed a hero": what is said of the object).
function subjects(tree: Tree, { verb, passive }: Voiced, ontology: Ontology): readonly Filler[] {
  const found = surfaceSubjects(tree, verb, ontology);
  const keepsObject = passive && tree.childrenBy(verb, 'obj').length > 0 && takes(verb, 'iobject', ontology);
  const via = passive ? (keepsObject ? 'iobject' : 'object') : 'subject';
  return found.map((token) => ({ token, via, borrowed: false }));
}

// "chased and arrested Reyes": a participle by its form, joined to another.
function isJoinedActive(tree: Tree, verb: Token, ontology: Ontology): boolean {
  if (verb.deprel !== 'conj' || tree.childrenBy(verb, 'aux', 'obl:agent').length > 0) return false;
  return tree.childrenBy(verb, 'obj').length > 0 && !takes(verb, 'iobject', ontology);
}

// Where nobody receives ("was hailed a hero"), the object of a passive is what is said of who it is done to, if a kind asks
// for that.
function kept(filler: Filler, { verb, passive }: Voiced, ontology: Ontology): readonly Filler[] {
  if (!passive || filler.via !== 'object' || takes(verb, 'iobject', ontology)) return [filler];
  return takes(verb, 'predicate', ontology) ? [{ ...filler, via: 'predicate' }] : [];
}

/** Whether a kind of the verb, if there is any, has something in that function. */
function takes({ lemma }: Token, way: string, { triggers }: Ontology): boolean {
  const evoked = triggers.get(`verb:${lemma.toLowerCase()}`) ?? [];
  return (
    evoked.length === 0 ||
    evoked.some(({ kind }) =>
      Object.values(kind.linking.verb ?? {})
        .flat()
        .includes(way),
    )
  );
}

// "gave [Norland 20 million euros]": a name before a number is no part of the sum but who gets it.
function receivers(tree: Tree, own: readonly Filler[]): readonly Filler[] {
  if (own.some(({ via }) => via === 'iobject')) return [];
  return own
    .filter(({ via }) => via === 'object')
    .flatMap(({ token }) =>
      tree
        .childrenBy(token, 'compound', 'nmod:poss')
        .filter(({ index, upos }) => upos === 'PROPN' && isNumber(tree.sentence.tokens[index + 1])),
    )
    .map((token) => ({ token, via: 'iobject', borrowed: false }));
}

function isNumber(token: Token | undefined): boolean {
  return token?.upos === 'NUM' || token?.upos === 'SYM';
}

// "was granted access by the ministry": the parser likes to hang the doer on what was granted.
function doersBeyond(
  tree: Tree,
  { own, passive }: { own: readonly Filler[]; passive: boolean },
  { lexicon }: Ontology,
): readonly Filler[] {
  if (!passive || own.some(({ via }) => via === 'subject') || !own.some(({ via }) => via === 'iobject')) return [];
  const doing = lexicon.table('doers');
  return own
    .filter(({ via }) => via === 'object')
    .flatMap(({ token }) => tree.childrenBy(token, 'nmod'))
    .filter((child) => doing.get(preposition(tree, child) ?? '')?.agent === true)
    .map((token) => ({ token, via: 'subject', borrowed: false }));
}

function asked(tree: Tree, verb: Token): readonly Filler[] {
  const all = tree.childrenBy(verb, 'nsubj');
  const hasObject = tree.childrenBy(verb, 'obj').length > 0;
  return all
    .filter((child) => !hasObject && isAsked(tree, child, all))
    .map((token) => ({ token, via: 'object', borrowed: false }));
}

function complements(tree: Tree, verb: Token, ontology: Ontology): readonly Filler[] {
  const objects = tree.childrenBy(verb, 'obj').filter((child) => preposition(tree, child) === null);
  const fillers = tree.children(verb).flatMap((child): Filler[] => {
    if (lostPredicate(tree, child)) return [];
    const via = isAim(tree, { verb, child }, ontology) ? 'clause' : functionOf(tree, child, { verb, objects });
    if (via === null) return [];
    const isClause = via === 'clause' || child.deprel === 'advcl';
    return [{ token: isClause ? child : relative(tree, { verb, child }), via, borrowed: false }];
  });
  const lost = lostObject(tree, verb);
  if (lost) return [...fillers, { token: lost, via: 'object', borrowed: true }];
  const noun = verb.deprel === 'acl:relcl' && hasGap(tree, verb) ? tree.head(verb) : null;
  return noun ? [...fillers, { token: noun, via: 'object', borrowed: true }] : fillers;
}

// "vowed on Friday to leave": behind a day the parser takes what is vowed for an aim.
function isAim(tree: Tree, { verb, child }: { verb: Token; child: Token }, { lexicon }: Ontology): boolean {
  if (child.deprel !== 'advcl' || child.index < verb.index) return false;
  // "kept them from leaving"
  const clauses = lexicon.table('clauses');
  if (
    child.xpos === 'VBG' &&
    tree.childrenBy(child, 'mark').some((mark) => clauses.get(mark.text.toLowerCase())?.content === true)
  )
    return true;
  if (!isInfinitive(tree, child)) return false;
  const embeds = lexicon.table('embedding').get(verb.lemma.toLowerCase());
  const isWhole = tree.childrenBy(verb, 'obj', 'xcomp', 'ccomp').length > 0;
  return embeds?.infinitive !== undefined && !isWhole && !isPassive(tree, verb);
}

/** `predicate` is what is said of the object or subject: "made it safer", "became mayor"; "seen as tilted" is `as`. */
function functionOf(
  tree: Tree,
  child: Token,
  { verb, objects }: { verb: Token; objects: readonly Token[] },
): string | null {
  // "went on strike", "offered Norland a loan": not every phrase that the parser took for the object is it.
  if (child.deprel === 'obj' && objects.length > 0 && !objects.includes(child)) return preposition(tree, child);
  if (child.deprel === 'obj') return objects.length > 1 && child === objects[0] ? 'iobject' : 'object';
  if (child.deprel === 'iobj') return objects.length > 0 ? 'iobject' : 'object';
  if (child.deprel === 'obl:agent' && isAgent(tree, child))
    return isPassive(tree, verb) ? 'subject' : preposition(tree, child);
  if (child.deprel === 'obl:agent') return 'object';
  // "wrote off the loans": behind a particle the parser likes to take the object for a measure.
  if (child.deprel === 'obl:unmarked' && objects.length === 0 && isBehindParticle(tree, child)) return 'object';
  if (isRelation(child, ['obl', 'nmod'])) return preposition(tree, child);
  // "considered given the cost": a participle with an object of its own is no predicate.
  if (child.deprel === 'xcomp' && child.xpos === 'VBN' && tree.childrenBy(child, 'obj').length > 0) return null;
  if (isRelation(child, ['ccomp', 'xcomp'])) return isVerbal(tree, child) ? 'clause' : 'predicate';
  if (child.deprel !== 'advcl' || (isVerbal(tree, child) && !isGerund(tree, child, verb))) return null;
  return tree.childrenBy(child, 'mark', 'case')[0]?.lemma.toLowerCase() ?? null;
}

// "accused of taking bribes", "criticised for being late": what follows a preposition is a phrase of it, verb or not.
function isGerund(tree: Tree, child: Token, verb: Token): boolean {
  const [first] = tree.children(child);
  const mark = tree.childrenBy(child, 'mark', 'case')[0];
  const isIng = child.xpos === 'VBG' || tree.childrenBy(child, 'aux').some(({ xpos }) => xpos === 'VBG');
  return isIng && mark !== undefined && mark === first && mark.index > verb.index && mark.upos !== 'PART';
}

function isBehindParticle(tree: Tree, child: Token): boolean {
  const verb = tree.head(child);
  return verb !== null && tree.childrenBy(verb, 'compound:prt').some(({ index }) => index < child.index);
}

function isVerbal(tree: Tree, { index, upos, xpos }: Token): boolean {
  if (upos !== 'VERB') return tree.sentence.tokens.some(({ head, deprel }) => head === index && deprel === 'nsubj');
  return xpos !== 'VBN' || tree.sentence.tokens.some(({ head, deprel }) => head === index && deprel.startsWith('aux'));
}

function relative(tree: Tree, { verb, child }: { verb: Token; child: Token }): Token {
  return isRelativePronoun(child) ? (antecedent(tree, { verb, pronoun: child }) ?? child) : child;
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

// "(Ana Reyes) They left": a name in brackets says who speaks or explains, and does nothing itself.
function isBracketed(tree: Tree, { index, upos }: Token, verb: Token): boolean {
  if (upos !== 'PROPN') return false;
  const { tokens } = tree.sentence;
  const opens = tokens.findLast(({ text }, at) => at < index && /^[()]+$/.test(text));
  const closes = tokens.find(({ text }, at) => at > index && /^[()]+$/.test(text));
  const inside = opens?.text.startsWith('(') === true && closes?.text.startsWith(')') === true;
  return inside && (verb.index < opens.index || verb.index > closes.index);
}

// "The head of the union was found": what is said with "of" before the verb is the noun's own, and all that is said of a
// person: "an adviser to Norland was held".
function isOfSubject(tree: Tree, { verb, filler }: { verb: Token; filler: Filler }, { lexicon }: Ontology): boolean {
  const { token, via, borrowed } = filler;
  if (!borrowed || token.index > verb.index) return false;
  const lemma = tree.head(token)?.lemma.toLowerCase() ?? '';
  const complement = lexicon.table('complements').get(via);
  return complement !== undefined && (isPersonWord(lemma, lexicon) || complement.owner === true);
}

// Prepositions of the object and of prepositional phrases may belong to the verb: "signed a deal with Norland",
// "met a delegation in Oslo", "became useful to Norland". They come after all others. What hangs on the doer of a
// participle that tells a lasting state does so too: "met a team led by Reyes in Oslo".
function borrowed(tree: Tree, fillers: readonly Filler[], ontology: Ontology): readonly Filler[] {
  const open = fillers.filter(({ via }) => via !== 'subject' && via !== 'clause');
  // "fired dozens of rockets at Norland": it may hang on the dozens as well.
  const near = open.flatMap(({ token, via }) => {
    const inner = contained(tree, token, ontology);
    const heads = inner === token ? [token] : [inner, token];
    return heads
      .flatMap((head) => tree.childrenBy(head, via === 'predicate' ? 'obl' : 'nmod'))
      .filter((child) => child !== inner);
  });
  const far = open.flatMap(({ token }) =>
    tree.childrenBy(token, 'acl').flatMap((verb) => besideDoer(tree, verb, ontology)),
  );
  const beyond = far.flatMap((token) => tree.childrenBy(token, 'nmod'));
  const direct = new Set(open.filter(({ via }) => receiving.has(via)).map(({ token }) => token.index));
  const doing = ontology.lexicon.table('doers');
  return [...near, ...far, ...beyond].flatMap((token): Filler[] => {
    const word = preposition(tree, token);
    // "won seats in the House of Assembly": the assembly is the house's, not the verb's.
    if (word !== null && doing.get(word)?.owner === true && !direct.has(token.head)) return [];
    return word === null ? [] : [{ token, via: word, borrowed: true }];
  });
}

const receiving = new Set(['object', 'iobject', 'predicate']);

function besideDoer(tree: Tree, verb: Token, ontology: Ontology): readonly Token[] {
  if (!isLasting(verb, ontology)) return [];
  return tree
    .childrenBy(verb, 'obl:agent')
    .flatMap((doer) => tree.childrenBy(doer, 'nmod').filter(({ deprel }) => deprel === 'nmod'));
}
