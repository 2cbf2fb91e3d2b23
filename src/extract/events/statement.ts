// One evocation -> one statement: ids, spans, time, place in the attributions, how sure it is, and how
// likely it is right.

import type { Attribution } from '../../model/attribution.ts';
import { type AttributionId, type StatementId, statementId } from '../../model/id.ts';
import type { Token } from '../../model/sentence.ts';
import { type Span, contains, cover } from '../../model/span.ts';
import type { Argument, Factuality, Statement } from '../../model/statement.ts';
import type { EventKind } from '../../ontology/kind.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Frame } from '../frames/frame.ts';
import { hasModal } from '../frames/modal.ts';
import { modality } from '../modality.ts';
import { isNegated } from '../modality/auxiliaries.ts';
import { confidenceOf } from './confidence.ts';
import type { Evocation } from './evoke.ts';
import { ordinalOf } from './ordinal.ts';
import type { Filled } from './filled.ts';
import type { Telling } from './telling.ts';
import { type Hung, allOf, nearest } from './when.ts';

/** What hangs in the evocation's sentence. */
export interface Hanging {
  readonly times: readonly Hung[];
  readonly quantities: readonly Hung[];
}

export interface Told {
  readonly statement: Statement;
  readonly evocation: Evocation;
  /** Head of the clause that the event depends on, to be turned into a statement's id when all are made. */
  readonly condition: Token | null;
}

const ruleset = '1';

export function told(evocation: Evocation, hanging: Hanging, telling: Telling): Told {
  const { kind, frame, filled } = evocation;
  const { document, ontology } = telling.reading;
  const { sentence } = frame.tree;
  const trigger = triggerOf(evocation);
  const sure = modality(frame.tree, frame.support ?? frame.token, ontology);
  const noun = frame.support ? modality(frame.tree, frame.token, ontology) : null;
  const sentenceText = document.text.slice(sentence.start, sentence.end);
  const isPlan = sure.factuality !== 'asserted' && sure.factuality !== 'denied';
  const verb = frame.support ?? frame.token;
  const { time, duration } = whenOf(
    frame,
    isPlan ? hanging.times.filter((one) => !isBehind(verb, one, telling)) : hanging.times,
    { telling, isAwaited: sure.polarity === 'positive' && isNegated(frame.tree, verb, ontology) },
  );
  const told = sure.factuality === 'asserted' && noun ? noun.factuality : sure.factuality;
  const isOpen =
    // "could not be freed until the next day": told in the past for all its modal.
    (told === 'asserted' && !isPast(frame) && !hasModal(frame.tree, verb) && isAhead(time, telling)) ||
    (told === 'demanded' && isOfThing(evocation, telling));
  const factuality = isOpen ? 'expected' : told;
  const polarity = noun?.polarity === 'negative' && sure.polarity === 'positive' ? 'negative' : sure.polarity;
  const holder = holderOf(trigger, frame.pos === 'noun' ? telling.vouching : telling.attributions);
  const statement: Statement = {
    id: statementId(
      document.article.id,
      kind.id,
      sentenceText,
      telling.occurrence(sentence),
      trigger.start - sentence.start,
    ),
    kind: kind.id,
    plover: coded(kind, factuality, ontology),
    trigger,
    sentence: { start: sentence.start, end: sentence.end },
    arguments: filled.map(argument),
    time,
    ...(isOfOther(frame, time, hanging) ? { timeBasis: 'sentence' as const } : {}),
    ...ordinalOf(frame, filled, ontology),
    duration,
    quantities: quantitiesOf(evocation, hanging.quantities),
    polarity,
    factuality,
    condition: null,
    holder,
    confidence: confidenceOf(evocation, { polarity, holder }),
    extractor: 'rules',
    rule: `${kind.id}.${frame.support ? 'light' : frame.pos}@${ruleset}`,
  };
  return { statement, evocation, condition: sure.condition };
}

interface Awaited {
  readonly telling: Telling;
  /** "did not meet until Monday": so they met on Monday. */
  readonly isAwaited: boolean;
}

/** A day of this or last week may be that of two joined verbs; years and lengths are of the verb that has them. */
function whenOf(frame: Frame, hung: readonly Hung[], { telling, isAwaited }: Awaited): When {
  const { document, ontology } = telling.reading;
  const { lexicon } = ontology;
  const typed = (types: RegExp): readonly Hung[] =>
    hung.filter(({ index }) => types.test(document.times[index]?.type ?? ''));
  const isShared = ({ index }: Hung): boolean => {
    const { basis, precision } = document.times[index] ?? {};
    return basis?.kind === 'inferred' && (precision === 'day' || precision === 'time');
  };
  // "since 2015" says when it began, "until Monday" when it ends.
  const dated = typed(/^(?:date|time)$/).filter(({ isLimit, isStart }) => !isStart && (!isLimit || isAwaited));
  // "now in custody and not to be named": now is the first verb's.
  const isOwnOrDay = ({ index, governor }: Hung): boolean =>
    governor === frame.token || governor === frame.support || document.times[index]?.value?.endsWith('_REF') !== true;
  // "a promise of cuts over four years", "announced cuts over the next four years": the length is that of the cuts.
  const isOfOther = ({ index, isDirect }: Hung): boolean =>
    !isDirect || (isPast(frame) && shiftsAhead(document.times[index]?.text ?? '', ontology));
  const lasting = typed(/^duration$/).filter((one) => !one.isOffset && !isOfOther(one));
  return {
    time: nearest(frame, dated.filter(isOwnOrDay), { lexicon, isShared }),
    duration: nearest(frame, lasting, { lexicon, isShared: () => false }),
  };
}

/** Whether the time hangs on another verb, to which the event's is joined. */
function isOfOther({ token, support }: Frame, time: number | null, { times }: Hanging): boolean {
  const governor = time === null ? null : times.find(({ index }) => index === time)?.governor;
  return governor != null && governor !== token && governor !== support;
}

type When = Pick<Statement, 'time' | 'duration'>;

// "to cancel all laws passed since 1995", "voted last week to leave", "offered to resign last night": no plan begins in the
// past; but "was to meet her on Monday".
function isBehind(verb: Token, { index, isStart, governor }: Hung, { reading: { document } }: Telling): boolean {
  const value = document.times[index]?.value ?? null;
  const published = document.article.publishedAt?.slice(0, 10);
  const isPast =
    value !== null && published !== undefined && /^\d{4}/.test(value) && value < published.slice(0, value.length);
  return isStart || (isPast && governor !== verb);
}

/** The condition's id, where the clause it depends on tells an event of its own. */
export function withCondition({ statement, condition, evocation }: Told, all: readonly Told[]): Statement {
  if (!condition) return statement;
  const { tree } = evocation.frame;
  const inside = tree.spanOf(condition);
  const ofClause = all.filter((other) => other.statement !== statement && contains(inside, other.statement.trigger));
  // "if the talks succeed": not what a clause inside the clause tells.
  const main =
    ofClause.find((other) => other.evocation.frame.token === condition) ??
    ofClause.find((other) => tree.head(other.evocation.frame.token) === condition);
  return { ...statement, condition: main?.statement.id ?? (null satisfies StatementId | null) };
}

// The codebook has classes of its own for what is still to come: a meeting to be held is an agreement to hold it.
function coded({ plover }: EventKind, factuality: Factuality, { lexicon }: Ontology): Statement['plover'] {
  const ahead = plover === null ? undefined : lexicon.table('plover-ahead').get(plover.event);
  const isToCome = factuality === 'planned' || factuality === 'expected';
  return isToCome && typeof ahead?.value === 'string' ? { event: ahead.value, mode: null } : plover;
}

function argument({ role, span: { start, end }, entity }: Filled): Argument {
  return { role, start, end, entity };
}

// "The storm should hit the coast": nobody demands it of a thing.
function isOfThing({ frame, filled }: Evocation, { reading: { ontology } }: Telling): boolean {
  const { tree, token, support } = frame;
  const modals = ontology.lexicon.table('modals');
  const isShould = tree
    .childrenBy(support ?? token, 'aux')
    .some(({ text }) => modals.get(text.toLowerCase())?.thing === 'expected');
  const agents = filled.filter(({ role }) => role === 'agent');
  const isActor = (kind: string): boolean => ontology.entityKinds.get(kind)?.labels.includes('Actor') === true;
  return isShould && agents.length > 0 && agents.every(({ kind, isName }) => !isName && !isActor(kind));
}

// "The next day they nominated her": what is told in the past is done, whatever day it is counted from.
function isPast({ tree, token, support }: Frame): boolean {
  const verb = support ?? token;
  if (verb.upos !== 'VERB') return false;
  const [first = verb] = tree.childrenBy(verb, 'aux', 'cop');
  return first.xpos === 'VBD';
}

// A day after publication is still to come, whatever the tense: "her meetings in the coming days".
function isAhead(time: number | null, { reading: { document, ontology } }: Telling): boolean {
  const stated = time === null ? null : (document.times[time] ?? null);
  if (stated === null) return false;
  const { value, text } = stated;
  const published = document.article.publishedAt?.slice(0, 10) ?? null;
  if (value === 'FUTURE_REF') return true;
  if (value !== null && published !== null && published.length === 10) {
    return /^\d{4}-\d{2}-\d{2}/.test(value) && value.slice(0, 10) > published;
  }
  // Without a date to count from, "in the coming days" is to come all the same.
  return shiftsAhead(text, ontology);
}

function shiftsAhead(text: string, { lexicon }: Ontology): boolean {
  const words = lexicon.table('timewords');
  return text.split(/\s+/).some((word) => {
    const entry = words.get(word.toLowerCase());
    return Number(entry?.shift ?? entry?.day ?? 0) > 0;
  });
}

// "held a series of talks" is one trigger from the verb to the noun, unless half the sentence lies between.
function triggerOf({ frame: { token, support }, further }: Evocation): Span & { readonly lemma: string } {
  const lemma = further && token.upos === 'VERB' ? `${token.lemma} ${further.lemma}` : token.lemma;
  const other = further ?? (support && support.index < token.index ? support : null);
  const isNear = other !== null && Math.abs(other.index - token.index) <= 8;
  const { start, end } = isNear ? cover(token, other) : token;
  return { start, end, lemma: lemma.toLowerCase() };
}

function quantitiesOf({ frame, filled }: Evocation, quantities: readonly Hung[]): readonly number[] {
  const direct = new Set(allOf(frame, quantities));
  const inside = ({ span }: Hung): boolean => filled.some((one) => contains(one.span, span));
  return quantities.filter((one) => direct.has(one.index) || inside(one)).map(({ index }) => index);
}

/** The innermost attribution whose content holds the trigger. */
function holderOf(trigger: Span, attributions: readonly Attribution[]): AttributionId | null {
  let holder: { readonly id: AttributionId; readonly length: number } | null = null;
  for (const { id, content } of attributions) {
    if (!content.some((part) => contains(part, trigger))) continue;
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (!holder || length < holder.length) holder = { id, length };
  }
  return holder?.id ?? null;
}
