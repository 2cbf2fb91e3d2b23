// Times that are told by another event: "right after their meeting with the king". Each becomes a time of the record with
// an anchor to that event's statement, and a value where the article dates that event (or the same one elsewhere): the
// day and what comes after or before it. Indexes into the times are renewed, since times stand in reading order.

import type { Attribution } from '../model/attribution.ts';
import type { Token } from '../model/sentence.ts';
import { byStart, overlaps } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import type { Time, TimeAnchor } from '../model/time.ts';
import { isRelation, type Tree } from '../model/tree.ts';
import type { Telling } from './events/telling.ts';

export interface Dated {
  readonly times: readonly Time[];
  readonly statements: readonly Statement[];
  readonly attributions: readonly Attribution[];
}

interface Found {
  readonly time: Time;
  /** The statement that it dates. */
  readonly dated: Statement;
}

export function withAnchors(telling: Telling, statements: readonly Statement[]): Dated {
  const { document } = telling.reading;
  const found = statements.flatMap((statement) => anchored(statement, statements, telling));
  const free = found.filter(({ time }) => !document.times.some((other) => overlaps(other, time)));
  const times = [...document.times, ...free.map(({ time }) => time)].sort(byStart);
  const renewed = (index: number | null): number | null => {
    const time = index === null ? undefined : document.times[index];
    return time ? times.indexOf(time) : null;
  };
  const anchorOf = new Map(free.map(({ dated, time }) => [dated.id, times.indexOf(time)]));
  return {
    times,
    statements: statements.map((statement) => ({
      ...statement,
      time: renewed(statement.time) ?? anchorOf.get(statement.id) ?? null,
      duration: renewed(statement.duration),
    })),
    attributions: telling.attributions.map((attribution) => ({ ...attribution, time: renewed(attribution.time) })),
  };
}

function anchored(dated: Statement, all: readonly Statement[], telling: Telling): readonly Found[] {
  const { document, trees, ontology } = telling.reading;
  const relations = ontology.lexicon.table('anchors');
  const sentence = document.sentences.find(
    ({ start, end }) => start <= dated.trigger.start && dated.trigger.end <= end,
  );
  const tree = sentence && trees[sentence.index];
  const verb = sentence?.tokens.find(({ start, upos }) => start === dated.trigger.start && upos === 'VERB');
  if (!tree || !verb || dated.time !== null) return [];
  return wordsBelow(tree, verb).flatMap((noun): Found[] => {
    const marker = tree.childrenBy(noun, 'case').find(({ lemma }) => relations.has(lemma.toLowerCase()));
    const relation = relationOf(relations.get(marker?.lemma.toLowerCase() ?? '')?.value);
    const event = all.find(({ trigger }) => trigger.start === noun.start && trigger.end === noun.end);
    if (!marker || !relation || !event) return [];
    const span = { start: marker.start, end: endOf(tree, noun) };
    const text = document.text.slice(span.start, span.end);
    const anchor = { relation, statement: event.id };
    return [{ dated, time: { ...span, text, ...valueOf(event, all, { anchor, telling }), anchor } }];
  });
}

// "the leak of a recording | in which": the clause behind is a story of its own.
function endOf(tree: Tree, noun: Token): number {
  const words = tree.subtree(noun);
  const clause = words.find(
    (word) => word.index > noun.index && isRelation(word, ['acl', 'appos', 'parataxis']) && word !== noun,
  );
  if (!clause) return tree.spanOf(noun).end;
  const first = tree.subtree(clause)[0]?.index ?? clause.index;
  const kept = words.filter(({ index, upos }) => index < first && (upos !== 'PUNCT' || index < noun.index));
  return kept.at(-1)?.end ?? noun.end;
}

// The phrase may hang on the event or on the verb above it: "expressed interest in speaking right after their meeting".
function wordsBelow(tree: Tree, verb: Token): readonly Token[] {
  const words = [...tree.childrenBy(verb, 'obl')];
  let above = tree.head(verb);
  for (let depth = 0; above && depth < 2; depth++) {
    if (above.upos === 'VERB') words.push(...tree.childrenBy(above, 'obl').filter(({ index }) => index > verb.index));
    above = tree.head(above);
  }
  return words;
}

type Value = Pick<Time, 'value' | 'type' | 'precision' | 'approximate' | 'basis'>;

function valueOf(
  event: Statement,
  all: readonly Statement[],
  { anchor, telling }: { anchor: TimeAnchor; telling: Telling },
): Value {
  const { times } = telling.reading.document;
  const same = [event, ...all.filter((other) => isSame(event, other, telling))].find(({ time }) => time !== null);
  const day = same && same.time !== null ? (times[same.time]?.value?.slice(0, 10) ?? null) : null;
  const isDay = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day);
  const value = !isDay ? null : anchor.relation === 'before' ? `../${day}` : `${day}/..`;
  return {
    value,
    type: 'date',
    precision: isDay ? 'day' : null,
    approximate: false,
    basis: { kind: 'inferred', from: `the event it is told by${isDay ? `, ${day}` : ''}` },
  };
}

/** The same kind of event, told as a fact, with an agent and another party in common. */
function isSame(event: Statement, other: Statement, telling: Telling): boolean {
  if (other.kind !== event.kind || other === event || other.factuality !== 'asserted') return false;
  const shared = (role: string): boolean =>
    event.arguments.some(
      (argument) =>
        argument.role === role &&
        argument.entity !== null &&
        other.arguments.some((one) => one.role === role && one.entity === argument.entity),
    );
  const doers = shared('agent') || areTogether(event, other, telling);
  return doers && (shared('partner') || shared('object') || shared('addressee'));
}

// "Reyes and Holm met Ortega": later on "their meeting with Ortega" has one agent, the two of them.
function areTogether(event: Statement, other: Statement, telling: Telling): boolean {
  const [agent, ...more] = event.arguments.filter(({ role }) => role === 'agent');
  const isGroup = more.length === 0 && !!agent?.entity && telling.kindOf(agent.entity) === 'Group';
  return isGroup && other.arguments.filter(({ role }) => role === 'agent').length > 1;
}

function relationOf(value: unknown): TimeAnchor['relation'] | null {
  return (['before', 'after', 'during', 'since', 'until'] as const).find((relation) => relation === value) ?? null;
}
