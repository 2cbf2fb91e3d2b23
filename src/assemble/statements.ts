// Nodes for articles and statements. An attribution of the record is a Statement of kind `said` here, so that everything
// that anybody says has one shape: a sentence of an article, and who vouches for it. In: the assembly. Out: articles,
// statements, STATES, ATTRIBUTED_TO and REPORTED_FROM.

import { basename } from 'node:path';
import type { AttributionRecord, StatementRecord } from '../model/corpus.ts';
import type { Extraction } from '../model/extraction.ts';
import type { GraphEdge, GraphNode, Properties } from '../model/graph.ts';
import { type AttributionId, edgeId, type NodeId, type StatementId, recordNode } from '../model/id.ts';
import { contains, cover, overlaps, type Span, sliceOf } from '../model/span.ts';
import type { Parts } from './actors.ts';
import type { Actor, Assembly } from './assembly.ts';

export function statements(assembly: Assembly): Parts {
  const { corpus } = assembly;
  const events = [...corpus.statements.values()].map(eventStatement);
  const speeches = [...corpus.attributions.values()].map((record) => speechStatement(record, assembly));
  const told = [...events, ...speeches];
  return {
    nodes: [...corpus.extractions.map(articleNode), ...told.map(({ node }) => node)],
    edges: [...told.flatMap(({ edges }) => edges), ...corpus.extractions.flatMap((one) => reportedFrom(one, assembly))],
  };
}

function articleNode({ article }: Extraction): GraphNode {
  const { id, title, publisher, publishedAt, url, source, authors, language, text } = article;
  return {
    id: recordNode(id),
    labels: ['Article'],
    properties: {
      name: title ?? publisher ?? id,
      language,
      text,
      source: basename(source),
      ...(title === null ? {} : { title }),
      ...(publisher === null ? {} : { publisher }),
      ...(publishedAt === null ? {} : { publishedAt }),
      ...(url === null ? {} : { url }),
      ...(authors.length === 0 ? {} : { authors }),
    },
  };
}

/** The place of the dateline, where the article was written. */
function reportedFrom({ article }: Extraction, assembly: Assembly): readonly GraphEdge[] {
  const place = assembly.actorOf(article.dateline?.entity ?? null);
  return place ? [plainEdge('REPORTED_FROM', recordNode(article.id), place.id)] : [];
}

interface Told {
  readonly node: GraphNode;
  readonly edges: readonly GraphEdge[];
}

function eventStatement({ statement, extraction }: StatementRecord): Told {
  const {
    id,
    kind,
    trigger,
    sentence,
    factuality,
    polarity,
    holder,
    confidence,
    rule,
    condition,
    arguments: filled,
  } = statement;
  const { article, times } = extraction;
  const evidence = filled.filter((one) => contains(sentence, one)).reduce<Span>(cover, trigger);
  const time = statement.time === null ? null : times[statement.time];
  const properties: Properties = {
    kind,
    name: sliceOf(article.text, evidence),
    sentence: sliceOf(article.text, sentence),
    article: article.id,
    start: evidence.start,
    end: evidence.end,
    trigger: sliceOf(article.text, trigger),
    factuality,
    polarity,
    confidence,
    rule,
    ...(holder === null ? {} : { holder }),
    ...(condition === null ? {} : { condition }),
    ...(time?.value ? { time: time.value, ...(statement.timeBasis ? { timeBasis: statement.timeBasis } : {}) } : {}),
    ...(statement.ordinal === null ? {} : { ordinal: statement.ordinal }),
  };
  return told(id, properties, { extraction, speaker: null });
}

function speechStatement({ attribution, extraction }: AttributionRecord, assembly: Assembly): Told {
  const { id, cue, source, content, quoted, factuality, polarity, inside, kind } = attribution;
  const { article, sentences } = extraction;
  const parts = [...(cue ? [cue] : []), ...(source ? [source] : []), ...content];
  const evidence = parts.reduce<Span>(cover, parts[0] ?? { start: 0, end: 0 });
  const anchor = cue ?? content[0] ?? evidence;
  const sentence = sentences.find((one) => overlaps(one, anchor)) ?? evidence;
  const properties: Properties = {
    kind: 'said',
    name: sliceOf(article.text, evidence),
    sentence: sliceOf(article.text, sentence),
    article: article.id,
    start: evidence.start,
    end: evidence.end,
    factuality,
    polarity,
    speech: kind,
    rule: `said.${kind}`,
    content: content.map((part) => sliceOf(article.text, part)),
    ...(quoted.length === 0 ? {} : { quoted: quoted.map((part) => sliceOf(article.text, part)) }),
    ...(cue === null ? {} : { trigger: sliceOf(article.text, cue) }),
    ...(source === null ? {} : { speaker: sliceOf(article.text, source), anonymous: source.anonymous }),
    ...(inside === null ? {} : { holder: inside }),
  };
  return told(id, properties, { extraction, speaker: assembly.actorOf(source?.entity ?? null) });
}

/** Speech is attributed to whoever speaks; a statement told by somebody names the speech as its `holder`. */
function told(
  id: StatementId | AttributionId,
  properties: Properties,
  { extraction, speaker }: { extraction: Extraction; speaker: Actor | null },
): Told {
  const article = recordNode(extraction.article.id);
  return {
    node: { id: recordNode(id), labels: ['Statement'], properties },
    edges: [
      plainEdge('STATES', article, recordNode(id)),
      ...(speaker ? [plainEdge('ATTRIBUTED_TO', recordNode(id), speaker.id)] : []),
    ],
  };
}

function plainEdge(type: string, from: NodeId, to: NodeId): GraphEdge {
  return { id: edgeId(type, from, to), type, source: from, target: to, properties: {} };
}
