// Drafts from verbs: "Reyes said that ...", "asked them to leave", "described it as dire", "They had met, Reyes said".
// In: a tree and the cue lexicon. Out: a draft for each verb that has content in one of its frames and may have words.

import { hasModal } from '../frames/modal.ts';
import type { Token } from '../../model/sentence.ts';
import type { Span } from '../../model/span.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { contentOf } from './content.ts';
import type { CueEntry, Cues } from './cue.ts';
import type { Content } from './frame.ts';
import { between, type Draft, type DraftCue, indexesOf, stretches, without } from './draft.ts';
import { phrase } from './phrase.ts';
import { isTold } from './when.ts';
import { isPassive, quoterOf, type Speaker, speakerOf } from './source.ts';
import { isSpeaker } from './speaker.ts';

export function verbDrafts(tree: Tree, cues: Cues): readonly Draft[] {
  return tree.sentence.tokens.flatMap((verb) => {
    const entry = entryOf(tree, verb, cues);
    if (!entry || !isVerb(tree, verb) || isHeading(tree, verb) || isPurpose(tree, verb) || isTold(tree, verb, cues))
      return [];
    if (entry.belief && isMade(tree, verb)) return [];
    const content = contentOf(tree, verb, { entry, cues });
    if (!content || (entry.frames.has('quote') && saysAs(tree, verb, cues))) return [];
    // "Did they speak about it?"
    if (!content.clause && tree.sentence.tokens.at(-1)?.text === '?') return [];
    const speaker = speakerOf(tree, verb, cues);
    if (isAccused(tree, verb, speaker, content.general === true) || isUnsaid(tree, verb, entry, cues)) return [];
    if (!content.general && !maySpeak(speaker, { entry, cues, content })) return [];
    const agent = speaker.passive && speaker.head ? speaker.head : null;
    const all = agent ? without(content.tokens, indexesOf(tree.subtree(agent))) : content.tokens;
    if (speaker.head && all.has(speaker.head.index)) return [];
    const tokens = untilComma(tree, verb, { tokens: all, cues });
    const exclude = new Set([...tokens, verb.index]);
    return [
      {
        sentence: tree.sentence.index,
        cue: { ...verbCue(tree, verb), ...quotedAs(tree, verb, cues) },
        entry,
        source: speaker.head ? phrase(tree, speaker.head, { exclude, cues }) : null,
        content: stretches(tree, fromThat(tree, filled(tree, verb, { tokens, addressee: content.addressee }), cues)),
        quoted: [],
        addressee: content.addressee,
      },
    ];
  });
}

/** "Whereas Reyes felt it was late, Ortega ...": the words of an opening clause end with it. */
function untilComma(
  tree: Tree,
  verb: Token,
  { tokens, cues }: { tokens: ReadonlySet<number>; cues: Cues },
): ReadonlySet<number> {
  const opener = tree
    .childrenBy(verb, 'mark', 'advmod')
    .find(({ index, upos, xpos }) => isFirst(tree, index) && (upos === 'SCONJ' || xpos === 'WRB'));
  const comma = tree.sentence.tokens.findIndex(({ index, text }) => index > verb.index && text === ',');
  if (!opener || comma < 0 || cues.roles.get(opener.text.toLowerCase()) === 'as') return tokens;
  const before = new Set([...tokens].filter((index) => index < comma));
  return before.size > 0 ? before : tokens;
}

/** At the start, or behind "First, ". */
function isFirst({ sentence }: Tree, index: number): boolean {
  return index === 0 || (index === 2 && sentence.tokens[1]?.text === ',');
}

/** "found children | in some camps | had fled": a phrase in the midst of what follows the verb belongs to it. */
function filled(
  tree: Tree,
  verb: Token,
  { tokens, addressee }: Pick<Content, 'tokens' | 'addressee'>,
): ReadonlySet<number> {
  const [first, last] = [Math.min(...tokens), Math.max(...tokens)];
  const gap = tree.sentence.tokens.slice(first, last + 1).filter(({ index }) => !tokens.has(index));
  const isPhrase = gap.every((token) => token !== addressee && (token.upos === 'ADP' || isNominal(token)));
  return first > verb.index && gap.length > 0 && isPhrase ? new Set([...tokens, ...indexesOf(gap)]) : tokens;
}

function isNominal({ upos }: Token): boolean {
  return /^(NOUN|PROPN|DET|ADJ|NUM)$/.test(upos);
}

/** "said | in a statement sent to the press that | ...": what was said begins behind a joint with no verb before it. */
function fromThat({ sentence }: Tree, tokens: ReadonlySet<number>, cues: Cues): ReadonlySet<number> {
  const words = sentence.tokens.filter(({ index }) => tokens.has(index));
  const joint = words.findIndex(({ text, xpos }) => cues.roles.get(text.toLowerCase()) === 'that' && xpos !== 'DT');
  const before = words.slice(0, Math.max(joint, 0));
  const opens = joint === 0 || before[0]?.upos === 'ADP';
  if (joint < 0 || !opens || before.some(({ xpos }) => /^(VB[DZP]|MD|W..?)$/.test(xpos))) return tokens;
  return indexesOf(words.slice(joint + 1));
}

/** "a man accused of murder": what a person is, with nobody who says so. */
function isAccused(tree: Tree, verb: Token, { head, passive }: Speaker, general: boolean): boolean {
  return passive && !head && !general && isRelation(verb, ['acl']) && tree.childrenBy(verb, 'aux').length === 0;
}

/** "What they're saying: ...": a heading. */
function isHeading(tree: Tree, verb: Token): boolean {
  const colon = tree.sentence.tokens[verb.index + 1]?.text === ':';
  return (
    colon && tree.childrenBy(verb, 'obj', 'nsubj').some(({ xpos, index }) => xpos.startsWith('W') && index < verb.index)
  );
}

/** "refused to say whether": nothing is said by the refusing, and the saying is told by its own verb. */
function isUnsaid(tree: Tree, verb: Token, entry: CueEntry, cues: Cues): boolean {
  if (entry.content !== 'denied') return false;
  return tree
    .childrenBy(verb, 'xcomp')
    .some((child) => child.xpos === 'VB' && cues.verbs.has(child.lemma.toLowerCase()));
}

/** "quoted him as | saying": the verb of saying has the words. */
export function saysAs(tree: Tree, verb: Token, cues: Cues): boolean {
  return tree.sentence.tokens.some((token) => token.index > verb.index && quoterOf(tree, token, cues) === verb);
}

/** "was quoted as saying": the cue begins with the quoting. */
function quotedAs(tree: Tree, verb: Token, cues: Cues): Span | null {
  const quoter = quoterOf(tree, verb, cues);
  return quoter && isPassive(tree, quoter) ? between(firstHelper(tree, quoter, quoter), verb) : null;
}

/** The entry of a verb, with its particle where there is one ("pointed out"). */
export function entryOf(tree: Tree, verb: Token, cues: Cues): CueEntry | undefined {
  if (!isVerbal(tree, verb)) return undefined;
  const entry = cues.verbs.get(lemmaOf(tree, verb)) ?? cues.verbs.get(verb.lemma.toLowerCase());
  const helped = entry?.modal !== true || hasModal(tree, verb);
  return helped ? entry : undefined;
}

function lemmaOf(tree: Tree, verb: Token): string {
  const particle = particleOf(tree, verb);
  return verb.lemma.toLowerCase() + (particle ? ` ${particle.text.toLowerCase()}` : '');
}

function particleOf(tree: Tree, verb: Token): Token | undefined {
  return tree.childrenBy(verb, 'compound').find(({ index, xpos }) => index === verb.index + 1 && xpos === 'RP');
}

/** A verb, or what the tagger took for a plural though it has a subject and a clause ("the report concludes that"). */
function isVerbal(tree: Tree, token: Token): boolean {
  if (token.upos === 'VERB') return true;
  return (
    token.xpos === 'NNS' && tree.childrenBy(token, 'nsubj').length > 0 && tree.childrenBy(token, 'ccomp').length > 0
  );
}

/** Participles before a noun ("the said plan", "an expected vote") say nothing. */
export function isVerb(tree: Tree, token: Token): boolean {
  return (
    isVerbal(tree, token) &&
    !['amod', 'compound', 'case', 'fixed', 'flat'].includes(token.deprel) &&
    !isImperative(tree, token)
  );
}

/** "to determine if", "in order to show": what something is for is not what somebody said. */
function isPurpose(tree: Tree, verb: Token): boolean {
  const loose = verb.deprel === 'advcl' || verb.deprel === 'acl';
  return loose && verb.xpos === 'VB' && tree.childrenBy(verb, 'mark').some(({ xpos }) => xpos === 'TO');
}

/** "let the fans know", "made him think": a bare verb below another tells what is brought about. */
function isMade(tree: Tree, verb: Token): boolean {
  const isBare = /^VBP?$/.test(verb.xpos) && isRelation(verb, ['ccomp', 'xcomp']);
  return isBare && tree.childrenBy(verb, 'mark', 'aux', 'nsubj').length === 0;
}

/** "See also", "Note that": an order to the reader. */
function isImperative(tree: Tree, token: Token): boolean {
  const first = tree.sentence.tokens.find(({ upos }) => upos !== 'PUNCT');
  return token === first && token.xpos === 'VB' && token.deprel === 'root';
}

interface Standing {
  readonly entry: CueEntry;
  readonly cues: Cues;
  readonly content: Content;
}

/** Beliefs and promises need somebody who can have them; a saying may be a document's; nobody's is only a passive clause. */
function maySpeak({ head, passive }: Speaker, { entry, cues, content: { clause, deed } }: Standing): boolean {
  if (!head) return passive && clause && !entry.belief && !entry.thing && !entry.frames.has('predicate');
  const role = cues.roles.get(head.text.toLowerCase());
  if (role === 'empty') return false;
  if (role === 'it') return clause && !passive && head.deprel === 'nsubj';
  if (isSpeaker(head, cues)) return true;
  const isDocument = cues.documents.has(head.lemma.toLowerCase());
  // "The map was telling us to turn": a thing asks nobody.
  if (deed && !isDocument) return false;
  if (entry.thing || (isDocument && !entry.belief)) return true;
  return clause && entry.bare && entry.frames.has('that');
}

/** The verb with its helpers, adverbs and particle: "has repeatedly said", "privately fear", "pointed out". */
export function verbCue(tree: Tree, verb: Token): DraftCue {
  return {
    ...between(firstHelper(tree, verb, verb), particleOf(tree, verb) ?? verb),
    token: verb,
    lemma: lemmaOf(tree, verb),
  };
}

/** The first of the auxiliaries and adverbs right before a word: those of the verb, or of the adjective it is part of. */
export function firstHelper(tree: Tree, owner: Token, word: Token): Token {
  const helpers = tree
    .childrenBy(owner, 'aux', 'advmod', 'cop')
    .filter(({ upos, xpos }) => upos === 'AUX' || xpos.startsWith('RB') || upos === 'PART');
  let first = word;
  for (let at = word.index - 1; ; at -= 1) {
    const helper = helpers.find(({ index }) => index === at);
    if (!helper) return first;
    first = helper;
  }
}
