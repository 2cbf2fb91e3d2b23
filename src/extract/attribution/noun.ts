// Drafts from nouns and adjectives: "the minister's claim that ...", "expressed interest in talks", "made clear that
// ...", "is confident that ...". The holder is the possessor, a "by" phrase, or the subject of the verb in front.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { clauseTokens, isOccasion } from './clause.ts';
import { withTrail } from './content.ts';
import type { CueEntry, Cues } from './cue.ts';
import { between, type Draft, type DraftCue, indexesOf, stretches, without } from './draft.ts';
import { type Given, isInfinitive } from './frame.ts';
import { goingOn } from './goingon.ts';
import { phrase } from './phrase.ts';
import { speakerOf } from './source.ts';
import { isSpeaker } from './speaker.ts';
import { firstHelper } from './verb.ts';

/** A light verb stands no more words before its noun. */
const closest = 4;

export function nounDrafts(tree: Tree, cues: Cues): readonly Draft[] {
  return tree.sentence.tokens.flatMap((noun) => {
    const entry = noun.upos === 'NOUN' ? cues.nouns.get(noun.lemma.toLowerCase()) : undefined;
    if (!entry) return [];
    const light = lightVerb(tree, noun, cues);
    if ((entry.frames.has('light') && !light) || isSaidIn(tree, noun, cues)) return [];
    const content = nounContent(tree, noun, { entry, cues, light });
    if (!content) return [];
    const own = holderOf(tree, noun, cues);
    const doer = light ?? verbBehindComma(tree, noun);
    const holder = own ?? (doer ? speakerOf(tree, doer, cues).head : null);
    // ", raising hopes of a thaw": whoever raises them does not hope.
    if (!own && light?.xpos === 'VBG' && entry.belief && tree.sentence.tokens[light.index - 1]?.text === ',') return [];
    if (!holder && (entry.belief || !content.clause)) return [];
    if (holder && (content.tokens.has(holder.index) || ((entry.belief || !content.clause) && !isSpeaker(holder, cues))))
      return [];
    const all = withTrail(tree, light ? [noun, light] : [noun], content);
    const tokens = without(all, goingOn(tree, all, cues));
    return [draft(tree, { holder, tokens, entry, cue: nounCue(noun, own ? null : light), cues })];
  });
}

export function adjectiveDrafts(tree: Tree, cues: Cues): readonly Draft[] {
  return tree.sentence.tokens.flatMap((adjective) => {
    const entry = cues.adjectives.get(adjective.text.toLowerCase());
    if (!entry || (adjective.upos !== 'ADJ' && adjective.upos !== 'VERB')) return [];
    const verb = entry.verb === null ? null : verbBefore(tree, adjective, entry.verb);
    if ((entry.verb !== null && !verb) || isBeforeNoun(tree, adjective, verb)) return [];
    const places = verb ? [...tree.children(adjective), ...tree.children(verb)] : [...tree.children(adjective)];
    const content =
      contentAmong(tree, places, { entry, cues, after: adjective.index }) ??
      (verb ? allBehind(tree, verb, adjective) : null);
    const holder = speakerOf(tree, verb ?? adjective, cues).head;
    if (!content || !holder || content.tokens.has(holder.index) || !isSpeaker(holder, cues)) return [];
    const cue = {
      ...between(verb ? firstHelper(tree, verb, verb) : firstHelper(tree, adjective, adjective), adjective),
      token: verb ?? adjective,
      lemma: adjective.text.toLowerCase(),
    };
    // "made clear demands had not changed": the parser may take the adjective into the clause.
    const tokens = new Set([...content.tokens].filter((index) => index > adjective.index));
    return [draft(tree, { holder, tokens, entry, cue, cues })];
  });
}

/** "made a public speech" says nothing of the speech; "made clear demands had not changed" does. */
function isBeforeNoun(tree: Tree, adjective: Token, verb: Token | null): boolean {
  const noun = isRelation(adjective, ['amod']) ? tree.head(adjective) : null;
  if (!noun || noun.index < adjective.index) return false;
  return verb?.index !== adjective.index - 1 || !isRelation(noun, ['nsubj', 'nmod:poss']);
}

/** "made clear", "made it clear": the verb right in front. */
function verbBefore(tree: Tree, adjective: Token, lemma: string): Token | null {
  const words = tree.sentence.tokens.slice(Math.max(0, adjective.index - 3), adjective.index);
  return words.findLast((token) => token.lemma === lemma && token.upos === 'VERB') ?? null;
}

/** "made clear their demands had not changed": a clause that the parser took apart. */
function allBehind(tree: Tree, verb: Token, adjective: Token): NounContent | null {
  const below = tree.subtree(verb).filter(({ index }) => index > adjective.index);
  const finite = below.some(({ xpos }) => /^(VB[DZP]|MD)$/.test(xpos));
  return finite ? { tokens: indexesOf(below), clause: true } : null;
}

interface Found {
  readonly holder: Token | null;
  readonly tokens: ReadonlySet<number>;
  readonly entry: CueEntry;
  readonly cue: DraftCue;
  readonly cues: Cues;
}

function draft(tree: Tree, { holder, tokens, entry, cue, cues }: Found): Draft {
  const exclude = new Set([...tokens, cue.token.index]);
  const source = holder ? phrase(tree, holder, { exclude, cues }) : null;
  return {
    sentence: tree.sentence.index,
    cue,
    entry,
    source,
    content: stretches(tree, tokens),
    quoted: [],
    addressee: null,
  };
}

function nounCue(noun: Token, light: Token | null): DraftCue {
  const near = light && light.index < noun.index && noun.index - light.index <= closest;
  return { ...between(near ? light : noun, noun), token: near ? light : noun, lemma: noun.lemma.toLowerCase() };
}

/** "said in a statement that ...": the verb has the words. */
function isSaidIn(tree: Tree, noun: Token, cues: Cues): boolean {
  const verb = isOccasion(tree, noun) ? tree.head(noun) : null;
  const entry = verb ? cues.verbs.get(verb.lemma.toLowerCase()) : undefined;
  return verb?.upos === 'VERB' && entry?.frames.has('that') === true && tree.childrenBy(verb, 'ccomp').length === 0;
}

/** "made a claim", "the claim was repeated". */
function lightVerb(tree: Tree, noun: Token, cues: Cues): Token | null {
  const head = tree.head(noun);
  const isArgument = isRelation(noun, ['obj']) || noun.deprel === 'nsubj:pass';
  return head && isArgument && cues.roles.get(head.lemma) === 'light' ? head : null;
}

function holderOf(tree: Tree, noun: Token, cues: Cues): Token | null {
  const possessor = tree.childrenBy(noun, 'nmod').find((child) => isPossessive(tree, child));
  if (possessor) return possessor;
  const named = namedInFront(tree, noun) ?? namedPaper(tree, noun, cues);
  if (named) return named;
  return (
    tree
      .childrenBy(noun, 'nmod')
      .find((child) =>
        tree.childrenBy(child, 'case').some(({ text }) => cues.roles.get(text.toLowerCase()) === 'agent'),
      ) ?? null
  );
}

/** "Doctors protested, warning that ...": a participle that the tagger took for a noun goes with the verb in front. */
function verbBehindComma(tree: Tree, noun: Token): Token | null {
  const isForm = noun.text.endsWith('ing') && tree.sentence.tokens[noun.index - 1]?.text === ',';
  const root = isForm ? tree.root : null;
  return root && root.upos === 'VERB' && root.index < noun.index ? root : null;
}

/** ", with Ana Lee warning of delays", where the tagger took the warning for a noun. */
function namedInFront(tree: Tree, noun: Token): Token | null {
  const before = tree.sentence.tokens[noun.index - 1];
  const opener = tree.childrenBy(noun, 'case').find(({ index }) => index < noun.index);
  const isApart = opener !== undefined && tree.sentence.tokens[opener.index - 1]?.text === ',';
  return isApart && before?.upos === 'PROPN' && before.head === noun.index ? before : null;
}

/** "the Herald report that", where the name is that of whoever reports. */
function namedPaper(tree: Tree, noun: Token, cues: Cues): Token | null {
  const name = tree.childrenBy(noun, 'compound').findLast(({ upos }) => upos === 'PROPN');
  return name && cues.documents.has(noun.lemma.toLowerCase()) && name.index === noun.index - 1 ? name : null;
}

/** "the minister's", "their" */
function isPossessive(tree: Tree, token: Token): boolean {
  return token.xpos === 'PRP$' || tree.childrenBy(token, 'case').some(({ xpos }) => xpos === 'POS');
}

interface NounContent {
  readonly tokens: ReadonlySet<number>;
  readonly clause: boolean;
}

/** Below the noun, or below its light verb: the parser takes either for the one that the phrase belongs to. */
function nounContent(tree: Tree, noun: Token, given: Given & { readonly light: Token | null }): NounContent | null {
  const places = [...tree.children(noun), ...(given.light ? tree.children(given.light) : [])];
  return contentAmong(tree, places, { ...given, after: noun.index });
}

/** The clause or phrase among some children that fits one of the frames. */
function contentAmong(
  tree: Tree,
  places: readonly Token[],
  { entry, cues, after }: Given & { readonly after: number },
): NounContent | null {
  for (const child of places) {
    if (child.index < after) continue;
    const marks = tree.childrenBy(child, 'mark', 'case').filter(({ index }) => index < child.index);
    const isThat = marks.some(({ text }) => cues.roles.get(text.toLowerCase()) === 'that');
    const joint = jointTaken(tree, child, cues);
    if (joint && entry.frames.has('that')) {
      return { tokens: without(clauseTokens(tree, child, cues), [joint.index]), clause: true };
    }
    const clausal = isRelation(child, ['acl', 'ccomp', 'advcl', 'xcomp']) && !isRelative(tree, child);
    if (clausal && entry.frames.has('that') && (isThat || (child.deprel === 'ccomp' && !isInfinitive(tree, child)))) {
      return { tokens: clauseTokens(tree, child, cues), clause: true };
    }
    if (clausal && entry.frames.has('to') && isInfinitive(tree, child)) {
      return { tokens: clauseTokens(tree, child, cues), clause: false };
    }
    const joints = marks.filter(({ text, xpos }) => xpos !== 'TO' && entry.prepositions.has(text.toLowerCase()));
    if (joints.length > 0 && isRelation(child, ['nmod', 'obl', 'acl', 'advcl'])) {
      const tokens = without(
        indexesOf(tree.subtree(child)),
        joints.map(({ index }) => index),
      );
      return { tokens, clause: false };
    }
  }
  return null;
}

/** "the report that rebels paid bounties": a "that" which the parser took for an object of a verb that has its own. */
function jointTaken(tree: Tree, clause: Token, cues: Cues): Token | undefined {
  const things = tree.childrenBy(clause, 'obj', 'iobj');
  const hasSubject = tree.childrenBy(clause, 'nsubj').some(({ xpos }) => !xpos.startsWith('W'));
  if (clause.deprel !== 'acl:relcl' || !hasSubject || things.length < 2) return undefined;
  return things.find(({ text, xpos }) => xpos === 'WDT' && cues.roles.get(text.toLowerCase()) === 'that');
}

/** "the claim that he made" is no content; "the claim that he left" is. */
function isRelative(tree: Tree, clause: Token): boolean {
  return clause.deprel === 'acl:relcl' || tree.children(clause).some(({ xpos }) => xpos === 'WDT' || xpos === 'WP');
}
