// What a sentence gives, for people: its tree, then for each word that some kind lists the frame read off the tree, the
// kind that took it with the roles it filled, and the kinds that did not with what they lack; then speech and mentions.

import type { Attempt } from '../extract/events/evoke.ts';
import type { SentenceLine } from '../annotate/jsonlines.ts';
import type { Explanation } from '../extract/explain.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Extraction } from '../model/extraction.ts';
import { overlaps, sliceOf } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { type Drawing, drawing, heading } from './drawing.ts';

export interface Explained {
  readonly record: Extraction;
  readonly trees: readonly SentenceLine[];
  readonly explanations: readonly Explanation[];
}

export function explained({ record, trees, explanations }: Explained, style: Drawing): string {
  const drawn = trees.map((line) => `${heading(line, style)}\n${drawing(line, line.names, style)}`);
  const words = explanations.map((one) => ofWord(one, record, style));
  const none = 'No word of it is listed by a kind of event.';
  const speech = record.attributions.map((one) => ofSpeech(one, record));
  const named = record.mentions.map(({ text, kind, form }) => `${text} (${kind}, ${form})`);
  return [
    ...(drawn.length === 0 ? ['There is no sentence in it.'] : drawn),
    words.length === 0 ? none : words.join('\n'),
    ...(speech.length === 0 ? [] : [speech.join('\n')]),
    `mentions: ${named.join('; ') || 'none'}`,
  ].join('\n\n');
}

function ofWord(one: Explanation, record: Extraction, { colours }: Drawing): string {
  const { word, lemma, pos, isPassive, support, fillers, attempts, taken } = one;
  const form = [lemma, isPassive ? `passive ${pos}` : pos, ...(support === null ? [] : [`carried by ${support}`])];
  const title = `${colours.bold(word)} (${form.join(', ')})  ${fillers.join(', ') || 'nothing hangs on it'}`;
  const statement = record.statements.find(({ kind, trigger }) => kind === taken && overlaps(trigger, one));
  const width = attempts.reduce((most, { kind }) => Math.max(most, kind.length), 0);
  const rows = attempts.map((attempt) => {
    const isTaken = attempt.kind === taken;
    const sign = isTaken ? colours.green('✓') : colours.red('✗');
    const why = isTaken ? ofStatement(statement, record) : lack(attempt, taken);
    return `  ${sign} ${attempt.kind.padEnd(width)}  ${why}`;
  });
  return [title, ...new Set(rows)].join('\n');
}

function lack({ missing }: Attempt, taken: string | null): string {
  if (missing.length === 0) return taken === null ? 'has what it needs' : `has what it needs, but ${taken} has more`;
  // The extractor's word for a noun that is told with nothing that says which event it is.
  return missing.includes('any') ? 'lacks any role that says which it is' : `lacks ${missing.join(', ')}`;
}

function ofStatement(statement: Statement | undefined, { article: { text }, times }: Extraction): string {
  if (!statement) return 'has what it needs, but is no statement here';
  const time = statement.time === null ? [] : [`time ${times[statement.time]?.text ?? ''}`];
  const roles = [...statement.arguments.map((one) => `${one.role} ${sliceOf(text, one)}`), ...time];
  const { factuality, polarity, rule } = statement;
  return `${roles.join(', ') || 'no roles'}  [${factuality}, ${polarity}]  ${rule}`;
}

function ofSpeech(
  { kind, source, cue, content, factuality, polarity }: Attribution,
  { article: { text } }: Extraction,
): string {
  const who = source ? sliceOf(text, source) : 'nobody named';
  const words = content.map((span) => sliceOf(text, span)).join(' ... ');
  return `${kind} speech: ${who}${cue ? ` "${sliceOf(text, cue)}"` : ''}: ${words}  [${factuality}, ${polarity}]`;
}
