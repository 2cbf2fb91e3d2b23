// Who does what an infinitive or a participle without a subject says ("control"): the object of the verb above ("told them
// to leave"), what follows its preposition ("called on them to leave"), its subject ("promised them to leave"), or for one
// behind a noun whose plan it is ("Norland's offer to leave"). Null stands for the subject of the verb above.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { mayAct } from './acting.ts';
import { contained, isInfinitive, preposition } from './phrase.ts';
import { isAgent, isPassive } from './voice.ts';

interface Governed {
  readonly verb: Token;
  readonly head: Token;
}

export function controllers(tree: Tree, governed: Governed, ontology: Ontology): readonly Token[] | null {
  const { verb, head } = governed;
  const oblique = controllingOblique(tree, governed, ontology);
  if (oblique) return oblique;
  const objects = tree.childrenBy(head, 'obj', 'iobj').filter(({ index }) => index < verb.index);
  const isTo = isInfinitive(tree, verb);
  if (!isRelation(verb, ['xcomp', 'ccomp']))
    return isTo ? aims(tree, governed, { objects, ontology }) : gerunds(tree, governed, { objects, ontology });
  const lemma = head.lemma.toLowerCase();
  // "favors banning them": who is to ban them is not said.
  const isLoose = verb.xpos === 'VBG' && ontology.lexicon.table('control').get(lemma)?.gerund === true;
  if (objects.length === 0 && isLoose && tree.childrenBy(verb, 'mark').length === 0) return [];
  if (objects.length === 0 || ontology.lexicon.table('control').get(lemma)?.subject === true) return null;
  const entry = ontology.lexicon.table('embedding').get(lemma);
  // "beat the champion to win the title", "promised voters to leave": only where the word says so does the other do it.
  const isOwn = entry !== undefined && entry.other === undefined && (entry.purpose ?? entry.infinitive) !== undefined;
  // "needs nine points to win".
  const areThings = entry?.infinitive !== undefined && objects.every((object) => isCounted(tree, object, ontology));
  return isTo && (isOwn || areThings) ? null : objects;
}

interface Given {
  readonly objects: readonly Token[];
  readonly ontology: Ontology;
}

// "called on them to leave"; "called for Reyes to leave", but not for talks to end the war.
function controllingOblique(tree: Tree, { verb, head }: Governed, ontology: Ontology): readonly Token[] | null {
  const { lexicon } = ontology;
  const lemma = head.lemma.toLowerCase();
  const before = tree.childrenBy(head, 'obl').filter(({ index }) => index > head.index && index < verb.index);
  const linking = (list: unknown): Token | undefined =>
    Array.isArray(list) ? before.find((child) => list.includes(preposition(tree, child))) : undefined;
  const asked = linking(lexicon.table('embedding').get(lemma)?.controller);
  if (asked) return [asked];
  const wished = isInfinitive(tree, verb) ? linking(lexicon.table('control').get(lemma)?.through) : undefined;
  return wished ? [wished].filter((child) => mayAct(contained(tree, child, ontology), ontology) === true) : null;
}

// "sent troops to fight", "were sent to fight", "was reported to have fought"; but "closed the road to stop looters" is done by
// who closed it, and a road that was closed stops nobody.
function aims(tree: Tree, { verb, head }: Governed, { objects, ontology }: Given): readonly Token[] | null {
  const { lexicon } = ontology;
  const lemma = head.lemma.toLowerCase();
  const control = lexicon.table('control').get(lemma);
  const asks = lexicon.table('embedding').get(lemma)?.other !== undefined && control?.subject !== true;
  const moves = control?.object === true;
  if (isPassive(tree, head)) {
    if (isSaidOf(tree, { verb, head }, ontology)) return null;
    const subjects = tree.childrenBy(head, 'nsubj');
    const areSent = subjects.length > 0 && subjects.every((subject) => mayAct(subject, ontology) === true);
    return (asks || moves) && areSent ? null : tree.children(head).filter((child) => isAgent(tree, child));
  }
  const acting = objects.filter((object) => mayAct(object, ontology) === true);
  if (asks) return objects.length > 1 && acting.length > 0 ? acting.slice(-1) : objects.length > 0 ? objects : null;
  return moves && acting.length > 0 ? acting : null;
}

// "was reported by the police to have left": what a passive of saying tells of its subject.
function isSaidOf(tree: Tree, { verb, head }: Governed, { lexicon }: Ontology): boolean {
  const frames = lexicon.table('cues').get(head.lemma.toLowerCase())?.frames;
  return (
    (Array.isArray(frames) && frames.includes('raised')) ||
    tree.childrenBy(verb, 'aux').some(({ upos }) => upos === 'AUX')
  );
}

// After "accused X of", X is the doer, after "met X before leaving" and "won a prize for leading" not.
function gerunds(tree: Tree, { verb, head }: Governed, { objects, ontology }: Given): readonly Token[] | null {
  if (isBehindDoer(tree, { verb, head }, ontology)) return [];
  const isLight = ontology.lexicon.table('lights').get(head.lemma.toLowerCase())?.object === true;
  if (objects.length === 0 || isLight || !isOfObject(tree, verb, ontology)) return null;
  if (isAsked(tree, { verb, head }, ontology)) return objects;
  const acting = objects.filter((object) => mayAct(object, ontology) !== false);
  return acting.length > 0 ? acting.filter((object) => mayAct(object, ontology) === true) : null;
}

// "was stopped by shouting pupils": who stands behind a passive's preposition of the doer is not its subject.
function isBehindDoer(tree: Tree, { verb, head }: Governed, { lexicon }: Ontology): boolean {
  const next = tree.sentence.tokens[verb.index + 1];
  if (verb.xpos !== 'VBG' || next?.xpos !== 'NNS' || next.head !== verb.index || !isPassive(tree, head)) return false;
  const doing = lexicon.table('doers');
  return tree.childrenBy(verb, 'mark').some(({ text }) => doing.get(text.toLowerCase())?.agent === true);
}

/** Behind a word such as "of" in "accused them of leaving". */
function isOfObject(tree: Tree, verb: Token, { lexicon }: Ontology): boolean {
  const clauses = lexicon.table('clauses');
  return tree.childrenBy(verb, 'mark').some((mark) => clauses.get(mark.text.toLowerCase())?.controller === 'object');
}

/** The verb itself says so: "accused of", "prevented from". */
function isAsked(tree: Tree, { verb, head }: Governed, { lexicon }: Ontology): boolean {
  const entry = lexicon.table('embedding').get(head.lemma.toLowerCase());
  return tree.childrenBy(verb, 'mark').some((mark) => entry?.[mark.text.toLowerCase()] !== undefined);
}

interface OfNoun {
  readonly verb: Token;
  readonly noun: Token;
}

interface Asking {
  readonly ontology: Ontology;
  of(verb: Token): readonly Token[];
}

/**
 * Who is to carry out "a plan to meet": whose plan it is, else the subject of the verb that has the noun as object. In "the
 * first woman to win" and "convicted a guard of killing" the parser's noun is who does it.
 */
export function controllersByNoun(tree: Tree, { verb, noun }: OfNoun, { ontology, of }: Asking): readonly Token[] {
  if (isDoerItself(tree, { verb, noun }, ontology)) return named(tree, noun, of);
  const { lexicon } = ontology;
  const told = lexicon.table('control').get(noun.lemma.toLowerCase())?.told === true && isInfinitive(tree, verb);
  const owners = told ? toldBy(tree, { verb, noun }, ontology) : ownersOf(tree, { verb, noun }, ontology);
  if (owners.length > 0) return owners;
  const above = tree.head(noun);
  if (!above || !isRelation(noun, ['obj', 'obl'])) return [];
  const entry = noun.deprel === 'obj' ? lexicon.table('control').get(above.lemma.toLowerCase()) : undefined;
  return (told ? entry?.hears : entry?.others !== true) === true ? of(above) : [];
}

// "She was the first to win", "made her the first to win": she.
function named(tree: Tree, noun: Token, of: Asking['of']): readonly Token[] {
  const head = tree.head(noun);
  const top = head?.upos === 'NOUN' && noun.deprel === 'conj' ? head : noun;
  const above = tree.head(top);
  const [object] = above && top.deprel === 'obj' ? tree.childrenBy(above, 'obj', 'iobj') : [];
  if (object && object !== top) return [object];
  const isSaid = top.deprel === 'xcomp' || tree.childrenBy(top, 'cop').length > 0;
  const subjects = isSaid ? of(top) : [];
  return subjects.length > 0 ? subjects : [noun];
}

// "a call for Reyes to resign", "an order to the army to leave": not who calls and orders.
function toldBy(tree: Tree, { verb, noun }: OfNoun, ontology: Ontology): readonly Token[] {
  const { lexicon } = ontology;
  const through = lexicon.table('control').get(noun.lemma.toLowerCase())?.through;
  return between(tree, { verb, noun }).filter(
    (child) => Array.isArray(through) && through.includes(preposition(tree, child)) && mayAct(child, ontology) === true,
  );
}

// "Norland's plan to", "an attempt by rebels to", "an offer from the firm to", "the decision of the court to".
function ownersOf(tree: Tree, { verb, noun }: OfNoun, ontology: Ontology): readonly Token[] {
  const possessors = tree.childrenBy(noun, 'nmod:poss');
  if (possessors.length > 0) return possessors;
  const doing = ontology.lexicon.table('doers');
  return between(tree, { verb, noun }).filter((child) => {
    const entry = doing.get(preposition(tree, child) ?? '');
    const isDoer = isInfinitive(tree, verb) ? entry?.shares !== true : entry?.agent === true;
    return entry !== undefined && isDoer && mayAct(child, ontology) === true;
  });
}

function between(tree: Tree, { verb, noun }: OfNoun): readonly Token[] {
  return tree.childrenBy(noun, 'nmod').filter(({ index }) => index < verb.index && index > noun.index);
}

function isDoerItself(tree: Tree, { verb, noun }: OfNoun, ontology: Ontology): boolean {
  if (mayAct(noun, ontology) !== true) return false;
  const above = tree.head(noun);
  const isObject = above !== null && isRelation(noun, ['obj', 'obl']);
  if (!isInfinitive(tree, verb)) return noun.deprel === 'obj' && isOfObject(tree, verb, ontology);
  if (noun.upos !== 'NOUN') return false;
  // "demands for the minister to resign", but not "a zone for refugees to open".
  if (above !== null && noun.deprel === 'nmod') return toldBy(tree, { verb, noun: above }, ontology).includes(noun);
  const isFirst = tree
    .childrenBy(noun, 'amod')
    .some(({ lemma }) => ontology.lexicon.words('ordinals').has(lemma.toLowerCase()));
  return isFirst || !isObject || ontology.lexicon.table('control').get(above.lemma.toLowerCase())?.object === true;
}

// "nine points"
function isCounted(tree: Tree, object: Token, ontology: Ontology): boolean {
  return tree.childrenBy(object, 'nummod').length > 0 && mayAct(object, ontology) !== true;
}
