// The way from a fact to the sentences behind it, and back: every statement with its sentence and the marked words in it,
// its article, who says so (outermost speaker first), what it supports, and the conflicts it stands in.

import type { Graph, GraphEdge, GraphNode } from '../../src/model/graph.ts';
import { certainty, type Certainty, chipCaption } from './certainty.ts';
import { grouped } from './grouped.ts';
import { relatedType } from './kind.ts';
import { jsonOf, listOf, numberOf, textOf } from './property.ts';

export interface Report {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly url: string;
  readonly text: string;
  readonly statements: readonly Evident[];
}

/** One holder of a nested attribution; `id` names the actor where the graph knows who it is. */
export interface Voice {
  readonly id: string | null;
  readonly name: string;
}

export interface Evident {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  /** Marked words, as offsets in `sentence`; the whole of it where the graph marks no more. */
  readonly mark: { readonly start: number; readonly end: number };
  /** The word or words that tell the event, inside the mark; null where the graph does not say. */
  readonly trigger: { readonly start: number; readonly end: number } | null;
  /** The mark in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly article: string;
  readonly certainty: Certainty;
  readonly chip: string;
  /** Empty where the outlet itself vouches. */
  readonly voices: readonly Voice[];
  readonly rule: string;
  readonly confidence: number | null;
}

export interface Dispute {
  readonly id: string;
  readonly summary: string;
  readonly kind: string;
  readonly severity: string;
  /** Id of the event, plan or actor that it is about. */
  readonly about: string;
  readonly sides: readonly (readonly string[])[];
}

export interface Evidence {
  readonly reports: ReadonlyMap<string, Report>;
  readonly statements: ReadonlyMap<string, Evident>;
  /** Statement -> nodes and edges that rest on it. */
  readonly behind: ReadonlyMap<string, readonly string[]>;
  readonly disputes: readonly Dispute[];
  readonly disputesOf: ReadonlyMap<string, readonly Dispute[]>;
}

export function evidence(graph: Graph): Evidence {
  const labelled = (label: string) => graph.nodes.filter((node) => node.labels.includes(label));
  const names = new Map(graph.nodes.map((node) => [node.id as string, textOf(node.properties, 'name')]));
  const speakers = new Map<string, Voice>();
  for (const edge of graph.edges) {
    if (edge.type === 'ATTRIBUTED_TO')
      speakers.set(edge.source, { id: edge.target, name: names.get(edge.target) || edge.target });
  }
  const texts = new Map(labelled('Article').map((node) => [node.id as string, textOf(node.properties, 'text')]));
  const records = new Map(labelled('Statement').map((node) => [node.id as string, node]));
  const statements = new Map<string, Evident>();
  for (const [id, node] of records) statements.set(id, evident(node, texts, voicesOf(node, records, speakers)));
  const reports = new Map<string, Report>();
  const byArticle = grouped([...statements.values()].map((statement) => [statement.article, statement] as const));
  for (const one of graph.edges.flatMap((edge) => unstated(edge, texts)))
    statements.set(one.id, evident(one, texts, voicesOf(one, records, speakers)));
  for (const node of labelled('Article')) reports.set(node.id, report(node, byArticle.get(node.id) ?? []));
  const disputes = labelled('Conflict').map((node) => dispute(node, statements));
  const disputesOf = new Map<string, Dispute[]>();
  for (const one of disputes) {
    for (const id of one.sides.flat()) disputesOf.set(id, [...(disputesOf.get(id) ?? []), one]);
  }
  return { reports, statements, behind: behind(graph), disputes, disputesOf };
}

type Bearer = Pick<GraphNode, 'properties'> & { readonly id: string };

interface Place {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: readonly [number, number];
  readonly holder?: string;
}

/** The places that an edge names itself, as no statement stands behind it, each as if it were one. */
function unstated({ id, properties }: GraphEdge, texts: ReadonlyMap<string, string>): readonly Bearer[] {
  return listOf(properties, 'evidence').flatMap((written, i): readonly Bearer[] => {
    const place = jsonOf(written);
    if (!isPlace(place)) return [];
    const { article, start, end, holder = '' } = place;
    const sentence = (texts.get(article) ?? '').slice(...place.sentence);
    const [trigger, polarity] = [textOf(properties, 'predicate'), textOf(properties, 'polarity')];
    const [kind, factuality] = [relatedType, listOf(properties, 'factuality')[0] ?? 'asserted'];
    const own = { article, start, end, holder, sentence, trigger, polarity, factuality, kind };
    return [{ id: `${id}.${i}`, properties: own }];
  });
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { article, start, end, sentence } = value as Partial<Record<keyof Place, unknown>>;
  const numbers = [start, end, ...(Array.isArray(sentence) ? sentence : [null])];
  return typeof article === 'string' && numbers.length === 4 && numbers.every((number) => typeof number === 'number');
}

/** Ids of what stands behind an edge: its statements, or the places that it names itself. */
export function standingBehind({ id, properties }: GraphEdge): readonly string[] {
  const places = listOf(properties, 'evidence').map((_, i) => `${id}.${i}`);
  return places.length > 0 ? places : listOf(properties, 'statements');
}

function evident(node: Bearer, texts: ReadonlyMap<string, string>, voices: readonly Voice[]): Evident {
  const { properties } = node;
  const article = textOf(properties, 'article');
  const text = texts.get(article) ?? '';
  const start = numberOf(properties, 'start') ?? 0;
  const end = numberOf(properties, 'end') ?? start;
  const sentence = textOf(properties, 'sentence') || text.slice(start, end);
  // The sentence that holds the span: the last place at or before its start where the sentence's words stand.
  const from = text.lastIndexOf(sentence, start);
  const offset = start - from;
  const inside = from >= 0 && end - from <= sentence.length && end > start;
  const mark = inside ? { start: offset, end: end - from } : { start: 0, end: sentence.length };
  const factuality = textOf(properties, 'factuality') || 'asserted';
  const polarity = textOf(properties, 'polarity') || 'positive';
  return {
    id: node.id,
    kind: textOf(properties, 'kind'),
    sentence,
    mark,
    trigger: triggerIn(sentence, mark, textOf(properties, 'trigger')),
    start,
    end,
    article,
    certainty: certainty(factuality, polarity),
    chip: chipCaption(factuality, polarity),
    voices,
    rule: textOf(properties, 'rule'),
    confidence: numberOf(properties, 'confidence'),
  };
}

function triggerIn(sentence: string, mark: Evident['mark'], trigger: string): Evident['trigger'] {
  const start = trigger === '' ? -1 : sentence.indexOf(trigger, mark.start);
  return start < 0 || start + trigger.length > mark.end ? null : { start, end: start + trigger.length };
}

/** From the statement outwards through its holders, then turned round: the one who told it to the outlet stands first. */
function voicesOf(
  node: Bearer,
  records: ReadonlyMap<string, GraphNode>,
  speakers: ReadonlyMap<string, Voice>,
): readonly Voice[] {
  const voices: Voice[] = [];
  const seen = new Set<string>();
  let holder = textOf(node.properties, 'kind') === 'said' ? node.id : textOf(node.properties, 'holder');
  while (holder && !seen.has(holder)) {
    seen.add(holder);
    const record = records.get(holder);
    const speaker = textOf(record?.properties ?? {}, 'speaker');
    voices.unshift(speakers.get(holder) ?? { id: null, name: speaker || 'an unnamed source' });
    holder = textOf(record?.properties ?? {}, 'holder');
  }
  return voices;
}

function report(node: GraphNode, statements: readonly Evident[]): Report {
  const { properties } = node;
  return {
    id: node.id,
    title: textOf(properties, 'title') || textOf(properties, 'name') || node.id,
    publisher: textOf(properties, 'publisher'),
    publishedAt: textOf(properties, 'publishedAt'),
    url: textOf(properties, 'url'),
    text: textOf(properties, 'text'),
    statements: [...statements].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Sides are JSON text where the graph keeps them; else statements of one article, or of one wording, are one side. */
function dispute(node: GraphNode, statements: ReadonlyMap<string, Evident>): Dispute {
  const { properties } = node;
  const ids = listOf(properties, 'statements').filter((id) => statements.has(id));
  const given = jsonOf(textOf(properties, 'sides'));
  const sides = Array.isArray(given)
    ? given
        .filter((side) => Array.isArray(side))
        .map((side: unknown[]) => side.map(String).filter((id) => statements.has(id)))
    : [...grouped(ids.map((id) => [sideOf(statements.get(id)), id] as const)).values()];
  return {
    id: node.id,
    summary: textOf(properties, 'summary') || textOf(properties, 'name'),
    kind: textOf(properties, 'kind'),
    severity: textOf(properties, 'severity'),
    about: textOf(properties, 'about'),
    sides: sides.filter((side) => side.length > 0),
  };
}

function sideOf(statement: Evident | undefined): string {
  return `${statement?.article} ${statement?.certainty}`;
}

function behind(graph: Graph): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of [...graph.nodes, ...graph.edges]) {
    if ('labels' in element && element.labels.includes('Conflict')) continue;
    const own = 'labels' in element ? listOf(element.properties, 'statements') : standingBehind(element);
    for (const id of own) found.set(id, [...(found.get(id) ?? []), element.id]);
  }
  return found;
}
