// "maintained an inquiry is what they need": a clause without "that" which the parser took for an object and something
// beside it. The words tell: behind the verb a noun phrase, then a finite verb that no relative clause has.

import type { Token } from '../../model/sentence.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import { indexesOf, isPunctuation } from './draft.ts';
import type { Content, Given } from './frame.ts';
import { isPassive } from './source.ts';
import { isSpeaker } from './speaker.ts';

export function plainClause(tree: Tree, verb: Token, { entry, cues }: Given): Content | null {
  const described = isRelation(verb, ['acl']) && verb.xpos === 'VBG' ? tree.head(verb) : null;
  const subject = tree.childrenBy(verb, 'nsubj').find(({ index }) => index < verb.index) ?? described;
  if (!entry.frames.has('that') || entry.addressee || isPassive(tree, verb) || !subject) return null;
  if (!isSpeaker(subject, cues) && !cues.documents.has(subject.lemma.toLowerCase())) return null;
  const behind = tree.sentence.tokens.slice(verb.index + 1);
  const stop = behind.findIndex((token) => isPunctuation(token) && !/^[()[\]]$/.test(token.text));
  const rest = stop < 0 ? behind : behind.slice(0, stop);
  const at = rest.findIndex(({ xpos }) => isFiniteTag(xpos));
  const finite = rest[at];
  if (!finite || at < 1 || !rest.slice(0, at).every(isNominal) || isRelative(tree, finite)) return null;
  if (cues.roles.get(rest[0]?.text.toLowerCase() ?? '') === 'that') return null;
  return { tokens: indexesOf(rest), addressee: null, clause: true };
}

function isFiniteTag(xpos: string): boolean {
  return /^(VB[DZP]|MD)$/.test(xpos);
}

function isNominal({ upos, xpos }: Token): boolean {
  if (xpos.startsWith('W') || xpos === 'VBG') return false;
  return /^(DET|NOUN|PROPN|PRON|NUM|ADJ|ADV|PART)$/.test(upos) || xpos === 'IN';
}

function isRelative(tree: Tree, finite: Token): boolean {
  const head = finite.upos === 'AUX' ? (tree.head(finite) ?? finite) : finite;
  // "found him barricaded": no clause, whatever the tagger made of the participle.
  const isState = head === finite && head.deprel === 'xcomp';
  return isState || head.deprel.startsWith('acl') || head.deprel === 'conj' || head.deprel === 'advcl';
}
