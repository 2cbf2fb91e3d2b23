// A statement as events are compared: its kind, who fills which role (by cluster), when, where, how often, how sure.
// In: a statement's record and the identities. Out: an Occurrence.

import type { Corpus, StatementRecord } from '../model/corpus.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ArticleId, EntityId, StatementId } from '../model/id.ts';
import { contains, type Span } from '../model/span.ts';
import type { Factuality, Polarity, Role, Statement } from '../model/statement.ts';
import type { EventKind } from '../ontology/kind.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { type Days, dayOf, daysOf } from './day.ts';
import { words } from './fold.ts';
import type { Identities, Identity } from './identity.ts';
import { type Measures, measuresOf } from './measures.ts';

export interface Filler extends Span {
  readonly entity: EntityId | null;
  readonly identity: Identity | null;
  /** Content words as the statement puts it. */
  readonly words: ReadonlySet<string>;
}

export interface Occurrence {
  readonly id: StatementId;
  readonly article: ArticleId;
  readonly published: number | null;
  readonly kind: EventKind;
  /** What kinds that can be one event have in common: the PLOVER event, the root of the kinds. */
  readonly families: readonly string[];
  readonly fillers: ReadonlyMap<Role, readonly Filler[]>;
  readonly days: Days | null;
  readonly places: ReadonlyMap<string, Filler>;
  /** Places by name that the sentence names behind the trigger, whether or not the event is said to be there. */
  readonly setting: ReadonlyMap<string, string>;
  readonly duration: string | null;
  readonly ordinal: number | null;
  readonly ordinalOf: string | null;
  /** "from 24 points", "to 17 points": counts by role. */
  readonly counts: ReadonlyMap<string, number>;
  readonly measures: Measures;
  /** Content words of the sentence behind the trigger, in their order, without names and without people. */
  readonly following: readonly string[];
  readonly factuality: Factuality;
  readonly polarity: Polarity;
  /** Cluster of whoever says so; null for the publisher and for unnamed sources. */
  readonly speaker: string | null;
  readonly quote: string | null;
  readonly lemma: string;
  readonly trigger: Span;
  readonly nominal: boolean;
  readonly sentence: Span;
}

export interface Surroundings {
  readonly corpus: Corpus;
  readonly ontology: Ontology;
  readonly identities: Identities;
  /** Attribution -> quote cluster. */
  readonly quoteOf: ReadonlyMap<string, string>;
}

/** Null where the ontology does not know the kind (a record of other rules). */
export function occurrence({ statement, extraction }: StatementRecord, around: Surroundings): Occurrence | null {
  const kind = around.ontology.eventKinds.get(statement.kind);
  if (!kind) return null;
  const { corpus, identities, quoteOf, ontology } = around;
  const { article, times, quantities } = extraction;
  const published = dayOf(article.publishedAt);
  const plain = ontology.lexicon.words('function-words');
  const fillers = new Map<Role, Filler[]>();
  for (const { role, entity, start, end } of statement.arguments) {
    const content = words(article.text.slice(start, end)).filter((word) => !plain.has(word));
    const identity = entity === null ? null : (identities.get(entity) ?? null);
    const filler: Filler = { start, end, entity, identity, words: new Set(content) };
    fillers.set(role, [...(fillers.get(role) ?? []), filler]);
  }
  // A day that was carried over from elsewhere in the article is too unsure to tell events apart.
  const isFar = statement.timeBasis === 'paragraph' || statement.timeBasis === 'document';
  const time = statement.time === null || isFar ? null : (times[statement.time] ?? null);
  const holder = statement.holder === null ? null : (corpus.attributions.get(statement.holder)?.attribution ?? null);
  const speaker = holder?.source?.entity ?? null;
  const counts = new Map<string, number>();
  for (const quantity of statement.quantities.flatMap((index) => quantities[index] ?? [])) {
    const argument = statement.arguments.find((one) => contains(one, quantity));
    counts.set(argument?.role ?? 'count', quantity.value);
  }
  return {
    id: statement.id,
    article: article.id,
    published,
    kind,
    families: familiesOf(kind, ontology),
    fillers,
    days: time && time.type !== 'duration' && time.type !== 'set' ? daysOf(time.value, published) : null,
    places: new Map(
      [...(fillers.get('place') ?? []), ...placeBefore(statement.trigger, extraction, identities)].map((place) => [
        place.identity?.cluster ?? [...place.words].join(' '),
        place,
      ]),
    ),
    setting: settingOf(statement, extraction, identities),
    duration: statement.duration === null ? null : (times[statement.duration]?.value ?? null),
    ordinal: statement.ordinal,
    ordinalOf: statement.ordinalOf === null ? null : (identities.get(statement.ordinalOf)?.cluster ?? null),
    counts,
    measures: measuresOf({ statement, extraction }, ontology),
    following: followingWords(statement, extraction, identities).filter((word) => !plain.has(word)),
    factuality: statement.factuality,
    polarity: statement.polarity,
    speaker: speaker === null ? null : (identities.get(speaker)?.cluster ?? null),
    quote: statement.holder === null ? null : (quoteOf.get(statement.holder) ?? null),
    lemma: statement.trigger.lemma,
    trigger: statement.trigger,
    nominal: /\.(noun|light)/.test(statement.rule),
    sentence: statement.sentence,
  };
}

function followingWords(
  { trigger, sentence }: Statement,
  { article, mentions }: Extraction,
  identities: Identities,
): string[] {
  const rest = article.text.slice(trigger.end, sentence.end).split('');
  for (const { start, end, form, entity } of mentions) {
    const actor = ['Person', 'Group', 'Organization'].includes(identities.get(entity)?.sort ?? '');
    if ((form !== 'name' && !actor) || start < trigger.end || end > sentence.end) continue;
    rest.fill(' ', start - trigger.end, end - trigger.end);
  }
  return words(rest.join(''));
}

// "the Lisbon talks": a place directly before the noun is where the event was.
function placeBefore(trigger: Span, { mentions, article }: Extraction, identities: Identities): readonly Filler[] {
  return mentions.flatMap(({ start, end, entity }): Filler[] => {
    const identity = identities.get(entity) ?? null;
    const before =
      end <= trigger.start && trigger.start - end < 3 && article.text.slice(end, trigger.start).trim() === '';
    return before && identity?.sort === 'Place' ? [{ start, end, entity, identity, words: new Set() }] : [];
  });
}

function settingOf(
  { trigger, sentence }: Statement,
  { mentions }: Extraction,
  identities: Identities,
): ReadonlyMap<string, string> {
  return new Map(
    mentions.flatMap(({ start, end, entity, form }) => {
      const identity = identities.get(entity);
      const inside = start >= trigger.start && end <= sentence.end && form === 'name';
      return inside && identity?.sort === 'Place' ? [[identity.cluster, identity.name] as const] : [];
    }),
  );
}

/** "Killed" is an assault and a death: it may be told as either. */
export function familiesOf(kind: EventKind, ontology: Ontology): readonly string[] {
  const root = rootOf(kind, ontology);
  return kind.plover ? [kind.plover.event, root] : [root];
}

function rootOf({ id, parent }: EventKind, ontology: Ontology): string {
  const above = parent === null ? undefined : ontology.eventKinds.get(parent);
  return above ? rootOf(above, ontology) : id;
}

/** Said as done, whether or not it was: neither planned nor possible nor asked for. */
export function isReal({ factuality }: { readonly factuality: Factuality }): boolean {
  return factuality === 'asserted' || factuality === 'denied';
}
