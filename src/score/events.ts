// Statements: paired by trigger and kind; then, of those found, each part: arguments, whose they are, time, how sure,
// who vouches. "Whole" are those of which nothing that is said is wrong, as a reader would sign them.

import type { Extraction } from '../model/extraction.ts';
import { overlaps, sliceOf } from '../model/span.ts';
import type { Argument, Statement } from '../model/statement.ts';
import type { Gold, GoldArgument, GoldStatement } from './gold.ts';
import type { Links } from './links.ts';
import { type Paired, likeness, pair } from './pair.ts';
import type { SpeechPairs } from './speech.ts';
import { type Finding, type Scored, type Tally, ofFound, scored } from './tally.ts';

export interface Ways {
  readonly links: Links;
  readonly speech: SpeechPairs;
}

interface Judged {
  readonly wanted: GoldStatement;
  readonly given: Statement;
  readonly filled: Paired<GoldArgument, Argument>;
  /** Of the right arguments, those that lead to somebody else. */
  readonly astray: readonly (readonly [GoldArgument, Argument])[];
  readonly time: { readonly wanted: string | null; readonly given: string | null };
  readonly duration: { readonly wanted: string | null; readonly given: string | null };
  readonly isHeldRight: boolean;
}

export function scoreEvents(gold: Gold, record: Extraction, ways: Ways): Scored {
  const found = pair(gold.statements, record.statements, (wanted, given) =>
    overlaps(wanted.trigger, given.trigger) && wanted.kinds.includes(given.kind)
      ? sliceOf(record.article.text, wanted.trigger) === sliceOf(record.article.text, given.trigger)
        ? 2
        : 1
      : 0,
  );
  const judged = found.pairs
    .filter(([{ optional }]) => !optional)
    .map(([wanted, given]) => judge(gold, record, { wanted, given, ways }));
  const missed = found.missed.filter(({ optional }) => !optional);
  const sizes = { given: judged.length + found.extra.length, wanted: judged.length + missed.length };
  const whole = judged.filter((one) => faults(one, gold).length === 0);
  const hasHolders = gold.layers.has('attributions');
  return scored(
    {
      statements: { right: judged.length, ...sizes },
      'statements.whole': { right: whole.length, ...sizes },
      'statements.agents': inRoles(judged, (role) => role === 'agent'),
      'statements.arguments': inRoles(judged, () => true),
      'statements.entities': leading(judged),
      'statements.times': valued(judged.map(({ time }) => time)),
      'statements.durations': valued(judged.map(({ duration }) => duration)),
      'statements.factuality': ofFound(judged, ({ wanted, given }) => wanted.factuality === given.factuality),
      'statements.polarity': ofFound(judged, ({ wanted, given }) => wanted.polarity === given.polarity),
      ...(hasHolders ? { 'statements.holders': ofFound(judged, ({ isHeldRight }) => isHeldRight) } : {}),
      ...byKind({ judged, missed, extra: found.extra }),
    },
    [
      ...missed.map((one) => missing(one, record)),
      ...found.extra.map((one) => superfluous(one, record)),
      ...judged.flatMap((one) => faults(one, gold).map((fault) => wrong(one, fault, record))),
    ],
  );
}

interface Answer {
  readonly wanted: GoldStatement;
  readonly given: Statement;
  readonly ways: Ways;
}

function judge(gold: Gold, record: Extraction, { wanted, given, ways }: Answer): Judged {
  const { text } = record.article;
  const filled = pair(wanted.arguments, given.arguments, (one, other) =>
    one.role === other.role ? alike(text, { one, other, links: ways.links }) : 0,
  );
  const astray = filled.pairs.filter(
    ([one, other]) => typeof one.entity === 'string' && ways.links.label(other.entity) !== one.entity,
  );
  const valueOf = (index: number | null): string | null =>
    index === null ? null : (record.times[index]?.value ?? null);
  return {
    wanted,
    given,
    filled,
    astray,
    time: { wanted: wanted.time, given: valueOf(given.time) },
    duration: { wanted: wanted.duration, given: valueOf(given.duration) },
    isHeldRight: isHeldRight(gold, record, { wanted, given, ways }),
  };
}

/** Half of the words in common, or a part of them that leads to the right entity. */
function alike(text: string, { one, other, links }: { one: GoldArgument; other: Argument; links: Links }): number {
  if (!overlaps(one.span, other)) return 0;
  const words = likeness(text, [one.span], [other]);
  const isSame = typeof one.entity === 'string' && links.label(other.entity) === one.entity;
  return words >= 0.5 ? 1 + words : isSame ? words : 0;
}

function isHeldRight({ attributions }: Gold, record: Extraction, { wanted, given, ways }: Answer): boolean {
  if (wanted.holder === null || given.holder === null) return wanted.holder === null && given.holder === null;
  const label = ways.speech.pairs.find(([, attribution]) => attribution.id === given.holder)?.[0].label;
  if (label === wanted.holder) return true;
  const source = attributions.find((one) => one.label === wanted.holder)?.source?.entity;
  const holder = record.attributions.find(({ id }) => id === given.holder)?.source?.entity ?? null;
  return typeof source === 'string' && ways.links.label(holder) === source;
}

function inRoles(judged: readonly Judged[], isAsked: (role: string) => boolean): Tally {
  const count = (of: (one: Judged) => readonly { readonly role: string }[]): number =>
    judged.reduce((sum, one) => sum + of(one).filter(({ role }) => isAsked(role)).length, 0);
  return {
    right: count(({ filled }) => filled.pairs.map(([one]) => one)),
    given: count(({ given }) => given.arguments),
    wanted: count(({ wanted }) => wanted.arguments),
  };
}

function leading(judged: readonly Judged[]): Tally {
  const asked = judged.flatMap(({ filled }) => filled.pairs.filter(([{ entity }]) => typeof entity === 'string'));
  const lost = judged.reduce((sum, { astray }) => sum + astray.length, 0);
  return { right: asked.length - lost, given: asked.length, wanted: asked.length };
}

function valued(all: readonly { readonly wanted: string | null; readonly given: string | null }[]): Tally {
  return {
    right: all.filter(({ wanted, given }) => wanted !== null && wanted === given).length,
    given: all.filter(({ given }) => given !== null).length,
    wanted: all.filter(({ wanted }) => wanted !== null).length,
  };
}

function byKind({
  judged,
  missed,
  extra,
}: {
  readonly judged: readonly Judged[];
  readonly missed: readonly GoldStatement[];
  readonly extra: readonly Statement[];
}): Readonly<Record<string, Tally>> {
  const first = ({ kinds }: GoldStatement): string => kinds[0] ?? '';
  const kinds = new Set([
    ...judged.map(({ given }) => given.kind),
    ...missed.map(first),
    ...extra.map(({ kind }) => kind),
  ]);
  return Object.fromEntries(
    [...kinds].sort().map((kind) => {
      const right = judged.filter(({ given }) => given.kind === kind).length;
      const given = right + extra.filter((one) => one.kind === kind).length;
      return [`kind ${kind}`, { right, given, wanted: right + missed.filter((one) => first(one) === kind).length }];
    }),
  );
}

/** What of it is said and is not so, or is so and is said otherwise; what is merely left out is no fault. */
function faults({ wanted, given, filled, astray, time, duration, isHeldRight }: Judged, gold: Gold): readonly string[] {
  const differs = ({ wanted: a, given: b }: Judged['time']): boolean => b !== null && a !== b;
  return [
    ...filled.extra.map(({ role }) => `argument ${role}`),
    ...astray.map(([{ role, entity }]) => `${role} is ${String(entity)}`),
    ...(differs(time) ? [`time ${time.wanted ?? 'none'}, given ${time.given ?? 'none'}`] : []),
    ...(differs(duration) ? [`duration ${duration.wanted ?? 'none'}, given ${duration.given ?? 'none'}`] : []),
    ...(wanted.factuality === given.factuality ? [] : [`${wanted.factuality}, given ${given.factuality}`]),
    ...(wanted.polarity === given.polarity ? [] : [`${wanted.polarity}, given ${given.polarity}`]),
    ...(isHeldRight || !gold.layers.has('attributions') ? [] : [`holder ${wanted.holder ?? 'publisher'}`]),
  ];
}

function missing(
  { trigger, kinds, arguments: filled }: GoldStatement,
  { article: { text }, statements }: Extraction,
): Finding {
  const other = statements.find((one) => overlaps(one.trigger, trigger));
  const roles = filled.map(({ role, span }) => `${role} ${sliceOf(text, span)}`);
  const instead = other ? ` (given as ${other.kind})` : '';
  const said = `${kinds.join('/')} "${sliceOf(text, trigger)}" ${roles.join('; ')}${instead}`;
  return { key: 'statements', what: 'missed', at: trigger.start, text: said };
}

function superfluous(statement: Statement, record: Extraction): Finding {
  return { key: 'statements', what: 'extra', at: statement.trigger.start, text: shown(statement, record) };
}

function wrong({ given }: Judged, fault: string, record: Extraction): Finding {
  return {
    key: 'statements.whole',
    what: 'wrong',
    at: given.trigger.start,
    text: `${fault} <- ${shown(given, record)}`,
  };
}

function shown({ kind, trigger, arguments: filled }: Statement, { article: { text } }: Extraction): string {
  const roles = filled.map((one) => `${one.role} ${sliceOf(text, one)}`);
  return `${kind} "${sliceOf(text, trigger)}" ${roles.join('; ')}`;
}
