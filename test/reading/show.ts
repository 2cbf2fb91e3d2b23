// A statement or an attribution as a reader has to judge it: its sentence and the one before, and everything that is
// claimed about it, names and kinds of entities and the value of times included.

import type { Attribution } from '../../src/model/attribution.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { type Span, sliceOf } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';

export interface Shown {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  /** Of the event; `said` for an attribution. */
  readonly kind: string;
  readonly before: string;
  readonly sentence: string;
  readonly trigger: string;
  /** `agent: the minister {Ana Reyes, Person}` */
  readonly arguments: readonly string[];
  /** `Monday = 2026-10-12`, duration and quantities likewise. */
  readonly values: readonly string[];
  readonly factuality: string;
  readonly polarity: string;
  /** Who vouches, with the cue; `publisher` where nobody is quoted. */
  readonly holder: string;
  readonly confidence: number | null;
  readonly rule: string | null;
}

export function shownStatement(record: Extraction, title: string, statement: Statement): Shown {
  const { article, times, quantities, attributions } = record;
  const { id, kind, trigger, factuality, polarity, confidence, rule, ordinal, condition } = statement;
  const said = words(article.text);
  const dated = (label: string, index: number | null): readonly string[] => {
    const time = index === null ? undefined : times[index];
    return time === undefined ? [] : [`${label}: ${said(time)} = ${time.value ?? '?'}`];
  };
  const counted = statement.quantities.flatMap((index) => {
    const quantity = quantities[index];
    return quantity ? [`quantity: ${said(quantity)} = ${quantity.value} ${quantity.unit ?? ''}`.trim()] : [];
  });
  const cause = record.statements.find((other) => other.id === condition);
  return {
    id,
    article: article.id,
    title,
    kind,
    ...around(record, statement.sentence),
    trigger: said(trigger),
    arguments: statement.arguments.map((one) => `${one.role}: ${said(one)}${named(record, one.entity)}`),
    values: [
      ...dated('time', statement.time),
      ...dated('duration', statement.duration),
      ...counted,
      ...(ordinal === null ? [] : [`ordinal: ${ordinal}${named(record, statement.ordinalOf)}`]),
      ...(cause ? [`condition: ${cause.kind} "${said(cause.trigger)}"`] : []),
    ],
    factuality,
    polarity,
    holder: holderOf(record, attributions.find((one) => one.id === statement.holder) ?? null),
    confidence,
    rule,
  };
}

export function shownAttribution(record: Extraction, title: string, attribution: Attribution): Shown {
  const { article, times, attributions } = record;
  const { id, kind, source, cue, content, addressee, factuality, polarity, inside } = attribution;
  const said = words(article.text);
  const at = cue ?? source ?? content[0] ?? { start: 0, end: 0 };
  const sentence = record.sentences.find((one) => one.start <= at.start && at.start < one.end) ?? at;
  const time = attribution.time === null ? undefined : times[attribution.time];
  return {
    id,
    article: article.id,
    title,
    kind: `said (${kind})`,
    ...around(record, sentence),
    trigger: cue ? said(cue) : '(no cue)',
    arguments: [
      `source: ${source ? `${said(source)}${source.anonymous ? ' (anonymous)' : ''}${named(record, source.entity)}` : '?'}`,
      `content: ${content.map((part) => `[${said(part)}]`).join(' + ')}`,
      ...(addressee ? [`addressee: ${said(addressee)}${named(record, addressee.entity)}`] : []),
    ],
    values: time ? [`time: ${said(time)} = ${time.value ?? '?'}`] : [],
    factuality,
    polarity,
    holder: holderOf(record, attributions.find((one) => one.id === inside) ?? null),
    confidence: null,
    rule: null,
  };
}

/** As lines for a person. */
export function lines(one: Shown, number: number): string {
  const sure = one.confidence === null ? '' : `  confidence ${one.confidence}  ${one.rule ?? ''}`;
  return [
    `#${number} ${one.id}  ${one.title}`,
    ...(one.before === '' ? [] : [`   before: ${one.before}`]),
    `   SENTENCE: ${one.sentence}`,
    `   ${one.kind.toUpperCase()} "${one.trigger}"  [${one.factuality}, ${one.polarity}; holder ${one.holder}]${sure}`,
    ...[...one.arguments, ...one.values].map((line) => `     ${line}`),
  ].join('\n');
}

function around(
  { sentences, article }: Extraction,
  sentence: Span,
): { readonly before: string; readonly sentence: string } {
  const said = words(article.text);
  const previous = sentences.filter(({ end }) => end <= sentence.start).at(-1);
  return { before: previous ? said(previous) : '', sentence: said(sentence) };
}

function holderOf(record: Extraction, attribution: Attribution | null): string {
  if (attribution === null) return 'publisher';
  const said = words(record.article.text);
  const { source, cue } = attribution;
  return `${source ? said(source) : '?'}${source ? named(record, source.entity) : ''}${cue ? ` "${said(cue)}"` : ''}`;
}

function named({ entities }: Extraction, id: string | null): string {
  const entity = entities.find((one) => one.id === id);
  return entity === undefined ? '' : ` {${entity.name}, ${entity.kind}}`;
}

function words(text: string): (span: Span) => string {
  return (span) => sliceOf(text, span).replace(/\s+/g, ' ');
}
