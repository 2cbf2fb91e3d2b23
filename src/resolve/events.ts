// Which statements tell of one event, over all articles and within each. In: the records with who is who and what is one
// quotation. Out: clusters of statements, each merge with score and reason.

import type { Cluster, Merge } from '../model/cluster.ts';
import { type ArticleId, type NodeId, nodeId, type StatementId } from '../model/id.ts';
import { byId } from '../model/order.ts';
import { anaphora } from './anaphora.ts';
import { linked } from './blocks.ts';
import { clusters, type Judged } from './clusters.ts';
import { type Filler, type Occurrence, occurrence, type Surroundings } from './occurrence.ts';
import { compareOccurrences } from './sameevent.ts';
import { veto } from './veto.ts';

export interface Events {
  readonly occurrences: ReadonlyMap<StatementId, Occurrence>;
  readonly clusters: readonly Cluster<StatementId>[];
  readonly links: readonly Merge[];
}

export function events(around: Surroundings, judged: Judged): Events {
  const { corpus, ontology } = around;
  // A standing fact ("the mayor of") happens on no day and is no event.
  const all = [...corpus.statements.values()]
    .filter(({ statement }) => ontology.eventKinds.get(statement.kind)?.standing !== true)
    .flatMap((record) => occurrence(record, around) ?? []);
  const occurrences = new Map(all.map((one) => [one.id, one]));
  // Neighbours in a block are neighbours in time, as a block may be too large to compare all with all.
  const inTime = [...all].sort((a, b) => timeOf(a) - timeOf(b) || byId(a, b));
  const compared = linked(inTime, {
    keys: occurrenceKeys,
    signature: signatureOf,
    compare: (a, b) => compareOccurrences(a, b, ontology),
  });
  const ofArticle = new Map<ArticleId, Occurrence[]>();
  for (const one of all) ofArticle.set(one.article, [...(ofArticle.get(one.article) ?? []), one]);
  const pointing = corpus.extractions.flatMap((extraction) =>
    anaphora(ofArticle.get(extraction.article.id) ?? [], extraction, ontology),
  );
  const links = [...compared, ...pointing];
  const signatures = new Map(all.map((one) => [one.id, signatureOf(one)]));
  const made = clusters(occurrences.keys(), links, {
    judged,
    signature: (id) => signatures.get(id) ?? '',
    contradict: (a, b) => contradict(occurrences.get(a), occurrences.get(b)),
  });
  const named = made.map(({ members, merges }) => ({ id: eventId(members), members, merges }));
  return { occurrences, clusters: named, links };
}

function eventId(members: readonly StatementId[]): NodeId {
  return nodeId('evt', members[0] ?? '');
}

function contradict(a: Occurrence | undefined, b: Occurrence | undefined): boolean {
  return a !== undefined && b !== undefined && veto(a, b) !== null;
}

function timeOf({ days, published }: Occurrence): number {
  return days && Number.isFinite(days.from) ? days.from : (published ?? 0);
}

/** Events are looked for among those of one family that have somebody, some words or a quotation in common. */
function occurrenceKeys({ families, fillers, quote }: Occurrence): readonly string[] {
  const keys = new Set<string>(quote === null ? [] : families.map((family) => `${family}|q:${quote}`));
  for (const [role, filled] of fillers) {
    if (role === 'place' || role === 'time') continue;
    for (const key of filled.flatMap(fillerKeys)) for (const family of families) keys.add(`${family}|${key}`);
  }
  return [...keys];
}

function fillerKeys({ identity, words }: Filler): readonly string[] {
  const byWords = [...words].map((word) => `w:${word}`);
  if (!identity?.sort) return byWords;
  if (identity.named) return [`e:${identity.cluster}`];
  return [`e:${identity.cluster}`, ...[...identity.members].map((member) => `e:${member}`), ...byWords];
}

// What has no name has a cluster of its own in every article, and is compared by what describes it.
function fillerSignature({ identity, words }: Filler): unknown {
  if (!identity?.sort) return [...words];
  if (identity.named) return identity.cluster;
  const { sort, members, countries, offices } = identity;
  return [sort, [...members].sort(), [...countries].sort(), offices.length > 0, [...words]];
}

// Everything that a comparison looks at but the article, so that a story that many articles tell alike is compared once.
function signatureOf(one: Occurrence): string {
  const roles = [...one.fillers].map(([role, filled]) => [role, filled.map(fillerSignature)]);
  const { kind, days, published, ordinal, ordinalOf, counts, factuality, polarity, speaker, quote, lemma, duration } =
    one;
  const where = [[...one.places.keys()], [...one.setting.keys()], one.following];
  const when = [days, published, ordinal, ordinalOf, duration, [...counts], [...one.measures]];
  return JSON.stringify([kind.id, roles, when, where, factuality, polarity, speaker, quote, lemma]);
}
