// Times that an event has from further away than its own sentence: what is told again, by a headline or a later sentence,
// has the day that the article gives it elsewhere. In: the dated statements. Out: the same, with the times that were carried
// over marked by how far away they stand. Only a day is carried, and only to what is told as done; a sentence that says anything
// of time keeps to itself. That the sentence after "She met him on Monday." goes on with Monday is no rule: it fits one
// statement in 8,000, and is wrong of charges after an arrest.

import type { Sentence } from '../model/sentence.ts';
import { contains } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Time } from '../model/time.ts';
import type { Lexicon } from '../ontology/lexicon.ts';
import type { Dated } from './anchors.ts';
import type { Reading } from './reading.ts';

export function withCarried({ document, ontology }: Reading, dated: Dated): Dated {
  const { times, statements } = dated;
  const events = statements.filter(isDone);
  const known = events.filter(({ time }) => time !== null && isDay(times[time]));
  if (known.length === 0) return dated;
  const knownOf = new Map<string, Statement[]>();
  for (const one of known) knownOf.set(one.kind, [...(knownOf.get(one.kind) ?? []), one]);
  const sentences = new Map(document.sentences.map((one) => [one.start, one]));
  const sentenceOf = ({ sentence }: Statement): Sentence | undefined => sentences.get(sentence.start);
  const isOpen = (sentence: Sentence | undefined): boolean =>
    sentence !== undefined && !times.some((time) => contains(sentence, time)) && !leadsAway(sentence, ontology.lexicon);
  const carried = new Map(
    events
      .filter(({ time }) => time === null)
      .flatMap((one) => {
        const from = toldElsewhere(one, knownOf.get(one.kind) ?? [], times);
        const here = from && sentenceOf(one);
        if (!from || !isOpen(here)) return [];
        const timeBasis = here?.paragraph === sentenceOf(from)?.paragraph ? 'paragraph' : 'document';
        return [[one, { time: from.time, timeBasis }] as const];
      }),
  );
  return { ...dated, statements: statements.map((one) => ({ ...one, ...carried.get(one) })) };
}

function isDone({ standing, factuality, polarity, timeBasis }: Statement): boolean {
  return standing === undefined && factuality === 'asserted' && polarity === 'positive' && timeBasis === undefined;
}

function isDay(time: Time | undefined): boolean {
  if (!time || time.type === 'set' || time.value?.includes('/') === true) return false;
  return time.precision === 'day' || time.precision === 'time';
}

/** The event where the article dates it; undefined where it has several such events on several days. */
function toldElsewhere(one: Statement, known: readonly Statement[], times: readonly Time[]): Statement | undefined {
  const found = known.filter((other) => isSame(one, other));
  const days = new Set(found.map(({ time }) => (time === null ? null : (times[time]?.value ?? times[time]?.text))));
  return days.size === 1 ? found[0] : undefined;
}

/** Of one kind, and no party differs: two in common, or all where it has one. */
function isSame(one: Statement, other: Statement): boolean {
  const compared = one.arguments.flatMap(({ role, entity }) => {
    const theirs = other.arguments.flatMap((argument) => (argument.role === role ? (argument.entity ?? []) : []));
    return entity === null || theirs.length === 0 ? [] : [theirs.includes(entity)];
  });
  const shared = compared.filter(Boolean).length;
  return shared > 0 && shared === compared.length && shared >= Math.min(2, one.arguments.length);
}

/** "later", "after the vote" */
function leadsAway({ tokens }: Sentence, lexicon: Lexicon): boolean {
  const words = lexicon.table('time-words');
  return tokens.some(({ text }) => {
    const entry = words.get(text.toLowerCase());
    return entry?.sequence === true || entry?.bounds === true;
  });
}
