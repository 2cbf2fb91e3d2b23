// Actors that a role reaches through another phrase. `object-doer`: who is behind the thing done to ("rejected Kenya's
// offer": Kenya; "condemned the raid by rebels": the rebels). `clause-side`: who is on the other side of what the clause
// tells ("threatened to sue the bank": the bank). `object-recipient`: whom the object is for ("a loan for Norland"). `clause-subject`: who the clause is about ("alleged that the firm lied"). `infinitive`, `gerund`: a clause of
// that form only; `prospect`: one about what is to come ("insists that it will stay", "that they be heard"). Comes in: a frame and what is filled so far; goes out: more fillers.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { EventKind } from '../../ontology/kind.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Filler, Frame } from '../frames/frame.ts';
import { nounFrame } from '../frames/noun.ts';
import { isInfinitive } from '../frames/phrase.ts';
import { verbFrame } from '../frames/verb.ts';
import type { Filled } from './filled.ts';
import type { Telling } from './telling.ts';

/** Fillers for the ways that lead through another phrase; empty for all other ways. */
export function reached(frame: Frame, { way, kind, filled }: Reach, telling: Telling): readonly Filler[] {
  if (way === 'object-doer') return doersOfObject(frame, filled, telling);
  if (way === 'object-recipient') return recipientsOfObject(frame, kind, filled);
  if (way === 'clause-subject') return subjectsOfClause(frame);
  if (way === 'infinitive') return infinitives(frame);
  if (way === 'gerund') return frame.fillers.filter(({ via, token }) => via === 'clause' && token.xpos === 'VBG');
  if (way === 'prospect')
    return frame.fillers.filter(({ via, token }) => via === 'clause' && isAhead(frame.tree, token, telling));
  return way === 'clause-side' ? sidesOfClause(frame, kind, telling) : [];
}

interface Reach {
  readonly way: string;
  readonly kind: EventKind;
  readonly filled: readonly Filled[];
}

function doersOfObject(frame: Frame, filled: readonly Filled[], telling: Telling): readonly Filler[] {
  const { ontology } = telling.reading;
  const { tree } = frame;
  const agents = filled.filter(({ role }) => role === 'agent').map(({ entity }) => entity);
  const taken = new Set(filled.map(({ token }) => token.index));
  return filled
    .filter(({ role, kind, token }) => role === 'object' && isThing(kind, ontology) && token.upos === 'NOUN')
    .flatMap(({ token }) => [...doersOf(tree, token, ontology), ...doersBeside(frame, token, ontology)])
    .filter(({ token }) => {
      const entity = telling.mentionAt(token)?.entity ?? null;
      // "defended its record": nobody stands on the other side. A pronoun of nobody known names nobody.
      return token.upos === 'PRON' ? false : entity === null ? !taken.has(token.index) : !agents.includes(entity);
    });
}

// "approved a package of loans for Norland": whom the thing is for, however deep it hangs below, behind
// the prepositions that the kind takes its addressee from.
function recipientsOfObject({ tree }: Frame, kind: EventKind, filled: readonly Filled[]): readonly Filler[] {
  const ways = kind.linking.verb?.addressee ?? [];
  const below = (noun: Token): readonly Token[] =>
    tree.childrenBy(noun, 'nmod').flatMap((child) => [child, ...below(child)]);
  return filled
    .filter(({ role }) => role === 'object')
    .flatMap(({ token }) => below(token))
    .filter((token) => tree.childrenBy(token, 'case').some(({ lemma }) => ways.includes(lemma)))
    .map((token) => ({ token, via: 'object-recipient', borrowed: false }));
}

function isThing(kind: string, { entityKinds }: Ontology): boolean {
  return entityKinds.get(kind)?.labels.includes('Actor') !== true;
}

// A noun that some kind lists says itself who does it: the possessor and "by" of a killing, not its "of".
function doersOf(tree: Tree, noun: Token, ontology: Ontology): readonly Filler[] {
  const evoked = ontology.triggers.get(`noun:${noun.lemma.toLowerCase()}`) ?? [];
  const ways = new Set(evoked.flatMap(({ kind }) => kind.linking.noun?.agent ?? []));
  const doing = ontology.lexicon.table('doers');
  const isPlan = ontology.lexicon.words('nouns-plan').has(noun.lemma.toLowerCase());
  const isDoer = (via: string): boolean => {
    if (via === 'possessor' || ways.has(via)) return true;
    const word = doing.get(via);
    // "the Kenyan plan" is Kenya's; "Kenyan ships", "historic Kenyan figures" are nobody's act.
    return word ? ways.size === 0 || word.owner !== true : via === 'modifier' && ways.size === 0 && isPlan;
  };
  const told = tree
    .childrenBy(noun, 'acl')
    .filter(({ xpos }) => xpos === 'VBN')
    .flatMap((verb) => tree.childrenBy(verb, 'obl', 'obl:agent'))
    .filter((doer) => tree.childrenBy(doer, 'case').some(({ lemma }) => doing.get(lemma.toLowerCase())?.agent === true))
    .map((token) => ({ token, via: 'object-doer', borrowed: false }));
  const own = nounFrame(tree, noun, ontology)
    .fillers.filter(({ via, borrowed, token }) => isDoer(via) && !borrowed && isBelow(tree, token, noun))
    .map(({ token }) => ({ token, via: 'object-doer', borrowed: false }));
  // "a truce proposed by Norland".
  return [...own, ...told];
}

// "criticised the raid by rebels": the parser may hang the doers of the raid on the verb, which is active and has its own.
function doersBeside({ fillers, isPassive }: Frame, noun: Token, ontology: Ontology): readonly Filler[] {
  if (isPassive || !ontology.triggers.has(`noun:${noun.lemma.toLowerCase()}`)) return [];
  const doing = ontology.lexicon.table('doers');
  return fillers
    .filter(({ via, borrowed, token }) => doing.get(via)?.agent === true && !borrowed && token.index > noun.index)
    .map(({ token }) => ({ token, via: 'object-doer', borrowed: false }));
}

function isBelow(tree: Tree, token: Token, noun: Token): boolean {
  let at: Token | null = token;
  for (let steps = 0; at && steps < 6; steps += 1) {
    if (at === noun) return true;
    at = tree.head(at);
  }
  return false;
}

// Only a clause without a subject of its own ("warned it could strike" has none but who warns): who does it is on this
// side, so the other phrases name the other side. "Agreed to meet in Norland" has no Norland on the other side.
function sidesOfClause({ tree, fillers }: Frame, kind: EventKind, telling: Telling): readonly Filler[] {
  const { reading } = telling;
  const places = new Set(kind.linking.verb?.place ?? []);
  const who = fillers.find(({ via }) => via === 'subject');
  const self = who ? (telling.mentionAt(who.token)?.entity ?? null) : null;
  const isSelf = (subject: Token): boolean =>
    subject.upos === 'PRON' && self !== null && telling.mentionAt(subject)?.entity === self;
  return fillers
    .filter(({ via, token }) => via === 'clause' && tree.childrenBy(token, 'nsubj').every(isSelf))
    .flatMap(({ token }) => {
      const inner = verbFrame(tree, token, reading.ontology).fillers.filter(
        (filler) => !inside.has(filler.via) && !places.has(filler.via) && !isRelation(filler.token, ['nmod:poss']),
      );
      // "Refused to hand the men over to Norland": Norland before the men.
      const besides = inner.filter(({ via }) => !objects.has(via));
      return [...besides, ...inner.filter(({ via }) => objects.has(via))];
    })
    .filter(({ token }, index, all) => all.findIndex((other) => other.token === token) === index)
    .map(({ token }) => ({ token, via: 'clause-side', borrowed: false }));
}

function isAhead(tree: Tree, clause: Token, { reading }: Telling): boolean {
  const modals = reading.ontology.lexicon.table('modals');
  const isPlain = clause.xpos === 'VB' || tree.childrenBy(clause, 'cop', 'aux:pass').some(({ xpos }) => xpos === 'VB');
  const helpers = tree.childrenBy(clause, 'aux').filter(({ xpos }) => xpos === 'MD');
  if (helpers.length === 0) return isPlain && tree.childrenBy(clause, 'nsubj', 'nsubj:pass').length > 0;
  const told = helpers.map(({ text }) => modals.get(text.toLowerCase())?.value);
  return told.some((value) => value === 'expected' || value === 'demanded');
}

function infinitives({ tree, token: verb, fillers }: Frame): readonly Filler[] {
  // "told us what to do" says what is known, not what is ordered.
  const isAsked = (clause: Token): boolean => tree.children(clause).some(({ xpos }) => xpos.startsWith('W'));
  const own = fillers.filter(({ via, token }) => via === 'clause' && isInfinitive(tree, token) && !isAsked(token));
  if (own.length > 0) return own;
  // "pushed Norland to sell": the parser may hang the infinitive on the verb as an aim, or on the object.
  return fillers
    .filter(({ via, borrowed }) => via === 'object' && !borrowed)
    .flatMap((object) =>
      [...tree.childrenBy(object.token, 'acl'), ...tree.childrenBy(verb, 'advcl')].filter(
        (clause) => clause.index > object.token.index && isInfinitive(tree, clause),
      ),
    )
    .map((token) => ({ token, via: 'clause', borrowed: false }));
}

// "alleges that the firm lied": the firm.
function subjectsOfClause({ tree, fillers }: Frame): readonly Filler[] {
  return fillers
    .filter(({ via }) => via === 'clause')
    .flatMap(({ token }) => tree.childrenBy(token, 'nsubj', 'nsubj:pass'))
    .filter(({ upos }) => upos !== 'PRON')
    .map((token) => ({ token, via: 'clause-subject', borrowed: false }));
}

const objects = new Set(['object', 'iobject']);
const inside = new Set(['subject', 'clause', 'predicate', 'bystander']);
