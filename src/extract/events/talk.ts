// Talk in the turns of an interview that states nothing of anybody: what is asked, and what "you" or "they" do whom the
// talk leaves open. In: a statement, its telling. Out: whether it is such talk. Speech of news reports is never asked.

import type { Attribution } from '../../model/attribution.ts';
import type { Sentence } from '../../model/sentence.ts';
import { contains } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { Told } from './statement.ts';
import type { Telling } from './telling.ts';

/** What a pronoun is tagged as: "you", "your", "who". */
const pronoun = /^(?:PRP|WP)/;

export function isTalk({ statement, evocation }: Told, telling: Telling): boolean {
  if (!telling.attributions.some((one) => isTurn(one) && one.content.some((part) => contains(part, statement.trigger))))
    return false;
  const { sentence } = evocation.frame.tree;
  return (
    isAsked(sentence) ||
    statement.arguments.some((argument) => isOpen(argument, sentence)) ||
    (/^(?:possible|conditional)$/.test(statement.factuality) && !isOfSomebody(statement, sentence))
  );
}

/** Said without a word for the saying. */
function isTurn({ cue, kind }: Attribution): boolean {
  return cue === null && kind === 'direct';
}

function isAsked({ tokens }: Sentence): boolean {
  return tokens.slice(-2).some(({ text }) => text === '?');
}

/** A pronoun that nobody is known for. */
function isOpen({ start, end, entity }: Statement['arguments'][number], { tokens }: Sentence): boolean {
  if (entity !== null) return false;
  return tokens.some((token) => token.start === start && token.end === end && pronoun.test(token.xpos));
}

/** "people may criticise ideas": what might be, and nobody in it has a name or is one of the talk. */
function isOfSomebody(statement: Statement, { tokens }: Sentence): boolean {
  return statement.arguments.some(({ role, start, end }) =>
    tokens.some(
      (token) => role !== 'content' && token.start >= start && token.end <= end && /^(?:NNP|PRP)/.test(token.xpos),
    ),
  );
}
