// Whether a phrase belongs to the event at all, or to another phrase: what hangs on the doer says who that is ("an adviser for
// Ana Reyes was jailed"), a place behind another time or aim is not where it was ("delayed after a fire in Lima"), and a preposition that is part of a
// name fills nothing ("Veterans Against the War"). In: a filler, the frame it comes from, the role it is to fill.

import type { Token } from '../../model/sentence.ts';
import type { Role } from '../../model/statement.ts';
import { isRelation, type Tree } from '../../model/tree.ts';
import type { Filler, Frame } from '../frames/frame.ts';
import { preposition } from '../frames/phrase.ts';
import type { Telling } from './telling.ts';

export function belongs(frame: Frame, { filler, role }: { filler: Filler; role: Role }, telling: Telling): boolean {
  if (isInName(frame.tree, filler.token) || isAdjective(frame.tree, filler.token, telling)) return false;
  if (filler.via === 'clause' && isBehindColon(frame.tree, filler.token)) return false;
  if (!filler.borrowed || filler.via === 'object') return true;
  const above = frame.tree.head(filler.token);
  if (!above) return true;
  return frame.pos === 'noun'
    ? role === 'place' || !isOfDoer(frame.tree, { filler, above, role }, telling)
    : ofVerb(frame, { filler, above, role }, telling);
}

interface Hanging {
  readonly filler: Filler;
  /** The word that it hangs on. */
  readonly above: Token;
  readonly role: Role;
}

function ofVerb({ tree, token }: Frame, { filler, above, role }: Hanging, telling: Telling): boolean {
  const ways = telling.reading.ontology.lexicon.table('elsewhere');
  const word = preposition(tree, above) ?? '';
  if (role === 'place') return ways.get(word)?.place !== true;
  const isOfSubject = isRelation(above, ['nsubj']) && above.index < token.index && isActor(above, telling);
  const isInside = !isRelation(above, ['obj']) && ways.get(filler.via)?.inside === true;
  return !isOfSubject && !isInside && role !== 'agent';
}

// "the endorsement of a writer for the paper", but "the torture of prisoners by the police"; "attacks in the Gulf of Aden".
function isOfDoer(tree: Tree, { filler, above }: Hanging, telling: Telling): boolean {
  const { lexicon } = telling.reading.ontology;
  if (lexicon.table('doers').get(filler.via)?.owner === true) return true;
  const doing = lexicon.table('doers');
  const word = doing.get(preposition(tree, above) ?? '');
  const isOwn = doing.get(filler.via)?.agent === true;
  return word !== undefined && word.shares !== true && !isOwn && isOffice(above, telling);
}

// "a writer for", "an adviser to"; but "a bid by the bank for".
function isOffice(token: Token, telling: Telling): boolean {
  const mention = telling.mentionAt(token);
  return mention?.form === 'nominal' && mention.kind === 'Person';
}

function isActor(token: Token, telling: Telling): boolean {
  const mention = telling.mentionAt(token);
  const kind = mention ? (telling.kindOf(mention.entity) ?? mention.kind) : 'Thing';
  return telling.reading.ontology.entityKinds.get(kind)?.labels.includes('Actor') === true;
}

// "its 2000 Thai and 74 Malaysian stores": the first is no thing of its own.
function isAdjective(tree: Tree, token: Token, telling: Telling): boolean {
  const mention = telling.mentionAt(token);
  return mention?.kind === 'Country' && mention.form === 'nominal' && tree.childrenBy(token, 'nummod').length > 0;
}

/** "opposed the statement: it was wrong" */
function isBehindColon(tree: Tree, clause: Token): boolean {
  const verb = tree.head(clause);
  const opens = tree.sentence.tokens.findLast(({ index, text }) => index < clause.index && text === ':');
  return verb !== null && opens !== undefined && verb.index < opens.index && tree.childrenBy(verb, 'obj').length > 0;
}

/** "Iraq Veterans Against the War", but not in a headline in capitals. */
function isInName(tree: Tree, token: Token): boolean {
  const { zone } = tree.sentence;
  if (zone === 'headline' || zone === 'heading') return false;
  const marker = tree.childrenBy(token, 'case').find(({ xpos }) => xpos !== 'POS');
  return marker !== undefined && marker.index > 0 && /^\p{Lu}\p{Ll}/u.test(marker.text);
}
