// Who a verb's words belong to: its subject ("Reyes said"), the agent of a passive ("is seen by Norland as"), the
// subject that a verb shares with the one above it ("..., adding that"), the noun a relative clause describes
// ("Reyes, who said"), the noun of a participle ("a statement saying"). Never the possessor: "the mayor's lawyer said"
// is the lawyer.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Cues } from './cue.ts';
import { between, type DraftSource, isPunctuation } from './draft.ts';
import { isFinite } from './frame.ts';

export interface Speaker {
  /** Null where the text leaves it open. */
  readonly head: Token | null;
  readonly passive: boolean;
}

/** No chain of verbs that share a subject is longer. */
const farthest = 6;

export function speakerOf(tree: Tree, verb: Token, cues: Cues): Speaker {
  if (isPassive(tree, verb)) return { head: agentOf(tree, verb, cues), passive: true };
  let at: Token | null = verb;
  for (let steps = 0; at && steps < farthest; steps += 1) {
    const subject = subjectOf(tree, at, cues);
    if (subject && at === verb) return { head: nameOf(tree, subject, verb), passive: false };
    if (subject)
      return { head: isSpeaker(subject, cues) ? subject : (outerSpeaker(tree, at, cues) ?? subject), passive: false };
    const above: Token | null = tree.head(at);
    if (!above) break;
    const outer: Token | null = raised(tree, at, cues);
    if (isRelation(at, ['acl'])) {
      return { head: isFinite(tree, at) ? subjectAbove(tree, at) : above, passive: false };
    }
    if (!outer && !sharesSubject(at, tree)) break;
    if (at.deprel === 'xcomp') {
      const object = tree.childrenBy(above, 'obj', 'iobj').find((child) => child.index < verb.index);
      if (object) return { head: object, passive: false };
    }
    at = outer ?? above;
  }
  return { head: behind(tree, verb), passive: false };
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
  return agents[0] ?? null;
}

/** "state department official Ana Reyes said": the last name before the verb, where the parser stopped at a noun inside. */
function nameOf(tree: Tree, subject: Token, verb: Token): Token {
  const between = tree.sentence.tokens.slice(subject.index + 1, verb.index);
  const last = between.at(-1);
  const isRun = between.every(({ upos }) => upos === 'PROPN' || upos === 'NOUN');
  return last && isRun && subject.upos !== 'PRON' && last.upos === 'PROPN' && !tree.subtree(subject).includes(last)
    ? last
    : subject;
}

/** The verb's own subject; a relative pronoun stands for the noun before it, "it" and "there" for nobody. */
function subjectOf(tree: Tree, verb: Token, cues: Cues): Token | null {
  const places = [verb, ...tree.childrenBy(verb, 'aux')];
  const subject = places.flatMap((place) => [...tree.childrenBy(place, 'nsubj')])[0] ?? inRelative(tree, verb);
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

/** "Reyes, who leads the party, said": a subject that the parser took into the clause about it. */
function inRelative(tree: Tree, verb: Token): Token | undefined {
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
  if (verb.deprel !== 'conj' || !isCue(verb) || formOf(tree, verb) !== verb.xpos) return null;
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
  if (helper) return `${helper.xpos} ${verb.xpos}`;
  return tree.childrenBy(verb, 'cop')[0]?.xpos ?? verb.xpos;
}

function sharesSubject(verb: Token, tree: Tree): boolean {
  if (verb.deprel === 'conj' || verb.deprel === 'xcomp') return true;
  if (verb.deprel === 'advcl') return verb.xpos === 'VBG' || verb.xpos === 'VBN' || verb.xpos === 'VB';
  return verb.deprel === 'parataxis' && verb.xpos === 'VBG' && tree.childrenBy(verb, 'mark').length === 0;
}

/** "..., said Reyes": a name that the parser took for the object of an inverted verb. */
function behind(tree: Tree, verb: Token): Token | null {
  if (!['root', 'parataxis', 'ccomp'].includes(verb.deprel) || (verb.xpos !== 'VBD' && verb.xpos !== 'VBZ'))
    return null;
  const object = tree.childrenBy(verb, 'obj', 'obl', 'dep').find(({ index }) => index > verb.index);
  const words = tree.sentence.tokens.slice(verb.index + 1, object?.index);
  const next = words.every((token) => !isPunctuation(token)) && tree.childrenBy(object ?? verb, 'case').length === 0;
  return object && next && (object.upos === 'PROPN' || object.upos === 'NOUN' || object.upos === 'PRON')
    ? object
    : null;
}

/** The noun phrase around a head: all that belongs to it, up to the clause that the cue itself stands in. */
export function phrase(tree: Tree, head: Token, exclude: ReadonlySet<number>): DraftSource {
  const kept = new Set<number>([head.index]);
  const open = [head];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of tree.children(next)) {
      const below = tree.subtree(child);
      if (below.some(({ index }) => exclude.has(index)) || leavesOut(child, next === head)) continue;
      kept.add(child.index);
      open.push(child);
    }
  }
  for (let at = Math.min(...kept) - 1; isTitle(tree, at, head) && !exclude.has(at); at -= 1) kept.add(at);
  const before = tree.sentence.tokens[Math.min(...kept) - 1];
  if (before?.upos === 'DET' && !exclude.has(before.index)) kept.add(before.index);
  const words = tree.sentence.tokens.filter(({ index }) => kept.has(index));
  const run = around(words, head);
  const first = run.find((token) => !isPunctuation(token) && token.upos !== 'ADP') ?? head;
  const last = run.findLast((token) => !isPunctuation(token)) ?? head;
  const { tokens, index } = tree.sentence;
  const bracket = tokens[last.index + 1];
  const isOpen = tokens.slice(first.index, last.index + 1).some(({ text }) => text === '(');
  return { ...between(first, bracket?.text === ')' && isOpen ? bracket : last), sentence: index, head };
}

/** "foreign policy adviser | Ana Reyes": nouns right before a name that the parser left outside. */
function isTitle(tree: Tree, at: number, { upos }: Token): boolean {
  const { tokens } = tree.sentence;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (upos !== 'PROPN' || !token || !next || isPunctuation(next)) return false;
  return /^(NOUN|PROPN|ADJ)$/.test(token.upos) || token.xpos === 'POS' || token.xpos === 'PRP$';
}

/** Prepositions, possessive endings and loose clauses do not belong to the name of a source. */
function leavesOut({ deprel }: Token, direct: boolean): boolean {
  return (
    direct &&
    (deprel === 'case' ||
      deprel === 'parataxis' ||
      deprel === 'discourse' ||
      deprel === 'cc' ||
      deprel === 'mark' ||
      deprel === 'cop' ||
      deprel === 'list')
  );
}

/** The words around the head without a hole. */
function around(words: readonly Token[], head: Token): readonly Token[] {
  const at = words.findIndex(({ index }) => index === head.index);
  let [from, to] = [at, at + 1];
  while (from > 0 && words[from - 1]?.index === (words[from]?.index ?? 0) - 1) from -= 1;
  while (to < words.length && words[to]?.index === (words[to - 1]?.index ?? 0) + 1) to += 1;
  return words.slice(from, to);
}

/** Whether a head can have words or thoughts: a name, a person, a body; not "it", not a storm. */
export function isSpeaker({ upos, lemma, text }: Token, cues: Cues): boolean {
  if (upos === 'PRON') return !['empty', 'it'].includes(cues.roles.get(text.toLowerCase()) ?? '');
  return upos === 'PROPN' || cues.speaks(lemma.toLowerCase()) || cues.speaks(text.toLowerCase());
}
