// Builds extraction records by hand: the text of an article, and words of it that are mentions, times, quantities,
// speech and statements. Words are found in the text ("met#2" is the second "met"); everything else follows from them.

import { article } from '../../src/model/article.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { Entity } from '../../src/model/entity.ts';
import { type Extraction, extractionFormat } from '../../src/model/extraction.ts';
import {
  type AttributionId,
  attributionId,
  type EntityId,
  entityId,
  type StatementId,
  statementId,
} from '../../src/model/id.ts';
import type { Mention } from '../../src/model/mention.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { type Span, span } from '../../src/model/span.ts';
import type { Argument, Factuality, Polarity, Role, Statement } from '../../src/model/statement.ts';
import type { Time } from '../../src/model/time.ts';

export interface EntityWords {
  readonly kind: string;
  /** Names as they stand in the text; the first is the entity's name. */
  readonly names?: readonly string[];
  readonly nominals?: readonly string[];
  readonly pronouns?: readonly string[];
  /** Title -> key of the entity that it belongs to. */
  readonly roles?: Readonly<Record<string, string>>;
  readonly members?: readonly string[];
}

export interface SpeechWords {
  readonly by: string | null;
  readonly cue?: string;
  readonly content: string;
  readonly quoted?: readonly string[];
  readonly kind?: Attribution['kind'];
}

export interface StatementWords {
  /** `met`, `met#2`: the trigger. */
  readonly trigger: string;
  readonly kind: string;
  /** Role -> keys of entities, or words of the text that are none. */
  readonly roles: Readonly<Partial<Record<Role, string | readonly string[]>>>;
  readonly factuality?: Factuality;
  readonly polarity?: Polarity;
  readonly time?: string;
  readonly duration?: string;
  readonly quantities?: readonly string[];
  readonly ordinal?: readonly [number, string];
  readonly holder?: number;
  readonly noun?: boolean;
}

export interface RecordWords {
  readonly id: string;
  readonly published?: string | null;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly text: string;
  readonly entities?: Readonly<Record<string, EntityWords>>;
  /** Words -> TIMEX3 value. */
  readonly times?: Readonly<Record<string, string>>;
  /** Words -> value and unit. */
  readonly quantities?: Readonly<Record<string, readonly [number, string]>>;
  readonly speech?: readonly SpeechWords[];
  readonly statements?: readonly StatementWords[];
}

export function record(words: RecordWords): Extraction {
  const { text } = words;
  const {
    zones,
    dateline: _,
    ...made
  } = article({
    id: words.id,
    source: `${words.id}.txt`,
    url: null,
    title: null,
    publisher: words.publisher ?? null,
    authors: words.authors ?? [],
    publishedAt: words.published === undefined ? '2026-03-04' : words.published,
    language: 'en',
    text,
    zones: [{ start: 0, end: text.length, kind: 'body' }],
  });
  const at = finder(text);
  const entities = new Map(Object.entries(words.entities ?? {}));
  const idOf = (key: string): EntityId => entityId(words.id, key);
  const mentions = [...entities].flatMap(([key, entity]) => mentionsOf(idOf(key), entity, at));
  const times = Object.entries(words.times ?? {}).map(([said, value]) => timeOf(at(said), said, value));
  const quantities = Object.entries(words.quantities ?? {}).map(([said, [value, unit]]): Quantity => {
    return { ...at(said), text: said.split('#')[0] ?? said, value, unit, approximate: false };
  });
  const sentences = [...text.matchAll(/[^.!?]+[.!?]["”]?/g)].map((found) => {
    const start = found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0);
    return span(start, found.index + found[0].length);
  });
  const attributions = (words.speech ?? []).map((one, index) =>
    speechOf(one, { index, at, idOf, mentions, article: words.id }),
  );
  const index = (list: readonly Span[], said: string | undefined): number | null =>
    said === undefined ? null : list.findIndex(({ start }) => start === at(said).start);
  const statements = (words.statements ?? []).map((one): Statement => {
    const trigger = at(one.trigger);
    const sentence = sentences.find(({ start, end }) => start <= trigger.start && trigger.end <= end) ?? trigger;
    return {
      id: statementId(words.id, one.kind, trigger.start) as StatementId,
      kind: one.kind,
      plover: null,
      trigger: { ...trigger, lemma: one.kind },
      sentence,
      arguments: argumentsOf(one.roles, { at, idOf, mentions, entities, near: trigger, sentence }),
      time: index(times, one.time),
      ordinal: one.ordinal?.[0] ?? null,
      ordinalOf: one.ordinal ? idOf(one.ordinal[1]) : null,
      duration: index(times, one.duration),
      quantities: (one.quantities ?? []).map((said) => index(quantities, said) ?? -1),
      polarity: one.polarity ?? 'positive',
      factuality: one.factuality ?? 'asserted',
      condition: null,
      holder: one.holder === undefined ? null : (attributions[one.holder]?.id ?? null),
      confidence: 0.9,
      extractor: 'rules',
      rule: `${one.kind}.${one.noun ? 'noun' : 'verb'}@1`,
    };
  });
  return {
    format: extractionFormat,
    article: made,
    zones,
    sentences,
    mentions,
    entities: [...entities].map(([key, entity]) => entityOf(idOf(key), entity, { at, idOf })),
    times,
    quantities,
    attributions,
    statements,
    open: [],
    notes: [],
  };
}

type Finder = (words: string) => Span;

function finder(text: string): Finder {
  return (words) => {
    const [said = '', nth = '1'] = words.split('#');
    let start = -1;
    for (let i = 0; i < Number(nth); i++) start = text.indexOf(said, start + 1);
    if (start < 0) throw new Error(`"${words}" is not in: ${text}`);
    return span(start, start + said.length);
  };
}

function mentionsOf(
  entity: EntityId,
  { kind, names = [], nominals = [], pronouns = [] }: EntityWords,
  at: Finder,
): Mention[] {
  const mention = (said: string, form: Mention['form']): Mention => {
    const found = at(said);
    const text = said.split('#')[0] ?? said;
    const last = / of | for | to /.test(text) ? text.split(/ of | for | to /)[0] : text;
    const head = (last ?? text).split(' ').at(-1) ?? text;
    const start = found.start + (last ?? text).length - head.length;
    return { ...found, text, head: span(start, start + head.length), form, kind, entity };
  };
  return [
    ...names.map((name) => mention(name, 'name')),
    ...nominals.map((said) => mention(said, 'nominal')),
    ...pronouns.map((said) => mention(said, 'pronoun')),
  ];
}

function entityOf(
  id: EntityId,
  { kind, names = [], nominals = [], roles = {}, members = [] }: EntityWords,
  { at, idOf }: { at: Finder; idOf: (key: string) => EntityId },
): Entity {
  return {
    id,
    kind,
    name: plain([...names, ...nominals][0] ?? ''),
    aliases: names.slice(1).map(plain),
    roles: Object.entries(roles).map(([title, of]) => ({ ...at(title), text: plain(title), of: idOf(of) })),
    members: members.map(idOf),
  };
}

function plain(words: string): string {
  return words.split('#')[0] ?? words;
}

function timeOf(found: Span, said: string, value: string): Time {
  const type = value.startsWith('P') ? 'duration' : 'date';
  const precision = type === 'duration' ? null : /^\d{4}-\d\d-\d\d/.test(value) ? 'day' : 'month';
  const basis = { kind: 'stated' } as const;
  return { ...found, text: plain(said), value, type, precision, approximate: false, anchor: null, basis };
}

interface SpeechContext {
  readonly index: number;
  readonly at: Finder;
  readonly idOf: (key: string) => EntityId;
  readonly mentions: readonly Mention[];
  readonly article: string;
}

function speechOf({ by, cue, content, quoted = [], kind }: SpeechWords, context: SpeechContext): Attribution {
  const { index, at, idOf, mentions, article: of } = context;
  const said = mentions.find((mention) => by !== null && mention.entity === idOf(by));
  const id: AttributionId = attributionId(of, index);
  return {
    id,
    kind: kind ?? (quoted.length > 0 ? 'direct' : 'indirect'),
    source: said ? { start: said.start, end: said.end, entity: said.entity, anonymous: false } : null,
    cue: cue === undefined ? null : { ...at(cue), lemma: 'say' },
    content: [at(content)],
    quoted: quoted.map(at),
    addressee: null,
    polarity: 'positive',
    factuality: 'asserted',
    time: null,
    inside: null,
    plover: null,
  };
}

interface ArgumentContext {
  readonly at: Finder;
  readonly idOf: (key: string) => EntityId;
  readonly mentions: readonly Mention[];
  readonly entities: ReadonlyMap<string, EntityWords>;
  readonly near: Span;
  readonly sentence: Span;
}

function argumentsOf(
  roles: StatementWords['roles'],
  { at, idOf, mentions, entities, near, sentence }: ArgumentContext,
): Argument[] {
  return Object.entries(roles).flatMap(([role, given]) =>
    [given].flat().map((key): Argument => {
      const entity = entities.has(key) ? idOf(key) : null;
      const all = mentions.filter((mention) => mention.entity === entity);
      const inside = all.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
      const own = inside.length > 0 ? inside : all;
      const nearest = [...own].sort((a, b) => Math.abs(a.start - near.start) - Math.abs(b.start - near.start))[0];
      const { start, end } = nearest ?? at(key);
      return { role: role as Role, start, end, entity };
    }),
  );
}
