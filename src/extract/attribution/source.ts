// Who a verb's words belong to: its subject ("Reyes said"), the agent of a passive ("is seen by Norland as"), the
// subject that a verb shares with the one above it ("..., adding that"), the noun a relative clause describes
// ("Reyes, who said"), the noun of a participle ("a statement saying"). Never the possessor: "the mayor's lawyer said"
// is the lawyer.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';
import { isPunctuation } from './draft.ts';
import { isFinite } from './frame.ts';
import { isOutside } from './goingon.ts';
import { isSpeaker } from './speaker.ts';

export interface Speaker {
  /** Null where the text leaves it open. */
  readonly head: Token | null;
  readonly passive: boolean;
}

/** "SAN FRANCISCO, Calif. (AP) —" */
const longestDateline = 9;

/** No chain of verbs that share a subject is longer. */
const farthest = 6;

export function speakerOf(tree: Tree, verb: Token, cues: Cues): Speaker {
  const speaker = speakerAbove(tree, verb, cues);
  const behind = speaker.head && behindDateline(tree, speaker.head, verb);
  return behind ? { ...speaker, head: behind } : speaker;
}

/** "DAYTON — Mayor Ana Lee said": the place is where it was written, the name behind the dash speaks. */
function behindDateline({ sentence }: Tree, head: Token, verb: Token): Token | null {
  const dash = sentence.tokens.findIndex(({ text }) => /^(—|–|--)$/.test(text));
  const place = sentence.tokens[0];
  if (
    dash < 1 ||
    dash > longestDateline ||
    head.index > dash ||
    verb.index < dash ||
    !place ||
    !/^\p{Lu}{3}/u.test(place.text)
  )
    return null;
  const words = sentence.tokens.slice(dash + 1, verb.index);
  const end = words.findIndex(({ xpos, text }) => xpos === 'IN' || text === ',');
  return (
    words.slice(0, end < 0 ? words.length : end).findLast(({ upos }) => upos === 'PROPN' || upos === 'NOUN') ?? null
  );
}

function speakerAbove(tree: Tree, verb: Token, cues: Cues): Speaker {
  if (isPassive(tree, verb)) return { head: agentOf(tree, verb, cues), passive: true };
  const quoter = quoterOf(tree, verb, cues);
  const quoted = quoter && tree.childrenBy(quoter, isPassive(tree, quoter) ? 'nsubj' : 'obj')[0];
  if (quoted) return { head: quoted, passive: false };
  let at: Token | null = verb;
  for (let steps = 0; at && steps < farthest; steps += 1) {
    const subject = subjectOf(tree, at, cues);
    const real: Token | null = subject && at === verb ? beforePreposition(tree, subject, verb) : null;
    if (real) return { head: real, passive: false };
    if (subject && at === verb) return { head: nameOf(tree, subject, verb), passive: false };
    if (subject) {
      const outer = isSpeaker(subject, cues) && !isOutside(tree, verb, cues) ? null : outerSpeaker(tree, at, cues);
      // "lifted the decrees which had praised him and vowed to stay"
      const main = !isSpeaker(subject, cues) && at.deprel === 'acl:relcl' ? subjectAbove(tree, at) : null;
      if (main && isSpeaker(main, cues)) return { head: main, passive: false };
      return { head: outer ?? subject, passive: false };
    }
    const above: Token | null = tree.head(at);
    if (!above) break;
    const outer: Token | null = raised(tree, at, cues);
    if (isRelation(at, ['acl'])) {
      // "criticised the refusal to pay, accusing him of": the participle goes with the verb above.
      const main = at !== verb && isOutside(tree, verb, cues) ? subjectAbove(tree, at) : null;
      if (main) return { head: main, passive: false };
      return { head: isFinite(tree, at) ? subjectAbove(tree, at) : above, passive: false };
    }
    if (!outer && !sharesSubject(at, tree)) break;
    if (at.deprel === 'xcomp') {
      const object = tree.childrenBy(above, 'obj', 'iobj').find((child) => child.index < verb.index);
      // "had this to say": whoever had it says it.
      if (object && object.xpos !== 'DT') return { head: object, passive: false };
    }
    at = outer ?? above;
  }
  return { head: describedBefore(tree, verb, cues) ?? behind(tree, verb, cues), passive: false };
}

/** "was quoted as saying", "quoted Ana Reyes as saying": the verb of quoting in front of a verb of saying. */
export function quoterOf(tree: Tree, verb: Token, cues: Cues): Token | null {
  const joint = tree.childrenBy(verb, 'mark', 'case')[0];
  const isSaying = verb.xpos === 'VBG' && cues.verbs.get(verb.lemma.toLowerCase())?.bare === true;
  if (!isSaying || !joint || cues.roles.get(joint.text.toLowerCase()) !== 'as') return null;
  const quoter = tree.sentence.tokens.slice(0, verb.index).findLast(({ upos }) => upos === 'VERB');
  const frames = quoter && cues.verbs.get(quoter.lemma.toLowerCase())?.frames;
  return quoter && frames?.has('as') && frames.has('quote') ? quoter : null;
}

export function isPassive(tree: Tree, verb: Token): boolean {
  const helpers = tree.children(verb).filter(({ deprel }) => deprel.startsWith('aux'));
  if (helpers.some(({ deprel }) => deprel === 'aux:pass')) return true;
  if (verb.xpos !== 'VBN') return false;
  const alone = helpers.length === 0 && isRelation(verb, ['acl', 'advcl']);
  return alone || tree.childrenBy(verb, 'obl:agent', 'nsubj:pass').some(({ deprel }) => deprel !== 'nsubj');
}

function agentOf(tree: Tree, verb: Token, cues: Cues): Token | null {
  const agents = tree
    .childrenBy(verb, 'obl')
    .filter(
      (child) =>
        child.deprel === 'obl:agent' ||
        tree.childrenBy(child, 'case').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'agent'),
    );
  return agents[0] ?? deepAgent(tree, verb, cues);
}

/** "was accused of hiding losses by its auditors": the last "by" phrase of the accusation, if it names people. */
function deepAgent(tree: Tree, verb: Token, cues: Cues): Token | null {
  const entry = cues.verbs.get(verb.lemma.toLowerCase());
  if (!entry || entry.frames.has('that') || entry.prepositions.size === 0) return null;
  const agents = tree
    .subtree(verb)
    .filter(
      (token) =>
        token.index > verb.index &&
        isRelation(token, ['nmod', 'obl']) &&
        isSpeaker(token, cues) &&
        tree
          .childrenBy(token, 'case')
          .some(({ text }) => text.toLowerCase() !== 'from' && cues.roles.get(text.toLowerCase()) === 'agent'),
    );
  return agents.at(-1) ?? null;
}

/** "people familiar with the matter said": a noun behind a preposition is no subject; the one the adjective is said of is. */
function beforePreposition(tree: Tree, subject: Token, verb: Token): Token | null {
  if (tree.childrenBy(subject, 'case').every(({ xpos }) => xpos === 'POS')) return null;
  const adjective = tree.head(verb);
  const real = adjective?.upos === 'ADJ' ? tree.childrenBy(adjective, 'nsubj')[0] : undefined;
  return real && real.index < subject.index ? real : null;
}

/** "state department official Ana Reyes said": the last name before the verb, where the parser stopped at a noun inside. */
function nameOf(tree: Tree, subject: Token, verb: Token): Token {
  const between = tree.sentence.tokens.slice(subject.index + 1, verb.index);
  const last = between.at(-1);
  const isRun = between.every(({ upos }) => /^(PROPN|NOUN|ADJ|CCONJ)$/.test(upos));
  return last && isRun && subject.upos !== 'PRON' && last.upos === 'PROPN' && !tree.subtree(subject).includes(last)
    ? last
    : subject;
}

/** The verb's own subject; a relative pronoun stands for the noun before it, "it" and "there" for nobody. */
function subjectOf(tree: Tree, verb: Token, cues: Cues): Token | null {
  const places = [verb, ...tree.childrenBy(verb, 'aux')];
  const subjects = places.flatMap((place) => [...tree.childrenBy(place, 'nsubj')]);
  // "Outside court, attorney Ana Lee said": of two in front, the nearer one speaks.
  const near = subjects.findLast((one) => one.index < verb.index && isSpeaker(one, cues));
  const speaking = near ?? subjects.find((one) => isSpeaker(one, cues));
  const subject = (subjects.length > 1 ? speaking : undefined) ?? subjects[0] ?? inRelative(tree, verb);
  if (!subject) return null;
  const isRelative = subject.xpos === 'WP' || subject.xpos === 'WDT' || cues.roles.get(subject.lemma) === 'relative';
  if (!isRelative) return subject;
  const described = isRelation(verb, ['acl']) ? tree.head(verb) : null;
  // "the home of Ana Reyes, who said": it is people who speak.
  const nearest = tree.sentence.tokens.slice(0, subject.index).findLast((token) => !isPunctuation(token));
  return described && nearest && !isSpeaker(described, cues) && isSpeaker(nearest, cues) ? nearest : described;
}

/** "said the trial would not be fair, adding that ...": what cannot speak leaves the word to whoever spoke of it. */
function outerSpeaker(tree: Tree, verb: Token, cues: Cues): Token | null {
  const outer = isRelation(verb, ['ccomp']) ? tree.head(verb) : null;
  const subject = outer && cues.verbs.has(outer.lemma.toLowerCase()) ? subjectOf(tree, outer, cues) : null;
  return subject && isSpeaker(subject, cues) ? subject : null;
}

/** "Reyes, who leads the party, said", "people close to her said": a subject taken into the clause about it. */
function inRelative(tree: Tree, verb: Token): Token | undefined {
  const adjective = tree.childrenBy(verb, 'ccomp').find(({ index, upos }) => index < verb.index && upos === 'ADJ');
  const described = adjective && !isFinite(tree, adjective) ? tree.childrenBy(adjective, 'nsubj')[0] : undefined;
  if (described && tree.childrenBy(verb, 'ccomp').some(({ index }) => index > verb.index)) return described;
  const clauses = tree.childrenBy(verb, 'ccomp', 'advcl', 'csubj').filter(({ index }) => index < verb.index);
  const subjects = clauses
    .map((clause) => tree.childrenBy(clause, 'nsubj'))
    .find((list) => list.some(isRelativePronoun));
  return subjects?.find((subject) => !isRelativePronoun(subject));
}

export function isRelativePronoun({ xpos }: Token): boolean {
  return xpos === 'WP' || xpos === 'WDT';
}

/** "Reyes, who was under pressure, described it": a finite verb hung on a noun has its subject before that noun. */
function subjectAbove(tree: Tree, verb: Token): Token | null {
  let at = tree.head(verb);
  for (let steps = 0; at && steps < farthest; steps += 1) {
    const subject = tree.childrenBy(at, 'nsubj').find(({ index, xpos }) => index < verb.index && !xpos.startsWith('W'));
    if (subject) return subject;
    at = tree.head(at);
  }
  return null;
}

/**
 * "confirmed that the side had made an offer but noted that ...": a verb of saying that the parser joined to the
 * content of another one, though in form it goes with that one. Gives the outer verb, or null.
 */
export function raised(tree: Tree, verb: Token, cues: Cues): Token | null {
  const isCue = (token: Token): boolean => cues.verbs.get(token.lemma.toLowerCase())?.frames.has('that') === true;
  if (verb.deprel !== 'conj' || !cues.verbs.has(verb.lemma.toLowerCase()) || formOf(tree, verb) !== verb.xpos)
    return null;
  if (tree.childrenBy(verb, 'nsubj').length > 0) return null;
  const first = tree.head(verb);
  let at = first;
  while (at && at.deprel === 'conj') at = tree.head(at);
  const outer = at && isRelation(at, ['ccomp']) ? tree.head(at) : null;
  if (!first || !outer || !isCue(outer) || formOf(tree, outer) !== verb.xpos) return null;
  const subject = at ? tree.childrenBy(at, 'nsubj')[0] : undefined;
  const differs = formOf(tree, first) !== verb.xpos || (subject !== undefined && !isSpeaker(subject, cues));
  return differs ? outer : null;
}

/** The tag of a verb's finite part: "had presented" is another form than "noted". */
function formOf(tree: Tree, verb: Token): string {
  const helper = tree.childrenBy(verb, 'aux')[0];
  // "did not know" is as much past as "knew".
  if (helper && verb.xpos === 'VB' && helper.xpos !== 'MD') return helper.xpos;
  if (helper) return `${helper.xpos} ${verb.xpos}`;
  return tree.childrenBy(verb, 'cop')[0]?.xpos ?? verb.xpos;
}

function sharesSubject(verb: Token, tree: Tree): boolean {
  if (verb.deprel === 'conj' || verb.deprel === 'xcomp') return true;
  if (verb.deprel === 'advcl') return verb.xpos === 'VBG' || verb.xpos === 'VBN' || verb.xpos === 'VB';
  return verb.deprel === 'parataxis' && verb.xpos === 'VBG' && tree.childrenBy(verb, 'mark').length === 0;
}

/** "“...” Ana Reyes, an official at the port, | told": a name with its description that the parser hung elsewhere. */
function describedBefore(tree: Tree, verb: Token, cues: Cues): Token | null {
  const { tokens } = tree.sentence;
  if (tokens[verb.index - 1]?.text !== ',' || !isFinite(tree, verb)) return null;
  const ends = tokens.filter(
    (token) =>
      token.index < verb.index &&
      /^(appos|vocative|dep|nmod|parataxis)/.test(token.deprel) &&
      (token.upos === 'PROPN' || token.upos === 'NOUN') &&
      isSpeaker(token, cues) &&
      tree.subtree(token).at(-1)?.index === verb.index - 1,
  );
  return ends[0] ?? null;
}

/** "..., said Reyes": a name that the parser took for the object of an inverted verb. */
function behind(tree: Tree, verb: Token, cues: Cues): Token | null {
  if (cues.verbs.get(verb.lemma.toLowerCase())?.frames.has('that') !== true) return null;
  if (!['root', 'parataxis', 'ccomp'].includes(verb.deprel) || (verb.xpos !== 'VBD' && verb.xpos !== 'VBZ'))
    return null;
  const object = tree.childrenBy(verb, 'obj', 'obl', 'dep').find(({ index }) => index > verb.index);
  const words = tree.sentence.tokens.slice(verb.index + 1, object?.index);
  const next = words.every((token) => !isPunctuation(token)) && tree.childrenBy(object ?? verb, 'case').length === 0;
  return object && next && (object.upos === 'PROPN' || object.upos === 'NOUN' || object.upos === 'PRON')
    ? object
    : null;
}
